using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Findings;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Fieldwork.CallStep;

namespace Telbaar.Tests.Fieldwork;

public sealed class OddCallsTests
{
    static DateTimeOffset Now => TestDatabase.Now;

    [Fact]
    public void A_usual_call_is_not_odd() => Assert.Empty(Of(Calling.ReachingTheEmployee));

    [Theory]
    [InlineData(52.9, true)]
    [InlineData(53, false)]
    public void A_greeting_that_was_judged_within_a_second_of_the_answer(double judgedAt, bool odd) =>
        Assert.Equal(odd ? [OddCall.QuickGreeting] : [], Of([.. Calling.UpToTransfer, EmployeeAnswered.At(52), GreetingRight.At(judgedAt), HungUp.At(90), Finished.At(95)]));

    [Fact]
    public void A_greeting_that_was_judged_again_later_is_not_odd() =>
        Assert.Empty(Of([.. Calling.UpToTransfer, EmployeeAnswered.At(52), GreetingRight.At(52.1), GreetingWrong.At(60), HungUp.At(90), Finished.At(95)]));

    [Fact]
    public void The_greeting_of_the_KCC_is_looked_at_as_well() =>
        Assert.Equal([OddCall.QuickGreeting], Of([Dialled.At(0), KccAnswered.At(10), KccGreetingWrong.At(10.5), HungUp.At(90), Finished.At(95)]));

    [Fact]
    public void A_call_that_is_not_finished_half_an_hour_after_the_last_that_was_heard_of_it()
    {
        Calling.Told[] told = [.. Calling.ReachingTheEmployee.SkipLast(1)];

        Assert.Empty(Of(told, after: 30));
        Assert.Equal([OddCall.NotFinished], Of(told, after: 31));
    }

    [Fact]
    public void A_caller_who_was_recognised() =>
        Assert.Equal([OddCall.Recognised], Of([.. Calling.UpToTransfer, EmployeeAnswered.At(52), Recognised.At(55), HungUp.At(90), Finished.At(95)]));

    [Fact]
    public void Events_that_do_not_fit_or_wait_for_another_one()
    {
        Assert.Contains(OddCall.DoesNotFit, Of([Dialled.At(0), GreetingRight.At(5)]));
        Assert.Contains(OddCall.BehindGap, Of(Calling.ReachingTheEmployee, without: 3));
    }

    [Fact]
    public void What_was_told_after_a_correction()
    {
        Assert.Equal([OddCall.ToldAfterCorrection], Of(Calling.ReachingTheEmployee, corrected: Now.AddMinutes(-1)));
        Assert.Empty(Of(Calling.ReachingTheEmployee, corrected: Now.AddMinutes(1)));
    }

    [Fact]
    public void A_transfer_of_over_nine_minutes_whatever_the_norms_say()
    {
        var attempt = new Attempt { StartedAt = Now, Department = "Wonen", TransferTime = TimeSpan.FromSeconds(541) };

        Assert.Equal([OddCall.LongTransfer], OddCalls.Of(attempt, Oddities.None));
        Assert.Equal([OddCall.LongTransfer], OddCalls.Of(attempt, Oddities.TransferOverLimit));
        Assert.Empty(OddCalls.Of(attempt with { TransferTime = TimeSpan.FromSeconds(540) }, Oddities.None));
    }

    [Fact]
    public void What_scoring_finds_has_its_word_here() => Assert.Equal(
        [OddCall.Incomplete, OddCall.SearchWithoutReason, OddCall.OutsideHours, OddCall.DoesNotAddUp],
        OddCalls.Of(new Attempt { StartedAt = Now, Department = "Wonen" }, Oddities.Incomplete | Oddities.SearchOverLimit | Oddities.OnClosedDay | Oddities.CallbackWithoutMessage));

    [Fact]
    public void Calls_of_which_two_attempts_count() =>
        Assert.Equal(["a", "c"], OddCalls.RungTwice([(1, "a"), (2, "b"), (1, "c")]).Order());

    static IEnumerable<OddCall> Of(IReadOnlyList<Calling.Told> told, double after = 1, DateTimeOffset? corrected = null, int? without = null)
    {
        var claim = new CallClaim
        {
            Id = EntityId.New<AttemptId>(Now),
            StudyId = default,
            PlannedCallId = default,
            Identifier = "1",
            AccountId = default,
            Caller = "E1",
            DepartmentId = default,
            EmployeeId = default,
            Route = Route.Kcc,
            ClaimedAt = Now.AddMinutes(-10),
        };
        CallEvent[] events = [.. told.Select((step, i) => new CallEvent
        {
            Id = EntityId.New<CallEventId>(Now), StudyId = default, AttemptId = claim.Id, Sequence = i + 1, Step = step.Step, Elapsed = TimeSpan.FromSeconds(step.Seconds), ReceivedAt = Now, By = default, Digest = "",
        }).Where(happened => happened.Sequence != without)];
        return OddCalls.Of(CallFold.Of(claim, "Wonen", null, events, Zones.Amsterdam), events, corrected, Now.AddMinutes(after));
    }
}
