namespace Telbaar.Measures;

/// <summary>
/// How often each length of time occurred, to the millisecond: gives exact quantiles of any number of times in memory that a day bounds.
/// Merges in any order.
/// </summary>
public sealed class Distribution
{
    const int PageSize = 1000;

    /// <summary>A page for each second that occurred, of a counter for each of its milliseconds.</summary>
    readonly SortedDictionary<int, int[]> pages = [];
    int lastPage = -1;
    int[] last = [];

    public long Count { get; private set; }

    /// <summary>The sum of the times, in milliseconds.</summary>
    public long Sum { get; private set; }

    /// <summary>The mean in seconds.</summary>
    public double? Mean => Count == 0 ? null : Sum / 1000.0 / Count;

    public void Add(TimeSpan time)
    {
        var milliseconds = time.Ticks / TimeSpan.TicksPerMillisecond;
        var (page, place) = Math.DivRem(milliseconds, PageSize);
        if (page != lastPage)
            last = PageOf(lastPage = (int)page);
        last[place]++;
        Count++;
        Sum += milliseconds;
    }

    public void Merge(Distribution other)
    {
        foreach (var (number, added) in other.pages)
        {
            var page = PageOf(number);
            for (var i = 0; i < PageSize; i++)
                page[i] += added[i];
        }
        Count += other.Count;
        Sum += other.Sum;
    }

    /// <summary>
    /// The time in seconds below which a share <paramref name="p"/> of the times lies, with straight lines between the ordered times
    /// (type 7 of Hyndman and Fan 1996, what R and NumPy do unless told otherwise).
    /// </summary>
    public double? Quantile(double p)
    {
        if (Count == 0)
            return null;
        var place = p * (Count - 1);
        var below = (long)Math.Floor(place);
        var low = Ordered(below);
        var high = Ordered(Math.Min(below + 1, Count - 1));
        return (low + ((high - low) * (place - below))) / 1000.0;
    }

    /// <summary>The number of times of at least <paramref name="from"/> and less than <paramref name="to"/>.</summary>
    public long CountBetween(TimeSpan from, TimeSpan to)
    {
        var (first, end) = ((long)from.TotalMilliseconds, (long)to.TotalMilliseconds);
        var count = 0L;
        foreach (var (number, page) in pages)
        {
            var start = (long)number * PageSize;
            if (start + PageSize <= first || start >= end)
                continue;
            for (var i = 0; i < PageSize; i++)
            {
                if (start + i >= first && start + i < end)
                    count += page[i];
            }
        }
        return count;
    }

    /// <summary>The time of this rank, from 0, in milliseconds.</summary>
    long Ordered(long rank)
    {
        foreach (var (number, page) in pages)
        {
            for (var i = 0; i < PageSize; i++)
            {
                rank -= page[i];
                if (rank < 0)
                    return ((long)number * PageSize) + i;
            }
        }
        throw new InvalidOperationException("There are fewer times than counted.");
    }

    int[] PageOf(int number)
    {
        if (!pages.TryGetValue(number, out var page))
            pages[number] = page = new int[PageSize];
        return page;
    }
}
