namespace Telbaar.Results;

public static class Zones
{
    /// <summary>The time zone of a Dutch municipality.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine lacks the time zone database (on Debian the package tzdata).</exception>
    public static TimeZoneInfo Amsterdam => TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment on the clock of a Dutch municipality.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>The day on the clock of a Dutch municipality.</summary>
    public static DateOnly LocalDay(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);
}
