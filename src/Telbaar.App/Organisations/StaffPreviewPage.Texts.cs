namespace Telbaar.Organisations;

sealed record StaffPreviewPageTexts
{
    public required string Organisation { get; init; }
    public required string Staff { get; init; }
    public required string Import { get; init; }
    public required string Title { get; init; }
    public required Func<string, string> Nothing { get; init; }
    public required string Added { get; init; }
    public required string Changed { get; init; }
    public required string Gone { get; init; }
    public required string Unchanged { get; init; }
    public required Func<string, string> UnknownColumns { get; init; }
    public required Func<int, string, string> GoneWarning { get; init; }
    public required string Confirm { get; init; }
    public required string Cancel { get; init; }
    public required string Made { get; init; }
    public required Func<string, string> NewDepartment { get; init; }
    public required Func<string, string, string> NewTeam { get; init; }
    public required Func<string, string> ReturningDepartment { get; init; }
    public required Func<string, string> ReturningTeam { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string What { get; init; }
    public required string Old { get; init; }
    public required string New { get; init; }
    public required string Line { get; init; }
    public required string Email { get; init; }
    public required string Number { get; init; }
    public required string Department { get; init; }
    public required string Team { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required Func<string, string> More { get; init; }

    public static StaffPreviewPageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        Staff = "Medewerkers",
        Import = "Lijst inlezen",
        Title = "Dit verandert er",
        Nothing = count => $"Deze lijst verandert niets: {count} medewerkers staan er al precies zo in.",
        Added = "Nieuw",
        Changed = "Gewijzigd",
        Gone = "Niet meer op de lijst",
        Unchanged = "Onveranderd",
        UnknownColumns = columns => $"Deze kolommen kent het programma niet, en worden overgeslagen: {columns}.",
        GoneWarning = (count, text) => count == 1 ? "1 medewerker staat niet op de lijst, en werkt hier daarna niet meer." : $"{text} medewerkers staan niet op de lijst, en werken hier daarna niet meer.",
        Confirm = "Lijst inlezen",
        Cancel = "Niet doen",
        Made = "Afdelingen en teams die erbij komen",
        NewDepartment = department => $"afdeling {department} (nieuw)",
        NewTeam = (team, department) => $"team {team} van {department} (nieuw)",
        ReturningDepartment = department => $"afdeling {department} (weer in gebruik)",
        ReturningTeam = team => $"team {team} (weer in gebruik)",
        Code = "Code",
        Name = "Naam",
        What = "Wat",
        Old = "Was",
        New = "Wordt",
        Line = "Regel",
        Email = "E-mail",
        Number = "Nummer",
        Department = "Afdeling",
        Team = "Team",
        Yes = "ja",
        No = "nee",
        More = count => $"En nog {count}.",
    };

    public static StaffPreviewPageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        Staff = "Staff",
        Import = "Read in a list",
        Title = "This is what changes",
        Nothing = count => $"This list changes nothing: {count} employees stand there just so already.",
        Added = "New",
        Changed = "Changed",
        Gone = "No longer on the list",
        Unchanged = "Unchanged",
        UnknownColumns = columns => $"The program does not know these columns, and passes them over: {columns}.",
        GoneWarning = (count, text) => count == 1 ? "1 employee is not on the list, and no longer works here afterwards." : $"{text} employees are not on the list, and no longer work here afterwards.",
        Confirm = "Read in the list",
        Cancel = "Do not do it",
        Made = "Departments and teams that are added",
        NewDepartment = department => $"department {department} (new)",
        NewTeam = (team, department) => $"team {team} of {department} (new)",
        ReturningDepartment = department => $"department {department} (in use again)",
        ReturningTeam = team => $"team {team} (in use again)",
        Code = "Code",
        Name = "Name",
        What = "What",
        Old = "Was",
        New = "Becomes",
        Line = "Line",
        Email = "E-mail",
        Number = "Number",
        Department = "Department",
        Team = "Team",
        Yes = "yes",
        No = "no",
        More = count => $"And {count} more.",
    };
}
