namespace Telbaar.Norms;

sealed record NormSetPageTexts
{
    public required string Sets { get; init; }
    public required Func<string, string, string> Version { get; init; }
    public required string Take { get; init; }
    public required string Parameters { get; init; }
    public required string CompareWith { get; init; }
    public required string Compare { get; init; }
    public required string RemoveHeading { get; init; }
    public required string Remove { get; init; }
    public required string RemoveNote { get; init; }
    public required Func<int, string> InUse { get; init; }

    public static NormSetPageTexts Dutch { get; } = new()
    {
        Sets = "Servicenormen",
        Version = (name, day) => $"{name}, geldig vanaf {day}",
        Take = "Normbestand downloaden (JSON)",
        Parameters = "Normen",
        CompareWith = "Vergelijken met",
        Compare = "Vergelijken",
        RemoveHeading = "Weghalen",
        Remove = "Deze versie weghalen",
        RemoveNote = "Geen enkel onderzoek gebruikt deze versie.",
        InUse = studies => studies == 1 ? "Eén onderzoek gebruikt deze normen. Ze kunnen daarom niet weg." : $"{studies} onderzoeken gebruiken deze normen. Ze kunnen daarom niet weg.",
    };

    public static NormSetPageTexts English { get; } = new()
    {
        Sets = "Service norms",
        Version = (name, day) => $"{name}, valid from {day}",
        Take = "Download the norm file (JSON)",
        Parameters = "Norms",
        CompareWith = "Compare with",
        Compare = "Compare",
        RemoveHeading = "Take away",
        Remove = "Take this version away",
        RemoveNote = "No study uses this version.",
        InUse = studies => studies == 1 ? "One study uses these norms, so they cannot be taken away." : $"{studies} studies use these norms, so they cannot be taken away.",
    };
}
