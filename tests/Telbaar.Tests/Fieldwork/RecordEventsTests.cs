using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Fieldwork.RecordEvents;

namespace Telbaar.Tests.Fieldwork;

public sealed class RecordEventsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_call_that_was_told_whole_is_an_attempt_with_the_times_between_its_events(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));

        var claim = await db.Ringing(caller, study, Calling.ReachingTheEmployee);

        var attempt = await db.Attempt(claim);
        Assert.Equal(("1", "E1", Reached.Employee), (attempt.Identifier, attempt.Caller, attempt.Reached));
        Assert.Equal((caller.At, 12.5, 12.0), (attempt.StartedAt, attempt.AnswerTime!.Value.TotalSeconds, attempt.TransferTime!.Value.TotalSeconds));
        Assert.Equal((true, true, false), (attempt.KccGreeting, attempt.Greeting, attempt.BackAtKcc));
    }

    [Theory, OnEachDatabase]
    public async Task Until_the_line_is_closed_there_is_no_attempt(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));

        await db.Ringing(caller, study, Calling.UpToTransfer);

        Assert.Equal(4, await db.Set<CallEvent>().CountAsync(Cancellation));
        Assert.Empty(await db.Set<RecordedAttempt>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_event_twice_changes_nothing_and_the_same_id_with_other_content_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var events = (await db.Claimed(caller, study))[0].EventsOf(caller, Calling.ReachingTheEmployee);
        await db.Sending(caller, study, events);

        Assert.All(await db.Sending(caller, study, events), fate => Assert.Equal(Fate.Acknowledged, fate));
        Assert.Equal([Fate.Conflicts], await db.Sending(caller, study, events[1] with { Elapsed = 1 }));
        Assert.Equal([Fate.Conflicts], await db.Sending(caller, study, events[1] with { Id = Guid.CreateVersion7() }));
        Assert.Equal(events.Count, await db.Set<CallEvent>().CountAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Events_that_come_in_any_order_make_the_same_attempt(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(2), Calling.ACaller(db.Organisation));
        var straight = await db.Attempt(await db.Ringing(caller, study, Calling.LeavingAVoicemail));
        var claim = (await db.Claimed(caller, study))[0];

        foreach (var sent in claim.EventsOf(caller, Calling.LeavingAVoicemail).OrderBy(sent => (sent.Sequence * 5) % 8))
            Assert.Equal([Fate.Acknowledged], await db.Sending(caller.Later(minutes: 10), study, sent));

        var shuffled = await db.Attempt(claim);
        Assert.Equal(
            (straight.StartedAt, straight.AnswerTime, straight.WaitingTime, straight.Message, straight.MessageAt, straight.VoicemailName, straight.VoicemailAbsence),
            (shuffled.StartedAt, shuffled.AnswerTime, shuffled.WaitingTime, shuffled.Message, shuffled.MessageAt, shuffled.VoicemailName, shuffled.VoicemailAbsence));
    }

    [Theory, OnEachDatabase]
    public async Task A_step_that_cannot_follow_is_refused_and_the_call_goes_on(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = (await db.Claimed(caller, study))[0];

        var fates = await db.Sending(caller, study, claim.EventsOf(caller, [CallStep.Dialled.At(0), CallStep.GreetingRight.At(1)]));

        Assert.Equal([Fate.Acknowledged, Fate.DoesNotFit], fates);
        Assert.Equal([Fate.Acknowledged], await db.Sending(caller, study, claim.EventsOf(caller, [CallStep.Dialled.At(0), CallStep.Busy.At(2)])[1]));
        Assert.Equal(LineResult.Busy, (await db.Attempt(claim)).Line);
    }

    [Theory, OnEachDatabase]
    public async Task An_event_that_is_taken_back_was_never_there(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = (await db.Claimed(caller, study))[0];
        var events = claim.EventsOf(caller, [.. Calling.UpToTransfer, CallStep.ColleagueAnswered.At(50), CallStep.Undo.At(51), CallStep.EmployeeAnswered.At(52), CallStep.HungUp.At(60)]);
        events[5] = events[5] with { Undoes = events[4].Id };

        await db.Sending(caller, study, events);

        var attempt = await db.Attempt(claim);
        Assert.Equal((Reached.Employee, 12.0), (attempt.Reached, attempt.TransferTime!.Value.TotalSeconds));
    }

    [Theory, OnEachDatabase]
    public async Task Another_callers_call_is_unknown(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = (await db.Claimed(caller, study))[0];

        var fates = await db.Sending(Calling.ACaller(db.Organisation), study, claim.EventsOf(caller, Calling.UpToTransfer));

        Assert.All(fates, fate => Assert.Equal(Fate.Unknown, fate));
    }

    [Theory, OnEachDatabase]
    public async Task Events_are_taken_after_the_study_was_closed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = (await db.Claimed(caller, study))[0];
        await db.Moving(study, StudyMove.EndField, StudyMove.Close);

        var fates = await db.Sending(caller, study, claim.EventsOf(caller, Calling.ReachingTheEmployee));

        Assert.All(fates, fate => Assert.Equal(Fate.Acknowledged, fate));
        Assert.Equal(Reached.Employee, (await db.Attempt(claim)).Reached);
    }

    [Theory, OnEachDatabase]
    public async Task A_clock_that_is_wrong_by_a_day_moves_no_attempt_out_of_the_time_in_which_it_can_have_been_made(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(2), Calling.ACaller(db.Organisation));
        foreach (var (days, expected) in new[] { (1, caller.Later(minutes: 10).At), (-1, caller.At) })
        {
            var claim = (await db.Claimed(caller, study))[0];
            var events = claim.EventsOf(caller, Calling.ReachingTheEmployee);
            events[0] = events[0] with { DialledAt = caller.At.AddDays(days).ToUnixTimeMilliseconds() };

            await db.Sending(caller.Later(minutes: 10), study, events);

            Assert.Equal(expected, (await db.Attempt(claim)).StartedAt);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Free_words_stand_apart_from_the_events(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));

        await db.Ringing(caller, study, [.. Calling.ReachingTheEmployee, new(CallStep.Remark, 99, Remark: "vriendelijk"), new(CallStep.Remark, 100, Remark: "maar kort")]);

        Assert.Equal("vriendelijk\nmaar kort", (await db.Set<CallRemark>().SingleAsync(Cancellation)).Text);
        Assert.DoesNotContain(await db.Set<CallEvent>().ToListAsync(Cancellation), happened => happened.Value.Length > 0);
    }
}
