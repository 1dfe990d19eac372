namespace Telbaar.Attempts;

/// <summary>
/// The Dutch public holidays on which a municipality is closed (Algemene termijnenwet, and the usual agreements):
/// Good Friday is a working day, and 5 May is one except in years divisible by five.
/// </summary>
public static class PublicHolidays
{
    public static bool Includes(DateOnly day)
    {
        switch (day.Month, day.Day)
        {
            case (1, 1) or (12, 25) or (12, 26):
                return true;
            case (5, 5) when day.Year % 5 == 0:
                return true;
        }
        if (day == KingsDay(day.Year))
            return true;
        var sinceEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return sinceEaster is 0 or 1 or 39 or 49 or 50; // Easter, Ascension, Whitsun
    }

    /// <summary>27 April, or the day before when that is a Sunday; until 2013 the Queen's Day of 30 April, with the same rule.</summary>
    static DateOnly KingsDay(int year)
    {
        var day = year >= 2014 ? new DateOnly(year, 4, 27) : new DateOnly(year, 4, 30);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>The Gregorian computus in the form of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
