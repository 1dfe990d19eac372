using CsCheck;
using Telbaar.Intervals;
using Xunit;

namespace Telbaar.Tests.Intervals;

public class IntervalTests
{
    /// <summary>R: prop.test(x, n, correct = FALSE); 81 of 263, 15 of 148, 0 of 20 and 1 of 29 are those of Newcombe 1998, table I.</summary>
    [Theory]
    [InlineData(81, 263, 25.53, 36.62)]
    [InlineData(15, 148, 6.24, 16.05)]
    [InlineData(0, 20, 0, 16.11)]
    [InlineData(1, 29, 0.61, 17.18)]
    public void The_interval_of_a_share_is_the_published_one(long numerator, long denominator, double low, double high)
    {
        var interval = Interval.OfShare(numerator, denominator)!.Value;
        Assert.Equal((low, high), (Math.Round(interval.Low, 2), Math.Round(interval.High, 2)));
    }

    /// <summary>Wilson's limits are the two shares p from which the observed one lies just z standard errors away.</summary>
    [Fact]
    public void The_ends_of_a_share_solve_the_equation_of_Wilson() => Gen.Select(Gen.Int[1, 5000], Gen.Double[0, 1]).Sample((n, part) =>
    {
        var x = (int)(part * n);
        var interval = Interval.OfShare(x, n)!.Value;
        foreach (var p in new[] { interval.Low / 100, interval.High / 100 })
            Assert.Equal(0, Math.Pow(((double)x / n) - p, 2) - (Interval.Z * Interval.Z * p * (1 - p) / n), 12);
        Assert.True(interval.Low <= 100.0 * x / n && interval.High >= 100.0 * x / n && interval.High > interval.Low);
    });

    [Fact]
    public void None_and_all_end_at_nought_and_a_hundred_exactly()
    {
        Assert.Equal(0, Interval.OfShare(0, 582)!.Value.Low);
        Assert.Equal(100, Interval.OfShare(582, 582)!.Value.High);
    }

    [Fact]
    public void Of_nothing_there_is_no_interval() => Assert.Null(Interval.OfShare(0, 0));

    [Fact]
    public void The_interval_of_a_mean_uses_the_sample_deviation()
    {
        var interval = Interval.OfMean(4, 10, 30)!.Value;
        Assert.Equal(2.5 - (Interval.Z * Math.Sqrt(5.0 / 3 / 4)), interval.Low, 12);
        Assert.Equal(2.5 + (Interval.Z * Math.Sqrt(5.0 / 3 / 4)), interval.High, 12);
    }

    [Fact]
    public void Where_nothing_differs_the_interval_of_a_mean_has_no_width() => Assert.Equal(new(1e6, 1e6), Interval.OfMean(3, 3_000_000, 3_000_000_000_000)!.Value);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Under_two_observations_a_mean_has_no_interval(long count) => Assert.Null(Interval.OfMean(count, 5, 25));

    [Fact]
    public void Two_observations_have_one() => Assert.NotNull(Interval.OfMean(2, 5, 13));

    [Fact]
    public void An_interval_around_a_figure_has_z_standard_errors_on_both_sides() =>
        Assert.Equal(new(5 - 1.959963984540054, 5 + 1.959963984540054), Interval.Around(5, 1));

    [Fact]
    public void Clamping_moves_only_the_end_that_sticks_out()
    {
        Assert.Equal(new(1, 5), new Interval(-2, 5).ClampedTo(1, 10));
        Assert.Equal(new(5, 10), new Interval(5, 12).ClampedTo(1, 10));
    }

    [Theory]
    [InlineData(1, 2, 3, 4, false)]
    [InlineData(1, 3, 3, 4, true)]
    [InlineData(3, 4, 1, 3, true)]
    [InlineData(3, 4, 1, 2, false)]
    [InlineData(1, 9, 3, 4, true)]
    public void Intervals_that_share_a_point_overlap(double low, double high, double otherLow, double otherHigh, bool overlap) =>
        Assert.Equal(overlap, new Interval(low, high).Overlaps(new(otherLow, otherHigh)));
}
