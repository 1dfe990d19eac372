namespace Telbaar.Effects;

/// <summary>The standard normal quantile.</summary>
static class NormalQuantile
{
    /// <param name="share">From 0.5 up to, but not including, 1.</param>
    /// <returns>To ten digits: bisection of the distribution by its continued fraction (Abramowitz and Stegun 26.2.14) or series (26.2.10).</returns>
    public static double Of(double share)
    {
        var (low, high) = (0.0, 40.0);
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (Above(middle) > 1 - share)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    /// <summary>The chance of more than this.</summary>
    static double Above(double z)
    {
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 3)
        {
            var (term, sum) = (z, z);
            for (var k = 1; term > sum * 1e-17; k++)
                sum += term *= z * z / ((2 * k) + 1);
            return 0.5 - (density * sum);
        }
        var fraction = z;
        for (var k = 60; k >= 1; k--)
            fraction = z + (k / fraction);
        return density / fraction;
    }
}
