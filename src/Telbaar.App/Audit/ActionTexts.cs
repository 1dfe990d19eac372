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
        ["account.recovery-codes-renewed"] = ("nieuwe herstelcodes gemaakt", "new recovery codes made"),
        ["account.second-factor-set-up"] = ("telefoon ingesteld voor inloggen", "telephone set up for signing in"),
        ["account.sign-in-refused"] = ("inloggen mislukt", "signing in failed"),
        ["account.signed-in"] = ("ingelogd", "signed in"),
        ["account.signed-out-everywhere"] = ("overal uitgelogd", "signed out everywhere"),
        ["audit.exported"] = ("logboek meegenomen als bestand", "log taken along as a file"),
        ["installation.begun"] = ("installatie in gebruik genomen", "installation taken into use"),
        ["member.added"] = ("gebruiker toegevoegd", "user added"),
        ["member.admitted"] = ("bestaande gebruiker toegang gegeven", "existing user given access"),
        ["member.invited"] = ("gebruiker opnieuw uitgenodigd", "user invited again"),
        ["member.roles-changed"] = ("rollen veranderd", "roles changed"),
        ["organisation.created"] = ("organisatie gemaakt", "organisation made"),
        ["study.created"] = ("onderzoek gemaakt", "study made"),
        ["study.moved"] = ("onderzoek naar een andere stand gebracht", "study moved to another state"),
        ["study.planned"] = ("opzet van het onderzoek veranderd", "plan of the study changed"),
        ["study.role-given"] = ("rol in een onderzoek gegeven", "role in a study given"),
        ["study.role-taken"] = ("rol in een onderzoek ingetrokken", "role in a study taken away"),
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
