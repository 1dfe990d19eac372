using Telbaar.Accounts;

namespace Telbaar.Layout;

sealed record ShellTexts
{
    public required string SkipToContent { get; init; }
    public required string DemonstrationLabel { get; init; }
    public required string Demonstration { get; init; }
    public required string Navigation { get; init; }
    public required string Trail { get; init; }
    public required string SignOut { get; init; }
    public required string OtherOrganisation { get; init; }
    public required string OtherLanguage { get; init; }
    public required string OtherLanguageTag { get; init; }

    /// <summary>The parts of an organisation's pages: address, who may see it, and how it is called.</summary>
    public required IReadOnlyList<(string Path, Permission Permission, string Text)> Sections { get; init; }

    public static ShellTexts Dutch { get; } = new()
    {
        SkipToContent = "Naar de inhoud",
        DemonstrationLabel = "Demonstratie",
        Demonstration = "Dit is een demonstratie met verzonnen gegevens. Alles wat u invult, verdwijnt als het programma stopt.",
        Navigation = "Hoofdmenu",
        Trail = "U bent hier",
        SignOut = "Uitloggen",
        OtherOrganisation = "Naar een andere organisatie",
        OtherLanguage = "English",
        OtherLanguageTag = "en",
        Sections =
        [
            ("studies", Permission.SeeStudies, "Onderzoeken"),
            ("help-now", Permission.FindHelp, "Wie kan helpen?"),
            ("absence", Permission.ManageAbsence, "Afwezigheid"),
            ("gates", Permission.SeeGate, "Juridische poort"),
            ("organisation", Permission.SeeStructure, "Organisatie"),
            ("agreements", Permission.SeeAgreements, "Afspraken"),
            ("telephones", Permission.CheckTelephones, "Telefoons"),
            ("norms", Permission.SeeNorms, "Servicenormen"),
            ("documents", Permission.SeeDocuments, "Documenten"),
            ("actions", Permission.SeeSteering, "Actiepunten"),
            ("years", Permission.WriteDocuments, "Eerdere jaren"),
            ("mail", Permission.ManageMail, "E-mail"),
            ("retention", Permission.SeeRetention, "Bewaren"),
            ("members", Permission.ManageMembers, "Gebruikers"),
            ("audit", Permission.ReadAudit, "Logboek"),
        ],
    };

    public static ShellTexts English { get; } = new()
    {
        SkipToContent = "To the content",
        DemonstrationLabel = "Demonstration",
        Demonstration = "This is a demonstration with made-up data. All that you enter is gone when the program stops.",
        Navigation = "Main menu",
        Trail = "You are here",
        SignOut = "Sign out",
        OtherOrganisation = "To another organisation",
        OtherLanguage = "Nederlands",
        OtherLanguageTag = "nl",
        Sections =
        [
            ("studies", Permission.SeeStudies, "Studies"),
            ("help-now", Permission.FindHelp, "Who can help?"),
            ("absence", Permission.ManageAbsence, "Absence"),
            ("gates", Permission.SeeGate, "Legal gate"),
            ("organisation", Permission.SeeStructure, "Organisation"),
            ("agreements", Permission.SeeAgreements, "Agreements"),
            ("telephones", Permission.CheckTelephones, "Telephones"),
            ("norms", Permission.SeeNorms, "Service norms"),
            ("documents", Permission.SeeDocuments, "Documents"),
            ("actions", Permission.SeeSteering, "Action points"),
            ("years", Permission.WriteDocuments, "Earlier years"),
            ("mail", Permission.ManageMail, "Mail"),
            ("retention", Permission.SeeRetention, "Retention"),
            ("members", Permission.ManageMembers, "Users"),
            ("audit", Permission.ReadAudit, "Log"),
        ],
    };
}
