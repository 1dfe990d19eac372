using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>Why an organisation cannot be rung on a day.</summary>
public enum Closure
{
    Weekend,
    /// <summary>A day from Monday to Friday on which this organisation has no office hours.</summary>
    ClosedWeekday,
    Holiday,
    ClosingDay,
}

/// <summary>When an organisation can be rung: its office hours, less the Dutch public holidays and its own closing days.</summary>
public sealed class OpeningCalendar
{
    readonly Dictionary<DayOfWeek, Opening?> hours;
    readonly HashSet<DateOnly> closingDays;

    OpeningCalendar(Dictionary<DayOfWeek, Opening?> hours, HashSet<DateOnly> closingDays)
    {
        this.hours = hours;
        this.closingDays = closingDays;
    }

    public static async Task<OpeningCalendar> Of(Store db, CancellationToken cancellation)
    {
        var hours = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? (Opening?)null : Opening.Usual);
        foreach (var day in await db.Set<OfficeDay>().ToListAsync(cancellation))
            hours[day.Weekday] = day is { From: { } from, To: { } to } ? new Opening(from, to) : null;
        return new(hours, await db.Set<ClosingDay>().Select(closed => closed.Day).ToHashSetAsync(cancellation));
    }

    /// <summary>The office hours of a day; nothing when it is closed.</summary>
    public Opening? OpeningOn(DateOnly day) => ClosureOn(day) is null ? hours[day.DayOfWeek] : null;

    public bool IsWorkingDay(DateOnly day) => ClosureOn(day) is null;

    /// <summary>So many working days after a day. Where nobody works for years on end, days are counted as they come: what waits for a working day must not wait for ever.</summary>
    public DateOnly AfterWorkingDays(DateOnly day, int workingDays)
    {
        var last = day.AddDays(LongestSearch);
        var found = day;
        for (var passed = 0; passed < workingDays; passed += IsWorkingDay(found) ? 1 : 0)
        {
            if (found == last)
                return day.AddDays(workingDays);
            found = found.AddDays(1);
        }
        return found;
    }

    /// <summary>Days.</summary>
    const int LongestSearch = 3660;

    /// <summary>Nothing on a working day.</summary>
    public Closure? ClosureOn(DateOnly day) => (hours[day.DayOfWeek], day.DayOfWeek) switch
    {
        (null, DayOfWeek.Saturday or DayOfWeek.Sunday) => Closure.Weekend,
        (null, _) => Closure.ClosedWeekday,
        _ when PublicHolidays.Includes(day) => Closure.Holiday,
        _ when closingDays.Contains(day) => Closure.ClosingDay,
        _ => null,
    };
}
