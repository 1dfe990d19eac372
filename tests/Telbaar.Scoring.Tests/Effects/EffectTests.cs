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
        Assert.True(beside.Interval.Holds(beside.Difference) && beside.MoreInterval.Holds(beside.More));
    });

    /// <summary>When the action does nothing, "more than others" is claimed in at most one of twenty cases, also for the lowest; how often it is found when it works is told along.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void More_than_others_is_claimed_no_more_often_than_better(double effect)
    {
        var chance = new Random(7);
        var (better, more) = (0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var all = Enumerable.Range(0, 12).Select(_ => (Before: new CountedShare(Tables.Draw(chance, 60, 0.5), 60), After: new CountedShare(Tables.Draw(chance, 60, 0.5), 60))).OrderBy(pair => pair.Before.Fulfilled).ToList();
            MeasuredTwice own = new(all[0].Before, new(Tables.Draw(chance, 60, 0.5 + effect), 60));
            var seen = Effect.OfShares(own, [.. all.Skip(1).Select(pair => new MeasuredTwice(pair.Before, pair.After))], 12).Seen;
            better += seen is EffectSeen.Better or EffectSeen.BetterAsOthers or EffectSeen.BetterThanOthers or EffectSeen.Worse ? 1 : 0;
            more += seen is EffectSeen.BetterThanOthers ? 1 : 0;
        }
        Assert.True(more <= better);
        Assert.True(effect > 0 ? more > 600 : better <= 100, $"{better} better, {more} more than others");
    }
}
