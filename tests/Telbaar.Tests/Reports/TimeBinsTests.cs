using Telbaar.Measures;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Reports;

public sealed class TimeBinsTests
{
    [Theory]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 5, 9, 10, 59, 60 })]
    [InlineData(new[] { 86_400, 86_400 })]
    public void No_time_is_lost_and_the_axis_ends_on_a_tick(int[] seconds)
    {
        var bins = TimeBins.Of(TimesOf(seconds))!;
        Assert.Equal(seconds.Length, bins.Bins.Sum(bin => bin.Count) + bins.Beyond);
        Assert.Equal(0, bins.Bins.Count % bins.TickEvery);
        Assert.InRange(bins.Bins.Count, 1, 24);
        Assert.True(bins.CountTicks().Last() >= bins.Bins.Max(bin => bin.Count));
    }

    [Fact]
    public void One_very_long_time_does_not_press_the_others_together()
    {
        var bins = TimeBins.Of(TimesOf([.. Enumerable.Range(0, 300).Select(i => i % 60), 3600]))!;
        Assert.Equal(1, bins.Beyond);
        Assert.InRange(bins.End, 60, 75);
    }

    [Fact]
    public void Without_times_there_are_no_bins() => Assert.Null(TimeBins.Of(new Distribution()));

    static Distribution TimesOf(int[] seconds)
    {
        var times = new Distribution();
        foreach (var time in seconds)
            times.Add(TimeSpan.FromSeconds(time));
        return times;
    }
}
