namespace Telbaar.Accounts;

sealed record RolesExplainedTexts
{
    public required string Heading { get; init; }
    public required string Administrator { get; init; }
    public required string Researcher { get; init; }
    public required string Caller { get; init; }
    public required string Coordinator { get; init; }
    public required string DepartmentHead { get; init; }
    public required string SteeringGroup { get; init; }
    public required string KccAgent { get; init; }
    public required string PrivacyOfficer { get; init; }

    public static RolesExplainedTexts Dutch { get; } = new()
    {
        Heading = "Wat doet elke rol?",
        Administrator = "Geeft mensen toegang en beheert de organisatie. Ziet geen cijfers en geen namen van medewerkers.",
        Researcher = "Zet onderzoeken op, trekt de steekproef, volgt het veldwerk en ziet de resultaten.",
        Caller = "Belt, en legt vast wat er gebeurt.",
        Coordinator = "Houdt afdelingen en medewerkers bij, bevestigt bij de juridische poort en ziet de resultaten.",
        DepartmentHead = "Geeft leiding aan een afdeling.",
        SteeringGroup = "Volgt de resultaten en de verbeteringen.",
        KccAgent = "Neemt de telefoon op bij het klantcontactcentrum.",
        PrivacyOfficer = "Bevestigt bij de juridische poort, en leest het logboek.",
    };

    public static RolesExplainedTexts English { get; } = new()
    {
        Heading = "What does each role do?",
        Administrator = "Gives people access and administers the organisation. Sees no figures and no names of employees.",
        Researcher = "Sets up studies, draws the sample, watches the fieldwork and sees the results.",
        Caller = "Rings, and records what happens.",
        Coordinator = "Keeps departments and staff up to date, confirms at the legal gate and sees the results.",
        DepartmentHead = "Leads a department.",
        SteeringGroup = "Follows the results and what gets better.",
        KccAgent = "Answers the telephone at the contact centre.",
        PrivacyOfficer = "Confirms at the legal gate, and reads the log.",
    };
}
