using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

public class MarkingTests
{
    static readonly Attempt employee = An.Attempt().Reaching(Reached.Employee).Greeted(false);
    static readonly Attempt nobody = An.Attempt().Reaching(Reached.Nobody);

    /// <summary>Of two attempts: success 50 % gets 5, direct 50 % gets 3, greeting 0 % gets 1.</summary>
    static readonly Parameter success = ServiceNorms.Share("success", 50) with { Scale = ServiceNorms.Linear((-50, 1), (0, 5), (50, 10)) };
    static readonly Parameter direct = ServiceNorms.Share("direct", 50) with { Scale = ServiceNorms.Linear((-50, 1), (0, 3), (50, 10)) };
    static readonly Parameter greeting = ServiceNorms.Share("greeting", 80);

    static ScoreCard Card(params Component[] components) => Study.Of(employee, nobody).Under(ServiceNorms.Of(components)).Scores().Whole;

    [Fact]
    public void Without_weights_all_parts_weigh_the_same()
    {
        var card = Card(ServiceNorms.Part("a", Side.Departments, success, direct), ServiceNorms.Part("b", Side.Departments, greeting));
        Assert.Equal([4, 1], card.Components.Select(score => score.Mark.Value!.Value));
        Assert.Equal(2.5, card.Final.Value!.Value, 12);
    }

    [Fact]
    public void Weights_count_within_a_component_and_among_components()
    {
        var card = Card(ServiceNorms.Part("a", Side.Departments, success with { Weight = 3 }, direct) with { Weight = 2 }, ServiceNorms.Part("b", Side.Departments, greeting));
        Assert.Equal(4.5, card.Components[0].Mark.Value!.Value, 12);
        Assert.Equal(((2 * 4.5) + 1) / 3, card.Final.Value!.Value, 12);
    }

    [Fact]
    public void A_part_without_data_is_left_out_and_the_others_take_its_weight()
    {
        var empty = ServiceNorms.Time("transfer-time");
        var card = Card(ServiceNorms.Part("a", Side.Departments, success, empty with { Weight = 9 }), ServiceNorms.Part("b", Side.Departments, ServiceNorms.Time("waiting-time")));
        Assert.Equal(5, card.Components[0].Mark.Value!.Value, 12);
        Assert.Equal(default(Mark) with { Indicative = true }, card.Components[1].Mark);
        Assert.Equal(5, card.Final.Value!.Value, 12);
    }

    [Fact]
    public void A_component_keeps_its_weight_where_a_part_of_it_is_without_data()
    {
        var card = Card(ServiceNorms.Part("a", Side.Departments, success, ServiceNorms.Time("transfer-time") with { Weight = 9 }), ServiceNorms.Part("b", Side.Departments, greeting));
        Assert.Equal((5.0 + 1) / 2, card.Final.Value!.Value, 12);
    }

    [Fact]
    public void Without_attempts_there_is_no_mark_and_no_interval()
    {
        var card = Study.Of().Scores().Whole;
        Assert.All(card.Parameters, score => Assert.Equal((null, null, null, null), (score.Figure.Value, score.Figure.Interval, score.Mark, score.MarkInterval)));
        Assert.Equal(new Mark(null, null, true), card.Final);
    }

    [Fact]
    public void Marks_are_composed_unrounded() =>
        Assert.Equal((5.4 + 1) / 2, Card(
            ServiceNorms.Part("a", Side.Departments, success with { Norm = 46 }), ServiceNorms.Part("b", Side.Departments, greeting)).Final.Value!.Value, 12);

    [Fact]
    public void Under_the_minimum_of_the_norms_a_figure_is_indicative()
    {
        var norms = ServiceNorms.Of(ServiceNorms.Part("a", Side.Departments, success), ServiceNorms.Part("b", Side.Departments, greeting)) with { MinimumAttempts = 2 };
        var card = Study.Of(employee, nobody).Under(norms).Scores().Whole;
        Assert.Equal((false, true), (card.Find("success")!.Indicative, card.Find("greeting")!.Indicative));
        Assert.Equal((false, true, true), (card.Components[0].Mark.Indicative, card.Components[1].Mark.Indicative, card.Final.Indicative));
    }

