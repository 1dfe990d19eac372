using Telbaar.Attempts;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Attempts;

public class HolidayTests
{
    /// <summary>As published in almanacs; 1818 and 2285 are the earliest day that there is, 1943 and 2038 the latest.</summary>
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1900-04-15")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")]
    [InlineData("1999-04-04")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2012-04-08")]
    [InlineData("2013-03-31")]
    [InlineData("2014-04-20")]
    [InlineData("2015-04-05")]
    [InlineData("2016-03-27")]
    [InlineData("2017-04-16")]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2285-03-22")]
    public void Easter_falls_where_the_almanac_says(string day) =>
        Assert.Equal(Amsterdam.Day(day), PublicHolidays.EasterSunday(Amsterdam.Day(day).Year));

    /// <summary>The rule of Gauss (1816), another way to the same day, over all years from the Gregorian reform on that a file could ever have.</summary>
    [Fact]
    public void Easter_falls_where_Gauss_says() => Assert.All(Enumerable.Range(1583, 2800), year => Assert.Equal(EasterByGauss(year), PublicHolidays.EasterSunday(year)));

    static DateOnly EasterByGauss(int year)
    {
        var (a, century) = (year % 19, year / 100);
        var m = (15 + century - ((13 + (8 * century)) / 25) - (century / 4)) % 30;
        var n = (4 + century - (century / 4)) % 7;
        var d = ((19 * a) + m) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + n) % 7;
        var late = e == 6 && (d == 29 || (d == 28 && ((11 * m) + 11) % 30 < 19));
        return new DateOnly(year, 3, 22).AddDays(d + e - (late ? 7 : 0));
    }

    [Theory]
    [InlineData("2019-01-01", "New Year's Day")]
    [InlineData("2019-04-21", "Easter")]
    [InlineData("2019-04-22", "Easter Monday")]
    [InlineData("2019-04-27", "King's Day")]
    [InlineData("2014-04-26", "King's Day, whose 27th is a Sunday")]
    [InlineData("2025-04-26", "King's Day, whose 27th is a Sunday")]
    [InlineData("2013-04-30", "Queen's Day")]
    [InlineData("2006-04-29", "Queen's Day, whose 30th is a Sunday")]
    [InlineData("2020-05-05", "Liberation Day, each fifth year")]
    [InlineData("2025-05-05", "Liberation Day, each fifth year")]
    [InlineData("2019-05-30", "Ascension Day")]
    [InlineData("2019-06-09", "Whit Sunday")]
    [InlineData("2019-06-10", "Whit Monday")]
    [InlineData("2024-05-09", "Ascension Day")]
    [InlineData("2024-05-20", "Whit Monday")]
    [InlineData("2019-12-25", "Christmas")]
    [InlineData("2019-12-26", "Boxing Day")]
    public void A_public_holiday_is_no_working_day(string day, string name)
    {
        Assert.True(PublicHolidays.Includes(Amsterdam.Day(day)), name);
        Assert.False(Amsterdam.Calendar().IsWorkingDay(Amsterdam.Day(day)), name);
    }

    [Theory]
    [InlineData("2019-04-19", "Good Friday")]
    [InlineData("2024-03-29", "Good Friday")]
    [InlineData("2022-05-05", "5 May in a year not divisible by five")]
    [InlineData("2020-05-04", "the day before Liberation Day")]
    [InlineData("2020-05-06", "the day after Liberation Day")]
    [InlineData("2015-04-30", "Queen's Day after 2013")]
    [InlineData("2020-04-28", "the day after King's Day")]
    [InlineData("2012-04-27", "King's Day before 2014")]
    [InlineData("2019-05-31", "the day after Ascension")]
    [InlineData("2019-05-29", "the day before Ascension")]
    [InlineData("2019-12-24", "the day before Christmas")]
    [InlineData("2019-12-27", "the day after Christmas")]
    [InlineData("2019-12-31", "New Year's Eve")]
    [InlineData("2019-01-02", "the day after New Year's Day")]
    [InlineData("2019-06-11", "the day after Whitsun")]
    [InlineData("2019-04-23", "the day after Easter")]
    public void Every_other_weekday_is_a_working_day(string day, string name)
    {
        Assert.False(PublicHolidays.Includes(Amsterdam.Day(day)), name);
        Assert.True(Amsterdam.Calendar().IsWorkingDay(Amsterdam.Day(day)), name);
    }

    [Fact]
    public void A_kings_day_on_a_sunday_leaves_the_27th_itself_no_holiday() => Assert.False(PublicHolidays.Includes(new(2014, 4, 27)));

    [Fact]
    public void A_weekend_has_no_working_days()
    {
        Assert.False(Amsterdam.Calendar().IsWorkingDay(new(2019, 11, 30)));
        Assert.False(Amsterdam.Calendar().IsWorkingDay(new(2019, 12, 1)));
    }
}
