using CsCheck;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Findings;

/// <summary>What is odd about a single attempt. Each test has but one oddity, or none.</summary>
public class OddityTests
{
    static readonly Attempt employee = An.Attempt().Reaching(Reached.Employee);
    static readonly Attempt nobody = An.Attempt().Reaching(Reached.Nobody);

    static void Has(Oddities expected, Attempt attempt, string asOf = "2020-01-31") =>
        Assert.Equal(expected, Study.Of().AsOfMoment(asOf).OdditiesOf(attempt));

    [Fact]
    public void A_tally_says_of_each_valid_attempt_what_is_odd_about_it() => Gen.Select(Studies.Random, Studies.Attempt).Sample((study, attempt) =>
        Assert.Equal(attempt.Status is AttemptStatus.Valid ? study.OdditiesOf(attempt) : Oddities.None, study.Tally().Add(attempt)), iter: 50);

    [Fact]
    public void A_longer_queue_adds_its_own_oddity_and_no_other() => Gen.Select(Studies.Random, Studies.Attempt).Sample((study, attempt) =>
    {
        var (before, after) = (study.OdditiesOf(attempt), study.OdditiesOf(attempt with { AnswerTime = TimeSpan.FromHours(1) }));
        Assert.Equal(before | Oddities.QueueOverLimit, after);
    });

    [Fact]
    public void An_ordinary_attempt_has_nothing_odd()
    {
        Has(Oddities.None, employee.TransferredIn(20).Greeted(true));
        Has(Oddities.None, nobody.WaitingFor(20).LeavingMessage().CalledBack("2019-12-03 10:00"));
        Has(Oddities.None, An.Attempt().WithLine(LineResult.Busy));
        Has(Oddities.None, nobody.WithLine(LineResult.NoAnswer));
    }

    [Fact]
    public void What_does_not_decide_an_outcome_is_incomplete() => Has(Oddities.Incomplete, An.Attempt());

    [Theory]
    [InlineData(180, Oddities.None)]
    [InlineData(180.001, Oddities.SearchOverLimit)]
    public void A_search_over_three_minutes_wants_a_reason(double seconds, Oddities expected)
    {
        Has(expected, employee.SearchedFor(seconds));
        Has(Oddities.None, employee.SearchedFor(seconds).FailedBy(FailureReason.SearchTime));
    }

    [Theory]
    [InlineData(300, Oddities.None)]
    [InlineData(300.001, Oddities.TransferOverLimit)]
    public void Neither_a_transfer_nor_the_waiting_lasts_longer_than_a_caller_stays(double seconds, Oddities expected)
    {
        Has(expected, employee.TransferredIn(seconds));
        Has(expected, nobody.WaitingFor(seconds));
    }

    [Theory]
    [InlineData(600, Oddities.None)]
    [InlineData(600.001, Oddities.QueueOverLimit)]
    public void Neither_does_the_queue_of_the_kcc(double seconds, Oddities expected) => Has(expected, employee.AnsweredAfter(seconds));

    [Theory]
    [InlineData("2019-12-02 08:29:59.999", Oddities.OutsideOfficeHours)]
    [InlineData("2019-12-02 08:30", Oddities.None)]
    [InlineData("2019-12-02 17:00", Oddities.None)]
    [InlineData("2019-12-02 17:00:00.001", Oddities.OutsideOfficeHours)]
    [InlineData("2019-11-30 12:00", Oddities.OnClosedDay)]
    [InlineData("2019-12-25 12:00", Oddities.OnClosedDay)]
    [InlineData("2019-12-26 20:00", Oddities.OnClosedDay)]
    [InlineData("2019-12-27 12:00", Oddities.None)]
    public void Calls_are_made_while_the_office_is_open(string moment, Oddities expected) => Has(expected, employee.On(moment));

