using Telbaar.Norms;
using Xunit;

namespace Telbaar.Tests.Norms;

public class RoundingTests
{
    [Theory]
    [InlineData(1.25, 1, 1.3, 1.2)]
    [InlineData(1.35, 1, 1.4, 1.4)]
    [InlineData(2.5, 0, 3, 2)]
    [InlineData(3.5, 0, 4, 4)]
    [InlineData(-2.5, 0, -3, -2)]
    [InlineData(1.24999, 1, 1.2, 1.2)]
    [InlineData(1.25001, 1, 1.3, 1.3)]
    [InlineData(6.4201, 1, 6.4, 6.4)]
    [InlineData(2.675, 2, 2.68, 2.68)]
    [InlineData(1.005, 2, 1.01, 1.00)]
    public void A_midpoint_goes_by_the_rule_of_the_norms(double value, int decimals, double awayFromZero, double toEven)
    {
        Assert.Equal((decimal)awayFromZero, new Rounding(Midpoint.AwayFromZero, 1).Round(value, decimals));
        Assert.Equal((decimal)toEven, new Rounding(Midpoint.ToEven, 1).Round(value, decimals));
    }

    /// <summary>0.1 + 0.2 + 0.95 is 1.2499999999999998 or 1.25 by the order of adding.</summary>
    [Theory]
    [InlineData(1.2499999999999998)]
    [InlineData(1.25)]
    [InlineData(1.2500000000000002)]
    public void The_noise_of_doubles_does_not_decide_a_midpoint(double value)
    {
        Assert.Equal(1.3m, new Rounding(Midpoint.AwayFromZero, 1).Round(value, 1));
        Assert.Equal(1.2m, new Rounding(Midpoint.ToEven, 1).Round(value, 1));
    }

    [Theory]
    [InlineData(1.249999999999, 1.2)]
    [InlineData(1.2499999999996, 1.3)]
    public void Noise_is_what_lies_beyond_twelve_decimals(double value, double rounded) =>
        Assert.Equal((decimal)rounded, new Rounding(Midpoint.AwayFromZero, 1).Round(value, 1));

    [Theory]
    [InlineData(77.83, 0, 77, 78)]
    [InlineData(77, 0, 77, 77)]
    [InlineData(22.16, 1, 22.1, 22.2)]
    [InlineData(76.99999999999999, 0, 77, 77)]
    [InlineData(77.00000000000001, 0, 77, 77)]
    public void Cutting_off_and_rounding_up_are_how_others_print(double value, int decimals, double cutOff, double roundedUp)
    {
        Assert.Equal((decimal)cutOff, Rounding.CutOff(value, decimals));
        Assert.Equal((decimal)roundedUp, Rounding.RoundedUp(value, decimals));
    }
}
