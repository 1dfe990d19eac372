namespace Telbaar.Norms;

sealed record CompareNormsPageTexts
{
    public required string Title { get; init; }
    public required string Sets { get; init; }
    public required string Left { get; init; }
    public required string Right { get; init; }
    public required string Show { get; init; }
    public required string Choose { get; init; }
    public required string Same { get; init; }
    public required string SideBySide { get; init; }
    public required string Parameter { get; init; }
    public required string Differs { get; init; }
    public required string Absent { get; init; }
    public required Func<string, string> Threshold { get; init; }
    public required Func<string, string> Weight { get; init; }
    public required string Differences { get; init; }
    public required string Callback { get; init; }
    public required string Marks { get; init; }
    public required Func<string, string> MarksIntro { get; init; }
    public required string NoStudy { get; init; }
    public required string Final { get; init; }

    public static CompareNormsPageTexts Dutch { get; } = new()
    {
        Title = "Normen vergelijken",
        Sets = "Servicenormen",
        Left = "Deze normen",
        Right = "Naast deze",
        Show = "Vergelijken",
        Choose = "Kies een set",
        Same = "De twee sets meten precies hetzelfde.",
        SideBySide = "Naast elkaar",
        Parameter = "Parameter",
        Differs = "verschilt",
        Absent = "niet in deze set",
        Threshold = threshold => $"binnen {threshold}",
        Weight = weight => $"gewicht {weight}",
        Differences = "Wat er verschilt",
        Callback = "Terugbeltermijn",
        Marks = "De cijfers van het laatste onderzoek",
        MarksIntro = study => $"Zo zouden de cijfers van het onderzoek ‘{study}’ zijn, onder elk van de twee sets.",
        NoStudy = "Er is nog geen onderzoek met contactpogingen om de cijfers van te laten zien.",
        Final = "Eindcijfer",
    };

    public static CompareNormsPageTexts English { get; } = new()
    {
        Title = "Compare norms",
        Sets = "Service norms",
        Left = "These norms",
        Right = "Beside these",
        Show = "Compare",
        Choose = "Choose a set",
        Same = "The two sets measure exactly the same.",
        SideBySide = "Side by side",
        Parameter = "Parameter",
        Differs = "differs",
        Absent = "not in this set",
        Threshold = threshold => $"within {threshold}",
        Weight = weight => $"weight {weight}",
        Differences = "What differs",
        Callback = "Callback term",
        Marks = "The marks of the last study",
        MarksIntro = study => $"These would be the marks of the study ‘{study}’ under each of the two sets.",
        NoStudy = "There is no study with attempts yet to show the marks of.",
        Final = "Final mark",
    };
}
