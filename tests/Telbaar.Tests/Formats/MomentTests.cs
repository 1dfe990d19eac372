using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class MomentTests
{
    const string Forms = "2019-11-25T09:31:05, 2019-11-25 09:31 or 25-11-2019 09:31";

    [Theory]
    [InlineData("2019-11-25T09:31:05", "2019-11-25 09:31:05.000 +01:00")]
    [InlineData("2019-11-25t09:31:05", "2019-11-25 09:31:05.000 +01:00")]
    [InlineData("2019-11-25 09:31:05", "2019-11-25 09:31:05.000 +01:00")]
    [InlineData("2019-11-25 09:31", "2019-11-25 09:31:00.000 +01:00")]
    [InlineData("25-11-2019 09:31", "2019-11-25 09:31:00.000 +01:00")]
    [InlineData("25-11-2019 09:31:05", "2019-11-25 09:31:05.000 +01:00")]
    [InlineData("25-11-2019T09:31:05", "2019-11-25 09:31:05.000 +01:00")]
    [InlineData("1-9-2019 9:05", "2019-09-01 09:05:00.000 +02:00")]
    [InlineData("2019-11-25T09:31:05.125", "2019-11-25 09:31:05.125 +01:00")]
    [InlineData("25-11-2019 09:31:05,5", "2019-11-25 09:31:05.500 +01:00")]
    [InlineData("2020-02-29 00:00", "2020-02-29 00:00:00.000 +01:00")]
    [InlineData("1950-01-01 00:00", "1950-01-01 00:00:00.000 +01:00")]
    [InlineData("2150-12-31 23:59:59.999", "2150-12-31 23:59:59.999 +01:00")]
    public void A_moment_has_these_forms(string text, string moment) => Assert.Equal(moment, StartedAt(text).Only["started_at"]);

    [Theory]
    [InlineData("2019-03-31 01:59:59", "2019-03-31 01:59:59.000 +01:00")]
    [InlineData("2019-03-31 03:00", "2019-03-31 03:00:00.000 +02:00")]
    [InlineData("2019-10-27 01:59:59", "2019-10-27 01:59:59.000 +02:00")]
    [InlineData("2019-10-27 02:00", "2019-10-27 02:00:00.000 +02:00")]
    [InlineData("2019-10-27 02:59:59.999", "2019-10-27 02:59:59.999 +02:00")]
    [InlineData("2019-10-27 03:00", "2019-10-27 03:00:00.000 +01:00")]
    public void Of_the_hour_that_comes_twice_in_autumn_the_first_is_meant(string text, string moment) => Assert.Equal(moment, StartedAt(text).Only["started_at"]);

    [Theory]
    [InlineData("2019-02-29 09:31"), InlineData("29-02-2019 09:31"), InlineData("2019-02-29T09:31:05")]
    [InlineData("2019-03-31 02:30"), InlineData("2019-03-31T02:00:00"), InlineData("31-03-2019 02:59:59,999")]
    [InlineData("2019-13-01 09:31"), InlineData("2019-00-10 09:31"), InlineData("31-04-2019 09:31"), InlineData("2019-11-00 09:31")]
    [InlineData("2019-11-25T24:00:00"), InlineData("2019-11-25 09:60"), InlineData("2019-11-25T09:31:60")]
    [InlineData("1949-12-31 23:59"), InlineData("2151-01-01 00:00"), InlineData("0019-11-25 09:31")]
    public void A_moment_that_does_not_exist_is_a_fault(string text) => Assert.Equal(
        $"f:2: started_at: {text}: this moment does not exist; mind the days of the month, and the night on which summer time begins", StartedAt(text).Fault);

    [Theory]
    [InlineData("2019-11-25"), InlineData("25-11-2019"), InlineData("1-9-2019")]
    public void A_moment_has_a_time_of_day(string text) => Assert.Equal($"f:2: started_at: {text}: the time of day is missing; allowed: {Forms}", StartedAt(text).Fault);

    [Theory]
    [InlineData("gisteren"), InlineData("25/11/2019 09:31"), InlineData("2019-11-25 9:31"), InlineData("2019-1-25 09:31"), InlineData("11:25"), InlineData("43794,39")]
    [InlineData("2019-11-25T09:31:05Z"), InlineData("2019-11-25T09:31:05+01:00"), InlineData("2019-11-25T09"), InlineData("2019-11-25  09:31"), InlineData("25-11-19 09:31")]
    [InlineData("2019-11-25 09:31:"), InlineData("2019-11-25T09:31:05."), InlineData("٢٠١٩-11-25 09:31")]
    public void Something_else_is_no_moment(string text) => Assert.Equal($"f:2: started_at: {text}: no moment; allowed: {Forms}", StartedAt(text).Fault);

    [Fact]
    public void Seconds_of_a_moment_have_at_most_three_decimals() =>
        Assert.EndsWith(": 2019-11-25T09:31:05.1234: too many decimals; allowed: three at most", StartedAt("2019-11-25T09:31:05.1234").Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("message_at"), InlineData("called_back_at")]
    public void The_other_moments_are_held_to_the_same(string column)
    {
        Assert.Equal("2019-11-26 12:00:00.000 +01:00", TakenIn.From(Row.Sound.With(column, "26-11-2019 12:00")).Only[column]);
        Assert.StartsWith($"f:2: {column}: 2019-02-29 09:31: this moment does not exist", TakenIn.From(Row.Sound.With(column, "2019-02-29 09:31")).Fault, StringComparison.Ordinal);
    }

    static TakenIn StartedAt(string text) => TakenIn.From(Row.Sound.With("started_at", text));
}
