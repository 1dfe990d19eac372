using Telbaar.Attempts;
using Telbaar.Norms;
using Telbaar.Organisations;

namespace Telbaar.Sampling;

/// <summary>The days of a field period on which may be rung: working days by the norms' calendar, within the office hours of both the norms and the organisation.</summary>
public static class FieldDays
{
    /// <param name="now">What lies before it is over.</param>
    public static IReadOnlyList<FieldDay> Of(DateOnly from, DateOnly to, NormSet norms, IEnumerable<DateOnly> closingDays, IEnumerable<OfficeDay> officeDays, DateTimeOffset now)
    {
        var calendar = new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closingDays.ToHashSet());
        var hours = officeDays.ToDictionary(day => day.Weekday);
        var here = Zones.Local(now).DateTime;
        var days = new List<FieldDay>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (calendar.OpeningOn(day) is not { } norm || OpeningOf(hours, day.DayOfWeek) is not { } own)
                continue;
            var opens = norm.From > own.From ? norm.From : own.From;
            var closes = norm.To < own.To ? norm.To : own.To;
            if (day == DateOnly.FromDateTime(here) && TimeOnly.FromDateTime(here) > opens)
                opens = TimeOnly.FromDateTime(here);
            if (day >= DateOnly.FromDateTime(here) && opens < closes)
                days.Add(new(day, opens, closes));
        }
        return days;
    }

    static Opening? OpeningOf(Dictionary<DayOfWeek, OfficeDay> hours, DayOfWeek day) => hours.GetValueOrDefault(day) switch
    {
        null => Opening.Usual,
        { From: { } from, To: { } to } => new(from, to),
        _ => null,
    };
}
