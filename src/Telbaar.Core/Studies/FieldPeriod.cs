using Telbaar.Organisations;

namespace Telbaar.Studies;

/// <summary>What somebody who plans a field period should know about it.</summary>
public abstract record PeriodRemark
{
    /// <summary>Nobody can be rung on its first day.</summary>
    public sealed record FirstDayClosed(DateOnly Day, Closure Closure) : PeriodRemark;

    /// <summary>Nobody can be rung on its last day.</summary>
    public sealed record LastDayClosed(DateOnly Day, Closure Closure) : PeriodRemark;

    /// <summary>A holiday or closing day between the two, on a day that is a working day in other weeks.</summary>
    public sealed record ClosedWithin(DateOnly Day, Closure Closure) : PeriodRemark;

    /// <summary>On how many days one can ring.</summary>
    public sealed record WorkingDays(int Number) : PeriodRemark;
}

/// <summary>The days of the fieldwork, the first and the last included.</summary>
public readonly record struct FieldPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Of a study; nothing while its days have not been filled in.</summary>
    public static FieldPeriod? Of(Study study) => study is { From: { } from, To: { } to } ? new(from, to) : null;

    public bool Includes(DateOnly day) => From <= day && day <= To;

    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
                yield return day;
        }
    }

    public IReadOnlyList<PeriodRemark> RemarksBy(OpeningCalendar calendar)
    {
        var remarks = new List<PeriodRemark>();
        foreach (var day in Days)
        {
            if (calendar.ClosureOn(day) is not { } closure)
                continue;
            if (day == From)
                remarks.Add(new PeriodRemark.FirstDayClosed(day, closure));
            else if (day == To)
                remarks.Add(new PeriodRemark.LastDayClosed(day, closure));
            else if (closure is Closure.Holiday or Closure.ClosingDay)
                remarks.Add(new PeriodRemark.ClosedWithin(day, closure));
        }
        return [.. remarks, new PeriodRemark.WorkingDays(Days.Count(calendar.IsWorkingDay))];
    }
}
