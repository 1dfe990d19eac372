namespace Telbaar.Studies;

sealed record StudyPageTexts
{
    public required string Studies { get; init; }
    public required Func<string, string> Since { get; init; }
    public required string Facts { get; init; }
    public required string Agency { get; init; }
    public required string FieldPeriod { get; init; }
    public required Func<string, string, string> Period { get; init; }
    public required string Norms { get; init; }
    public required string Departments { get; init; }
    public required string PlannedCalls { get; init; }
    public required string Attempts { get; init; }
    public required string Missing { get; init; }
    public required string Next { get; init; }
    public required string NothingNext { get; init; }
    public required string Why { get; init; }
    public required string History { get; init; }

    public static StudyPageTexts Dutch { get; } = new()
    {
        Studies = "Onderzoeken",
        Since = moment => $"sinds {moment}",
        Facts = "Het onderzoek in het kort",
        Agency = "Onderzoeksbureau",
        FieldPeriod = "Veldwerkperiode",
        Period = (from, to) => $"{from} tot en met {to}",
        Norms = "Servicenormen",
        Departments = "Afdelingen",
        PlannedCalls = "Geplande telefoontjes",
        Attempts = "Contactpogingen",
        Missing = "Wat er nog ontbreekt",
        Next = "Volgende stap",
        NothingNext = "Dit onderzoek is afgesloten.",
        Why = "Waarom?",
        History = "Verloop",
    };

    public static StudyPageTexts English { get; } = new()
    {
        Studies = "Studies",
        Since = moment => $"since {moment}",
        Facts = "The study in brief",
        Agency = "Research agency",
        FieldPeriod = "Field period",
        Period = (from, to) => $"{from} to {to}",
        Norms = "Service norms",
        Departments = "Departments",
        PlannedCalls = "Planned calls",
        Attempts = "Attempts",
        Missing = "What is still missing",
        Next = "Next step",
        NothingNext = "This study is closed.",
        Why = "Why?",
        History = "History",
    };
}
