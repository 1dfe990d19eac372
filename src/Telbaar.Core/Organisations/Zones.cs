using Telbaar.Attempts;

namespace Telbaar.Organisations;

public static class Zones
{
    /// <summary>The time zone of a Dutch municipality.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine lacks the time zone database (on Debian the package tzdata).</exception>
    public static TimeZoneInfo Amsterdam => TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment on the clock of a Dutch municipality.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>When a clock in this zone shows this; where it shows it twice, the first time.</summary>
    public static DateTimeOffset MomentOf(this TimeZoneInfo zone, DateOnly day, TimeOnly time) => new LocalClock(zone).At(day.ToDateTime(time));

    /// <summary>The day on the clock of a Dutch municipality.</summary>
    public static DateOnly LocalDay(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);
}
