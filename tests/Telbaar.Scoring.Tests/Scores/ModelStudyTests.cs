using Telbaar.Attempts;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

/// <summary>The study of 2019, from the counts that it published (measuring.md, section 5).</summary>
public class ModelStudyTests
{
    static readonly StudyScores scores = ModelStudy.Of2019.Scores();

    [Theory]
    [InlineData("kcc-speed", 488, 595, 8.3227)]
    [InlineData("kcc-technical", 595, 595, 9.6)]
    [InlineData("kcc-greeting", 583, 595, 9.2773)]
    [InlineData("direct", 247, 582, 1.9904)]
    [InlineData("indirect", 247, 582, 1)]
    [InlineData("transfer-time", 11856, 247, 6)]
    [InlineData("waiting-time", 10440, 348, 10)]
    [InlineData("greeting", 202, 247, 8.2850)]
    [InlineData("success", 453, 582, 5.2536)]
    public void Each_parameter_rests_on_its_counts_and_gets_its_mark(string measure, double numerator, long denominator, double mark)
    {
        var score = scores.Whole.Find(measure)!;
        Assert.Equal((numerator, denominator), (score.Figure.Numerator, score.Figure.Denominator));
        Assert.Equal(mark, score.Mark!.Value, 4);
    }

    [Theory]
    [InlineData("kcc", 9.0667)]
    [InlineData("reachability", 1.4952)]
    [InlineData("times", 8)]
    [InlineData("greeting", 8.2850)]
    [InlineData("success", 5.2536)]
    public void Each_component_gets_its_mark(string component, double mark) =>
        Assert.Equal(mark, scores.Whole.Components.Single(score => score.Component.Id == component).Mark.Value!.Value, 4);

    [Fact]
    public void The_final_mark_is_6_4_under_the_rule_of_60_seconds()
    {
        Assert.Equal(6.4201, scores.Whole.Final.Value!.Value, 4);
        Assert.Equal(6.4m, scores.Norms.Rounding.Round(scores.Whole.Final.Value!.Value, 1));
    }

    [Fact]
    public void The_final_mark_is_6_0_under_the_rule_of_30_seconds()
    {
        var before = ModelStudy.Of2019.Under(ServiceNorms.Haarlem2018).Scores().Whole;
        Assert.Equal((262, 595), (before.Find("kcc-speed")!.Figure.Numerator, before.Find("kcc-speed")!.Figure.Denominator));
        Assert.Equal(6.0149, before.Final.Value!.Value, 4);
    }

    [Fact]
    public void Thirteen_failures_are_the_kccs_and_129_the_departments()
    {
        Assert.Equal((142, 129, 582), (scores.Failures, scores.DepartmentFailures, scores.DepartmentAttempts));
        Assert.Equal((206, 196, 51), (scores.CountOf(Outcome.Employee), scores.CountOf(Outcome.CalledBackInTime), scores.CountOf(Outcome.CorrectInitiative)));
        Assert.Equal((22, 99, 12), (scores.CountOf(Outcome.CalledBackLate), scores.CountOf(Outcome.NotCalledBack), scores.CountOf(Outcome.NoInitiative)));
    }

    [Fact]
    public void The_departments_alone_have_no_mark_of_the_kcc()
    {
        var card = scores.Departments.Single().Card;
        Assert.Equal(["reachability", "times", "greeting", "success"], card.Components.Select(score => score.Component.Id));
        Assert.Equal(["direct", "indirect", "settled-later", "employee", "transfer-time", "waiting-time", "greeting", "success"], card.Parameters.Select(score => score.Measure.Id));
        Assert.Equal((1.4952 + 8 + 8.2850 + 5.2536) / 4, card.Final.Value!.Value, 3);
    }
}
