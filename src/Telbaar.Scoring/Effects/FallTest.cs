using Telbaar.Judgements;
using Telbaar.Measures;

namespace Telbaar.Effects;

/// <summary>
/// How likely a fall of a mean time is when nothing changed: a permutation test. If nothing changed, any of the times could as well have been measured before as after, whatever their distribution looks like;
/// times are seldom bell-shaped. Each draw deals them anew and looks at the difference of the means over its standard error (Janssen, Statistics and Probability Letters 36 (1997), 9-21). The draws are seeded, so
/// that the same times always give the same chance.
/// </summary>
public static class FallTest
{
    const ulong Seed = 1997;

    const int MostDraws = 9_999, LeastDraws = 1_999;

    /// <summary>How many times are dealt in all before there are fewer draws.</summary>
    const long MostDealt = 20_000_000;

    /// <returns>The chance of a fall at least as striking as the one from before to after; 1 where either has fewer than two times.</returns>
    public static double Of(Distribution before, Distribution after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count < 2 || after.Count < 2)
            return 1;
        double[] earlier = [.. before.Milliseconds()], all = [.. earlier, .. after.Milliseconds()];
        // Times measured from their mean keep the squares small.
        var mean = all.Average();
        for (var i = 0; i < all.Length; i++)
            all[i] -= mean;
        var squares = all.Sum(time => time * time);
        var drawn = Math.Min(earlier.Length, all.Length - earlier.Length);
        // The smaller of both groups is drawn: when that is the later one, a fall is a rise of it.
        var sign = drawn == earlier.Length ? 1 : -1;
        // A draw that comes out just as the times did must count as striking, whatever the last digit of a double says.
        var seen = Striking(drawn == earlier.Length ? all.AsSpan(0, drawn) : all.AsSpan(earlier.Length)) - 1e-9;
        var numbers = new SeededNumbers(Seed);
        var draws = (int)Math.Clamp(MostDealt / drawn, LeastDraws, MostDraws);
        var asStriking = 1;
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < drawn; i++)
            {
                var other = i + numbers.Below(all.Length - i);
                (all[i], all[other]) = (all[other], all[i]);
            }
            if (Striking(all.AsSpan(0, drawn)) >= seen)
                asStriking++;
        }
        return asStriking / (draws + 1.0);

        double Striking(ReadOnlySpan<double> group)
        {
            var (sum, own) = (0.0, 0.0);
            foreach (var time in group)
                (sum, own) = (sum + time, own + (time * time));
            var (size, others) = (group.Length, all.Length - group.Length);
            // All times together have a sum of nought.
            var difference = sign * ((sum / size) + (sum / others));
            var spread = (SpreadOf(own, sum, size) / size) + (SpreadOf(squares - own, sum, others) / others);
            return spread > 1e-9 ? difference / Math.Sqrt(spread) : difference * 1e9;
        }
    }

    static double SpreadOf(double squares, double sum, int count) => Math.Max(0, squares - (sum * sum / count)) / (count - 1);
}
