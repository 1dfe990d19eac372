using Telbaar.Intervals;
using Telbaar.Measures;

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
/// <param name="Interval">
/// Of after less before, in percentage points or seconds; nothing where either has none. It is as wide as it takes to be right in 95 % of cases about all of <paramref name="Among"/> at once, and so about
/// whichever of them was chosen.
/// </param>
/// <param name="Among">Among how many departments it may have been chosen for its figure: 1 where it was not chosen by it.</param>
/// <param name="MayBeChance">By itself it would be an improvement; among so many, chance makes one like it too often.</param>
public sealed record Change(double? Before, double? After, long BeforeCount, long AfterCount, Interval? Interval, int Among, ChangeSeen Seen, bool MayBeChance)
{
    /// <summary>A smaller change of a share is not worth seeing, in percentage points; nor is one of a mean time, in seconds.</summary>
    public const int WorthSeeing = 10;

    /// <summary>On each side, of the 5 % of mistakes that are allowed.</summary>
    const double Level = 0.025;

    public double? Difference => After - Before;

    /// <summary>It lies outside its interval, and yet chance makes one like it more often than is allowed.</summary>
    public bool IsOnTheEdge => Seen is ChangeSeen.TooFew or ChangeSeen.None && Interval is { } interval && !interval.Holds(0);

    /// <summary>A share, of which more is better.</summary>
    /// <param name="among">1 or more.</param>
    public static Change OfShares(CountedShare before, CountedShare after, int among)
    {
        var z = ZAmong(among);
        if (before is not { Value: { } earlier } || after is not { Value: { } later })
            return new(before.Value, after.Value, before.Of, after.Of, null, among, ChangeSeen.NotMeasured, false);
        var interval = DifferenceAt(z);
        return Judged(earlier, later, before.Of, after.Of, interval, among, interval.Low > 0, interval.High < 0, () => RiseTest.Of(before, after), () => RiseTest.Of(before.Others, after.Others), DifferenceAt(Intervals.Interval.Z).Low > 0);

        Interval DifferenceAt(double certainty) => Intervals.Interval.OfDifference(earlier, before.IntervalAt(certainty)!.Value, later, after.IntervalAt(certainty)!.Value);
    }

    /// <summary>A mean time, of which less is better.</summary>
    /// <param name="before">The single times.</param>
    /// <param name="among">1 or more.</param>
    public static Change OfMeans(Distribution before, Distribution after, int among)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var z = ZAmong(among);
        if (before is not { Mean: { } earlier } || after is not { Mean: { } later })
            return new(before.Mean, after.Mean, before.Count, after.Count, null, among, ChangeSeen.NotMeasured, false);
        // One time says nothing of spread.
        if (before.Count < 2 || after.Count < 2)
            return new(earlier, later, before.Count, after.Count, null, among, ChangeSeen.TooFew, false);
        var error = double.Hypot(ErrorOf(before), ErrorOf(after));
        var interval = Intervals.Interval.Around(later - earlier, error, z);
        return Judged(earlier, later, before.Count, after.Count, interval, among, interval.High < 0, interval.Low > 0, () => FallTest.Of(before, after), () => FallTest.Of(after, before), Intervals.Interval.Around(later - earlier, error).High < 0);
    }

    /// <param name="alone">Whether it would be better by the interval of itself alone.</param>
    static Change Judged(double before, double after, long beforeCount, long afterCount, Interval interval, int among, bool isBetter, bool isWorse, Func<double> chanceOfBetter, Func<double> chanceOfWorse, bool alone)
    {
        var limit = Level / among;
        var seen = isBetter && chanceOfBetter() <= limit ? ChangeSeen.Better
            : isWorse && chanceOfWorse() <= limit ? ChangeSeen.Worse
            : interval.Low < -WorthSeeing || interval.High > WorthSeeing ? ChangeSeen.TooFew : ChangeSeen.None;
        return new(before, after, beforeCount, afterCount, interval, among, seen, among > 1 && alone && seen is not ChangeSeen.Better);
    }

    /// <summary>The quantile with which all of so many intervals together are right in 95 % of cases.</summary>
    static double ZAmong(int among)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(among, 1);
        return among == 1 ? Intervals.Interval.Z : NormalQuantile.Of(1 - (Level / among));
    }

    /// <summary>In seconds.</summary>
    static double ErrorOf(Distribution times)
    {
        var sum = default(TimeSum);
        foreach (var milliseconds in times.Milliseconds())
            sum += TimeSum.Of(TimeSpan.FromMilliseconds(milliseconds));
        return Intervals.Interval.StandardErrorOfMean(times.Count, sum.Milliseconds, sum.Squares) / 1000;
    }
}
