namespace Telbaar.Measures;

/// <summary>The sum of times and the sum of their squares, exactly, in whole milliseconds; both merge in any order.</summary>
public readonly record struct TimeSum(long Milliseconds, UInt128 Squares)
{
    public static TimeSum operator +(TimeSum left, TimeSum right) => new(left.Milliseconds + right.Milliseconds, left.Squares + right.Squares);

    /// <summary>Σ(x - x̄)² over so many times, in squared milliseconds; n·Σx² - (Σx)² is exact in whole numbers.</summary>
    public double SquaredDeviations(long count) => (double)(((UInt128)count * Squares) - ((UInt128)Milliseconds * (UInt128)Milliseconds)) / count;

    /// <summary>The sum of one time.</summary>
    public static TimeSum Of(TimeSpan time)
    {
        var milliseconds = time.Ticks / TimeSpan.TicksPerMillisecond;
        return new(milliseconds, (ulong)(milliseconds * milliseconds));
    }
}
