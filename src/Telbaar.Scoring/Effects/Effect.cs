using Telbaar.Intervals;
using Telbaar.Measures;

namespace Telbaar.Effects;

/// <summary>What can be said of an action after which something was measured again.</summary>
public enum EffectSeen
{
    /// <summary>There were no attempts before, or none after.</summary>
    NotMeasured,
    TooFew,
    None,
    Worse,
    /// <summary>Better by more than chance; there is nothing to set beside it.</summary>
    Better,
    /// <summary>Better by more than chance, but not clearly more than departments that scored equally low and did nothing of the kind.</summary>
    BetterAsOthers,
    /// <summary>Better by more than chance, and more than departments that scored equally low and did nothing of the kind.</summary>
    BetterThanOthers,
}

/// <summary>A department whose figure was measured before and after.</summary>
public readonly record struct MeasuredTwice(CountedShare Before, CountedShare After);

/// <summary>
/// Departments that scored equally low before and did nothing of the kind, together: what happened to them is what would have happened anyway. Each weighs by its attempts (Mantel and Haenszel).
/// </summary>
/// <param name="Departments">How many.</param>
/// <param name="Before">Their share before, in per cent.</param>
/// <param name="After">Their share after.</param>
/// <param name="More">By how many percentage points the department with the action changed more.</param>
/// <param name="MoreInterval">
/// Its 95 % interval. It need not be widened for a department that was chosen because it scored lowest, as that of a <see cref="Change"/> must: those beside it scored as low, and rise by themselves as it does.
/// </param>
public sealed record Beside(int Departments, double Before, double After, double More, Interval MoreInterval)
{
    /// <summary>Departments within so many percentage points scored equally low.</summary>
    public const int Nearby = 10;

    public double Difference => After - Before;

    /// <returns>Nothing where no department can be set beside it.</returns>
    internal static Beside? Of(MeasuredTwice own, Change change, IReadOnlyCollection<MeasuredTwice> others)
    {
        var equal = others.Where(other => other.After.Of > 0 && other.Before.Value - own.Before.Value is >= -Nearby and <= Nearby).ToList();
        if (equal.Count == 0 || change is not { Difference: { } difference, Interval: not null })
            return null;
        var (earlier, later, spread, weights) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (before, after) in equal)
        {
            var weight = before.Of * after.Of / (double)(before.Of + after.Of);
            earlier += weight * before.Value!.Value;
            later += weight * after.Value!.Value;
            spread += weight * weight * (SpreadOf(before) + SpreadOf(after));
            weights += weight;
        }
        var ofOthers = (later - earlier) / weights;
        var interval = Interval.OfDifference(own.Before.Value!.Value, own.Before.Interval!.Value, own.After.Value!.Value, own.After.Interval!.Value);
        var more = Interval.OfDifference(ofOthers, Interval.Around(ofOthers, Math.Sqrt(spread) / weights), difference, interval);
        return new(equal.Count, earlier / weights, later / weights, difference - ofOthers, more);
    }

    /// <summary>Of a share in percentage points, squared; one attempt is added on either side, or a share of 0 or 100 % would seem certain (Agresti and Caffo 2000).</summary>
    static double SpreadOf(CountedShare share)
    {
        var p = (share.Count + 1.0) / (share.Of + 2);
        return 10_000 * p * (1 - p) / (share.Of + 2);
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

    /// <summary>Of a mean time; it is set beside no others.</summary>
    /// <param name="among">Among how many departments this one may have been chosen for its figure.</param>
    public static Effect OfMeans(Distribution before, Distribution after, int among) => new(Change.OfMeans(before, after, among), null);
}
