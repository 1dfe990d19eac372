namespace Telbaar.Results;

sealed record ResultsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required Func<string, string, string, string> Basis { get; init; }
    public required string Download { get; init; }
    public required string NoNorms { get; init; }
    public required string NoAttempts { get; init; }

    public static ResultsPageTexts Dutch { get; } = new()
    {
        Title = "Resultaten",
        Studies = "Onderzoeken",
        Basis = (attempts, norms, moment) => $"Op grond van {attempts}, onder ‘{norms}’. Stand van {moment}. Oefening en proefmeting tellen niet mee.",
        Download = "Alle cijfers downloaden (scores.json)",
        NoNorms = "Kies eerst servicenormen bij de opzet. Daarna staan hier de resultaten.",
        NoAttempts = "Er zijn nog geen contactpogingen. Zodra die er zijn, staan hier de resultaten.",
    };

    public static ResultsPageTexts English { get; } = new()
    {
        Title = "Results",
        Studies = "Studies",
        Basis = (attempts, norms, moment) => $"Based on {attempts}, under ‘{norms}’. As of {moment}. Practice and pilot do not count.",
        Download = "Download all figures (scores.json)",
        NoNorms = "Choose service norms in the plan first. The results will then be here.",
        NoAttempts = "There are no attempts yet. As soon as there are, the results will be here.",
    };
}
