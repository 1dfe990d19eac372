namespace Telbaar.Intervals;

/// <summary>A 95 % interval, in the unit of the figure that it belongs to.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The standard normal quantile of 97.5 %.</summary>
    public const double Z = 1.959963984540054;

    /// <summary>The interval of a share (Wilson 1927), in per cent.</summary>
    public static Interval? OfShare(long numerator, long denominator) =>
        denominator == 0 ? null : OfShare(numerator / (double)denominator, denominator);

    /// <summary>The same of a share from 0 to 1, with the certainty of a number of attempts that need not be whole.</summary>
    /// <param name="z">The standard normal quantile; of another one than 97.5 % the interval is one of another certainty.</param>
    public static Interval OfShare(double p, double n, double z = Z)
    {
        var middle = p + (z * z / (2 * n));
        var spread = z * Math.Sqrt(((p * (1 - p)) + (z * z / (4 * n))) / n);
        var scale = 1 + (z * z / n);
        // At 0 and at all the formula gives the end itself but for the last digit of a double.
        var low = p == 0 ? 0 : (middle - spread) / scale;
        var high = p == 1 ? 1 : (middle + spread) / scale;
        return new(100 * low, 100 * high);
    }

    /// <summary>
    /// The normal interval of a mean, with the sample's own standard deviation (n - 1), from the sum and the sum of squares of whole numbers.
    /// </summary>
    /// <returns>In the unit of the sum; nothing under two observations, which say nothing about spread.</returns>
    public static Interval? OfMean(long count, long sum, UInt128 squares)
    {
        if (count < 2)
            return null;
        return Around((double)sum / count, StandardErrorOfMean(count, sum, squares));
    }

    /// <summary>s/√n, of two observations or more.</summary>
    public static double StandardErrorOfMean(long count, long sum, UInt128 squares)
    {
        var n = (UInt128)count;
        // n·Σx² - (Σx)² is exact in whole numbers; as a difference of doubles it would lose its digits.
        var spread = (double)((n * squares) - ((UInt128)sum * (UInt128)sum)) / count / (count - 1);
        return Math.Sqrt(spread / count);
    }

    /// <param name="z">The standard normal quantile; of another one than 97.5 % the interval is one of another certainty.</param>
    public static Interval Around(double middle, double standardError, double z = Z) => new(middle - (z * standardError), middle + (z * standardError));

    public Interval ClampedTo(double least, double most) => new(Math.Clamp(Low, least, most), Math.Clamp(High, least, most));

    public bool Holds(double value) => Low <= value && value <= High;

    /// <summary>
    /// The interval of the difference between two independent figures, later less earlier, from the figures and the interval of each. For shares with Wilson's intervals this is method 10 of
    /// Newcombe, Statistics in Medicine 17 (1998), 873-890; for any two figures the MOVER of Zou and Donner, Statistics in Medicine 27 (2008), 1693-1702.
    /// </summary>
    /// <returns>In the unit of the figures. Where it does not hold 0, they differ by more than chance.</returns>
    public static Interval OfDifference(double earlier, Interval ofEarlier, double later, Interval ofLater)
    {
        var difference = later - earlier;
        return new(
            difference - double.Hypot(later - ofLater.Low, ofEarlier.High - earlier),
            difference + double.Hypot(ofLater.High - later, earlier - ofEarlier.Low));
    }
}
