using Telbaar.Effects;
using Telbaar.Intervals;
using Telbaar.Measures;
using Xunit;

namespace Telbaar.Tests.Effects;

/// <summary>How often a change is claimed that is not there, and how often one is found that is.</summary>
public class ChangeTests
{
    const int Pairs = 2000, Attempts = 60;

    [Fact]
    public void Where_nothing_changed_a_change_is_claimed_in_at_most_one_pair_of_twenty()
    {
        var chance = new Random(20190604);
        var claims = Enumerable.Range(0, Pairs).Count(_ => Claims(Pair(chance, 0.1 + (0.8 * chance.NextDouble()), 0, chance.Next(10, 120), chance.Next(10, 120)), among: 1));
        Assert.InRange(claims, 1, Pairs / 20);
    }

    /// <summary>The lowest of several is the lowest partly by chance: whoever forgets that claims too often, as the second count shows.</summary>
    [Theory]
    [InlineData(12, 0.5, 0.5)]
    [InlineData(12, 0.4, 0.8)]
    [InlineData(4, 0.7, 0.7)]
    [InlineData(30, 0.6, 0.6)]
    public void The_same_where_the_action_went_to_the_department_that_scored_lowest(int departments, double least, double most)
    {
        var chance = new Random(departments);
        var (claims, forgetful) = (0, 0);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (before, after) = Lowest(chance, departments, least, most, effect: 0);
            claims += Claims((before, after), departments) ? 1 : 0;
            forgetful += Claims((before, after), among: 1) ? 1 : 0;
        }
        Assert.InRange(claims, 0, Pairs / 20);
        Assert.True(forgetful > claims);
        if (least == most && departments >= 12)
            Assert.True(forgetful > Pairs / 20, $"{forgetful} claims");
    }

    /// <summary>The chance of finding it, counted over all tables, beside the formula of textbooks: that of the normal approximation, which allows itself more mistakes than it says, and that with the correction for it.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.4)]
    [InlineData(0.5)]
    [InlineData(0.6)]
    [InlineData(0.7)]
    public void An_effect_of_twenty_points_is_found_as_often_as_theory_gives(double share)
    {
        foreach (var among in new[] { 1, 12 })
        {
            var found = 0.0;
            for (var x = 0; x <= Attempts; x++)
            {
                for (var y = 0; y <= Attempts; y++)
                {
                    if (Tables.ChanceOf(x, Attempts, share) * Tables.ChanceOf(y, Attempts, share + 0.2) is > 1e-9 and var weight && Change.OfShares(new(x, Attempts), new(y, Attempts), among).Seen is ChangeSeen.Better)
                        found += weight;
                }
            }
            Assert.True(found >= TheoryOf(share, among, isCorrected: true), $"{found} among {among}");
            Assert.True(found >= TheoryOf(share, among, isCorrected: false) - 0.025, $"{found} among {among}");
        }
    }

    [Fact]
    public void So_it_is_in_two_thousand_simulated_pairs()
    {
        var chance = new Random(44);
        var found = Enumerable.Range(0, Pairs).Count(_ => Change.OfShares(Tables.Draw(chance, Attempts, 0.5) is var x ? new(x, Attempts) : default, new(Tables.Draw(chance, Attempts, 0.7), Attempts), 1).Seen is ChangeSeen.Better);
        Assert.True(found >= Pairs * TheoryOf(0.5, 1, isCorrected: true), $"{found} of {Pairs}");
    }

    [Fact]
    public void What_is_claimed_lies_outside_the_interval_and_what_may_be_chance_is_said_to_be()
    {
        var alone = Change.OfShares(new(24, 60), new(36, 60), among: 1);
        Assert.Equal(ChangeSeen.Better, alone.Seen);
        Assert.Equal(20, alone.Difference!.Value, 9);
        Assert.False(alone.Interval!.Value.Holds(0) || alone.MayBeChance);

        var lowestOfTwelve = Change.OfShares(new(24, 60), new(36, 60), among: 12);
        Assert.Equal((ChangeSeen.TooFew, true), (lowestOfTwelve.Seen, lowestOfTwelve.MayBeChance));
        Assert.Equal(ChangeSeen.Worse, Change.OfShares(new(36, 60), new(24, 60), among: 1).Seen);
    }

    [Fact]
    public void With_few_attempts_nothing_can_be_seen_and_with_many_a_small_change_is_none()
    {
        Assert.Equal(ChangeSeen.TooFew, Change.OfShares(new(5, 10), new(7, 10), 1).Seen);
        Assert.Equal(ChangeSeen.None, Change.OfShares(new(500, 1000), new(505, 1000), 1).Seen);
        Assert.Equal(ChangeSeen.NotMeasured, Change.OfShares(new(5, 10), new(0, 0), 1).Seen);
        Assert.Equal(ChangeSeen.NotMeasured, Change.OfShares(new(0, 0), new(5, 10), 1).Seen);
    }

    [Fact]
    public void A_shorter_time_is_better_and_counts_less_easily_among_many()
    {
        var (before, after) = (Spread(60, 82, 60), Spread(50, 82, 60));
        Assert.Equal(ChangeSeen.Better, Change.OfMeans(before, after, 1).Seen);
        Assert.Equal(ChangeSeen.Worse, Change.OfMeans(after, before, 1).Seen);
        Assert.Equal((ChangeSeen.TooFew, true), (Change.OfMeans(before, after, 12).Seen, Change.OfMeans(before, after, 12).MayBeChance));
        Assert.Equal((ChangeSeen.TooFew, null), (Change.OfMeans(before, Spread(50, 0, 1), 1).Seen, Change.OfMeans(before, Spread(50, 0, 1), 1).Interval));
        Assert.Equal(ChangeSeen.NotMeasured, Change.OfMeans(before, new(), 1).Seen);
    }

    /// <summary>Times are seldom bell-shaped, and the two sides seldom equally many: there the normal interval by itself claims up to twice as often as it says.</summary>
    [Theory]
    [InlineData(30, 30)]
    [InlineData(30, 120)]
    [InlineData(20, 200)]
    public void Of_lopsided_times_that_did_not_change_a_change_is_claimed_in_at_most_one_pair_of_twenty(int before, int after)
    {
        var chance = new Random(before + after);
        var (claims, normal) = (0, 0);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var change = Change.OfMeans(Lopsided(chance, before), Lopsided(chance, after), 1);
            claims += change.Seen is ChangeSeen.Better or ChangeSeen.Worse ? 1 : 0;
            normal += change.Interval!.Value.Holds(0) ? 0 : 1;
        }
        Assert.InRange(claims, 1, Pairs / 20);
        Assert.True(normal > claims, $"{normal} and {claims}");
    }

    /// <summary>So many times from half a width under the mean to half a width over it, in seconds.</summary>
    static Distribution Spread(double mean, double width, int count)
    {
        var times = new Distribution();
        for (var i = 0; i < count; i++)
            times.Add(TimeSpan.FromSeconds(mean + (count == 1 ? 0 : width * ((i / (count - 1.0)) - 0.5))));
        return times;
    }

    /// <summary>Times of a lognormal distribution, with a median of twenty seconds.</summary>
    static Distribution Lopsided(Random chance, int count)
    {
        var times = new Distribution();
        for (var i = 0; i < count; i++)
            times.Add(TimeSpan.FromSeconds(20 * Math.Exp(Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble()))));
        return times;
    }

    /// <summary>The lowest of several rises by itself; an interval that forgets that it was chosen misses the truth of it in up to one case of four.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(30)]
    public void The_interval_of_the_department_that_scored_lowest_holds_what_is_true_in_nineteen_of_twenty_cases(int departments)
    {
        var chance = new Random(departments);
        var (held, forgetful) = (0, 0);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (before, after) = Lowest(chance, departments, 0.55, 0.55, effect: 0.1);
            held += Change.OfShares(before, after, departments).Interval!.Value.Holds(10) ? 1 : 0;
            forgetful += Change.OfShares(before, after, 1).Interval!.Value.Holds(10) ? 1 : 0;
        }
        Assert.InRange(held, Pairs * 19 / 20, Pairs);
        Assert.True(forgetful < Pairs * 19 / 20, $"{forgetful} of {Pairs}");
    }

    [Fact]
    public void Among_no_department_nothing_was_chosen() => Assert.Throws<ArgumentOutOfRangeException>(() => Change.OfShares(new(1, 2), new(1, 2), 0));

    static bool Claims((CountedShare Before, CountedShare After) pair, int among) => Change.OfShares(pair.Before, pair.After, among).Seen is ChangeSeen.Better or ChangeSeen.Worse;

    static (CountedShare Before, CountedShare After) Pair(Random chance, double share, double effect, int before, int after) =>
        (new(Tables.Draw(chance, before, share), before), new(Tables.Draw(chance, after, share + effect), after));

    /// <summary>The department that scored lowest before, and what it scores after.</summary>
    internal static (CountedShare Before, CountedShare After) Lowest(Random chance, int departments, double least, double most, double effect)
    {
        var shares = Enumerable.Range(0, departments).Select(i => least + ((most - least) * i / Math.Max(1, departments - 1)));
        return shares.Select(share => Pair(chance, share, effect, Attempts, Attempts)).MinBy(pair => pair.Item1.Count);
    }

    /// <summary>The power of the test of two shares (Fleiss, Levin and Paik 2003, 4.2): with its correction for continuity, or without.</summary>
    static double TheoryOf(double share, int among, bool isCorrected)
    {
        var (later, middle) = (share + 0.2, share + 0.1);
        // Fleiss: n = n'/4 (1 + √(1 + 4/(n' d)))², solved for n' of the n there are.
        var n = isCorrected ? Math.Pow(Math.Sqrt(Attempts) - (1 / (0.2 * Math.Sqrt(Attempts))), 2) : Attempts;
        var z = among == 1 ? Interval.Z : 2.865;
        return NormalShare(((0.2 * Math.Sqrt(n)) - (z * Math.Sqrt(2 * middle * (1 - middle)))) / Math.Sqrt((share * (1 - share)) + (later * (1 - later))));
    }

    /// <summary>Below a point of the normal distribution, by Simpson's rule.</summary>
    static double NormalShare(double z)
    {
        const int steps = 2000;
        var (low, step) = (-10.0, (z + 10) / steps);
        return Enumerable.Range(0, steps + 1).Sum(i => (i is 0 or steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-Math.Pow(low + (i * step), 2) / 2)) * step / 3 / Math.Sqrt(2 * Math.PI);
    }
}
