using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Measures;

/// <summary>Who counts for each measure of the catalogue, and who is in its numerator.</summary>
public class MeasureTests
{
    static readonly Attempt employee = An.Attempt().Reaching(Reached.Employee);
    static readonly Attempt nobody = An.Attempt().Reaching(Reached.Nobody);
    static readonly Attempt kcc = An.Attempt().Reaching(Reached.Kcc);
    static readonly Attempt colleague = An.Attempt().Reaching(Reached.Colleague).WithInitiative(false);
    static readonly Attempt elsewhere = An.Attempt().Reaching(Reached.OtherDepartment).WithInitiative(false);

    static void Gives(string measure, double numerator, long denominator, params Attempt[] attempts)
    {
        var figure = Study.Of(attempts).Scores().Whole.Find(measure)!.Figure;
        Assert.Equal((numerator, denominator), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Only_the_speed_of_the_kcc_asks_for_a_threshold() =>
        Assert.Equal(["kcc-speed", "kcc-speed-all"], Catalogue.Measures.Where(measure => measure.NeedsThreshold).Select(measure => measure.Id));

    [Fact]
    public void Kcc_speed_counts_what_was_answered_up_to_the_threshold() => Gives("kcc-speed", 2, 3,
        employee.AnsweredAfter(60), nobody.AnsweredAfter(0), nobody.AnsweredAfter(60.001),
        employee.AnsweredAfter(null), employee.By(Route.Direct), nobody.WithLine(LineResult.Busy), nobody.WithLine(LineResult.NoAnswer));

    [Fact]
    public void Kcc_speed_all_takes_no_answer_busy_and_a_missing_time_as_too_late() => Gives("kcc-speed-all", 1, 4,
        employee.AnsweredAfter(60), employee.AnsweredAfter(null), nobody.WithLine(LineResult.Busy), nobody.WithLine(LineResult.NoAnswer), employee.By(Route.Group));

    [Fact]
    public void Kcc_technical_counts_what_was_neither_unanswered_nor_busy() => Gives("kcc-technical", 1, 3,
        employee, nobody.WithLine(LineResult.Busy), nobody.WithLine(LineResult.NoAnswer), nobody.By(Route.Direct).WithLine(LineResult.NoAnswer));

    [Fact]
    public void Kcc_greeting_counts_what_was_judged_on_an_answered_call_of_the_kcc() => Gives("kcc-greeting", 2, 3,
        employee.GreetedByKcc(true), nobody.GreetedByKcc(true), employee.GreetedByKcc(false), employee.GreetedByKcc(null),
        employee.GreetedByKcc(true).By(Route.Direct), nobody.GreetedByKcc(true).WithLine(LineResult.Busy));

    [Fact]
    public void Kcc_initiative_counts_what_was_judged_where_the_kcc_was_reached() => Gives("kcc-initiative", 2, 3,
        kcc.WithInitiative(true), kcc.WithInitiative(true), kcc.WithInitiative(false), kcc, colleague);

    [Fact]
    public void Back_at_kcc_counts_what_was_filled_in_by_way_of_the_kcc() => Gives("back-at-kcc", 2, 3,
        employee.BackAtTheKcc(true), nobody.BackAtTheKcc(true), employee.BackAtTheKcc(false), employee, employee.BackAtTheKcc(true).By(Route.Direct));

    [Fact]
    public void Direct_counts_the_employee_and_the_colleague_of_the_same_department() => Gives("direct", 2, 4, employee, colleague, elsewhere, nobody);

    [Fact]
    public void Indirect_counts_the_colleague_of_another_department_as_well() => Gives("indirect", 3, 4, employee, colleague, elsewhere, nobody);

    [Fact]
    public void Employee_counts_the_wanted_employee() => Gives("employee", 1, 4, employee, colleague, elsewhere, nobody);

    [Fact]
    public void Reached_counts_also_where_a_reason_or_a_late_callback_made_the_attempt_fail() => Gives("direct", 2, 2,
        employee.FailedBy(FailureReason.Other), colleague.LeavingMessage().CalledBack("2019-12-20 10:00"));

    [Fact]
    public void Settled_later_counts_callbacks_in_time_and_correct_initiative() => Gives("settled-later", 2, 4,
        nobody.LeavingMessage().CalledBack("2019-12-03 10:00"), kcc.WithInitiative(true), employee, nobody.LeavingMessage());

    [Fact]
    public void Success_counts_the_successful_outcomes() => Gives("success", 3, 5,
        nobody.LeavingMessage().CalledBack("2019-12-03 10:00"), kcc.WithInitiative(true), employee, nobody.LeavingMessage(), nobody);

    [Theory]
    [InlineData("direct")]
    [InlineData("indirect")]
    [InlineData("settled-later")]
    [InlineData("employee")]
    [InlineData("success")]
    public void Departments_answer_for_no_failure_of_the_kcc_or_of_technology_and_for_nothing_unsettled(string measure) => Gives(measure, 0, 1,
        nobody, kcc.WithInitiative(false), nobody.WithLine(LineResult.Busy), kcc, nobody.AttributedTo(Attribution.Technical), nobody.LeavingMessage(at: "2020-01-30 10:00"));

    [Fact]
    public void Transfer_time_is_of_those_who_reached_somebody() => Gives("transfer-time", 60, 3,
        employee.TransferredIn(10), colleague.TransferredIn(20), elsewhere.TransferredIn(30), elsewhere, kcc.TransferredIn(99), nobody.TransferredIn(99));

    [Fact]
    public void Waiting_time_is_of_those_who_reached_the_kcc_or_nobody() => Gives("waiting-time", 30.5, 2,
        kcc.WaitingFor(10), nobody.WaitingFor(20.5), nobody, employee.WaitingFor(99), colleague.WaitingFor(99), elsewhere.WaitingFor(99));

    [Fact]
    public void Greeting_counts_what_was_judged_of_those_who_reached_somebody() => Gives("greeting", 2, 4,
        employee.Greeted(true), colleague.Greeted(false), elsewhere.Greeted(true), employee.Greeted(false), employee, kcc.Greeted(true), nobody.Greeted(true));

    [Fact]
    public void A_pending_or_incomplete_attempt_still_counts_for_the_kcc_and_the_times()
    {
        Gives("kcc-speed", 2, 2, kcc, nobody.LeavingMessage(at: "2020-01-30 10:00"));
        Gives("waiting-time", 5, 1, kcc.WaitingFor(5));
    }

    [Fact]
    public void The_times_rest_on_the_attempts_of_their_measures()
    {
        var times = Study.Of(
            employee.AnsweredAfter(1).SearchedFor(2).TransferredIn(3).WaitingFor(99), elsewhere.AnsweredAfter(null).TransferredIn(4), colleague.AnsweredAfter(null).TransferredIn(5),
            kcc.AnsweredAfter(null).WaitingFor(5).TransferredIn(99), nobody.AnsweredAfter(null).WaitingFor(6),
            employee.AnsweredAfter(99).By(Route.Direct), nobody.AnsweredAfter(99).WithLine(LineResult.Busy)).Scores().Times;
        Assert.Equal((1000, 2000, 12000, 11000), (times.Answer.Sum, times.Search.Sum, times.Transfer.Sum, times.Waiting.Sum));
        Assert.Equal((1, 1, 3, 2), (times.Answer.Count, times.Search.Count, times.Transfer.Count, times.Waiting.Count));
    }
}
