namespace Telbaar.Organisations;

sealed record StaffPageTexts
{
    public required string Organisation { get; init; }
    public required string Title { get; init; }
    public required string Add { get; init; }
    public required string Import { get; init; }
    public required string Search { get; init; }
    public required string SearchHint { get; init; }
    public required string SearchButton { get; init; }
    public required string AllDepartments { get; init; }
    public required string WithInactive { get; init; }
    public required Func<int, string, string> Found { get; init; }
    public required string Name { get; init; }
    public required string Code { get; init; }
    public required string Department { get; init; }
    public required string Team { get; init; }
    public required string Email { get; init; }
    public required string Number { get; init; }
    public required string Left { get; init; }
    public required string Pages { get; init; }
    public required Func<int, int, string> PageOf { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string Export { get; init; }
    public required string ExportHint { get; init; }
    public required string ExportButton { get; init; }

    public static StaffPageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        Title = "Medewerkers",
        Add = "Medewerker toevoegen",
        Import = "Lijst inlezen",
        Search = "Zoek een medewerker",
        SearchHint = "Een paar letters van de naam of het e-mailadres, of de code, zoals M0012.",
        SearchButton = "Zoeken",
        AllDepartments = "Alle afdelingen",
        WithInactive = "Ook wie hier niet meer werkt",
        Found = (count, text) => count switch { 0 => "Niemand gevonden.", 1 => "1 medewerker", _ => $"{text} medewerkers" },
        Name = "Naam",
        Code = "Code",
        Department = "Afdeling",
        Team = "Team",
        Email = "E-mail",
        Number = "Nummer",
        Left = "(werkt hier niet meer)",
        Pages = "Bladzijden",
        PageOf = (page, pages) => $"Bladzijde {page} van {pages}",
        Previous = "Vorige",
        Next = "Volgende",
        Export = "De lijst meenemen",
        ExportHint = "U krijgt een CSV-bestand met namen, dat u kunt bijwerken en weer inlezen. Bewaar het zorgvuldig en verwijder het als u klaar bent. In het logboek komt te staan dat u de lijst hebt opgehaald.",
        ExportButton = "Lijst ophalen (CSV)",
    };

    public static StaffPageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        Title = "Staff",
        Add = "Add an employee",
        Import = "Read in a list",
        Search = "Find an employee",
        SearchHint = "A few letters of the name or e-mail address, or the code, such as M0012.",
        SearchButton = "Search",
        AllDepartments = "All departments",
        WithInactive = "Also who no longer works here",
        Found = (count, text) => count switch { 0 => "Nobody was found.", 1 => "1 employee", _ => $"{text} employees" },
        Name = "Name",
        Code = "Code",
        Department = "Department",
        Team = "Team",
        Email = "E-mail",
        Number = "Number",
        Left = "(no longer works here)",
        Pages = "Pages",
        PageOf = (page, pages) => $"Page {page} of {pages}",
        Previous = "Previous",
        Next = "Next",
        Export = "Take the list along",
        ExportHint = "You get a CSV file with names, which you can change and read in again. Keep it safe, and delete it when you are done. The log will say that you fetched the list.",
        ExportButton = "Fetch the list (CSV)",
    };
}
