namespace Telbaar.Sampling;

/// <summary>
/// Luck that repeats itself: the same seed gives the same draws on every machine and runtime, which <see cref="Random"/> does not promise.
/// It works in whole numbers only. SplitMix64 by Sebastiano Vigna (2015, public domain), https://prng.di.unimi.it/splitmix64.c.
/// </summary>
sealed class SplitMix64(ulong seed)
{
    ulong state = seed;

    ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 up to, and not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True in so many cases out of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>
    /// The lowest of so many draws from 0 to <paramref name="most"/>: leans to small numbers, with a mean of <paramref name="most"/> / (draws + 1).
    /// </summary>
    public int Lowest(int most, int draws)
    {
        var lowest = most;
        for (var i = 0; i < draws; i++)
            lowest = Math.Min(lowest, Below(most + 1));
        return lowest;
    }

    public T OneOf<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Takes items out of a list, each in turn with a chance in proportion to its weight.</summary>
    public List<T> Take<T>(List<T> from, int count, Func<T, int> weight)
    {
        var taken = new List<T>(count);
        for (var left = from.Sum(weight); taken.Count < count;)
        {
            var place = Below(left);
            var i = 0;
            for (; place >= weight(from[i]); i++)
                place -= weight(from[i]);
            left -= weight(from[i]);
            taken.Add(from[i]);
            from.RemoveAt(i);
        }
        return taken;
    }

    /// <summary>The items in another order (Fisher and Yates).</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }
}
