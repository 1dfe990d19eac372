using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Sampling;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

public sealed class ClaimCallsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Callers_who_ask_at_the_same_moment_never_get_the_same_call(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        Study study;
        await using (var db = database.Of(organisation))
            study = await db.HavingCallsToRing(24);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Claiming(database, study, Calling.ACaller(organisation).Later(minutes: 60)), Cancellation)));

        var calls = claimed.SelectMany(claims => claims).Select(claim => claim.PlannedCallId).ToList();
        Assert.Equal(24, calls.Count);
        Assert.Equal(24, calls.Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_its_caller_leaves_lying_comes_back_into_the_plan(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, leaving, other) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation), Calling.ACaller(db.Organisation));
        var left = (await db.Claimed(leaving, study))[0];
        Assert.Empty(await db.Claimed(other.Later(minutes: 29), study));

        var taken = Assert.Single(await db.Claimed(other.Later(minutes: 31), study));

        Assert.Equal((left.PlannedCallId, "1-2"), (taken.PlannedCallId, taken.Identifier));
        Assert.Empty(await db.Claimed(leaving.Later(minutes: 32), study));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_caller_who_left_a_call_had_told_nobody_yet_is_not_lost(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, offline, other) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation), Calling.ACaller(db.Organisation));
        var first = (await db.Claimed(offline, study))[0];
        var second = await db.Ringing(other.Later(minutes: 31), study, Calling.ReachingTheEmployee);

        await db.Sending(offline.Later(minutes: 90), study, first.EventsOf(offline, Calling.LeavingAVoicemail));

        Assert.Equal((Reached.Nobody, Reached.Employee), ((await db.Attempt(first)).Reached, (await db.Attempt(second)).Reached));
    }

    [Theory, OnEachDatabase]
    public async Task A_call_is_not_rung_before_its_time(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        await db.Set<PlannedCall>().ExecuteUpdateAsync(set => set.SetProperty(call => call.At, new TimeOnly(11, 0)), Cancellation);

        Assert.Empty(await db.Claimed(caller, study));
        Assert.Single((await ClaimCalls.Run(db, caller, new(study.Id, 1, AheadOfTime: true), Cancellation)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_is_to_be_made_again_is_claimed_anew_and_says_which_one_it_replaces(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        await db.Ringing(caller, study, [.. Calling.UpToTransfer, CallStep.HungUp.At(60), CallStep.Again.At(62, nameof(CorrectionReason.BadLine)), CallStep.Finished.At(63)]);

        var again = await db.Ringing(caller.Later(minutes: 15), study, Calling.ReachingTheEmployee);

        var rows = await db.Set<RecordedAttempt>().OrderBy(attempt => attempt.Identifier).ToListAsync(Cancellation);
        Assert.Equal([("1", AttemptStatus.Redone, null), ("1-2", AttemptStatus.Valid, "1")], rows.Select(row => (row.Identifier, row.Status, row.Replaces)));
        Assert.Equal(again.Id, rows[1].Id);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_rings_while_the_study_is_paused_but_what_is_in_hand_can_be_seen(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(2), Calling.ACaller(db.Organisation));
        await db.Claimed(caller, study);
        await db.Moving(study, StudyMove.Pause);

        Assert.Single(await db.Claimed(caller, study, 2));
        Assert.Equal("study-wrong-state", (await ClaimCalls.Run(db, Calling.ACaller(db.Organisation), new(study.Id, 1, false), Cancellation)).Refusals.Single().Code);
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_was_not_dialled_can_be_given_back_and_one_that_was_cannot(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(2), Calling.ACaller(db.Organisation));
        var claims = await db.Claimed(caller, study, 2);
        await db.Sending(caller, study, claims[0].EventsOf(caller, Calling.UpToTransfer));

        Assert.Equal(FieldworkRefusals.CallIsBeingRung, (await ReleaseCall.Run(db, caller, new(study.Id, claims[0].Id), Cancellation)).Refusals.Single());
        Assert.Empty((await ReleaseCall.Run(db, caller, new(study.Id, claims[1].Id), Cancellation)).Refusals);
        Assert.Equal(claims[1].PlannedCallId, (await db.Claimed(caller, study))[0].PlannedCallId);
    }

    /// <summary>As a browser does: what clashed is asked again.</summary>
    static async Task<IReadOnlyList<CallClaim>> Claiming(TestDatabase database, Study study, Acting caller)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            await using var db = database.Of(caller.Organisation);
            var answer = await ClaimCalls.Run(db, caller, new(study.Id, 3, AheadOfTime: false), Cancellation);
            if (answer.IsDone(out var claims))
                return claims;
        }
        throw new InvalidOperationException("Fifty times somebody else was first.");
    }
}
