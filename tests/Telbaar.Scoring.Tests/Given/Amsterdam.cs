using System.Globalization;
using Telbaar.Attempts;

namespace Telbaar.Tests.Given;

/// <summary>Moments on the wall clock of Amsterdam, written as a reader would: <c>2019-12-02 10:00</c>.</summary>
static class Amsterdam
{
    public static LocalClock Clock => new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

    public static BusinessCalendar Calendar(OfficeHours? hours = null, params string[] closingDays) =>
        new(Clock, hours ?? OfficeHours.Usual, closingDays.Select(Day).ToHashSet());

    public static DateTimeOffset At(string local) => Clock.At(Local(local));

    public static DateTime Local(string local) => DateTime.Parse(local, CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
