using System.Numerics;
using CsCheck;
using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Measures;

public class DistributionTests
{
    static readonly Gen<int[]> milliseconds = Gen.OneOf(Gen.Int[0, 3000], Gen.Int[0, 86_400_000], Gen.OneOf(0, 999, 1000, 1001)).Array[1, 60];

    static Distribution Of(IEnumerable<int> times)
    {
        var distribution = new Distribution();
        foreach (var time in times)
            distribution.Add(TimeSpan.FromMilliseconds(time));
        return distribution;
    }

    /// <summary>Type 7 of Hyndman and Fan, straight from a sorted array.</summary>
    static double QuantileOf(int[] times, double p)
    {
        var sorted = times.Order().ToArray();
        var place = p * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return (sorted[below] + ((place - below) * (sorted[above] - sorted[below]))) / 1000.0;
    }

    [Fact]
    public void Quantiles_are_those_of_the_sorted_times() => Gen.Select(milliseconds, Gen.OneOf(Gen.Double[0, 1], Gen.OneOf(0, 0.5, 0.9, 1.0))).Sample((times, p) =>
        Assert.Equal(QuantileOf(times, p), Of(times).Quantile(p)!.Value, 9));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(1, 4)]
    public void Quantiles_of_1_2_3_4_are_those_of_R(double p, double expected) => Assert.Equal(expected, Of([3000, 1000, 4000, 2000]).Quantile(p)!.Value, 12);

    [Fact]
    public void Merged_distributions_are_that_of_all_times() => Gen.Select(milliseconds, milliseconds, Gen.Double[0, 1]).Sample((one, other, p) =>
    {
        var (merged, all) = (Of(one), Of([.. one, .. other]));
        merged.Merge(Of(other));
        Assert.Equal((all.Count, all.Sum, all.Mean, all.Quantile(p)), (merged.Count, merged.Sum, merged.Mean, merged.Quantile(p)));
    });

    [Fact]
    public void Counts_between_two_times_are_those_of_the_list() => Gen.Select(milliseconds, Gen.Int[0, 4000], Gen.Int[0, 4000]).Sample((times, from, to) =>
        Assert.Equal(times.Count(time => time >= from && time < to), Of(times).CountBetween(TimeSpan.FromMilliseconds(from), TimeSpan.FromMilliseconds(to))));

    [Fact]
    public void A_count_between_two_times_has_the_first_and_not_the_last() =>
        Assert.Equal(2, Of([999, 1000, 1001, 1002]).CountBetween(TimeSpan.FromMilliseconds(1000), TimeSpan.FromMilliseconds(1002)));

    [Fact]
    public void A_whole_day_is_the_longest_time_there_is()
    {
        var merged = Of([0]);
        merged.Merge(Of([86_400_000]));
        Assert.Equal((86_400.0, 2), (merged.Quantile(1), merged.CountBetween(TimeSpan.Zero, TimeSpan.FromDays(2))));
    }

    [Fact]
    public void Without_times_there_is_no_mean_and_no_quantile() => Assert.Equal((null, null, 0), (Of([]).Mean, Of([]).Quantile(0.5), Of([]).Count));

    [Fact]
    public void The_mean_is_in_seconds() => Assert.Equal(1.5, Of([1000, 2000]).Mean);

    [Fact]
    public void Mean_and_variance_of_a_tally_are_those_of_a_naive_computation() => Gen.Int[0, 86_400_000].Array[2, 60].Sample(times =>
    {
        var tally = Study.Of([.. times.Select(time => An.Attempt().Reaching(Reached.Employee).TransferredIn(time / 1000.0))]).Tally().Score().Tally;
        var figure = Figure.Of(ServiceNorms.Measure("transfer-time"), tally);
        BigInteger n = times.Length, sum = times.Aggregate(BigInteger.Zero, (all, time) => all + time), squares = times.Aggregate(BigInteger.Zero, (all, time) => all + ((BigInteger)time * time));
        var mean = (double)sum / times.Length / 1000;
        var variance = (double)((n * squares) - (sum * sum)) / times.Length / (times.Length - 1) / 1e6;
        var half = Interval.Z * Math.Sqrt(variance / times.Length);
        Assert.Equal(mean, figure.Value!.Value, 7);
        Assert.Equal((mean - half, mean + half), (figure.Interval!.Value.Low, figure.Interval!.Value.High), Near);
    });

    /// <summary>Millions of attempts of a day each: what a sum of doubles would not hold.</summary>
    [Fact]
    public void Sums_of_squares_stay_exact_beyond_the_reach_of_a_double()
    {
        var (sum, day) = (default(TimeSum), TimeSum.Of(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1)));
        for (var i = 0; i < 1000; i++)
            sum += day;
        Assert.Equal(86_399_999_000, sum.Milliseconds);
        Assert.Equal(UInt128.Parse("7464959827200001000", System.Globalization.CultureInfo.InvariantCulture), sum.Squares);
    }

    static bool Near((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-6 && Math.Abs(one.Item2 - other.Item2) < 1e-6;
}
