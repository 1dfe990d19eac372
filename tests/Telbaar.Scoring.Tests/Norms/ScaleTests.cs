using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Norms;

public class ScaleTests
{
    [Theory]
    [InlineData(-100, 1)]
    [InlineData(-43.75, 1)]
    [InlineData(-21.875, 4.5)]
    [InlineData(0, 8)]
    [InlineData(1, 8.16)]
    [InlineData(12.5, 10)]
    [InlineData(20, 10)]
    public void A_scale_for_shares_rises_in_straight_lines_between_flat_ends(double distance, double mark) => Assert.Equal(mark, ServiceNorms.ShareScale.MarkAt(distance), 12);

    [Theory]
    [InlineData(-50, 10)]
    [InlineData(0, 10)]
    [InlineData(15, 9)]
    [InlineData(60, 6)]
    [InlineData(135, 1)]
    [InlineData(500, 1)]
    public void A_scale_for_times_falls_one_mark_for_each_15_per_cent(double distance, double mark) => Assert.Equal(mark, ServiceNorms.TimeScale.MarkAt(distance), 12);

    [Theory]
    [InlineData(-11, 2)]
    [InlineData(-10, 2)]
    [InlineData(-0.001, 2)]
    [InlineData(0, 6)]
    [InlineData(9.999, 6)]
    [InlineData(10, 9)]
    [InlineData(11, 9)]
    public void Steps_give_the_mark_of_the_last_point_reached(double distance, double mark) =>
        Assert.Equal(mark, ServiceNorms.Steps((-10, 2), (0, 6), (10, 9)).MarkAt(distance));

    /// <summary>As doubles, 82.3 - 80 lies a hair under 2.3, and 30.2 is a hair less than 51 per cent over 20.</summary>
    [Fact]
    public void A_value_just_at_a_step_has_reached_it()
    {
        Assert.Equal(9, (ServiceNorms.Share("success", 80) with { Scale = ServiceNorms.Steps((0, 8), (2.3, 9)) }).MarkOf(82.3));
        Assert.Equal(4, (ServiceNorms.Time("transfer-time") with { Norm = 20, Scale = ServiceNorms.Steps((0, 10), (51, 4)) }).MarkOf(30.2));
    }

    [Fact]
    public void A_value_just_at_a_corner_has_the_steeper_slope() =>
        Assert.Equal(0.3, (ServiceNorms.Share("success", 80) with { Scale = ServiceNorms.Linear((0, 5), (2.3, 5.23), (12.3, 8.23)) }).SlopeAt(82.3), 12);

    [Fact]
    public void A_distance_that_is_no_number_gets_the_first_mark() => Assert.Equal(1, ServiceNorms.ShareScale.MarkAt(double.NaN));

    [Theory]
    [InlineData(-50, 0)]
    [InlineData(-10, 0.1)]
    [InlineData(-5, 0.1)]
    [InlineData(0, 0.3)]
    [InlineData(5, 0.3)]
    [InlineData(10, 0.3)]
    [InlineData(15, 0.2)]
    [InlineData(20, 0.2)]
    [InlineData(20.001, 0)]
    public void At_a_corner_the_slope_is_the_steeper_of_both_sides(double distance, double slope) =>
        Assert.Equal(slope, ServiceNorms.Linear((-10, 3), (0, 4), (10, 7), (20, 9)).SlopeAt(distance), 12);

    [Fact]
    public void A_falling_scale_has_a_falling_slope() => Assert.Equal(-1 / 15.0, ServiceNorms.TimeScale.SlopeAt(0), 12);

    [Fact]
    public void Steps_have_no_slope() => Assert.Equal(0, ServiceNorms.Steps((-10, 2), (10, 9)).SlopeAt(0));

    [Fact]
    public void The_distance_of_a_time_is_in_per_cent_of_its_norm()
    {
        var parameter = ServiceNorms.Time("transfer-time");
        Assert.Equal(6, parameter.MarkOf(48), 12);
        Assert.Equal(-100 / 30.0 / 15, parameter.SlopeAt(48), 12);
    }

    [Fact]
    public void The_distance_of_a_share_is_in_points()
    {
        var parameter = ServiceNorms.Share("success", 95);
        Assert.Equal(7.2, parameter.MarkOf(90), 12);
        Assert.Equal(0.16, parameter.SlopeAt(90), 12);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 10)]
    public void A_mark_lies_from_1_to_10_whatever_the_scale_says(double value, double mark) =>
        Assert.Equal(mark, (ServiceNorms.Share("success", 50) with { Scale = ServiceNorms.Linear((-50, -3), (50, 12)) }).MarkOf(value));
}
