using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

public readonly record struct AbsenceId(Guid Value) : IEntityId<AbsenceId>
{
    public static AbsenceId Of(Guid value) => new(value);
}

/// <summary>From where it is known that somebody is absent.</summary>
public enum AbsenceSource
{
    /// <summary>Somebody said so on the page.</summary>
    Hand,
    File,
    /// <summary>Read from a calendar.</summary>
    Feed,
}

/// <summary>
/// That an employee is absent, from a moment until another one that is not part of it. It never holds why: that may be about health. It goes a day after it is over.
/// </summary>
public sealed class Absence : Owned<AbsenceId>
{
    public required EmployeeId EmployeeId { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; set; }

    public required AbsenceSource Source { get; init; }

    /// <summary>The calendar that it was read from.</summary>
    public CalendarFeedId? FeedId { get; init; }
}
