namespace Telbaar.Intervals;

/// <summary>A share as it was counted: so many of so many.</summary>
public readonly record struct CountedShare(long Count, long Of)
{
    /// <summary>In per cent; nothing where there are none.</summary>
    public double? Value => Of == 0 ? null : 100.0 * Count / Of;

    /// <summary>Wilson's, in per cent.</summary>
    public Interval? Interval => IntervalAt(Intervals.Interval.Z);

    /// <param name="z">The standard normal quantile of its certainty.</param>
    internal Interval? IntervalAt(double z) => Of == 0 ? null : Intervals.Interval.OfShare(Count / (double)Of, Of, z);

    /// <summary>Those that were not counted in it.</summary>
    internal CountedShare Others => new(Of - Count, Of);
}
