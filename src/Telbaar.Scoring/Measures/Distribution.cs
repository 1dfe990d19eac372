using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>
/// How often each length of time occurred, to the millisecond: gives exact quantiles of any number of times in memory that a day bounds.
/// Merges in any order.
/// </summary>
public sealed class Distribution
{
    const int PerSecond = 1000, PerTenth = 100;
    const int Seconds = 86400, TenthsInMinute = 600;

    /// <summary>
    /// By minute: how often each of its tenths of a second occurred; nothing where none did. Whole seconds come first, then those with one tenth, and so on: most times
    /// are written down in whole seconds, and are short, so that theirs lie together.
    /// </summary>
    readonly int[]?[] tenths = new int[(Seconds / 60) + 1][];

    /// <summary>By second: how often each of its other milliseconds occurred; nothing where none did.</summary>
    int[]?[]? others;

    public long Count { get; private set; }

    /// <summary>The sum of the times, in milliseconds.</summary>
    public long Sum { get; private set; }

    /// <summary>The mean in seconds.</summary>
    public double? Mean => Count == 0 ? null : Sum / 1000.0 / Count;

    public void Add(TimeSpan time) => Add((int)(time.Ticks / TimeSpan.TicksPerMillisecond));

    [MethodImpl(EachAttempt.Compiled)]
    internal void Add(int milliseconds)
    {
        var (tenth, rest) = Math.DivRem(milliseconds, PerTenth);
        if (rest == 0)
            (tenths[tenth / TenthsInMinute] ??= new int[TenthsInMinute])[PlaceOf(tenth)]++;
        else
            AddOther(milliseconds);
        Count++;
        Sum += milliseconds;
    }

    public void Merge(Distribution other)
    {
        for (var minute = 0; minute < tenths.Length; minute++)
            Merge(ref tenths[minute], other.tenths[minute]);
        for (var second = 0; second < other.others?.Length; second++)
            Merge(ref (others ??= new int[Seconds + 1][])[second], other.others[second]);
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

    /// <summary>Each time, from short to long.</summary>
    public IEnumerable<double> Milliseconds()
    {
        foreach (var (milliseconds, count) in Lengths())
        {
            for (var i = 0L; i < count; i++)
                yield return milliseconds;
        }
    }

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

    void AddOther(int milliseconds)
    {
        others ??= new int[Seconds + 1][];
        (others[milliseconds / PerSecond] ??= new int[PerSecond])[milliseconds % PerSecond]++;
    }

    static int PlaceOf(int tenth) => (tenth / 10 % 60) + (60 * (tenth % 10));

    static void Merge(ref int[]? mine, int[]? added)
    {
        if (added is null)
            return;
        mine ??= new int[added.Length];
        for (var i = 0; i < added.Length; i++)
            mine[i] += added[i];
    }

    /// <summary>The lengths that occurred, from short to long.</summary>
    IEnumerable<(long Milliseconds, long Count)> Lengths()
    {
        for (var second = 0; second <= Seconds; second++)
        {
            var inMinute = tenths[second / 60];
            var inSecond = others?[second];
            if (inMinute is null && inSecond is null)
                continue;
            for (var i = 0; i < PerSecond; i += inSecond is null ? PerTenth : 1)
            {
                var count = i % PerTenth > 0 ? inSecond![i] : inMinute is null ? 0 : inMinute[PlaceOf((second * 10) + (i / PerTenth))];
                if (count > 0)
                    yield return (((long)second * PerSecond) + i, count);
            }
        }
    }
}
