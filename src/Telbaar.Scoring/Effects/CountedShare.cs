using Telbaar.Intervals;

namespace Telbaar.Effects;

/// <summary>A share as it was counted: so many attempts of so many.</summary>
public readonly record struct CountedShare(long Fulfilled, long Attempts)
{
    /// <summary>In per cent; nothing where there is no attempt.</summary>
    public double? Value => Attempts == 0 ? null : 100.0 * Fulfilled / Attempts;

    /// <summary>Wilson's, in per cent.</summary>
    public Interval? Interval => IntervalAt(Intervals.Interval.Z);

    /// <param name="z">The standard normal quantile of its certainty.</param>
    internal Interval? IntervalAt(double z) => Attempts == 0 ? null : Intervals.Interval.OfShare(Fulfilled / (double)Attempts, Attempts, z);

    /// <summary>The attempts that were not counted in it.</summary>
    internal CountedShare Others => new(Attempts - Fulfilled, Attempts);
}
