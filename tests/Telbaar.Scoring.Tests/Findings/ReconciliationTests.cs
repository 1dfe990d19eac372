using CsCheck;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Findings;

/// <summary>Published figures against the attempts of the study of 2019 (measuring.md, section 5), and of smaller ones.</summary>
public class ReconciliationTests
{
    static readonly Attempt employee = An.Attempt().Reaching(Reached.Employee);
    static readonly Attempt nobody = An.Attempt().Reaching(Reached.Nobody);
    static readonly Attempt kcc = An.Attempt().Reaching(Reached.Kcc);
    static readonly Attempt calledBack = nobody.LeavingMessage().CalledBack("2019-12-03 10:00");

    static PublishedFigure Figure(string name, decimal value, int decimals = 0, string? norms = null, params PublishedFigure[] parts) => new(name, value, decimals, norms, parts);

    static Published Publishing(params PublishedFigure[] figures) => new(null, [], figures, []);

    static Reconciliation Of(Study study) => new(study.Scores(), [study.Under(ServiceNorms.Haarlem2018).Scores()]);

    static ReconciledFigure Reconciled(Study study, PublishedFigure figure) => Assert.Single(Of(study).Reconcile(Publishing(figure)));

    static double? Computed(string figure, params Attempt[] attempts) => Reconciled(Study.Of(attempts), Figure(figure, 0)).Computed;

    static Reading? ReadingOf(Study study, string figure, decimal value, int decimals = 0)
    {
        var reconciled = Reconciled(study, Figure(figure, value, decimals));
        Assert.False(reconciled.Agrees);
        return reconciled.Reading;
    }

    static IEnumerable<T> Found<T>(Study study, params PublishedFigure[] figures) where T : Finding => Of(study).Findings(Publishing(figures)).OfType<T>();

    [Fact]
    public void What_was_printed_by_the_rule_of_the_norms_agrees_and_what_was_cut_off_or_rounded_up_is_told_apart() =>
        Gen.Select(Studies.Random, Gen.Int[0, 2]).Sample((study, decimals) =>
        {
            var reconciliation = Of(study);
            foreach (var (name, value) in study.Scores().Whole.Parameters.Where(score => score.Figure.Value is not null).Select(score => ($"value:{score.Measure.Id}", score.Figure.Value!.Value)))
            {
                var (printed, cutOff, up) = (study.Norms.Rounding.Round(value, decimals), Rounding.CutOff(value, decimals), Rounding.RoundedUp(value, decimals));
                var found = reconciliation.Reconcile(Publishing(Figure(name, printed, decimals), Figure(name, cutOff, decimals), Figure(name, up, decimals)));
                Assert.Equal((true, null, printed), (found[0].Agrees, found[0].Reading, found[0].ComputedRounded));
                Assert.Equal(cutOff == printed ? null : Reading.CutOff, found[1].Reading);
                Assert.Equal(up == printed ? null : Reading.RoundedUp, found[2].Reading);
            }
        }, iter: 20);

    [Theory]
    [InlineData("attempts", 595)]
    [InlineData("final", 6.4)]
    [InlineData("successes", 453)]
    [InlineData("failures", 129)]
    [InlineData("failures:share", 22.2)]
    [InlineData("failures:voicemail", 64)]
    [InlineData("failures:callback-note", 56)]
    [InlineData("failures:reason", 9)]
    [InlineData("value:success", 77.8)]
    [InlineData("count:success", 453)]
    [InlineData("mark:success", 5.3)]
    [InlineData("component:kcc", 9.1)]
    [InlineData("component:reachability", 1.5)]
    [InlineData("time:answer", 33.0)]
    [InlineData("time:transfer", 48.0)]
    [InlineData("time:waiting", 30.0)]
    [InlineData("outcome:called-back-late", 22)]
    [InlineData("outcome:employee", 206)]
    public void Each_name_gives_its_figure(string name, double value)
    {
        Assert.True(Reconciliation.Knows(name));
        Assert.True(Reconciled(ModelStudy.Of2019, Figure(name, (decimal)value, 1)).Agrees);
    }

