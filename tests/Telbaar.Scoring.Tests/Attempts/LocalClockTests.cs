using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Attempts;

public class LocalClockTests
{
    [Theory]
    [InlineData("2019-12-02 10:00", 1)]
    [InlineData("2019-07-01 10:00", 2)]
    [InlineData("2020-03-29 01:59:59.999", 1)]
    [InlineData("2020-03-29 03:00", 2)]
    [InlineData("2020-10-25 01:59:59.999", 2)]
    [InlineData("2020-10-25 03:00", 1)]
    public void Summer_and_winter_time_are_honoured(string local, int hours) => Assert.Equal(TimeSpan.FromHours(hours), Amsterdam.At(local).Offset);

    [Theory]
    [InlineData("2020-03-29 02:00")]
    [InlineData("2020-03-29 02:59:59.999")]
    public void A_clock_time_that_is_skipped_does_not_exist(string local)
    {
        Assert.False(Amsterdam.Clock.TryAt(Amsterdam.Local(local), out _));
        Assert.Equal(Amsterdam.At("2020-03-29 01:00").AddHours(1) + (Amsterdam.Local(local) - Amsterdam.Local("2020-03-29 02:00")), Amsterdam.Clock.At(Amsterdam.Local(local)));
    }

    [Theory]
    [InlineData("2020-10-25 02:00")]
    [InlineData("2020-10-25 02:59:59.999")]
    public void Of_a_clock_time_that_comes_twice_the_first_is_taken(string local)
    {
        Assert.True(Amsterdam.Clock.TryAt(Amsterdam.Local(local), out var moment));
        Assert.Equal(TimeSpan.FromHours(2), moment.Offset);
    }

    [Fact]
    public void The_remembered_day_does_not_answer_for_another()
    {
        var clock = Amsterdam.Clock;
        foreach (var local in new[] { "2020-03-29 12:00", "2020-01-01 12:00", "2020-03-29 01:00", "2020-07-01 12:00", "2020-01-01 13:00" })
            Assert.Equal(Amsterdam.At(local).Offset, clock.At(Amsterdam.Local(local)).Offset);
    }

    [Fact]
    public void The_kind_of_a_clock_time_does_not_matter() =>
        Assert.Equal(Amsterdam.At("2019-07-01"), Amsterdam.Clock.At(DateTime.SpecifyKind(Amsterdam.Local("2019-07-01"), DateTimeKind.Utc)));

    [Fact]
    public void Reading_the_clock_gives_its_own_offset() =>
        Assert.Equal(TimeSpan.FromHours(2), Amsterdam.Clock.Read(new(2019, 7, 1, 0, 0, 0, TimeSpan.Zero)).Offset);
}
