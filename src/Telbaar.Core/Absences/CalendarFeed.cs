using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

public readonly record struct CalendarFeedId(Guid Value) : IEntityId<CalendarFeedId>
{
    public static CalendarFeedId Of(Guid value) => new(value);
}

/// <summary>What came of reading a calendar.</summary>
public enum FeedState
{
    /// <summary>It has not been read yet.</summary>
    Waiting,
    Read,
    /// <summary>The name of its server is not known, or nobody answers there.</summary>
    NotReached,
    /// <summary>It leads to an address inside a network, which is not open to calendars.</summary>
    InternalAddress,
    /// <summary>It, or where it leads on to, is no https address.</summary>
    NotHttps,
    /// <summary>It leads on to another address too often.</summary>
    LeadsOn,
    /// <summary>The server of the calendar says no.</summary>
    ServerRefuses,
    TooSlow,
    TooLarge,
    /// <summary>What is there is no calendar.</summary>
    NoCalendar,
    /// <summary>More events than anybody has.</summary>
    TooMuch,
    /// <summary>An event comes back more often than once an hour.</summary>
    RepeatsTooOften,
    /// <summary>Our own record of its address cannot be opened any more: it must be entered anew.</summary>
    AddressLost,
}

/// <summary>
/// A calendar that is read for absences: of one employee, or of the organisation, whose events are matched by mail address. Its address is as good as a password, and is kept sealed.
/// </summary>
public sealed class CalendarFeed : Owned<CalendarFeedId>
{
    /// <summary>How long what was read holds when it cannot be read again, and how long a new one may take to be read; then it is not known who is there.</summary>
    public static TimeSpan LongestTrusted { get; } = TimeSpan.FromDays(3);

    /// <summary>How long after one reading the next begins.</summary>
    public static TimeSpan Pace { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Nothing for a calendar of the organisation.</summary>
    public EmployeeId? EmployeeId { get; init; }

    /// <summary>The name of its server: all that is shown of its address.</summary>
    public required string Host { get; init; }

    /// <summary>The whole address, sealed.</summary>
    public required string Sealed { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public FeedState State { get; set; }

    /// <summary>When it was last read well.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? TriedAt { get; set; }

    public required DateTimeOffset NextAt { get; set; }

    /// <summary>By which its server tells whether it changed; empty where it does not.</summary>
    public string Tag { get; set; } = "";

    /// <summary>The day on which it was last worked out as a whole: with the days the stretch that is read moves on, also where the calendar stays the same.</summary>
    public DateOnly? WholeOn { get; set; }

    /// <summary>How many absences were taken from it.</summary>
    public int Taken { get; set; }

    /// <summary>How many events could not be understood.</summary>
    public int Unreadable { get; set; }

    /// <summary>How many events name nobody that we know; always 0 for a calendar of one employee.</summary>
    public int Unmatched { get; set; }

    /// <summary>Whether what it says still holds.</summary>
    public bool IsTrustedAt(DateTimeOffset at) => IsTrusted(ReadAt, AddedAt, at);

    /// <summary>The same, of what was read of a calendar.</summary>
    internal static bool IsTrusted(DateTimeOffset? readAt, DateTimeOffset addedAt, DateTimeOffset at) => (readAt ?? addedAt) > at - LongestTrusted;
}