    [Theory]
    [InlineData("attempt")]
    [InlineData("attempts:all")]
    [InlineData("value")]
    [InlineData("value:nothing")]
    [InlineData("value:success:more")]
    [InlineData("mark:nothing")]
    [InlineData("count:nothing")]
    [InlineData("time")]
    [InlineData("time:menu")]
    [InlineData("outcome:nothing")]
    [InlineData("failures:kcc")]
    [InlineData("failures:share:more")]
    [InlineData("component")]
    [InlineData("")]
    public void No_other_name_is_a_figure(string name) => Assert.False(Reconciliation.Knows(name));

    [Theory]
    [InlineData("nothing")]
    [InlineData("value:nothing")]
    [InlineData("count:nothing")]
    [InlineData("mark:nothing")]
    [InlineData("component:nothing")]
    [InlineData("time:nothing")]
    public void What_nobody_measures_does_not_follow_from_attempts(string name) => Assert.Null(Reconciled(ModelStudy.Of2019, Figure(name, 1)).Computed);

    [Fact]
    public void Every_measure_outcome_and_time_has_names()
    {
        Assert.All(Catalogue.Measures, measure => Assert.All(["value", "mark", "count"], kind => Assert.True(Reconciliation.Knows($"{kind}:{measure.Id}"))));
        Assert.All(Outcomes.All, outcome => Assert.True(Reconciliation.Knows($"outcome:{outcome.Code()}")));
        Assert.True(Reconciliation.Knows("time:search") && Reconciliation.Knows("component:of-their-own"));
    }

    [Fact]
    public void Times_are_means_in_seconds() => Assert.Equal((1.5, 2.5, 3.5, 4.5), (
        Computed("time:answer", employee.AnsweredAfter(1), nobody.AnsweredAfter(2)), Computed("time:search", employee.SearchedFor(2), nobody.SearchedFor(3)),
        Computed("time:transfer", employee.TransferredIn(3), employee.TransferredIn(4)), Computed("time:waiting", nobody.WaitingFor(4), kcc.WaitingFor(5))));

    [Theory]
    [InlineData("failures:voicemail", Message.Voicemail, Message.CallbackNote)]
    [InlineData("failures:callback-note", Message.CallbackNote, Message.Voicemail)]
    public void Failures_of_a_message_are_the_departments_own_for_want_of_a_callback_in_time(string figure, Message message, Message other)
    {
        var left = nobody.LeavingMessage(message);
        Assert.Equal(2, Computed(figure, left, left.CalledBack("2019-12-20 10:00"), left.CalledBack("2019-12-03 10:00"),
            left.AttributedTo(Attribution.Kcc), left.FailedBy(FailureReason.Other), nobody.LeavingMessage(other), nobody));
    }

    [Fact]
    public void Failures_for_a_reason_are_of_whoever_it_was() => Assert.Equal(5, Computed("failures:reason",
        [.. Enum.GetValues<FailureReason>().Select(reason => nobody.FailedBy(reason)), nobody.FailedBy(FailureReason.Other).AttributedTo(Attribution.Kcc), nobody, employee]));

    [Theory]
    [InlineData("final")]
    [InlineData("failures:share")]
    [InlineData("value:success")]
    [InlineData("count:success")]
    [InlineData("mark:success")]
    [InlineData("component:success")]
    [InlineData("time:answer")]
    public void What_does_not_follow_from_attempts_neither_agrees_nor_differs(string figure)
    {
        Assert.Equal((null, false, null, null), Outline(Reconciled(Study.Of(), Figure(figure, 0))));
        Assert.Empty(Of(Study.Of()).Findings(Publishing(Figure(figure, 0))));

        static (double?, bool, Reading?, decimal?) Outline(ReconciledFigure of) => (of.Computed, of.Agrees, of.Reading, of.ComputedRounded);
    }

