namespace Telbaar.Results;

sealed record ObservedSectionTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string ToAction { get; init; }

    public required Func<int, string> Times { get; init; }

    public static ObservedSectionTexts Dutch { get; } = new()
    {
        Title = "Waarnemingen buiten de gesprekken",
        Lead = "Dit viel enquêteurs op aan bijvoorbeeld het keuzemenu of de voicemail van de gemeente. Het telt in geen enkel cijfer mee.",
        ToAction = "Maak er een actiepunt van",
        Times = number => number == 1 ? "één keer iets opvallends" : $"{number} keer iets opvallends",
    };

    public static ObservedSectionTexts English { get; } = new()
    {
        Title = "Observations beside the calls",
        Lead = "This struck callers about, for example, the menu or voicemail of the municipality. It counts in no figure.",
        ToAction = "Make it an action point",
        Times = number => number == 1 ? "something odd, once" : $"something odd, {number} times",
    };
}
