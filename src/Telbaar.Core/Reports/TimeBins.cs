using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>How many times are at least <paramref name="From"/> and less than <paramref name="To"/> seconds.</summary>
public readonly record struct TimeBin(int From, int To, long Count);

/// <summary>A distribution of times cut into bins of one width, few enough for a picture. A handful of very long times stays outside.</summary>
/// <param name="TickEvery">After how many bins a tick stands on the axis; the last one ends on a tick.</param>
/// <param name="Beyond">The times that stay outside.</param>
public sealed record TimeBins(IReadOnlyList<TimeBin> Bins, int TickEvery, long Beyond)
{
    const int Most = 20;

    const int MostTicks = 7;

    static readonly int[] widths = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

    static readonly int[] steps = [1, 2, 4];

    public int End => Bins[^1].To;

    /// <returns>Nothing when there are no times.</returns>
    public static TimeBins? Of(Distribution times)
    {
        if (times.Quantile(1) is not { } longest || times.Quantile(0.99) is not { } usual)
            return null;
        // A single caller who hung on for an hour must not press all others into the first bin.
        var shown = longest > 1.5 * usual ? usual : longest;
        var width = widths.FirstOrDefault(width => shown / width < Most, widths[^1]);
        var needed = (int)(shown / width) + 1;
        var every = Array.Find(steps, step => needed / step < MostTicks);
        // As many as end on a tick.
        var bins = Enumerable.Range(0, (needed + every - 1) / every * every).Select(i => Bin(times, i * width, (i + 1) * width)).ToList();
        return new(bins, every, times.Count - bins.Sum(bin => bin.Count));
    }

    /// <summary>Round counts from 0 to at least the highest bin.</summary>
    public IEnumerable<long> CountTicks()
    {
        var highest = Bins.Max(bin => bin.Count);
        var step = 1L;
        for (var i = 0; step * 4 < highest; i++)
            step = i % 3 == 1 ? step * 5 / 2 : step * 2;
        return Enumerable.Range(0, (int)((highest + step - 1) / step) + 1).Select(i => i * step);
    }

    static TimeBin Bin(Distribution times, int from, int to) => new(from, to, times.CountBetween(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to)));
}
