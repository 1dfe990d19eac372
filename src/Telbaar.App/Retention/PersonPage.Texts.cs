namespace Telbaar.Retention;

sealed record PersonPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Organisation { get; init; }
    public required string Staff { get; init; }
    public required string Intro { get; init; }
    public required string Name { get; init; }
    public required string TakenOut { get; init; }
    public required string Email { get; init; }
    public required string Number { get; init; }
    public required string Earlier { get; init; }
    public required string Department { get; init; }
    public required string WorksHere { get; init; }
    public required string Leads { get; init; }
    public required string Actions { get; init; }
    public required string InSteeringGroup { get; init; }
    public required string Objects { get; init; }
    public required string MailStopped { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required Func<string, string> Since { get; init; }
    public required string TakeAlong { get; init; }
    public required string Planned { get; init; }
    public required string NoPlanned { get; init; }
    public required string Attempts { get; init; }
    public required string NoAttempts { get; init; }
    public required string Remark { get; init; }
    public required Func<string, string, string, string> RangBack { get; init; }
    public required string Withdrawn { get; init; }
    public required Func<string, string, string, string, string, string> PutRight { get; init; }
    public required Func<string, string> Asked { get; init; }
    public required Func<string, string, string> Explained { get; init; }
    public required string Quoted { get; init; }
    public required Func<string, string, string> Disputed { get; init; }
    public required string Decision { get; init; }
    public required string Mails { get; init; }
    public required string NoMails { get; init; }
    public required string Agreements { get; init; }
    public required string NoAgreements { get; init; }
    public required Func<string, string, int, string, string> InAgreement { get; init; }
    public required string IsStoodInFor { get; init; }
    public required string OwnsAgreement { get; init; }
    public required Func<string, string, bool, string> AskedAboutAgreements { get; init; }
    public required string Checks { get; init; }
    public required string NoChecks { get; init; }
    public required string Absence { get; init; }
    public required string NoAbsence { get; init; }
    public required Func<string, string, string, string> Away { get; init; }
    public required Func<string, string, string> Calendar { get; init; }
    public required Func<string, string> KnowsSubject { get; init; }
    public required string Objection { get; init; }
    public required string ObjectionIntro { get; init; }
    public required string LiftIntro { get; init; }
    public required string NoteObjection { get; init; }
    public required string LiftObjection { get; init; }
    public required string Forget { get; init; }
    public required string ForgetIntro { get; init; }
    public required Func<string, string> TypeCode { get; init; }
    public required string DoForget { get; init; }
    public required string Log { get; init; }
    public required string LogIntro { get; init; }

    public static PersonPageTexts Dutch { get; } = new()
    {
        Title = code => $"Rechten van {code}",
        Organisation = "Organisatie",
        Staff = "Medewerkers",
        Intro = "Alles wat Telbaar over deze medewerker weet, om aan hem of haar te laten zien. Dat u deze pagina opende, staat in het logboek. Een fout in naam, adres of nummer verbetert u bij de medewerker zelf; een fout in een contactpoging verbetert de onderzoeker.",
        Name = "Naam",
        TakenOut = "weggenomen",
        Email = "E-mailadres",
        Number = "Doorkiesnummer",
        Earlier = "Stond eerder op de lijst als",
        Department = "Afdeling en team",
        WorksHere = "Werkt hier",
        Leads = "Leidinggevende in Telbaar",
        Actions = "Actiepunten van de stuurgroep",
        InSteeringGroup = "Staat als lid van de stuurgroep genoteerd.",
        Objects = "Maakt bezwaar",
        MailStopped = "Krijgt geen mail",
        Yes = "ja",
        No = "nee",
        Since = day => $"ja, sinds {day}",
        TakeAlong = "Meenemen als bestand (JSON)",
        Planned = "Geplande telefoontjes",
        NoPlanned = "Deze medewerker staat in geen enkele steekproef.",
        Attempts = "Contactpogingen",
        NoAttempts = "Er zijn geen contactpogingen waarin naar deze medewerker is gevraagd.",
        Remark = "Opmerking",
        RangBack = (at, by, how) => $"Teruggebeld op {at} door {by}, {how}",
        Withdrawn = "teruggenomen",
        PutRight = (at, column, before, after, reason) => $"Verbeterd op {at}: {column} van {before} naar {after} ({reason})",
        Asked = at => $"Om een verklaring gevraagd op {at}.",
        Explained = (at, reason) => $"Verklaring van {at}: {reason}.",
        Quoted = "Geciteerd als",
        Disputed = (at, claim) => $"Bezwaar van {at}: {claim}.",
        Decision = "Beslissing",
        Mails = "Mail",
        NoMails = "Er is geen mail aan deze medewerker geschreven.",
        Agreements = "Bereikbaarheidsafspraken",
        NoAgreements = "Deze medewerker staat in geen enkele afspraak.",
        InAgreement = (kind, place, edition, from) => $"{kind}, {place}, editie {edition} vanaf {from}",
        IsStoodInFor = "iemand neemt voor hem of haar waar",
        OwnsAgreement = "trekker",
        AskedAboutAgreements = (department, day, answered) => answered ? $"Op {day} gevraagd of de afspraken van {department} bekend zijn; er is geantwoord. Wat is geantwoord, weet Telbaar niet." : $"Op {day} gevraagd of de afspraken van {department} bekend zijn; er is niet geantwoord.",
        Checks = "Nagekeken telefoon",
        NoChecks = "Van deze medewerker is geen telefoon nagekeken.",
        Absence = "Afwezigheid en onderwerpen",
        NoAbsence = "Er is geen afwezigheid vastgelegd, er wordt geen agenda gelezen, en bij geen onderwerp staat deze medewerker genoemd.",
        Away = (from, until, source) => $"Afwezig van {from} tot {until} (bekend uit {source}); waarom, weet Telbaar niet",
        Calendar = (server, since) => $"Agenda wordt gelezen van {server}, sinds {since}",
        KnowsSubject = subject => $"Staat bij het onderwerp {subject}",
        Objection = "Bezwaar",
        ObjectionIntro = "Wie bezwaar maakt, wordt niet meer getrokken, gebeld of gemaild; telefoontjes die nog gepland staan, vervallen. De naam blijft bekend, zodat het bezwaar ook bij een volgende medewerkerslijst geldt.",
        LiftIntro = "Deze medewerker wordt niet getrokken, gebeld of gemaild.",
        NoteObjection = "Bezwaar vastleggen",
        LiftObjection = "Bezwaar laten vervallen",
        Forget = "Naam wegnemen",
        ForgetIntro = "Naam, adres, nummer en alle vrije teksten over deze medewerker verdwijnen, ook uit het bestand. De contactpogingen blijven meetellen onder een code die niemand meer kan lezen. Dit kan niet ongedaan worden gemaakt. Staat de medewerker in een volgende medewerkerslijst, dan telt hij of zij als nieuw.",
        TypeCode = code => $"Typ de code over: {code}",
        DoForget = "Naam voorgoed wegnemen",
        Log = "Wat er met deze gegevens is gedaan",
        LogIntro = "Uit het logboek van de organisatie.",
    };

    public static PersonPageTexts English { get; } = new()
    {
        Title = code => $"Rights of {code}",
        Organisation = "Organisation",
        Staff = "Staff",
        Intro = "All that Telbaar knows of this employee, to be shown to him or her. That you opened this page stands in the log. A mistake in name, address or number is put right at the employee; a mistake in an attempt is put right by the researcher.",
        Name = "Name",
        TakenOut = "taken out",
        Email = "E-mail address",
        Number = "Direct number",
        Earlier = "Was on the list before as",
        Department = "Department and team",
        WorksHere = "Works here",
        Leads = "Department head in Telbaar",
        Actions = "Action points of the steering group",
        InSteeringGroup = "Is noted as a member of the steering group.",
        Objects = "Objects",
        MailStopped = "Gets no mail",
        Yes = "yes",
        No = "no",
        Since = day => $"yes, since {day}",
        TakeAlong = "Take along as a file (JSON)",
        Planned = "Planned calls",
        NoPlanned = "This employee is in no sample.",
        Attempts = "Attempts",
        NoAttempts = "There are no attempts in which this employee was asked for.",
        Remark = "Remark",
        RangBack = (at, by, how) => $"Rung back on {at} by {by}, {how}",
        Withdrawn = "taken back",
        PutRight = (at, column, before, after, reason) => $"Put right on {at}: {column} from {before} to {after} ({reason})",
        Asked = at => $"Asked for an explanation on {at}.",
        Explained = (at, reason) => $"Explanation of {at}: {reason}.",
        Quoted = "Quoted as",
        Disputed = (at, claim) => $"Dispute of {at}: {claim}.",
        Decision = "Decision",
        Mails = "Mail",
        NoMails = "No mail was written to this employee.",
        Agreements = "Agreements about reachability",
        NoAgreements = "This employee is in no agreement.",
        InAgreement = (kind, place, edition, from) => $"{kind}, {place}, edition {edition} from {from}",
        IsStoodInFor = "somebody stands in for him or her",
        OwnsAgreement = "owner",
        AskedAboutAgreements = (department, day, answered) => answered ? $"Asked on {day} whether the agreements of {department} are known; that was answered. What was answered Telbaar does not know." : $"Asked on {day} whether the agreements of {department} are known; that was not answered.",
        Checks = "Telephone checked",
        NoChecks = "No telephone of this employee was checked.",
        Absence = "Absence and subjects",
        NoAbsence = "No absence is recorded, no calendar is read, and no subject names this employee.",
        Away = (from, until, source) => $"Away from {from} until {until} (known from {source}); Telbaar does not know why",
        Calendar = (server, since) => $"Calendar is read from {server}, since {since}",
        KnowsSubject = subject => $"Stands with the subject {subject}",
        Objection = "Objection",
        ObjectionIntro = "Whoever objects is no longer drawn, rung or written to; calls that are still planned are dropped. The name stays known, so that the objection also holds for a next staff list.",
        LiftIntro = "This employee is not drawn, rung or written to.",
        NoteObjection = "Note the objection",
        LiftObjection = "Lift the objection",
        Forget = "Take out the name",
        ForgetIntro = "Name, address, number and all free words about this employee disappear, from the file too. The attempts go on counting under a code that nobody can read any more. This cannot be undone. If the employee is on a next staff list, he or she counts as new.",
        TypeCode = code => $"Type the code again: {code}",
        DoForget = "Take out the name for good",
        Log = "What was done with these data",
        LogIntro = "From the log of the organisation.",
    };
}
