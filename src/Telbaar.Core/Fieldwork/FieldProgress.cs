using System.Globalization;

namespace Telbaar.Fieldwork;

/// <summary>A call of the plan, as far as progress asks.</summary>
public readonly record struct PlannedPart(string Department, string Caller, DateOnly Day, TimeOnly At);

/// <summary>An attempt, as far as progress asks.</summary>
/// <param name="At">On the clock of the organisation.</param>
/// <param name="Counts">Whether it is valid: neither left out nor made again.</param>
public readonly record struct RungPart(string Department, string? Caller, DateTime At, bool Counts);

/// <summary>How far one part of the plan is.</summary>
/// <param name="Planned">In the plan, over the whole field period.</param>
/// <param name="Due">In the plan up to now.</param>
/// <param name="Rung">Attempts that count.</param>
/// <param name="LeftOut">Attempts that were left out or are made again.</param>
public readonly record struct ProgressLine(int Planned, int Due, int Rung, int LeftOut)
{
    /// <summary>How many more were rung than the plan asks by now; under zero where the field is behind.</summary>
    public int Ahead => Rung - Due;

    public static ProgressLine operator +(ProgressLine left, ProgressLine right) => left.Add(right);

    public ProgressLine Add(ProgressLine other) => new(Planned + other.Planned, Due + other.Due, Rung + other.Rung, LeftOut + other.LeftOut);
}

/// <summary>What was planned and what was rung, side by side. A pure function of both, which holds sums alone.</summary>
/// <param name="now">On the clock of the organisation.</param>
public sealed class FieldProgress(IReadOnlyCollection<PlannedPart> planned, IReadOnlyCollection<RungPart> rung, DateTime now)
{
    static readonly StringComparer dutchOrder = StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), ignoreCase: true);

    public ProgressLine Whole { get; } = planned.Select(call => LineOf(call, now)).Concat(rung.Select(LineOf)).Aggregate(default(ProgressLine), (sum, line) => sum + line);

    public IReadOnlyList<(string Department, ProgressLine Line)> ByDepartment { get; } = By(planned, rung, now, call => call.Department, attempt => attempt.Department, dutchOrder);

    /// <summary>By the code of the caller: for whom it was planned, and who rang. Shorter codes first, so that E2 stands before E10.</summary>
    public IReadOnlyList<(string Caller, ProgressLine Line)> ByCaller { get; } = By(planned, rung, now, call => call.Caller, attempt => attempt.Caller ?? "", Comparer<string>.Create((left, right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right)));

    public IReadOnlyList<(DateOnly Day, ProgressLine Line)> ByDay { get; } = By(planned, rung, now, call => call.Day, attempt => DateOnly.FromDateTime(attempt.At), Comparer<DateOnly>.Default);

    /// <summary>By the hour of the day at which it begins.</summary>
    public IReadOnlyList<(int Hour, ProgressLine Line)> ByHour { get; } = By(planned, rung, now, call => call.At.Hour, attempt => attempt.At.Hour, Comparer<int>.Default);

    static IReadOnlyList<(TKey, ProgressLine)> By<TKey>(
        IReadOnlyCollection<PlannedPart> planned, IReadOnlyCollection<RungPart> rung, DateTime now, Func<PlannedPart, TKey> ofPlanned, Func<RungPart, TKey> ofRung, IComparer<TKey> order)
        where TKey : notnull =>
        [.. planned.Select(call => (Key: ofPlanned(call), Line: LineOf(call, now))).Concat(rung.Select(attempt => (Key: ofRung(attempt), Line: LineOf(attempt))))
            .GroupBy(part => part.Key).Select(group => (group.Key, group.Aggregate(default(ProgressLine), (sum, part) => sum + part.Line))).OrderBy(group => group.Key, order)];

    static ProgressLine LineOf(PlannedPart call, DateTime now) => new(1, call.Day.ToDateTime(call.At) <= now ? 1 : 0, 0, 0);

    static ProgressLine LineOf(RungPart attempt) => new(0, 0, attempt.Counts ? 1 : 0, attempt.Counts ? 0 : 1);
}

/// <summary>When the calls of the plan will have been rung, if it goes on as in the last days.</summary>
/// <param name="Left">Calls of the plan of which no attempt has come yet.</param>
/// <param name="PerDay">How many were rung on a working day, on average.</param>
/// <param name="Days">Over how many working days that average is.</param>
/// <param name="Day">Nothing while nothing was rung in those days, or when it would take over a year.</param>
public sealed record ExpectedEnd(int Left, double PerDay, int Days, DateOnly? Day)
{
    /// <summary>So many working days the pace is taken from.</summary>
    public const int Looked = 5;

    const int Most = 366;

    /// <param name="left">Calls of the plan of which no attempt has come yet.</param>
    /// <param name="rungOn">The days on which attempts were made, each as often as there were attempts.</param>
    /// <param name="today">On which nobody knows yet how many there will be: it is left out, unless it is the first day.</param>
    public static ExpectedEnd Of(int left, IReadOnlyCollection<DateOnly> rungOn, DateOnly today, Func<DateOnly, bool> isWorkingDay)
    {
        var first = rungOn.Count == 0 ? today : rungOn.Min();
        var looked = new List<DateOnly>();
        for (var day = today.AddDays(-1); day >= first && looked.Count < Looked; day = day.AddDays(-1))
        {
            if (isWorkingDay(day))
                looked.Add(day);
        }
        if (looked.Count == 0)
            looked.Add(today);
        var pace = rungOn.Count(looked.Contains) / (double)looked.Count;
        return new(left, pace, looked.Count, left == 0 ? today : pace == 0 ? null : DayOf(left, pace, rungOn.Count(day => day == today), today, isWorkingDay));
    }

    static DateOnly? DayOf(int left, double pace, int rungToday, DateOnly today, Func<DateOnly, bool> isWorkingDay)
    {
        var rest = left - (isWorkingDay(today) ? Math.Max(0, pace - rungToday) : 0);
        var day = today;
        for (var passed = 0; rest > 0; passed++)
        {
            if (passed == Most)
                return null;
            day = day.AddDays(1);
            if (isWorkingDay(day))
                rest -= pace;
        }
        return day;
    }
}
