using Telbaar.Intervals;
using Telbaar.Sampling;
using Xunit;

namespace Telbaar.Tests.Sampling;

public sealed class PrecisionTests
{
    [Theory, InlineData(30), InlineData(100), InlineData(384), InlineData(600)]
    public void The_half_width_is_that_of_the_interval_that_the_scoring_gives(int attempts)
    {
        var interval = Interval.OfShare(attempts / 2, attempts)!.Value;

        Assert.Equal((interval.High - interval.Low) / 2, Precision.HalfWidth(attempts)!.Value, 10);
    }

    [Theory, InlineData(3), InlineData(5), InlineData(10), InlineData(17.5), InlineData(40)]
    public void So_many_attempts_are_enough_and_one_less_is_not(double halfWidth)
    {
        var attempts = Precision.AttemptsFor(halfWidth);

        Assert.InRange(Precision.HalfWidth(attempts)!.Value, 0, halfWidth);
        Assert.True(Precision.HalfWidth(attempts - 1) is not { } oneLess || oneLess > halfWidth);
    }

    [Fact]
    public void A_share_away_from_a_half_gives_a_narrower_interval() => Assert.True(Precision.HalfWidth(100, 0.8) < Precision.HalfWidth(100));
}
