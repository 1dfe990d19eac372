using Telbaar.Attempts;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Attempts;

/// <summary>The twelve rules of classification; the first that fits decides. The deadline of a message on An.Monday is Wednesday 4 December at 17:00.</summary>
public class ClassificationTests
{
    static readonly Attempt message = An.Attempt().Reaching(Reached.Nobody).LeavingMessage();

    static Verdict Judge(Attempt attempt, string asOf = "2020-01-31") => Study.Of().AsOfMoment(asOf).Classification().Judge(attempt);

    static Outcome OutcomeOf(Attempt attempt, string asOf = "2020-01-31") => Judge(attempt, asOf).Outcome;

    [Theory]
    [InlineData(AttemptStatus.Void)]
    [InlineData(AttemptStatus.Redone)]
    public void An_attempt_that_is_not_valid_counts_nowhere(AttemptStatus status)
    {
        var scores = Study.Of(An.Attempt().Reaching(Reached.Employee).Being(status)).Scores();
        Assert.Equal((0, 1), (scores.Counts.Valid, scores.Counts.Total));
        Assert.Equal(0, Outcomes.All.Sum(scores.CountOf));
        Assert.Empty(scores.Departments);
        Assert.Null(scores.First);
    }

    [Theory]
    [InlineData(LineResult.NoAnswer, Outcome.NoAnswer)]
    [InlineData(LineResult.Busy, Outcome.Busy)]
    public void A_line_that_is_not_answered_beats_all_else(LineResult line, Outcome expected) =>
        Assert.Equal(expected, OutcomeOf(message.WithLine(line).FailedBy(FailureReason.Other).Reaching(Reached.Employee).CalledBack("2019-12-03 09:00")));

    [Theory]
    [InlineData(FailureReason.SearchTime, Outcome.SearchTime)]
    [InlineData(FailureReason.Disconnected, Outcome.Disconnected)]
    [InlineData(FailureReason.AlternativeNumber, Outcome.AlternativeNumber)]
    [InlineData(FailureReason.Other, Outcome.Other)]
    public void A_reason_beats_a_reached_employee_and_a_callback(FailureReason reason, Outcome expected) =>
        Assert.Equal(expected, OutcomeOf(message.FailedBy(reason).Reaching(Reached.Employee).CalledBack("2019-12-03 09:00")));

    [Fact]
    public void A_reached_employee_beats_a_message() =>
        Assert.Equal(Outcome.Employee, OutcomeOf(message.Reaching(Reached.Employee).CalledBack("2019-12-30 09:00")));

    [Fact]
    public void A_search_over_three_minutes_without_a_reason_does_not_fail() =>
        Assert.Equal(Outcome.Employee, OutcomeOf(An.Attempt().Reaching(Reached.Employee).SearchedFor(181)));

    [Theory]
    [InlineData(Reached.Colleague)]
    [InlineData(Reached.OtherDepartment)]
    [InlineData(Reached.Kcc)]
    [InlineData(Reached.Nobody)]
    [InlineData(null)]
    public void A_message_beats_initiative(Reached? reached) =>
        Assert.Equal(Outcome.NotCalledBack, OutcomeOf(message.Reaching(reached).WithInitiative(true)));

    [Theory]
    [InlineData("2019-12-02 10:00:00", Outcome.CalledBackInTime)]
    [InlineData("2019-12-04 17:00:00", Outcome.CalledBackInTime)]
    [InlineData("2019-12-04 17:00:00.001", Outcome.CalledBackLate)]
    [InlineData("2020-01-31 00:00:00", Outcome.CalledBackLate)]
    [InlineData("2020-01-31 00:00:00.001", Outcome.NotCalledBack)]
    public void A_callback_is_in_time_up_to_its_deadline_and_counts_up_to_the_moment_of_scoring(string calledBack, Outcome expected) =>
        Assert.Equal(expected, OutcomeOf(message.CalledBack(calledBack)));

    [Theory]
    [InlineData("2019-12-04 16:59:59.999", Outcome.Pending)]
    [InlineData("2019-12-04 17:00:00", Outcome.Pending)]
    [InlineData("2019-12-04 17:00:00.001", Outcome.NotCalledBack)]
    public void A_message_is_pending_until_its_deadline_lies_before_the_moment_of_scoring(string asOf, Outcome expected) =>
        Assert.Equal(expected, OutcomeOf(message, asOf));

    [Fact]
    public void A_callback_exactly_at_the_moment_of_scoring_has_come() =>
        Assert.Equal(Outcome.CalledBackInTime, OutcomeOf(message.CalledBack("2019-12-03 09:00"), asOf: "2019-12-03 09:00"));

    [Fact]
    public void A_callback_after_the_moment_of_scoring_has_not_come_yet() =>
        Assert.Equal(Outcome.Pending, OutcomeOf(message.CalledBack("2019-12-03 09:00"), asOf: "2019-12-03 08:59"));

