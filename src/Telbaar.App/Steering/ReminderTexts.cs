namespace Telbaar.Steering;

/// <summary>What a reminder says of each action point.</summary>
sealed record ReminderTexts
{
    /// <summary>Of number, what, term, and in how many days that is: negative where it is over.</summary>
    public required Func<int, string, string, int, string> Line { get; init; }

    public static ReminderTexts Dutch { get; } = new()
    {
        Line = (number, what, term, days) => $"{number}. {what} (termijn {term}, {days switch { < -1 => $"{-days} dagen voorbij", -1 => "sinds gisteren voorbij", 0 => "vandaag", 1 => "morgen", _ => $"over {days} dagen" }})",
    };

    public static ReminderTexts English { get; } = new()
    {
        Line = (number, what, term, days) => $"{number}. {what} (term {term}, {days switch { < -1 => $"{-days} days over", -1 => "over since yesterday", 0 => "today", 1 => "tomorrow", _ => $"in {days} days" }})",
    };
}
