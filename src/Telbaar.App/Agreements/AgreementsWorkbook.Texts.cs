namespace Telbaar.Agreements;

sealed record AgreementsWorkbookTexts
{
    public required string Title { get; init; }
    public required string Sheet { get; init; }
    public required string FileName { get; init; }
    public required string Department { get; init; }
    public required string Team { get; init; }
    public required string Kind { get; init; }
    public required string Arranged { get; init; }
    public required string Edition { get; init; }
    public required string ValidFrom { get; init; }
    public required string ReviewOn { get; init; }
    public required string Watch { get; init; }
    public required string Agreed { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string ByDepartment { get; init; }

    public static AgreementsWorkbookTexts Dutch { get; } = new()
    {
        Title = "Bereikbaarheidsafspraken",
        Sheet = "Afspraken",
        FileName = "afspraken",
        Department = "Afdeling",
        Team = "Team",
        Kind = "Afspraak",
        Arranged = "Geregeld",
        Edition = "Editie",
        ValidFrom = "Geldt vanaf",
        ReviewOn = "Opnieuw bekijken op",
        Watch = "Let op",
        Agreed = "Wat er is afgesproken",
        Yes = "ja",
        No = "nee",
        ByDepartment = "via de afdeling",
    };

    public static AgreementsWorkbookTexts English { get; } = new()
    {
        Title = "Agreements about reachability",
        Sheet = "Agreements",
        FileName = "agreements",
        Department = "Department",
        Team = "Team",
        Kind = "Agreement",
        Arranged = "Arranged",
        Edition = "Edition",
        ValidFrom = "Holds from",
        ReviewOn = "To be looked at again on",
        Watch = "Look at",
        Agreed = "What was agreed",
        Yes = "yes",
        No = "no",
        ByDepartment = "by the department",
    };
}
