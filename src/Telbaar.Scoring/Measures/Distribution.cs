namespace Telbaar.Measures;

/// <summary>
/// How often each length of time occurred, to the millisecond: gives exact quantiles of any number of times in memory that a day bounds.
/// Merges in any order.
/// </summary>
public sealed class Distribution
{
    const int PerSecond = 1000;
    const int Seconds = 86400;

    /// <summary>By second: how often that whole second occurred. Most times are written down as such.</summary>
    readonly int[] whole = new int[Seconds + 1];

    /// <summary>By second: how often each of its other milliseconds occurred; nothing where none did.</summary>
    readonly int[]?[] parts = new int[Seconds + 1][];

    public long Count { get; private set; }

    /// <summary>The sum of the times, in milliseconds.</summary>
    public long Sum { get; private set; }

    /// <summary>The mean in seconds.</summary>
    public double? Mean => Count == 0 ? null : Sum / 1000.0 / Count;

    public void Add(TimeSpan time)
    {
        var milliseconds = time.Ticks / TimeSpan.TicksPerMillisecond;
        var (second, rest) = Math.DivRem((int)milliseconds, PerSecond);
        if (rest == 0)
            whole[second]++;
        else
            (parts[second] ??= new int[PerSecond])[rest]++;
        Count++;
        Sum += milliseconds;
    }

    public void Merge(Distribution other)
    {
        for (var second = 0; second <= Seconds; second++)
        {
            whole[second] += other.whole[second];
            if (other.parts[second] is not { } added)
                continue;
            var mine = parts[second] ??= new int[PerSecond];
            for (var i = 0; i < PerSecond; i++)
                mine[i] += added[i];
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
    public long CountBetween(TimeSpan from, TimeSpan to) =>
        Lengths().Where(length => length.Milliseconds >= from.TotalMilliseconds && length.Milliseconds < to.TotalMilliseconds).Sum(length => length.Count);

    /// <summary>The time of this rank, from 0, in milliseconds.</summary>
    long Ordered(long rank)
    {
        foreach (var (milliseconds, count) in Lengths())
        {
            rank -= count;
            if (rank < 0)
                return milliseconds;
        }
        throw new InvalidOperationException("There are fewer times than counted.");
    }

    /// <summary>The lengths that occurred, from short to long.</summary>
    IEnumerable<(long Milliseconds, long Count)> Lengths()
    {
        for (var second = 0; second <= Seconds; second++)
        {
            if (whole[second] > 0)
                yield return ((long)second * PerSecond, whole[second]);
            if (parts[second] is not { } rest)
                continue;
            for (var i = 1; i < PerSecond; i++)
            {
                if (rest[i] > 0)
                    yield return (((long)second * PerSecond) + i, rest[i]);
            }
        }
    }
}
