using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>How many times are at least <paramref name="From"/> and less than <paramref name="To"/> seconds.</summary>
public readonly record struct TimeBin(int From, int To, long Count);

/// <summary>A distribution of times cut into bins of one width, few enough for a picture. A handful of very long times stays outside.</summary>
public sealed record TimeBins(IReadOnlyList<TimeBin> Bins, long Beyond)
{
    const int Most = 20;

    static readonly int[] widths = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

    public int End => Bins[^1].To;

    /// <returns>Nothing when there are no times.</returns>
    public static TimeBins? Of(Distribution times)
    {
        if (times.Quantile(1) is not { } longest || times.Quantile(0.99) is not { } usual)
            return null;
        // A single caller who hung on for an hour must not press all others into the first bin.
        var shown = longest > 1.5 * usual ? usual : longest;
        var width = widths.FirstOrDefault(width => shown / width < Most, widths[^1]);
        var bins = Enumerable.Range(0, (int)(shown / width) + 1).Select(i => Bin(times, i * width, (i + 1) * width)).ToList();
        return new(bins, times.Count - bins.Sum(bin => bin.Count));
    }

    static TimeBin Bin(Distribution times, int from, int to) => new(from, to, times.CountBetween(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to)));
}
