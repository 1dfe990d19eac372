using Telbaar.Reports;
using Telbaar.Wording;

namespace Telbaar.Audit;

/// <summary>What each action of the audit log is called. A test walks all codes that the program writes.</summary>
static class ActionTexts
{
    static readonly Dictionary<string, (string Dutch, string English)> texts = new()
    {
        ["access.refused"] = ("toegang geweigerd", "access refused"),
        ["account.created"] = ("account gemaakt", "account made"),
        ["account.disabled"] = ("account uitgeschakeld", "account disabled"),
        ["account.enabled"] = ("account ingeschakeld", "account enabled"),
        ["account.guesses-held-back"] = ("te vaak geprobeerd: tegengehouden", "too many tries: held back"),
        ["account.invite-accepted"] = ("wachtwoord gekozen na uitnodiging", "password chosen after invitation"),
        ["account.language-chosen"] = ("taal gekozen", "language chosen"),
        ["account.password-changed"] = ("wachtwoord veranderd", "password changed"),
        ["account.proof-refused"] = ("opnieuw bewijzen wie het is, mislukt", "proving again who it is, failed"),
        ["account.proved"] = ("opnieuw bewezen wie het is", "proved again who it is"),
        ["account.recovery-codes-renewed"] = ("nieuwe herstelcodes gemaakt", "new recovery codes made"),
        ["account.second-factor-set-up"] = ("telefoon ingesteld voor inloggen", "telephone set up for signing in"),
        ["account.sign-in-refused"] = ("inloggen mislukt", "signing in failed"),
        ["account.signed-in"] = ("ingelogd", "signed in"),
        ["account.signed-out-everywhere"] = ("overal uitgelogd", "signed out everywhere"),
        ["attempts.exported"] = ("contactpogingen meegenomen als bestand", "attempts taken along as a file"),
        ["call.claimed"] = ("gesprek opgepakt", "call claimed"),
        ["call.listened-along"] = ("meegeluisterd met een gesprek", "listened along with a call"),
        ["call.released"] = ("gesprek teruggegeven", "call given back"),
        ["attempt.recorded"] = ("contactpoging vastgelegd", "attempt recorded"),
        ["attempt.corrected"] = ("contactpoging verbeterd", "attempt corrected"),
        ["callback.stored"] = ("terugbelactie vastgelegd", "callback stored"),
        ["callback.matched"] = ("terugbelactie geplaatst", "callback matched"),
        ["callback.withdrawn"] = ("terugbelactie teruggenomen", "callback taken back"),
        ["callback.restored"] = ("terugbelactie telt weer mee", "callback counts again"),
        ["attempts.imported"] = ("contactpogingen ingelezen", "attempts imported"),
        ["audit.exported"] = ("logboek meegenomen als bestand", "log taken along as a file"),
        ["calendar.taken-in"] = ("kalender met sluitingsdagen ingelezen", "calendar of closing days taken in"),
        ["closing-day.added"] = ("sluitingsdag toegevoegd", "closing day added"),
        ["closing-day.removed"] = ("sluitingsdag weggehaald", "closing day removed"),
        ["cover.alias-removed"] = ("alias weggehaald", "alias removed"),
        ["cover.alias-saved"] = ("alias opgeslagen", "alias saved"),
        ["cover.aliases-imported"] = ("aliassen ingelezen", "aliases imported"),
        ["cover.question-removed"] = ("vraag weggehaald", "question removed"),
        ["cover.question-saved"] = ("vraag opgeslagen", "question saved"),
        ["cover.questions-imported"] = ("vragen ingelezen", "questions imported"),
        ["cover.starter-loaded"] = ("beginset van aliassen en vragen geladen", "starter set of aliases and questions loaded"),
        ["department.added"] = ("afdeling toegevoegd", "department added"),
        ["department.brought-back"] = ("afdeling teruggehaald", "department brought back"),
        ["department.renamed"] = ("afdeling hernoemd", "department renamed"),
        ["department.retired"] = ("afdeling buiten gebruik gesteld", "department retired"),
        ["employee.added"] = ("medewerker toegevoegd", "employee added"),
        ["employee.changed"] = ("gegevens van een medewerker gewijzigd", "details of an employee changed"),
        ["gate.confirmed"] = ("verklaring bij de juridische poort bevestigd", "statement at the legal gate confirmed"),
        ["gate.stated"] = ("verklaring bij de juridische poort gedaan", "statement at the legal gate made"),
        ["gate.withdrawn"] = ("verklaring bij de juridische poort ingetrokken", "statement at the legal gate withdrawn"),
        ["installation.begun"] = ("installatie in gebruik genomen", "installation taken into use"),
        ["member.added"] = ("gebruiker toegevoegd", "user added"),
        ["member.admitted"] = ("bestaande gebruiker toegang gegeven", "existing user given access"),
        ["member.invited"] = ("gebruiker opnieuw uitgenodigd", "user invited again"),
        ["member.roles-changed"] = ("rollen veranderd", "roles changed"),
        ["municipality.added"] = ("gemeente toegevoegd", "municipality added"),
        ["municipality.changed"] = ("gegevens van een gemeente gewijzigd", "details of a municipality changed"),
        ["municipality.removed"] = ("gemeente weggehaald", "municipality removed"),
        ["norms.removed"] = ("servicenormen weggehaald", "service norms removed"),
        ["norms.uploaded"] = ("servicenormen geüpload", "service norms uploaded"),
        ["office-hours.set"] = ("openingstijden vastgelegd", "office hours set"),
        ["organisation.created"] = ("organisatie gemaakt", "organisation made"),
        ["sample.discarded"] = ("steekproef weggegooid", "sample discarded"),
        ["sample.drawn"] = ("steekproef getrokken", "sample drawn"),
        ["sample.exported"] = ("lijst van telefoontjes meegenomen als bestand", "list of calls taken along as a file"),
        ["sample.planned"] = ("steekproef opgezet", "sample planned"),
        ["staff.exported"] = ("medewerkerslijst meegenomen als bestand", "staff list taken along as a file"),
        ["staff.import-undone"] = ("inlezen van de medewerkerslijst ongedaan gemaakt", "import of the staff list undone"),
        ["staff.imported"] = ("medewerkerslijst ingelezen", "staff list imported"),
        ["study.copied"] = ("tussentijds onderzoek gemaakt", "interim study made"),
        ["study.created"] = ("onderzoek gemaakt", "study made"),
        ["study.department-in-scope"] = ("afdeling in het onderzoek opgenomen", "department put in scope"),
        ["study.department-left-out"] = ("afdeling uit het onderzoek gehaald", "department left out of scope"),
        ["study.incident-added"] = ("storing toegevoegd", "incident added"),
        ["study.incident-removed"] = ("storing weggehaald", "incident removed"),
        ["study.listening-set"] = ("deel om mee te luisteren vastgelegd", "share to listen along with set"),
        ["study.moved"] = ("onderzoek naar een andere stand gebracht", "study moved to another state"),
        ["study.number-added"] = ("nummer toegevoegd", "number added"),
        ["study.number-removed"] = ("nummer weggehaald", "number removed"),
        ["study.planned"] = ("opzet van het onderzoek veranderd", "plan of the study changed"),
        ["study.role-given"] = ("rol in een onderzoek gegeven", "role in a study given"),
        ["study.role-taken"] = ("rol in een onderzoek ingetrokken", "role in a study taken away"),
        ["study.shift-removed"] = ("dienst weggehaald", "shift removed"),
        ["study.shifts-added"] = ("diensten toegevoegd", "shifts added"),
        ["team.added"] = ("team toegevoegd", "team added"),
        ["team.brought-back"] = ("team teruggehaald", "team brought back"),
        ["team.renamed"] = ("team hernoemd", "team renamed"),
        ["team.retired"] = ("team buiten gebruik gesteld", "team retired"),
    };

    /// <summary>All codes, in the order of the list above.</summary>
    public static IEnumerable<string> Codes => texts.Keys;

    /// <summary>The words; the code itself for one of an older or newer program.</summary>
    public static string Of(string action, Language language) => texts.TryGetValue(action, out var text) ? language is Language.Dutch ? text.Dutch : text.English : action;

    /// <summary>A word of an entry's detail: a value that has words, a way to sign in, or what it is.</summary>
    public static string DetailOf(string word, Language language) => word switch
    {
        "password" => language is Language.Dutch ? "wachtwoord" : "password",
        "code" => language is Language.Dutch ? "code uit de app" : "code from the app",
        "recovery-code" => language is Language.Dutch ? "herstelcode" : "recovery code",
        "invite" => language is Language.Dutch ? "uitnodiging" : "invitation",
        "provider" => language is Language.Dutch ? "via de organisatie" : "through the organisation",
        _ => ValueTexts.Named(word, language) ?? word,
    };

    /// <summary>Why something was not done.</summary>
    public static string ResultOf(string code, Language language) => RefusalTexts.Named(code, language) ?? code;
}
