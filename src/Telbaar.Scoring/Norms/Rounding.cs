namespace Telbaar.Norms;

/// <summary>What becomes of a number that lies just between two others.</summary>
public enum Midpoint
{
    /// <summary>2.5 becomes 3, and -2.5 becomes -3.</summary>
    AwayFromZero,
    /// <summary>2.5 becomes 2, and 3.5 becomes 4.</summary>
    ToEven,
}

/// <summary>
/// How figures are rounded when they are printed, and nowhere before. This is the only place where a figure is rounded.
/// </summary>
/// <param name="Midpoint">The rule for a number just between two others.</param>
/// <param name="FinalDecimals">To how many decimals the final mark is printed.</param>
public sealed record Rounding(Midpoint Midpoint, int FinalDecimals)
{
    /// <summary>
    /// Rounds a figure. What a double holds beyond twelve decimals is the noise of its own arithmetic and does not decide a midpoint.
    /// </summary>
    public decimal Round(double value, int decimals) => Round(Exact(value), decimals);

    public decimal Round(decimal value, int decimals) =>
        decimal.Round(value, decimals, Midpoint is Midpoint.ToEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero);

    /// <summary>Cuts off what stands behind the decimals: how some published figures were made, never ours.</summary>
    public static decimal CutOff(double value, int decimals) => decimal.Round(Exact(value), decimals, MidpointRounding.ToZero);

    /// <summary>Rounds away from zero whatever was left: how some published figures were made, never ours.</summary>
    public static decimal RoundedUp(double value, int decimals) => decimal.Round(Exact(value), decimals, MidpointRounding.ToPositiveInfinity);

    static decimal Exact(double value) => decimal.Round((decimal)value, 12);
}
