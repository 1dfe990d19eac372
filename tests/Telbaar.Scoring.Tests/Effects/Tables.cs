namespace Telbaar.Tests.Effects;

/// <summary>Chances and draws of counted shares, made apart from the product.</summary>
static class Tables
{
    /// <summary>Of so many fulfilled (binomial).</summary>
    public static double ChanceOf(int fulfilled, int attempts, double share)
    {
        var chance = 1.0;
        for (var i = 1; i <= fulfilled; i++)
            chance *= (attempts - fulfilled + i) / (double)i * share;
        return chance * Math.Pow(1 - share, attempts - fulfilled);
    }

    public static int Draw(Random chance, int attempts, double share) => Enumerable.Range(0, attempts).Count(_ => chance.NextDouble() < share);
}
