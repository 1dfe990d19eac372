namespace Telbaar.Steering;

sealed record ActionFilterFormTexts
{
    public required string Filter { get; init; }
    public required string Line { get; init; }
    public required string Level { get; init; }
    public required string State { get; init; }
    public required string Unfinished { get; init; }
    public required string Department { get; init; }
    public required string Owner { get; init; }
    public required string OnlyOverdue { get; init; }
    public required string All { get; init; }
    public required string Show { get; init; }
    public required string ShowAll { get; init; }

    public static ActionFilterFormTexts Dutch { get; } = new()
    {
        Filter = "Welke actiepunten",
        Line = "Lijn",
        Level = "Niveau",
        State = "Stand",
        Unfinished = "nog niet (helemaal) gedaan",
        Department = "Afdeling",
        Owner = "Trekker",
        OnlyOverdue = "Alleen waarvan de termijn voorbij is",
        All = "Alle",
        Show = "Tonen",
        ShowAll = "Alles tonen",
    };

    public static ActionFilterFormTexts English { get; } = new()
    {
        Filter = "Which action points",
        Line = "Line",
        Level = "Level",
        State = "State",
        Unfinished = "not (wholly) done yet",
        Department = "Department",
        Owner = "Owner",
        OnlyOverdue = "Only those whose term is over",
        All = "All",
        Show = "Show",
        ShowAll = "Show all",
    };
}
