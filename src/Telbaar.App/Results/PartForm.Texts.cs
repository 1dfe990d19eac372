namespace Telbaar.Results;

sealed record PartFormTexts
{
    public required string Label { get; init; }
    public required string Department { get; init; }
    public required string AllDepartments { get; init; }
    public required string Team { get; init; }
    public required string AllTeams { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Norms { get; init; }
    public required string OfStudy { get; init; }
    public required string Show { get; init; }

    public static PartFormTexts Dutch { get; } = new()
    {
        Label = "Deel van de resultaten",
        Department = "Afdeling",
        AllDepartments = "Alle afdelingen",
        Team = "Team",
        AllTeams = "Alle teams",
        From = "Vanaf",
        To = "Tot en met",
        Norms = "Servicenormen",
        OfStudy = "Die van het onderzoek",
        Show = "Tonen",
    };

    public static PartFormTexts English { get; } = new()
    {
        Label = "Part of the results",
        Department = "Department",
        AllDepartments = "All departments",
        Team = "Team",
        AllTeams = "All teams",
        From = "From",
        To = "Up to and including",
        Norms = "Service norms",
        OfStudy = "Those of the study",
        Show = "Show",
    };
}
