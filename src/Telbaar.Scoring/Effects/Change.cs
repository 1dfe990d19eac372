using Telbaar.Intervals;

namespace Telbaar.Effects;

/// <summary>What can be said of a figure before and after.</summary>
public enum ChangeSeen
{
    /// <summary>There were no attempts before, or none after.</summary>
    NotMeasured,
    /// <summary>A change worth seeing may be there, but there are too few attempts to see it.</summary>
    TooFew,
    /// <summary>No change worth seeing is there.</summary>
    None,
    Better,
    Worse,
}

/// <summary>
/// A figure before and after some moment. That one is better or worse is claimed by mistake in at most one of twenty cases in which nothing changed, also where it was looked at because it was the worst of
/// several: the worst of several is so partly by chance, and mostly comes out better the next time by itself. A change therefore counts only where it would be striking for any of them (Bonferroni).
/// </summary>
/// <param name="Before">In per cent or seconds; nothing without attempts.</param>
/// <param name="After">The same.</param>
/// <param name="BeforeCount">On how many attempts it rests.</param>
/// <param name="AfterCount">The same.</param>
/// <param name="Interval">The 95 % interval of after less before, in percentage points or seconds; nothing where either is missing.</param>
/// <param name="Among">Among how many departments it may have been chosen for its figure: 1 where it was not chosen by it.</param>
public sealed record Change(double? Before, double? After, long BeforeCount, long AfterCount, Interval? Interval, int Among, ChangeSeen Seen)
{
    /// <summary>On each side, of the 5 % of mistakes that are allowed.</summary>
    const double Level = 0.025;

    /// <summary>A smaller change of a share is not worth seeing, in percentage points.</summary>
    const double WorthSeeing = 10;

    /// <summary>The same of a mean time, in seconds.</summary>
    const double SecondsWorthSeeing = 10;

    /// <summary>A mean of fewer attempts has no bell-shaped error yet.</summary>
    const int FewestOfMean = 30;

    public double? Difference => After - Before;

    /// <summary>The interval alone would say that there is a change; among so many, chance makes one like it too often.</summary>
    public bool MayBeChance => Seen is ChangeSeen.TooFew or ChangeSeen.None && Interval is { } interval && !interval.Holds(0);

    /// <summary>A share, of which more is better.</summary>
    /// <param name="among">1 or more.</param>
    public static Change OfShares(CountedShare before, CountedShare after, int among)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(among, 1);
        if (before is not { Value: { } earlier, Interval: { } ofEarlier } || after is not { Value: { } later, Interval: { } ofLater })
            return NotMeasured(before.Value, after.Value, before.Attempts, after.Attempts, among);
        var interval = Intervals.Interval.OfDifference(earlier, ofEarlier, later, ofLater);
        var limit = Level / among;
        var seen = interval.Low > 0 && RiseTest.Of(before, after) <= limit ? ChangeSeen.Better
            : interval.High < 0 && RiseTest.Of(before.Others, after.Others) <= limit ? ChangeSeen.Worse
            : Unseen(interval, WorthSeeing);
        return new(earlier, later, before.Attempts, after.Attempts, interval, among, seen);
    }

    /// <summary>A mean time, of which less is better.</summary>
    /// <param name="before">The mean with its normal interval, in seconds.</param>
    /// <param name="among">1 or more.</param>
    public static Change OfMeans((double? Value, Interval? Interval, long Count) before, (double? Value, Interval? Interval, long Count) after, int among)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(among, 1);
        if (before is not { Value: { } earlier, Interval: { } ofEarlier } || after is not { Value: { } later, Interval: { } ofLater })
            return NotMeasured(before.Value, after.Value, before.Count, after.Count, among);
        var interval = Intervals.Interval.OfDifference(earlier, ofEarlier, later, ofLater);
        // Of so many figures each may be in the tail: the interval is widened until all of them together keep their 95 %.
        var wider = NormalQuantile.Of(1 - (Level / among)) / Intervals.Interval.Z;
        var isFirm = Math.Min(before.Count, after.Count) >= FewestOfMean;
        var seen = isFirm && later - earlier + (wider * (interval.High - (later - earlier))) < 0 ? ChangeSeen.Better
            : isFirm && later - earlier - (wider * (later - earlier - interval.Low)) > 0 ? ChangeSeen.Worse
            : Unseen(interval, SecondsWorthSeeing);
        return new(earlier, later, before.Count, after.Count, interval, among, seen);
    }

    static Change NotMeasured(double? before, double? after, long beforeCount, long afterCount, int among) => new(before, after, beforeCount, afterCount, null, among, ChangeSeen.NotMeasured);

    static ChangeSeen Unseen(Interval interval, double worth) => interval.Low < -worth || interval.High > worth ? ChangeSeen.TooFew : ChangeSeen.None;
}
