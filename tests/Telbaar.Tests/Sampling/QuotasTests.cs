using Telbaar.Sampling;
using Xunit;

namespace Telbaar.Tests.Sampling;

public sealed class QuotasTests
{
    [Fact]
    public void The_largest_remainders_get_what_is_left() => Assert.Equal([42, 33, 25], Quotas.Divide(100, [50, 40, 30], [0, 0, 0]));

    [Fact]
    public void What_was_rung_already_is_never_taken_away() => Assert.Equal([60, 23, 17], Quotas.Divide(100, [50, 40, 30], [60, 0, 0]));

    [Fact]
    public void Every_division_adds_up()
    {
        var luck = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            var weights = Enumerable.Range(0, luck.Next(1, 12)).Select(_ => (long)luck.Next(1, 200)).ToList();
            var least = weights.Select(_ => luck.Next(0, 20)).ToList();
            var total = least.Sum() + luck.Next(0, 500);

            var parts = Quotas.Divide(total, weights, least);

            Assert.Equal(total, parts.Sum());
            Assert.All(parts.Zip(least), part => Assert.True(part.First >= part.Second));
        }
    }

    [Fact]
    public void Without_anything_rung_no_part_is_a_whole_attempt_off()
    {
        var parts = Quotas.Divide(597, [24, 18, 16, 14, 20, 12, 9], [0, 0, 0, 0, 0, 0, 0]);

        Assert.All(parts.Zip([24, 18, 16, 14, 20, 12, 9]), part => Assert.True(Math.Abs(part.First - (597 * part.Second / 113.0)) < 1));
    }
}
