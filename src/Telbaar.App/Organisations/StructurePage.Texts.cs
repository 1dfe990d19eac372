namespace Telbaar.Organisations;

sealed record StructurePageTexts
{
    public required string Title { get; init; }
    public required string Departments { get; init; }
    public required string Department { get; init; }
    public required string Teams { get; init; }
    public required string Staff { get; init; }
    public required string NoDepartments { get; init; }
    public required string Retired { get; init; }
    public required string Export { get; init; }
    public required string Add { get; init; }
    public required string AddDepartment { get; init; }
    public required string Name { get; init; }
    public required string Municipalities { get; init; }
    public required string NoMunicipalities { get; init; }
    public required string AddMunicipality { get; init; }
    public required string Number { get; init; }
    public required string Signatory { get; init; }
    public required string Times { get; init; }
    public required Func<string, string, string> DaysTo { get; init; }
    public required Func<string, string, string, string> Open { get; init; }
    public required Func<string, string> Closed { get; init; }
    public required string ClosingDays { get; init; }
    public required string NoClosingDays { get; init; }

    public static StructurePageTexts Dutch { get; } = new()
    {
        Title = "Organisatie",
        Departments = "Afdelingen",
        Department = "Afdeling",
        Teams = "Teams",
        Staff = "Medewerkers",
        NoDepartments = "Er is nog geen afdeling. Voeg er een toe, of lees de lijst van medewerkers in: dan komen de afdelingen vanzelf mee.",
        Retired = "(niet meer in gebruik)",
        Export = "Afdelingen en teams meenemen (CSV)",
        Add = "Een afdeling toevoegen",
        AddDepartment = "Toevoegen",
        Name = "Naam",
        Municipalities = "Gemeenten waarvoor wordt gewerkt",
        NoMunicipalities = "Er is nog geen gemeente ingevuld.",
        AddMunicipality = "Een gemeente toevoegen",
        Number = "Nummer dat wordt gebeld",
        Signatory = "Ondertekent het collegebericht",
        Times = "Kantoortijden",
        DaysTo = (first, last) => $"{first} tot en met {last}",
        Open = (days, from, to) => $"{days}: {from} tot {to} uur",
        Closed = days => $"{days}: gesloten",
        ClosingDays = "Eerstvolgende sluitingsdagen",
        NoClosingDays = "Er staan geen sluitingsdagen op de kalender. Weekenden en feestdagen kent het programma vanzelf.",
    };

    public static StructurePageTexts English { get; } = new()
    {
        Title = "Organisation",
        Departments = "Departments",
        Department = "Department",
        Teams = "Teams",
        Staff = "Employees",
        NoDepartments = "There is no department yet. Add one, or read in the staff list: departments then come along by themselves.",
        Retired = "(out of use)",
        Export = "Take departments and teams along (CSV)",
        Add = "Add a department",
        AddDepartment = "Add",
        Name = "Name",
        Municipalities = "Municipalities that are worked for",
        NoMunicipalities = "No municipality has been entered yet.",
        AddMunicipality = "Add a municipality",
        Number = "Number that is rung",
        Signatory = "Signs the memo for the executive",
        Times = "Office hours",
        DaysTo = (first, last) => $"{first} to {last}",
        Open = (days, from, to) => $"{days}: {from} to {to}",
        Closed = days => $"{days}: closed",
        ClosingDays = "Next closing days",
        NoClosingDays = "There are no closing days in the calendar. The program knows weekends and public holidays by itself.",
    };
}