    [Fact]
    public void A_measure_without_norms_is_reported_unmarked()
    {
        var score = Card(ServiceNorms.Part("a", Side.Departments, success)).Find("employee")!;
        Assert.Equal((50.0, null, null, null), (score.Figure.Value!.Value, score.Mark, score.Parameter, score.Component));
    }

    [Fact]
    public void Without_a_threshold_the_speed_of_the_kcc_does_not_exist()
    {
        var card = Card(ServiceNorms.Part("a", Side.Departments, success));
        Assert.Equal(default, card.Find("kcc-speed")!.Figure);
        Assert.Equal(default, card.Find("kcc-speed-all")!.Figure);
        Assert.Null(Card(ServiceNorms.Part("a", Side.Departments, success)).Find("kcc-speed")!.Mark);
    }

    [Fact]
    public void A_department_is_not_marked_on_its_own_measure_where_the_norms_put_it_with_the_kcc()
    {
        var norms = ServiceNorms.Of(ServiceNorms.Part("a", Side.Kcc, greeting), ServiceNorms.Part("b", Side.Departments, success, ServiceNorms.Share("kcc-greeting", 90)));
        var card = Study.Of(employee, nobody).Under(norms).Scores().Departments.Single().Card;
        Assert.Null(card.Find("greeting"));
        Assert.NotNull(card.Find("kcc-greeting"));
        Assert.Equal("b", card.Components.Single().Component.Id);
    }

    [Fact]
    public void The_interval_of_a_mark_is_that_of_the_figure_put_through_its_scale()
    {
        var study = Study.Of([.. Enumerable.Range(0, 40).Select(i => (i < 30 ? employee : nobody).TransferredIn(30 + i))]);
        foreach (var score in study.Scores().Whole.Parameters.Where(score => score.Parameter is not null && score.Figure.Interval is not null))
        {
            var marks = new[] { score.Figure.Interval!.Value.Low, score.Figure.Interval.Value.High }.Select(score.Parameter!.MarkOf).Order().ToArray();
            Assert.Equal((marks[0], marks[1]), (score.MarkInterval!.Value.Low, score.MarkInterval.Value.High));
        }
    }

    [Theory]
    [InlineData(19, 9.5, 10)]
    [InlineData(1, 1.4, 1)]
    public void The_interval_of_a_composed_mark_ends_where_marks_end(int employees, double mark, double end)
    {
        var final = Study.Of([.. Enumerable.Range(0, 20).Select(i => i < employees ? employee : nobody)]).Under(ServiceNorms.Of(ServiceNorms.Part("a", Side.Departments, success))).Scores().Whole.Final;
        Assert.Equal(mark, final.Value!.Value, 12);
        Assert.Equal(end, end > mark ? final.Interval!.Value.High : final.Interval!.Value.Low);
    }

    [Fact]
    public void Where_attempts_do_not_differ_at_all_the_interval_of_a_mark_has_no_width()
    {
        var time = ServiceNorms.Part("a", Side.Departments, ServiceNorms.Time("transfer-time"));
        var mark = Study.Of(employee.TransferredIn(48.123), employee.TransferredIn(48.123), employee.TransferredIn(48.123)).Under(ServiceNorms.Of(time)).Scores().Whole.Final;
        Assert.Equal((mark.Value, mark.Value), (mark.Interval!.Value.Low, mark.Interval.Value.High));
    }

    [Fact]
    public void A_breakdown_by_team_has_the_parts_of_departments_and_one_by_caller_has_all()
    {
        Assert.Equal(4, Of(Breakdown.Team).Card.Components.Count);
        Assert.Equal(5, Of(Breakdown.Caller).Card.Components.Count);
        Assert.Equal(5, Of(Breakdown.Week).Card.Components.Count);

        static GroupScore Of(Breakdown breakdown) => (ModelStudy.Of2019 with { Breakdown = breakdown }).Scores().Groups.Single();
    }

    [Fact]
    public void A_breakdown_by_department_is_there_already() =>
        Assert.Empty((ModelStudy.Of2019 with { Breakdown = Breakdown.Department }).Scores().Groups);
}
