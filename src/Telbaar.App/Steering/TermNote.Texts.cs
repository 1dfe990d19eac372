namespace Telbaar.Steering;

sealed record TermNoteTexts
{
    /// <summary>Of how many days ago.</summary>
    public required Func<int, string> Over { get; init; }
    /// <summary>Of in how many days.</summary>
    public required Func<int, string> Near { get; init; }

    public static TermNoteTexts Dutch { get; } = new()
    {
        Over = days => days == 1 ? "sinds gisteren voorbij" : $"{days} dagen voorbij",
        Near = days => days switch { 0 => "vandaag", 1 => "morgen", _ => $"over {days} dagen" },
    };

    public static TermNoteTexts English { get; } = new()
    {
        Over = days => days == 1 ? "over since yesterday" : $"{days} days over",
        Near = days => days switch { 0 => "today", 1 => "tomorrow", _ => $"in {days} days" },
    };
}
