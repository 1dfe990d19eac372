using Telbaar.Acts;
using Telbaar.Callbacks;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Callbacks;

public sealed class CallbackActsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_callback_stands_in_the_attempt_whose_message_it_answers(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);

        Assert.Empty((await Storing(db, back, study, claim.Id, back.At)).Refusals);

        Assert.Equal(back.At, (await db.Attempt(claim)).CalledBackAt);
    }

    [Theory, OnEachDatabase]
    public async Task The_first_callback_counts_in_whatever_order_they_are_stored(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var (first, second) = (caller.Later(minutes: 60).At, caller.Later(minutes: 120).At);

        await Storing(db, caller.Later(minutes: 121), study, claim.Id, second);
        await Storing(db, caller.Later(minutes: 122), study, claim.Id, first);

        Assert.Equal(first, (await db.Attempt(claim)).CalledBackAt);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_norms_do_not_count_is_kept_and_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);

        await Storing(db, back, study, claim.Id, back.At, CalledBackHow.Written);

        Assert.Null((await db.Attempt(claim)).CalledBackAt);
        Assert.Single(db.Set<Callback>());
    }

    [Theory, OnEachDatabase]
    public async Task The_same_callback_sent_twice_is_stored_once_and_with_other_content_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);
        var input = Input(study, claim.Id, back.At, CalledBackHow.Spoken);
        _ = (await StoreCallback.Run(db, back, input, Cancellation)).Value;

        Assert.Equal(input.Id, (await StoreCallback.Run(db, back, input, Cancellation)).Value);
        Assert.Equal(FieldworkRefusals.OtherCallback, (await StoreCallback.Run(db, back, input with { How = CalledBackHow.Missed }, Cancellation)).Refusals.Single());
        Assert.Single(db.Set<Callback>());
    }

    [Theory, OnEachDatabase]
    public async Task What_nobody_could_place_counts_from_the_moment_that_somebody_matches_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);
        var id = (await Storing(db, back, study, null, back.At)).Value;
        Assert.Null((await db.Attempt(claim)).CalledBackAt);

        _ = (await MatchCallback.Run(db, back, new(study.Id, id, claim.Id, 0), Cancellation)).Value;

        Assert.Equal(back.At, (await db.Attempt(claim)).CalledBackAt);
        _ = (await MatchCallback.Run(db, back, new(study.Id, id, null, 1), Cancellation)).Value;
        Assert.Null((await db.Attempt(claim)).CalledBackAt);
    }

    [Theory, OnEachDatabase]
    public async Task One_that_was_stored_by_mistake_is_taken_back_and_may_count_again(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);
        var id = (await Storing(db, back, study, claim.Id, back.At)).Value;

        _ = (await WithdrawCallback.Run(db, back, new(study.Id, id, CountsAgain: false, 0), Cancellation)).Value;
        Assert.Null((await db.Attempt(claim)).CalledBackAt);

        _ = (await WithdrawCallback.Run(db, back, new(study.Id, id, CountsAgain: true, 1), Cancellation)).Value;
        Assert.Equal(back.At, (await db.Attempt(claim)).CalledBackAt);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_rings_back_before_the_message_or_in_the_future(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);

        Assert.Equal([FieldworkRefusals.AnswersNothing.About("At")], (await Storing(db, caller.Later(minutes: 60), study, claim.Id, caller.At)).Refusals);
        Assert.Equal([FieldworkRefusals.NotYet.About("At")], (await Storing(db, caller.Later(minutes: 60), study, claim.Id, caller.Later(minutes: 70).At)).Refusals);
        Assert.Empty(db.Set<Callback>());
    }

    [Theory, OnEachDatabase]
    public async Task A_callback_and_an_event_that_come_late_do_not_lose_each_other(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);
        await Storing(db, back, study, claim.Id, back.At);

        await db.Sending(back, study, claim.EventsOf(caller, [.. Calling.LeavingAVoicemail, CallStep.Remark.At(110)])[^1]);

        Assert.Equal(back.At, (await db.Attempt(claim)).CalledBackAt);
    }

    [Theory, OnEachDatabase]
    public async Task Open_messages_show_their_deadline_and_are_found_by_a_few_letters(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, _, claim) = await WithAMessage(db);

        var open = Assert.Single(await OpenCallbacks.Of(db, study, Cancellation));

        Assert.Equal((claim.Id, "M0001"), (open.Attempt, open.Employee));
        Assert.Equal(new DateTimeOffset(2027, 3, 3, 17, 0, 0, TimeSpan.FromHours(1)), open.Deadline);
        Assert.True(open.IsMeantBy("m00"));
        Assert.False(open.IsMeantBy("x"));
    }

    [Theory, OnEachDatabase]
    public async Task Each_act_raises_the_revision_by_which_results_are_remembered(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, claim) = await WithAMessage(db);
        var back = caller.Later(minutes: 60);
        var before = Revision(db, study);

        var id = (await Storing(db, back, study, claim.Id, back.At)).Value;
        _ = (await WithdrawCallback.Run(db, back, new(study.Id, id, CountsAgain: false, 0), Cancellation)).Value;

        Assert.Equal(before + 2, Revision(db, study));
    }

    static int Revision(Store db, Study study) => db.Set<Study>().Where(candidate => candidate.Id == study.Id).Select(candidate => candidate.Revision).Single();

    static async Task<(Study Study, Acting Caller, CallClaim Claim)> WithAMessage(Store db)
    {
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = await db.Ringing(caller, study, Calling.LeavingAVoicemail);
        db.ChangeTracker.Clear();
        return (study, caller, claim);
    }

    static StoreCallback.Input Input(Study study, AttemptId? attempt, DateTimeOffset at, CalledBackHow how) =>
        new(EntityId.New<CallbackId>(at), study.Id, attempt, at, CalledBackBy.Employee, how, "");

    static Task<Answer<CallbackId>> Storing(Store db, Acting acting, Study study, AttemptId? attempt, DateTimeOffset at, CalledBackHow how = CalledBackHow.Spoken)
    {
        db.ChangeTracker.Clear();
        return StoreCallback.Run(db, acting, Input(study, attempt, at, how), Cancellation);
    }
}