    [Fact]
    public void Of_a_study_without_attempts_their_number_is_nought() => Assert.True(Reconciled(Study.Of(), Figure("attempts", 0)).Agrees);

    [Fact]
    public void A_figure_is_read_under_the_norms_that_it_names()
    {
        Assert.True(Reconciled(ModelStudy.Of2019, Figure("final", 6.0m, 1, "haarlem-2018")).Agrees);
        Assert.True(Reconciled(ModelStudy.Of2019, Figure("final", 6.4m, 1, "haarlem-2019")).Agrees);
        Assert.Equal((null, false), (Reconciled(ModelStudy.Of2019, Figure("final", 6.4m, 1, "unknown")).Computed, Reconciled(ModelStudy.Of2019, Figure("final", 6.4m, 1, "unknown")).Agrees));
    }

    [Theory]
    [InlineData(Midpoint.AwayFromZero, 13, null)]
    [InlineData(Midpoint.AwayFromZero, 12, Reading.CutOff)]
    [InlineData(Midpoint.ToEven, 12, null)]
    [InlineData(Midpoint.ToEven, 13, Reading.RoundedUp)]
    public void An_eighth_is_rounded_as_the_norms_say(Midpoint midpoint, int published, Reading? reading)
    {
        var study = Study.Of([employee, .. Enumerable.Repeat(nobody, 7)]).Under(ServiceNorms.Haarlem2019 with { Rounding = new(midpoint, 1) });
        var reconciled = Reconciled(study, Figure("value:success", published));
        Assert.Equal((reading is null, reading, 12.5), (reconciled.Agrees, reconciled.Reading, reconciled.Computed));
    }

    [Theory]
    [InlineData("value:success", 77, Reading.CutOff)]
    [InlineData("failures:share", 23, Reading.RoundedUp)]
    [InlineData("failures", 142, Reading.AllFailures)]
    [InlineData("value:success", 76, Reading.OverAllAttempts)]
    [InlineData("value:success", 75, null)]
    [InlineData("failures:reason", 142, null)]
    [InlineData("count:success", 76, null)]
    [InlineData("outcome:employee", 99, null)]
    public void A_figure_that_differs_is_read_in_another_way_if_there_is_one(string figure, int published, Reading? reading) =>
        Assert.Equal(reading, ReadingOf(ModelStudy.Of2019, figure, published));

    [Fact]
    public void Indirect_may_have_meant_what_was_settled_later_and_direct_may_not()
    {
        var study = Study.Of(employee, calledBack, calledBack, nobody);
        Assert.Equal(Reading.OtherMeasure, ReadingOf(study, "value:indirect", 50));
        Assert.Null(ReadingOf(study, "value:direct", 50));
        Assert.Null(ReadingOf(study, "mark:indirect", 50));
    }

    [Fact]
    public void Of_two_readings_that_give_the_same_the_first_is_named()
    {
        var study = Study.Of([.. Enumerable.Repeat(employee, 70), .. Enumerable.Repeat(nobody, 20), kcc.WithInitiative(false)]);
        Assert.Equal(Reading.CutOff, ReadingOf(study, "value:success", 77));
    }

    [Fact]
    public void Over_all_attempts_is_a_reading_of_a_share_of_the_departments_only()
    {
        var study = Study.Of(employee.GreetedByKcc(true).TransferredIn(20), kcc.WithInitiative(false), kcc.WithInitiative(false), kcc.WithInitiative(false));
        Assert.Equal(Reading.OverAllAttempts, ReadingOf(study, "value:success", 25));
        Assert.Null(ReadingOf(study, "value:transfer-time", 500));
        Assert.Null(ReadingOf(study.With([.. study.Attempts, nobody]), "value:kcc-greeting", 20));
    }

