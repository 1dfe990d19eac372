using CsCheck;
using Telbaar.Effects;
using Xunit;

namespace Telbaar.Tests.Effects;

public class RiseTestTests
{
    /// <summary>By counting all tables apart, in Python with SciPy's distributions, at 1,999 shares, and at the ends.</summary>
    [Theory]
    [InlineData(7, 12, 10, 12, 0.105747)]
    [InlineData(24, 60, 36, 60, 0.017662)]
    [InlineData(3, 10, 16, 20, 0.005184)]
    [InlineData(20, 40, 20, 40, 1)]
    [InlineData(0, 5, 5, 5, 0.000977)]
    [InlineData(10, 30, 14, 20, 0.006601)]
    public void The_chance_is_that_of_all_tables_counted(long before, long ofBefore, long after, long ofAfter, double chance) =>
        Assert.Equal(chance, RiseTest.Of(new(before, ofBefore), new(after, ofAfter)), 0.0005);

    /// <summary>No simulation: all tables there are, with the chance of each.</summary>
    [Fact]
    public void Of_what_is_called_a_rise_no_more_is_chance_than_was_allowed() =>
        Gen.Select(Gen.Int[1, 24], Gen.Int[1, 24], Gen.Double[0, 1], Gen.OneOf(Gen.Const(0.025), Gen.Const(0.025 / 12), Gen.Const(0.1))).Sample((n, m, share, level) =>
        {
            var mistaken = 0.0;
            for (var x = 0; x <= n; x++)
            {
                for (var y = 0; y <= m; y++)
                    mistaken += RiseTest.Of(new(x, n), new(y, m)) <= level ? Tables.ChanceOf(x, n, share) * Tables.ChanceOf(y, m, share) : 0;
            }
            Assert.True(mistaken <= level + 1e-6, $"{mistaken} at {share} of {n} and {m}");
        }, iter: 40);

    [Fact]
    public void More_after_is_more_striking_and_more_before_is_less() => Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40]).SelectMany((n, m) => Gen.Select(Gen.Const(n), Gen.Const(m), Gen.Int[0, n], Gen.Int[0, m - 1])).Sample((n, m, x, y) =>
    {
        Assert.True(RiseTest.Of(new(x, n), new(y + 1, m)) <= RiseTest.Of(new(x, n), new(y, m)) + 1e-12);
        Assert.True(x == 0 || RiseTest.Of(new(x - 1, n), new(y, m)) <= RiseTest.Of(new(x, n), new(y, m)) + 1e-12);
    }, iter: 200);

    [Fact]
    public void With_very_many_attempts_it_is_Fishers_test_and_holds()
    {
        Assert.Equal(0.5, RiseTest.Of(new(50_000, 100_000), new(50_000, 100_000)), 0.01);
        Assert.Equal(0, RiseTest.Of(new(10, 100_000), new(99_990, 100_000)));
        Assert.Equal(1, RiseTest.Of(new(99_990, 100_000), new(10, 100_000)));
    }

    [Fact]
    public void Without_attempts_nothing_is_striking() => Assert.Equal((1, 1), (RiseTest.Of(new(0, 0), new(5, 5)), RiseTest.Of(new(0, 5), new(0, 0))));
}
