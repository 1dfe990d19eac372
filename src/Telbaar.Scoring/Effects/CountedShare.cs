using Telbaar.Intervals;

namespace Telbaar.Effects;

/// <summary>A share as it was counted: so many attempts of so many.</summary>
public readonly record struct CountedShare(long Fulfilled, long Attempts)
{
    /// <summary>In per cent; nothing where there is no attempt.</summary>
    public double? Value => Attempts == 0 ? null : 100.0 * Fulfilled / Attempts;

    /// <summary>Wilson's, in per cent.</summary>
    public Interval? Interval => Intervals.Interval.OfShare(Fulfilled, Attempts);

    /// <summary>The attempts that were not counted in it.</summary>
    internal CountedShare Others => new(Attempts - Fulfilled, Attempts);
}