    [Fact]
    public void A_figure_that_differs_is_a_finding_and_one_that_agrees_is_none()
    {
        var found = Found<FigureDiffers>(ModelStudy.Of2019, Figure("failures", 129), Figure("value:success", 77), Figure("failures", 128)).ToList();
        Assert.Equal([("published-read-otherwise", 77m), ("published-differs", 128m)], found.Select(finding => (finding.Code, finding.Figure.Published.Value)));
        Assert.All(found, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void A_figure_that_agrees_under_two_definitions_is_a_finding()
    {
        var found = Assert.Single(Found<TwoReadings>(ModelStudy.Of2019, Figure("value:indirect", 42), Figure("value:direct", 42), Figure("mark:indirect", 1)));
        Assert.Equal(("value:indirect", "settled-later", "published-two-readings", Severity.Warning), (found.Figure.Published.Figure, found.OtherMeasure, found.Code, found.Severity));
    }

    [Fact]
    public void A_figure_that_agrees_under_one_definition_or_under_none_is_no_such_finding()
    {
        Assert.Empty(Found<TwoReadings>(Study.Of(employee, calledBack, calledBack, nobody), Figure("value:indirect", 25), Figure("value:indirect", 50)));
        Assert.Empty(Found<TwoReadings>(ModelStudy.Of2019, Figure("value:indirect", 43)));
    }

    [Fact]
    public void Parts_are_reconciled_after_their_whole()
    {
        var whole = Figure("failures", 129, 0, null, Figure("outcome:called-back-late", 22), Figure("outcome:not-called-back", 98));
        Assert.Equal([("failures", true), ("outcome:called-back-late", true), ("outcome:not-called-back", false), ("attempts", true)],
            Of(ModelStudy.Of2019).Reconcile(Publishing(whole, Figure("attempts", 595))).Select(figure => (figure.Published.Figure, figure.Agrees)));
    }

    [Theory]
    [InlineData("haarlem-2019", 13)]
    [InlineData("unknown", 0)]
    public void Parts_that_do_not_add_up_are_set_beside_the_failures_that_are_not_the_departments(string norms, int ofOthers)
    {
        var found = Assert.Single(Found<PartsDoNotAdd>(ModelStudy.Of2019, Figure("failures", 129, 0, norms, Figure("outcome:called-back-late", 22), Figure("outcome:not-called-back", 120))));
        Assert.Equal((129m, 142.0, ofOthers), (found.Whole.Value, found.Sum, found.NotAttributedToDepartments));
    }

    [Fact]
    public void Parts_that_add_up_and_figures_without_parts_are_no_finding() => Assert.Empty(Found<PartsDoNotAdd>(ModelStudy.Of2019,
        Figure("failures", 121, 0, null, Figure("outcome:called-back-late", 22), Figure("outcome:not-called-back", 99)), Figure("attempts", 1)));

    [Fact]
    public void One_part_that_is_not_its_whole_does_not_add_up_either() =>
        Assert.Equal(22, Assert.Single(Found<PartsDoNotAdd>(ModelStudy.Of2019, Figure("failures", 129, 0, null, Figure("outcome:called-back-late", 22)))).Sum);

    [Theory]
    [InlineData("2019-11-24", DayOfWeek.Monday, "2019-11-25")]
    [InlineData("2019-11-24", DayOfWeek.Wednesday, "2019-11-27")]
    [InlineData("2019-11-24", DayOfWeek.Thursday, "2019-11-21")]
    [InlineData("2019-11-24", DayOfWeek.Saturday, "2019-11-23")]
    [InlineData("2019-12-20", DayOfWeek.Monday, "2019-12-23")]
    [InlineData("2019-12-20", DayOfWeek.Tuesday, "2019-12-17")]
    [InlineData("2019-12-20", DayOfWeek.Thursday, "2019-12-19")]
    public void A_wrong_weekday_meant_the_nearest_day_of_that_name(string day, DayOfWeek published, string meant)
    {
        var (wrong, right) = (Amsterdam.Day(day), Amsterdam.Day(meant));
        Assert.Equal([new WrongWeekday(wrong, published, right)], Of(Study.Of()).Findings(new(null, [new(wrong, published), new(right, published)], [], [])));
    }
}
