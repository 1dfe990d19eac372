using Telbaar.Reports;

namespace Telbaar.Mail;

/// <summary>The words that come with the program, for each kind of mail. An organisation may put its own in their place.</summary>
static class MailTexts
{
    public static MailText Of(MailKind kind, Language language) => (kind, language) switch
    {
        (MailKind.Request, Language.Dutch) => new("Eén vraag over een telefoontje aan u: {onderzoek}", """
            Beste {naam},

            {organisatie} laat onderzoeken hoe goed wij aan de telefoon bereikbaar zijn. U hebt daarover eerder bericht gehad.

            Op {moment} vroeg {alias} telefonisch naar {wie}. {wat}

            Wilt u laten weten hoe dat kwam? Het kost één minuut, en u hebt geen wachtwoord nodig:

            {link}

            Klopt het niet, of is er wel teruggebeld? Ook dat kunt u daar aangeven. Uw antwoord wordt niet gebruikt om u te beoordelen.

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.Request, _) => new("One question about a telephone call to you: {study}", """
            Dear {name},

            {organisation} is having its reachability by telephone measured. You were told about this before.

            On {moment} {alias} rang and asked for {who}. {what}

            Would you tell us how that came about? It takes one minute, and you need no password:

            {link}

            Is it not right, or was the caller rung back after all? You can say so there as well. Your answer is not used to judge you.

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        (MailKind.Reminder, Language.Dutch) => new("Herinnering: één vraag over een telefoontje aan u: {onderzoek}", """
            Beste {naam},

            Een paar dagen geleden stelden wij u een vraag. Misschien kwam het er nog niet van.

            Op {moment} vroeg {alias} telefonisch naar {wie}. {wat}

            Wilt u laten weten hoe dat kwam? Het kost één minuut:

            {link}

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.Reminder, _) => new("Reminder: one question about a telephone call to you: {study}", """
            Dear {name},

            A few days ago we asked you a question. Perhaps you have not had the time yet.

            On {moment} {alias} rang and asked for {who}. {what}

            Would you tell us how that came about? It takes one minute:

            {link}

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        (MailKind.Decision, Language.Dutch) => new("Uw bezwaar is bekeken: {onderzoek}", """
            Beste {naam},

            U liet weten dat een contactpoging niet goed was vastgelegd: op {moment} vroeg {alias} telefonisch naar {wie}. Wij hebben ernaar gekeken.

            {besluit}

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.Decision, _) => new("Your objection was looked into: {study}", """
            Dear {name},

            You told us that an attempt was recorded wrongly: on {moment} {alias} rang and asked for {who}. We have looked into it.

            {decision}

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        (MailKind.Count, Language.Dutch) => new("Bereikbaarheid van {afdeling}: de stand", """
            Beste {naam},

            In het onderzoek {onderzoek} mislukten tot nu toe {aantal} bij {afdeling}. Wie het betreft, is voor niemand te zien.

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.Count, _) => new("Reachability of {department}: where it stands", """
            Dear {name},

            In the study {study} {number} of {department} have failed so far. Nobody can see whom they were about.

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        (MailKind.Digest, Language.Dutch) => new("Bereikbaarheid van {afdeling}: mislukte pogingen en open boodschappen", """
            Beste {naam},

            Zo staat het met {afdeling} in het onderzoek {onderzoek}: tot nu toe mislukten {aantal}. Dit overzicht is bedoeld om mee te helpen, niet om te beoordelen.

            {lijst}

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.Digest, _) => new("Reachability of {department}: failed attempts and open messages", """
            Dear {name},

            This is how {department} stands in the study {study}: {number} have failed so far. This list is meant to help with, not to judge by.

            {list}

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        (MailKind.ActionReminder, Language.Dutch) => new("Actiepunten bereikbaarheid waarvan de termijn nadert of voorbij is", """
            Beste {naam},

            Van deze actiepunten bent u de trekker. De termijn nadert of is voorbij:

            {lijst}

            Wilt u de stuurgroep laten weten hoe het ermee staat? Als een actiepunt niet meer zinvol is, horen we dat ook graag.

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.ActionReminder, _) => new("Action points on reachability whose term is near or over", """
            Dear {name},

            You own these action points. Their term is near or over:

            {list}

            Would you tell the steering group where they stand? If one makes no sense any more, we should like to know that too.

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        (MailKind.AgreementQuestion, Language.Dutch) => new("Kent u de bereikbaarheidsafspraken van {afdeling}?", """
            Beste {naam},

            {afdeling} heeft afspraken gemaakt over telefonische bereikbaarheid. We willen graag weten of iedereen ze kent, en of ze in de praktijk werken. Het kost u een minuut en u hoeft niet in te loggen.

            {link}

            Uw antwoord is anoniem: er wordt niet bijgehouden wie wat antwoordt, en uitkomsten van kleine groepen laten we niet zien.

            Vragen? {contact}

            Met vriendelijke groet,
            {organisatie}
            """),
        (MailKind.AgreementQuestion, _) => new("Do you know what {department} agreed about reachability?", """
            Dear {name},

            {department} made agreements about reachability by telephone. We should like to know whether everybody knows them, and whether they work in practice. It takes a minute and needs no account.

            {link}

            Your answer is anonymous: nobody keeps who answered what, and results of small groups are not shown.

            Questions? {contact}

            Kind regards,
            {organisation}
            """),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
