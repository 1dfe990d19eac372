using Telbaar.Effects;
using Telbaar.Measures;
using Xunit;

namespace Telbaar.Tests.Effects;

public class FallTestTests
{
    /// <summary>Of five and four times all 126 ways to deal them can be gone through; the draws come near to what that gives.</summary>
    [Theory]
    [InlineData("31 45 52 60 48", "20 28 33 41")]
    [InlineData("31 45 52 60", "20 28 33 41 39")]
    [InlineData("10 11 12 90", "10 11 12 13 14")]
    public void It_comes_near_to_the_chance_over_all_ways_to_deal_the_times(string before, string after)
    {
        var (earlier, later) = (Read(before), Read(after));
        double[] all = [.. earlier, .. later];
        var seen = Striking(earlier, later);
        var (striking, ways) = (0, 0);
        for (var dealt = 0; dealt < 1 << all.Length; dealt++)
        {
            if (int.PopCount(dealt) != earlier.Length)
                continue;
            ways++;
            striking += Striking([.. all.Where((_, i) => (dealt & (1 << i)) != 0)], [.. all.Where((_, i) => (dealt & (1 << i)) == 0)]) >= seen - 1e-9 ? 1 : 0;
        }
        Assert.Equal(126, ways);
        Assert.InRange(FallTest.Of(Times(earlier), Times(later)), (striking / 126.0) - 0.02, (striking / 126.0) + 0.02);
    }

    [Fact]
    public void It_gives_the_same_chance_each_time_and_whatever_the_order_of_the_times()
    {
        var (before, after) = (Read("31 45 52 60 48 47 33"), Read("20 28 33 41 55 29"));
        Assert.Equal(FallTest.Of(Times(before), Times(after)), FallTest.Of(Times([.. before.Reverse()]), Times([.. after.Reverse()])));
    }

    [Fact]
    public void Where_all_times_are_alike_or_there_is_but_one_nothing_is_striking()
    {
        Assert.Equal(1, FallTest.Of(Times(Read("30 30 30")), Times(Read("30 30"))));
        Assert.Equal(1, FallTest.Of(Times(Read("60")), Times(Read("20 21 22"))));
        Assert.Equal(1, FallTest.Of(Times(Read("60 61 62")), Times(Read("20"))));
    }

    static double[] Read(string times) => [.. times.Split(' ').Select(double.Parse)];

    static Distribution Times(double[] seconds)
    {
        var times = new Distribution();
        foreach (var time in seconds)
            times.Add(TimeSpan.FromSeconds(time));
        return times;
    }

    static double Striking(double[] earlier, double[] later) => (earlier.Average() - later.Average()) / Math.Sqrt((Variance(earlier) / earlier.Length) + (Variance(later) / later.Length));

    static double Variance(double[] times) => times.Sum(time => Math.Pow(time - times.Average(), 2)) / (times.Length - 1);
}
