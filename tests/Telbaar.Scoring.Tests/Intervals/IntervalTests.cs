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

    /// <summary>Newcombe 1998, table II, method 10.</summary>
    [Theory]
    [InlineData(48, 80, 56, 70, 5.24, 33.39)]
    [InlineData(3, 10, 9, 10, 17.05, 80.90)]
    [InlineData(0, 20, 10, 10, 67.91, 100)]
    [InlineData(0, 29, 5, 56, -3.81, 19.26)]
    public void The_interval_of_a_difference_of_shares_is_the_published_one(long earlier, long of, long later, long ofLater, double low, double high)
    {
        var interval = Interval.OfDifference(100.0 * earlier / of, Interval.OfShare(earlier, of)!.Value, 100.0 * later / ofLater, Interval.OfShare(later, ofLater)!.Value);
        Assert.Equal((low, high), (Math.Round(interval.Low, 2), Math.Round(interval.High, 2)));
    }

    [Fact]
    public void Of_two_means_a_difference_has_the_interval_of_the_two_standard_errors_together() => Gen.Select(Gen.Double[-100, 100], Gen.Double[-100, 100], Gen.Double[0, 10], Gen.Double[0, 10]).Sample((one, other, errorOfOne, errorOfOther) =>
    {
        var interval = Interval.OfDifference(one, Interval.Around(one, errorOfOne), other, Interval.Around(other, errorOfOther));
        var together = Interval.Around(other - one, double.Hypot(errorOfOne, errorOfOther));
        Assert.Equal(together.Low, interval.Low, 9);
        Assert.Equal(together.High, interval.High, 9);
        Assert.True(interval.Holds(other - one));
    });

    /// <summary>Where nothing changed, a change is claimed in one pair of twenty.</summary>
    [Theory]
    [InlineData(0.3, 60, 60)]
    [InlineData(0.7, 300, 295)]
    [InlineData(0.9, 150, 60)]
    public void Without_a_true_difference_it_holds_nought_in_nineteen_pairs_of_twenty(double share, int earlier, int later)
    {
        var chance = new Random(1998);
        int Draw(int n) => Enumerable.Range(0, n).Count(_ => chance.NextDouble() < share);
        const int Pairs = 4000;
        var holding = Enumerable.Range(0, Pairs).Count(_ =>
        {
            var (one, other) = (Draw(earlier), Draw(later));
            return Interval.OfDifference(100.0 * one / earlier, Interval.OfShare(one, earlier)!.Value, 100.0 * other / later, Interval.OfShare(other, later)!.Value).Holds(0);
        });
        Assert.InRange((double)holding / Pairs, 0.935, 0.97);
    }
}
