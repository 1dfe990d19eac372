using Telbaar.Intervals;

namespace Telbaar.Sampling;

/// <summary>How exact a share will be after so many attempts: half the width of its 95 % interval (Wilson), in percentage points.</summary>
public static class Precision
{
    /// <summary>The share at which an interval is widest.</summary>
    public const double Widest = 0.5;

    /// <param name="share">The share to expect, from 0 to 1.</param>
    /// <returns>Nothing without attempts.</returns>
    public static double? HalfWidth(int attempts, double share = Widest)
    {
        if (attempts <= 0)
            return null;
        double n = attempts;
        const double z = Interval.Z;
        return 100 * z * Math.Sqrt(((share * (1 - share)) + (z * z / (4 * n))) / n) / (1 + (z * z / n));
    }

    /// <summary>The fewest attempts after which the interval of any share is at most so wide.</summary>
    /// <param name="halfWidth">In percentage points, above 0.</param>
    public static int AttemptsFor(double halfWidth)
    {
        // At a share of a half, the half width is z / (2·√(n + z²)).
        var exact = Math.Pow(100 * Interval.Z / (2 * halfWidth), 2) - (Interval.Z * Interval.Z);
        return Math.Max(1, (int)Math.Ceiling(exact - 1e-9));
    }
}
