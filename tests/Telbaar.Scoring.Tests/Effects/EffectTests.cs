using CsCheck;
using Telbaar.Effects;
using Xunit;

namespace Telbaar.Tests.Effects;

/// <summary>An action beside departments that scored equally low and did nothing of the kind.</summary>
public class EffectTests
{
    static readonly MeasuredTwice risen = new(new(20, 60), new(42, 60)), same = new(new(21, 60), new(22, 60)), alsoRisen = new(new(21, 60), new(43, 60)), high = new(new(57, 60), new(57, 60));

    [Fact]
    public void Better_than_others_is_said_where_they_stayed_as_they_were()
    {
        var effect = Effect.OfShares(risen, [same, same, same], among: 4);
        Assert.Equal(EffectSeen.BetterThanOthers, effect.Seen);
        Assert.Equal(3, effect.Beside!.Departments);
        Assert.Equal(100.0 / 60, effect.Beside.Difference, 9);
        Assert.Equal(effect.Change.Difference!.Value - effect.Beside.Difference, effect.Beside.More, 9);
    }

    [Fact]
    public void Where_others_rose_as_much_it_says_so() => Assert.Equal(EffectSeen.BetterAsOthers, Effect.OfShares(risen, [alsoRisen, alsoRisen], among: 3).Seen);

    [Fact]
    public void Departments_that_scored_higher_are_not_set_beside_it()
    {
        Assert.Equal((EffectSeen.Better, null), (Effect.OfShares(risen, [high], among: 2).Seen, Effect.OfShares(risen, [high], among: 2).Beside));
        Assert.Equal(1, Effect.OfShares(risen, [high, same], among: 3).Beside!.Departments);
    }

    [Fact]
    public void Departments_that_were_not_measured_again_are_not_set_beside_it() => Assert.Null(Effect.OfShares(risen, [new(new(20, 60), new(0, 0)), new(new(0, 0), new(20, 60))], among: 3).Beside);

    [Fact]
    public void Without_a_change_nothing_is_said_of_others()
    {
        Assert.Equal(EffectSeen.TooFew, Effect.OfShares(new(new(3, 6), new(4, 6)), [same], among: 2).Seen);
        Assert.Equal(EffectSeen.NotMeasured, Effect.OfShares(new(new(3, 6), new(0, 0)), [same], among: 2).Seen);
        Assert.Equal(EffectSeen.Worse, Effect.OfShares(new(new(42, 60), new(20, 60)), [same], among: 1).Seen);
        Assert.Equal(EffectSeen.None, Effect.OfShares(new(new(500, 1000), new(500, 1000)), [], among: 1).Seen);
    }

    [Fact]
    public void Of_others_together_the_change_lies_between_those_of_each() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 30], Gen.Int[0, 90]).Sample((a, b, c, d) =>
    {
        MeasuredTwice first = new(new(20, 60), new(a, 60)), second = new(new(20, 60), new(b * 3 / 2, 90)), third = new(new(10, 30), new(d, 90));
        if (Effect.OfShares(risen, [first, second, third], 4).Beside is not { } beside)
            return;
        var each = new[] { first, second, third }.Select(other => other.After.Value!.Value - other.Before.Value!.Value).ToList();
        Assert.InRange(beside.Difference, each.Min() - 1e-9, each.Max() + 1e-9);
        // Departments that are set beside it lie within ten points of it, and so do they together.
        Assert.InRange(beside.Before, (100.0 / 3) - Beside.Nearby, (100.0 / 3) + Beside.Nearby);
        Assert.Equal(22 * 100.0 / 60, beside.More + beside.Difference, 9);
    });

    /// <summary>
    /// Where every department rises alike and the action adds nothing, "more than others" is claimed of the lowest in at most one of twenty cases: those beside it scored as low. Where it adds twenty points
    /// it is found in most.
    /// </summary>
    [Theory]
    [InlineData(4, 0.5, 0.2)]
    [InlineData(12, 0.5, 0.2)]
    [InlineData(12, 0.6, 0.25)]
    [InlineData(30, 0.5, 0.2)]
    public void More_than_others_is_seldom_claimed_where_all_rose_alike(int departments, double share, double rise)
    {
        Assert.InRange(ClaimedMore(departments, share, rise, own: 0), 0, 100);
        Assert.InRange(ClaimedMore(12, 0.5, 0, own: 0.2), 1000, 2000);
    }

    /// <summary>In 2,000 cases.</summary>
    static int ClaimedMore(int departments, double share, double rise, double own)
    {
        var chance = new Random(7);
        return Enumerable.Range(0, 2000).Count(_ =>
        {
            var all = Enumerable.Range(0, departments).Select(_ => new MeasuredTwice(new(Tables.Draw(chance, 60, share), 60), new(Tables.Draw(chance, 60, share + rise), 60))).OrderBy(pair => pair.Before.Count).ToList();
            return Effect.OfShares(own == 0 ? all[0] : all[0] with { After = new(Tables.Draw(chance, 60, share + rise + own), 60) }, [.. all.Skip(1)], departments).Seen is EffectSeen.BetterThanOthers;
        });
    }
}
