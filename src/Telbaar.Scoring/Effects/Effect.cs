using Telbaar.Intervals;

namespace Telbaar.Effects;

/// <summary>What can be said of an action after which something was measured again.</summary>
public enum EffectSeen
{
    /// <summary>There were no attempts before, or none after.</summary>
    NotMeasured,
    TooFew,
    None,
    Worse,
    /// <summary>Better by more than chance; no department scored equally low and did nothing of the kind, to set beside it.</summary>
    Better,
    /// <summary>Better by more than chance, but not clearly more than departments that scored equally low and did nothing of the kind.</summary>
    BetterAsOthers,
    /// <summary>Better by more than chance, and more than departments that scored equally low and did nothing of the kind.</summary>
    BetterThanOthers,
}

/// <summary>A department whose figure was measured before and after.</summary>
public readonly record struct MeasuredTwice(CountedShare Before, CountedShare After);

/// <summary>Departments that scored equally low before and did nothing of the kind, together: what happened to them is what would have happened anyway.</summary>
/// <param name="Departments">How many.</param>
/// <param name="Difference">After less before in percentage points, each department weighing by its attempts (Mantel and Haenszel).</param>
/// <param name="More">By how many points the department with the action changed more.</param>
public sealed record Beside(int Departments, double Difference, Interval Interval, double More, Interval MoreInterval)
{
    /// <returns>Nothing where no department can be set beside it.</returns>
    internal static Beside? Of(MeasuredTwice own, Change change, IReadOnlyCollection<MeasuredTwice> others)
    {
        var equal = others.Where(other => ScoredAsLow(own.Before, other.Before) && other.After.Attempts > 0).ToList();
        if (equal.Count == 0 || change is not { Difference: { } difference, Interval: { } interval })
            return null;
        var (sum, spread, weights) = (0.0, 0.0, 0.0);
        foreach (var (before, after) in equal)
        {
            var weight = before.Attempts * after.Attempts / (double)(before.Attempts + after.Attempts);
            sum += weight * (after.Value!.Value - before.Value!.Value);
            spread += weight * weight * (SpreadOf(before) + SpreadOf(after));
            weights += weight;
        }
        var others95 = Interval.Around(sum / weights, Math.Sqrt(spread) / weights);
        var more = Interval.OfDifference(sum / weights, others95, difference, interval);
        return new(equal.Count, sum / weights, others95, difference - (sum / weights), more);
    }

    /// <summary>The two could be the same but for chance.</summary>
    static bool ScoredAsLow(CountedShare own, CountedShare other) =>
        other is { Value: { } value, Interval: { } interval } && own is { Value: { } ownValue, Interval: { } ownInterval } && Interval.OfDifference(ownValue, ownInterval, value, interval).Holds(0);

    /// <summary>Of a share in percentage points, squared; one attempt is added on either side, or a share of 0 or 100 % would seem certain (Agresti and Caffo 2000).</summary>
    static double SpreadOf(CountedShare share)
    {
        var p = (share.Fulfilled + 1.0) / (share.Attempts + 2);
        return 10_000 * p * (1 - p) / (share.Attempts + 2);
    }
}

/// <summary>Whether a figure of a department changed after an action, beside those that did nothing of the kind. It shows what happened, not why: other things change too.</summary>
/// <param name="Beside">Nothing where there is no department to set beside it, or the figure is no share.</param>
public sealed record Effect(Change Change, Beside? Beside)
{
    public EffectSeen Seen => Change.Seen switch
    {
        ChangeSeen.NotMeasured => EffectSeen.NotMeasured,
        ChangeSeen.TooFew => EffectSeen.TooFew,
        ChangeSeen.None => EffectSeen.None,
        ChangeSeen.Worse => EffectSeen.Worse,
        _ => Beside switch
        {
            null => EffectSeen.Better,
            { MoreInterval.Low: > 0 } => EffectSeen.BetterThanOthers,
            _ => EffectSeen.BetterAsOthers,
        },
    };

    /// <param name="others">Departments measured in the same two periods that have no such action.</param>
    /// <param name="among">Among how many departments this one may have been chosen for its figure.</param>
    public static Effect OfShares(MeasuredTwice own, IReadOnlyCollection<MeasuredTwice> others, int among)
    {
        var change = Change.OfShares(own.Before, own.After, among);
        return new(change, Beside.Of(own, change, others));
    }
}
