namespace Telbaar.Results;

sealed record ResultsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required Func<string, string, string, string> Basis { get; init; }
    /// <summary>That departments are left out of a period.</summary>
    public required string NoDepartments { get; init; }
    public required string Download { get; init; }
    public required string NoNorms { get; init; }
    public required string NoAttempts { get; init; }
    public required string NoAttemptsInPart { get; init; }
    public required string Links { get; init; }
    public required string OtherNorms { get; init; }
    public required string ShowAll { get; init; }
    public required Func<int, string, string> OfEdition { get; init; }
    public required Func<int, string> AfterEdition { get; init; }
    public required string Editions { get; init; }

    public static ResultsPageTexts Dutch { get; } = new()
    {
        Title = "Resultaten",
        Studies = "Onderzoeken",
        Basis = (attempts, norms, moment) => $"Op grond van {attempts}, onder ‘{norms}’. Stand van {moment}. Oefening en proefmeting tellen niet mee.",
        NoDepartments = "Bij een periode of een ander deel staan hier geen afdelingen apart: wie twee delen van elkaar aftrekt, zou zo één medewerker kunnen vinden.",
        Download = "Alle cijfers downloaden (scores.json)",
        NoNorms = "Kies eerst servicenormen bij de opzet. Daarna staan hier de resultaten.",
        NoAttempts = "Er zijn nog geen contactpogingen. Zodra die er zijn, staan hier de resultaten.",
        NoAttemptsInPart = "In dit deel zijn geen contactpogingen.",
        Links = "Elk aantal is een link naar de contactpogingen erachter.",
        OtherNorms = "U bekijkt de resultaten onder andere servicenormen. Aan het onderzoek verandert niets.",
        ShowAll = "Alles tonen, onder de normen van het onderzoek",
        OfEdition = (number, mark) => $"Dit zijn de contactpogingen van uitgave {number} (kenmerk {mark}).",
        AfterEdition = number => $"Sinds uitgave {number} is er iets verbeterd of nagekomen: deze cijfers kunnen afwijken van de uitgave.",
        Editions = "Naar de uitgaven",
    };

    public static ResultsPageTexts English { get; } = new()
    {
        Title = "Results",
        Studies = "Studies",
        Basis = (attempts, norms, moment) => $"Based on {attempts}, under ‘{norms}’. As of {moment}. Practice and pilot do not count.",
        NoDepartments = "For a period or another part departments do not stand here by themselves: whoever subtracts one part from another could find one employee.",
        Download = "Download all figures (scores.json)",
        NoNorms = "Choose service norms in the plan first. The results will then be here.",
        NoAttempts = "There are no attempts yet. As soon as there are, the results will be here.",
        NoAttemptsInPart = "There are no attempts in this part.",
        Links = "Each count is a link to the attempts behind it.",
        OtherNorms = "You are looking at the results under other service norms. Nothing in the study changes.",
        ShowAll = "Show everything, under the norms of the study",
        OfEdition = (number, mark) => $"These are the attempts of edition {number} (digest {mark}).",
        AfterEdition = number => $"Since edition {number} something was put right or came in: these figures may differ from it.",
        Editions = "To the editions",
    };
}
