namespace Telbaar.Fieldwork;

sealed record ReadingPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Studies { get; init; }
    public required string Attempts { get; init; }
    public required Func<string, string, string> Summary { get; init; }
    public required string Faults { get; init; }
    public required string PassedOver { get; init; }
    public required string RefusedRows { get; init; }
    public required string NewDepartments { get; init; }
    public required Func<string, string> AndMore { get; init; }
    public required string NewTeams { get; init; }
    public required Func<int, string, string> NewEmployees { get; init; }
    public required string Next { get; init; }
    public required Func<string, string> SkipInvalid { get; init; }
    public required string MakeStructure { get; init; }
    public required string MakeStructureHint { get; init; }
    public required string Import { get; init; }
    public required string Other { get; init; }

    public static ReadingPageTexts Dutch { get; } = new()
    {
        Title = file => $"Controle van {file}",
        Studies = "Onderzoeken",
        Attempts = "Contactpogingen",
        Summary = (rows, right) => $"Rijen in het bestand: {rows}. Rijen zonder fouten: {right}. Er is nog niets ingelezen.",
        Faults = "Wat er niet klopt",
        PassedOver = "Overgeslagen kolommen",
        RefusedRows = "Rijen met fouten downloaden (CSV)",
        NewDepartments = "Afdelingen die de organisatie nog niet heeft",
        AndMore = more => $"en nog {more}",
        NewTeams = "Teams die er nog niet zijn",
        NewEmployees = (count, printed) => count == 1
            ? "Eén medewerker staat nog niet in de personeelslijst en krijgt een code. Voor een steekproef telt deze medewerker pas mee als hij of zij in de personeelslijst staat."
            : $"{printed} medewerkers staan nog niet in de personeelslijst en krijgen een code. Voor een steekproef tellen zij pas mee als zij in de personeelslijst staan.",
        Next = "Wat wilt u doen?",
        SkipInvalid = rows => $"Sla de rijen met fouten over ({rows}) en lees de rest in",
        MakeStructure = "Maak deze afdelingen en teams aan",
        MakeStructureHint = "Controleer eerst of het geen schrijffouten zijn.",
        Import = "Inlezen",
        Other = "Een ander bestand kiezen",
    };

    public static ReadingPageTexts English { get; } = new()
    {
        Title = file => $"Check of {file}",
        Studies = "Studies",
        Attempts = "Attempts",
        Summary = (rows, right) => $"Rows in the file: {rows}. Rows without faults: {right}. Nothing has been imported yet.",
        Faults = "What is not right",
        PassedOver = "Columns passed over",
        RefusedRows = "Download the rows with faults (CSV)",
        NewDepartments = "Departments that the organisation does not have yet",
        AndMore = more => $"and {more} more",
        NewTeams = "Teams that are not there yet",
        NewEmployees = (count, printed) => count == 1
            ? "One employee is not on the staff list yet and gets a code. A sample can draw this employee only when he or she is on the staff list."
            : $"{printed} employees are not on the staff list yet and get a code. A sample can draw them only when they are on the staff list.",
        Next = "What do you want to do?",
        SkipInvalid = rows => $"Leave out the rows with faults ({rows}) and import the rest",
        MakeStructure = "Make these departments and teams",
        MakeStructureHint = "See first that they are no slips of the pen.",
        Import = "Import",
        Other = "Choose another file",
    };
}