    [Fact]
    public void A_closing_day_of_the_organisation_is_a_closed_day()
    {
        var check = new OddityCheck(ServiceNorms.Haarlem2019.Limits, Amsterdam.Calendar(null, "2019-12-02"), Amsterdam.At("2020-01-31"));
        Assert.Equal(Oddities.OnClosedDay, check.Of(employee, new(Outcome.Employee, null)));
        Assert.Equal(Oddities.None, check.Of(employee.On("2019-12-03 10:00"), new(Outcome.Employee, null)));
    }

    [Theory]
    [InlineData("2019-12-02 09:59:59.999", Oddities.AfterAsOf)]
    [InlineData("2019-12-02 10:00", Oddities.None)]
    public void Nothing_is_dialled_after_the_moment_of_scoring(string asOf, Oddities expected) => Has(expected, employee, asOf);

    [Theory]
    [InlineData("2019-12-03 08:59:59.999", Oddities.CallbackAfterAsOf)]
    [InlineData("2019-12-03 09:00", Oddities.None)]
    public void Nobody_calls_back_after_the_moment_of_scoring(string asOf, Oddities expected) =>
        Has(expected, nobody.LeavingMessage().CalledBack("2019-12-03 09:00"), asOf);

    [Theory]
    [InlineData("2019-12-02 09:59:59.999", Oddities.MessageBeforeDialling)]
    [InlineData("2019-12-02 10:00", Oddities.None)]
    public void No_message_is_left_before_dialling(string at, Oddities expected) => Has(expected, nobody.LeavingMessage(at: at));

    [Fact]
    public void A_callback_answers_a_message() => Has(Oddities.CallbackWithoutMessage, nobody.CalledBack("2019-12-03 10:00"));

    [Theory]
    [InlineData(LineResult.NoAnswer)]
    [InlineData(LineResult.Busy)]
    public void Where_the_line_was_not_answered_nobody_was_reached_and_no_message_left(LineResult line)
    {
        Assert.All([Reached.Employee, Reached.Colleague, Reached.OtherDepartment, Reached.Kcc],
            reached => Has(Oddities.ReachedWithoutAnswer, An.Attempt().WithLine(line).Reaching(reached)));
        Has(Oddities.ReachedWithoutAnswer, An.Attempt().WithLine(line).LeavingMessage());
        Has(Oddities.ReachedWithoutAnswer, nobody.WithLine(line).LeavingMessage(Message.CallbackNote));
    }

    [Theory]
    [InlineData(Reached.Employee, Oddities.None, Oddities.TimeWithoutPopulation)]
    [InlineData(Reached.Colleague, Oddities.None, Oddities.TimeWithoutPopulation)]
    [InlineData(Reached.OtherDepartment, Oddities.None, Oddities.TimeWithoutPopulation)]
    [InlineData(Reached.Kcc, Oddities.TimeWithoutPopulation, Oddities.None)]
    [InlineData(Reached.Nobody, Oddities.TimeWithoutPopulation, Oddities.None)]
    public void A_transfer_has_a_time_where_somebody_was_reached_and_waiting_where_nobody_was(Reached reached, Oddities transfer, Oddities waiting)
    {
        Has(transfer, An.Attempt().Reaching(reached).WithInitiative(true).TransferredIn(5));
        Has(waiting, An.Attempt().Reaching(reached).WithInitiative(true).WaitingFor(5));
    }

    [Fact]
    public void An_attribution_belongs_to_a_failure()
    {
        Has(Oddities.AttributionWithoutFailure, employee.AttributedTo(Attribution.Department));
        Has(Oddities.AttributionWithoutFailure, nobody.LeavingMessage().AttributedTo(Attribution.Kcc), An.Monday);
        Has(Oddities.None, nobody.AttributedTo(Attribution.Kcc));
    }

    [Theory]
    [InlineData(Message.Voicemail)]
    [InlineData(Message.CallbackNote)]
    public void Who_reached_the_employee_leaves_no_message(Message message) => Has(Oddities.MessageThoughReached, employee.LeavingMessage(message));
}
