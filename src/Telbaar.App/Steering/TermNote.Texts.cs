namespace Telbaar.Steering;

sealed record TermNoteTexts
{
    /// <summary>Of how many days ago.</summary>
    public required Func<int, string> Over { get; init; }
    /// <summary>Of in how many days.</summary>
    public required Func<int, string> Near { get; init; }

    public static TermNoteTexts Dutch { get; } = new()
    {
        Over = days => days switch { 1 => "sinds gisteren voorbij", < 90 => $"{days} dagen voorbij", < 730 => $"{days / 30} maanden voorbij", _ => $"{days / 365} jaar voorbij" },
        Near = days => days switch { 0 => "vandaag", 1 => "morgen", _ => $"over {days} dagen" },
    };

    public static TermNoteTexts English { get; } = new()
    {
        Over = days => days switch { 1 => "over since yesterday", < 90 => $"{days} days over", < 730 => $"{days / 30} months over", _ => $"{days / 365} years over" },
        Near = days => days switch { 0 => "today", 1 => "tomorrow", _ => $"in {days} days" },
    };
}
