using Telbaar.Intervals;

namespace Telbaar.Effects;

/// <summary>
/// How likely a rise of a share is when nothing changed: an exact test without assumptions about how large the share was. It is the unconditional test of Boschloo, Statistica Neerlandica 24 (1970), 1-35,
/// ordered by Fisher's mid-p. Of what it calls a rise at 2.5 %, at most 2.5 % is chance, for any number of attempts; Fisher's own test holds back so much that it overlooks one rise in ten that this one sees.
/// </summary>
public static class RiseTest
{
    /// <summary>With more attempts than this before and after together Fisher's test loses nothing worth the work, and is taken instead.</summary>
    const int MostUnconditional = 1200;

    /// <returns>At most this is the chance of a rise at least as striking as the one from before to after; 1 where either has no attempts.</returns>
    public static double Of(CountedShare before, CountedShare after)
    {
        if (before.Of == 0 || after.Of == 0)
            return 1;
        if (before.Of + after.Of > MostUnconditional)
            return Tails.Of(before, after).UpTo;
        var (earlier, later) = ((int)before.Of, (int)after.Of);
        return Largest(earlier, later, AsStriking(earlier, later, Tails.Of(before, after).Middle));
    }

    /// <summary>For each number fulfilled before, the least number after that would be as striking as what was seen: it grows with it, so that one walk finds all.</summary>
    static int[] AsStriking(int before, int after, double seen)
    {
        // The same table must come out as striking as itself, whatever the last digits of its sum.
        var limit = seen * (1 + 1e-9);
        var least = new int[before + 1];
        var y = 0;
        for (var x = 0; x <= before; x++)
        {
            while (y <= after && Tails.Of(new(x, before), new(y, after)).Middle > limit)
                y++;
            least[x] = y;
        }
        return least;
    }

    /// <summary>The chance of all that is as striking, at the share at which it is largest.</summary>
    static double Largest(int before, int after, int[] least)
    {
        var logs = new LogFactorials(Math.Max(before, after));
        // Where nobody can be reached, or everybody, there is one table only.
        if (least[0] == 0 || least[before] <= after)
            return 1;
        // The chance waves as often as there are attempts: four steps for each wave.
        var steps = 4 * (before + after);
        var largest = 0.0;
        for (var step = 1; step < steps; step++)
            largest = Math.Max(largest, ChanceAt(step / (double)steps, before, after, least, logs));
        return Math.Min(1, largest);
    }

    static double ChanceAt(double share, int before, int after, int[] least, LogFactorials logs)
    {
        var (log, others) = (Math.Log(share), Math.Log(1 - share));
        var sum = 0.0;
        var (tail, next) = (0.0, after);
        for (var x = before; x >= 0; x--)
        {
            // The threshold falls as fewer were fulfilled before, so the tail after it is summed once.
            for (; next >= least[x]; next--)
                tail += Math.Exp(logs.Choose(after, next) + (next * log) + ((after - next) * others));
            sum += Math.Exp(logs.Choose(before, x) + (x * log) + ((before - x) * others)) * tail;
        }
        return sum;
    }

    /// <summary>The chance, given how many were fulfilled in all, that as few or fewer of them lay before (hypergeometric).</summary>
    /// <param name="UpTo">What was seen included: Fisher's one-sided chance.</param>
    /// <param name="Middle">With half of what was seen: mid-p.</param>
    readonly record struct Tails(double UpTo, double Middle)
    {
        public static Tails Of(CountedShare before, CountedShare after)
        {
            var (n, m, total) = (before.Of, after.Of, before.Count + after.Count);
            var (least, most) = (Math.Max(0, total - m), Math.Min(n, total));
            // Relative to what was seen, and to one by the sum of all: no factorial is needed.
            var (below, above) = (0.0, 0.0);
            var weight = 1.0;
            for (var x = before.Count; x > least && weight > 0; x--)
            {
                weight *= x * (m - total + x) / ((double)(n - x + 1) * (total - x + 1));
                below += weight;
            }
            weight = 1;
            for (var x = before.Count; x < most && weight > 0; x++)
            {
                weight *= (n - x) * (total - x) / ((double)(x + 1) * (m - total + x + 1));
                above += weight;
            }
            // In this form also where one side is so much likelier than what was seen that its sum is infinite.
            return new(1 / (1 + (above / (below + 1))), 1 / (1 + ((above + 0.5) / (below + 0.5))));
        }
    }

    sealed class LogFactorials
    {
        readonly double[] logs;

        public LogFactorials(int most)
        {
            logs = new double[most + 1];
            for (var i = 1; i <= most; i++)
                logs[i] = logs[i - 1] + Math.Log(i);
        }

        public double Choose(int all, int some) => logs[all] - logs[some] - logs[all - some];
    }
}
