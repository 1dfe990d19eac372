using System.Globalization;
using Telbaar.Attempts;

namespace Telbaar.Scores;

/// <summary>By what the attempts of a study are set apart.</summary>
public enum Breakdown
{
    Department,
    Team,
    Caller,
    Weekday,
    Hour,
    Week,
}

/// <summary>A group of a breakdown. Groups sort as a reader expects them: days in the order of the week, hours and weeks by the clock.</summary>
/// <param name="Department">The department, or that of a team; otherwise nothing.</param>
/// <param name="Name">The name of a department, team or caller; <see langword="null"/> where an attempt has none.</param>
/// <param name="Number">For a weekday 1 (Monday) to 7, for an hour 0 to 23, for a week the day number of its Monday; otherwise 0.</param>
public readonly record struct GroupKey(string? Department, string? Name, int Number) : IComparable<GroupKey>
{
    public static GroupKey Of(Breakdown breakdown, in Attempt attempt) => breakdown switch
    {
        Breakdown.Department => new(attempt.Department, attempt.Department, 0),
        Breakdown.Team => new(attempt.Department, attempt.Team, 0),
        Breakdown.Caller => new(null, attempt.Caller, 0),
        Breakdown.Weekday => new(null, null, IsoWeekday(attempt.StartedAt)),
        Breakdown.Hour => new(null, null, attempt.StartedAt.Hour),
        Breakdown.Week => new(null, null, DateOnly.FromDateTime(attempt.StartedAt.DateTime).DayNumber - IsoWeekday(attempt.StartedAt) + 1),
        _ => throw new ArgumentOutOfRangeException(nameof(breakdown)),
    };

    static int IsoWeekday(DateTimeOffset moment) => ((int)moment.DayOfWeek + 6) % 7 + 1;

    public int CompareTo(GroupKey other)
    {
        var byNumber = Number.CompareTo(other.Number);
        var byDepartment = byNumber != 0 ? byNumber : Compare(Department, other.Department);
        return byDepartment != 0 ? byDepartment : Compare(Name, other.Name);
    }

    // Not by the machine's culture: the same study must come out in the same order everywhere.
    static int Compare(string? left, string? right)
    {
        var folded = CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
        return folded != 0 ? folded : string.CompareOrdinal(left, right);
    }

    public static bool operator <(GroupKey left, GroupKey right) => left.CompareTo(right) < 0;

    public static bool operator >(GroupKey left, GroupKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(GroupKey left, GroupKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GroupKey left, GroupKey right) => left.CompareTo(right) >= 0;
}
