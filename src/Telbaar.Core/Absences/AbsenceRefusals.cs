using Telbaar.Acts;

namespace Telbaar.Absences;

/// <summary>Why an act about absences may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class AbsenceRefusals
{
    /// <summary>The employee works in a department that the one who acts does not lead.</summary>
    public static Refusal OtherDepartment { get; } = new("absence-other-department");

    /// <summary>The employee objected, so nothing is recorded of when he or she is there.</summary>
    public static Refusal Objects { get; } = new("absence-objects");

    /// <summary>The end lies in the past.</summary>
    public static Refusal Over { get; } = new("absence-over");

    /// <summary>The end lies more than the named number of days from now.</summary>
    public static Refusal TooLong { get; } = new("absence-too-long");

    /// <summary>It was read from a calendar, and would come back from there.</summary>
    public static Refusal FromFeed { get; } = new("absence-from-feed");

    /// <summary>The address of a calendar is no https address.</summary>
    public static Refusal NotHttps { get; } = new("absence-feed-not-https");

    /// <summary>This employee has a calendar already.</summary>
    public static Refusal FeedThere { get; } = new("absence-feed-there");

    /// <summary>The organisation has so many calendars already; names how many.</summary>
    public static Refusal TooManyFeeds { get; } = new("absence-feeds-too-many");

    /// <summary>Rows of the file have faults; names how many.</summary>
    public static Refusal FileHasFaults { get; } = new("absence-file-has-faults");

    /// <summary>The file has no row.</summary>
    public static Refusal FileEmpty { get; } = new("absence-file-empty");
}