    [Fact]
    public void The_term_runs_from_the_message_rather_than_from_dialling() =>
        Assert.Equal(Outcome.CalledBackInTime, OutcomeOf(message.LeavingMessage(Message.CallbackNote, "2019-12-03 00:01").CalledBack("2019-12-05 16:00")));

    [Theory]
    [InlineData(Reached.Colleague, true, Outcome.CorrectInitiative)]
    [InlineData(Reached.OtherDepartment, true, Outcome.CorrectInitiative)]
    [InlineData(Reached.Kcc, true, Outcome.CorrectInitiative)]
    [InlineData(Reached.Colleague, false, Outcome.NoInitiative)]
    [InlineData(Reached.OtherDepartment, false, Outcome.NoInitiative)]
    [InlineData(Reached.Kcc, false, Outcome.NoInitiative)]
    [InlineData(Reached.Colleague, null, Outcome.Incomplete)]
    [InlineData(Reached.OtherDepartment, null, Outcome.Incomplete)]
    [InlineData(Reached.Kcc, null, Outcome.Incomplete)]
    [InlineData(Reached.Nobody, true, Outcome.NotReached)]
    [InlineData(Reached.Nobody, null, Outcome.NotReached)]
    [InlineData(null, true, Outcome.Incomplete)]
    public void Without_a_message_initiative_decides_for_whoever_spoke(Reached? reached, bool? initiative, Outcome expected) =>
        Assert.Equal(expected, OutcomeOf(An.Attempt().Reaching(reached).WithInitiative(initiative)));

    [Theory]
    [InlineData(Route.Direct)]
    [InlineData(Route.Group)]
    public void On_another_route_an_empty_result_of_the_line_means_answered(Route route) =>
        Assert.Equal(Outcome.Employee, OutcomeOf(An.Attempt().By(route).WithLine(null).Reaching(Reached.Employee)));

    [Theory]
    [InlineData(Route.Kcc, LineResult.NoAnswer, Attribution.Technical)]
    [InlineData(Route.Kcc, LineResult.Busy, Attribution.Technical)]
    [InlineData(Route.Direct, LineResult.NoAnswer, Attribution.Department)]
    [InlineData(Route.Group, LineResult.Busy, Attribution.Department)]
    public void A_line_that_is_not_answered_is_technical_on_the_line_of_the_kcc_only(Route route, LineResult line, Attribution expected) =>
        Assert.Equal(expected, Judge(An.Attempt().By(route).WithLine(line)).Attribution);

    [Theory]
    [InlineData(Reached.Kcc, Attribution.Kcc)]
    [InlineData(Reached.Colleague, Attribution.Department)]
    [InlineData(Reached.OtherDepartment, Attribution.Department)]
    public void Missing_initiative_is_the_failure_of_whoever_spoke(Reached reached, Attribution expected) =>
        Assert.Equal(expected, Judge(An.Attempt().Reaching(reached).WithInitiative(false)).Attribution);

    [Fact]
    public void A_failure_at_the_kcc_for_another_cause_than_initiative_is_the_departments() =>
        Assert.Equal(Attribution.Department, Judge(An.Attempt().Reaching(Reached.Kcc).FailedBy(FailureReason.SearchTime)).Attribution);

    [Theory]
    [InlineData(Attribution.Department)]
    [InlineData(Attribution.Kcc)]
    [InlineData(Attribution.Technical)]
    public void What_an_attempt_states_about_its_failure_wins(Attribution stated)
    {
        var verdict = Judge(An.Attempt().Reaching(Reached.Kcc).WithInitiative(false).AttributedTo(stated));
        Assert.Equal(stated, verdict.Attribution);
        Assert.Equal(stated is Attribution.Department, verdict.IsDepartmentAttempt);
    }

    [Fact]
    public void What_a_success_states_about_attribution_is_ignored() =>
        Assert.Equal(new(Outcome.Employee, null), Judge(An.Attempt().Reaching(Reached.Employee).AttributedTo(Attribution.Kcc)));

    [Fact]
    public void What_an_unsettled_attempt_states_about_attribution_is_ignored()
    {
        var verdict = Judge(message.AttributedTo(Attribution.Department), asOf: An.Monday);
        Assert.Equal(new(Outcome.Pending, null), verdict);
        Assert.False(verdict.IsDepartmentAttempt);
    }

    [Fact]
    public void Three_outcomes_succeed_two_are_not_settled_and_the_others_fail()
    {
        Assert.Equal([Outcome.Employee, Outcome.CalledBackInTime, Outcome.CorrectInitiative], Outcomes.All.Where(outcome => outcome.IsSuccess));
        Assert.Equal([Outcome.Pending, Outcome.Incomplete], Outcomes.All.Where(outcome => !outcome.IsSettled));
        Assert.All(Outcomes.All, outcome => Assert.Equal(outcome.IsSettled && !outcome.IsSuccess, outcome.IsFailure));
    }
}
