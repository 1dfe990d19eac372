namespace Telbaar.Results;

sealed record AttemptsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Results { get; init; }
    public required string Back { get; init; }
    public required string All { get; init; }
    public required Func<string, string> OfCaller { get; init; }
    public required string WithoutCaller { get; init; }
    public required Func<string, string, string> OfMeasure { get; init; }
    public required string Counted { get; init; }
    public required string Population { get; init; }
    public required Func<string, string> ShowCounted { get; init; }
    public required Func<string, string> ShowPopulation { get; init; }
    public required string CountsOnly { get; init; }
    public required string None { get; init; }
    public required string Attempt { get; init; }
    public required string StartedAt { get; init; }
    public required string Department { get; init; }
    public required string Person { get; init; }
    public required string Caller { get; init; }
    public required string Outcome { get; init; }
    public required string Answer { get; init; }
    public required string Transfer { get; init; }
    public required string Waiting { get; init; }
    public required string CalledBack { get; init; }
    public required Func<string, string, string> PageOf { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }

    public static AttemptsPageTexts Dutch { get; } = new()
    {
        Title = "Contactpogingen achter een cijfer",
        Studies = "Onderzoeken",
        Results = "Resultaten",
        Back = "Terug naar de resultaten",
        All = "Alle contactpogingen die meetellen",
        OfCaller = caller => $"enquêteur {caller}",
        WithoutCaller = "zonder enquêteur",
        OfMeasure = (measure, part) => $"{measure}: {part}",
        Counted = "de getelde pogingen",
        Population = "alle pogingen waar het over gaat",
        ShowCounted = count => $"Alleen de getelde pogingen ({count})",
        ShowPopulation = count => $"Alle pogingen waar het over gaat ({count})",
        CountsOnly = "U ziet hier alleen aantallen. De pogingen zelf zijn er voor wie het persoonsniveau mag zien; dat staat bij de juridische poort.",
        None = "Er is geen contactpoging die zo telt.",
        Attempt = "Poging",
        StartedAt = "Begonnen",
        Department = "Afdeling",
        Person = "Medewerker",
        Caller = "Enquêteur",
        Outcome = "Uitkomst",
        Answer = "KCC neemt op (s)",
        Transfer = "Doorverbinden (s)",
        Waiting = "Wachten (s)",
        CalledBack = "Teruggebeld",
        PageOf = (page, pages) => $"Bladzijde {page} van {pages}",
        Previous = "Vorige",
        Next = "Volgende",
    };

    public static AttemptsPageTexts English { get; } = new()
    {
        Title = "Attempts behind a figure",
        Studies = "Studies",
        Results = "Results",
        Back = "Back to the results",
        All = "All attempts that count",
        OfCaller = caller => $"caller {caller}",
        WithoutCaller = "without a caller",
        OfMeasure = (measure, part) => $"{measure}: {part}",
        Counted = "the attempts counted",
        Population = "all attempts it is about",
        ShowCounted = count => $"Only the attempts counted ({count})",
        ShowPopulation = count => $"All attempts it is about ({count})",
        CountsOnly = "You see counts only. The attempts themselves are for those who may see person level; the legal gate says who they are.",
        None = "No attempt counts like this.",
        Attempt = "Attempt",
        StartedAt = "Started",
        Department = "Department",
        Person = "Employee",
        Caller = "Caller",
        Outcome = "Outcome",
        Answer = "KCC answers (s)",
        Transfer = "Transfer (s)",
        Waiting = "Waiting (s)",
        CalledBack = "Called back",
        PageOf = (page, pages) => $"Page {page} of {pages}",
        Previous = "Previous",
        Next = "Next",
    };
}
