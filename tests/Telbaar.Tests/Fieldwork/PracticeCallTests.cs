using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Callbacks;
using Telbaar.Fieldwork;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Fieldwork;

public sealed class PracticeCallTests
{
    static readonly DateTimeOffset asOf = TestDatabase.Now.AddDays(10);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_practice_call_changes_no_figure_no_plan_and_no_claim(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(3), Calling.ACaller(db.Organisation));
        await db.Ringing(caller, study, Calling.LeavingAVoicemail);
        await db.Claimed(caller.Later(minutes: 11), study);
        var before = await Figures(db, study);

        var claim = await Practising(db, caller.Later(minutes: 12), study, Calling.ReachingTheEmployee);

        Assert.Equal(before, await Figures(db, study));
        var row = await db.Attempt(claim);
        Assert.Equal((AttemptPurpose.Practice, Reached.Employee, null), (row.Purpose, row.Reached, row.EmployeeId));
        Assert.Single(await db.Claimed(caller.Later(minutes: 14), study));
    }

    [Theory, OnEachDatabase]
    public async Task It_can_be_rung_before_the_fieldwork_begins_and_gives_nobody_a_place_in_the_plan(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingStudy(), Calling.ACaller(db.Organisation));

        var claim = await Practising(db, caller, study, Calling.LeavingAVoicemail);

        Assert.Equal((Message.Voicemail, null), ((await db.Attempt(claim)).Message, (await db.Attempt(claim)).Caller));
        Assert.Empty(await db.Set<StudyCaller>().ToListAsync(Cancellation));
        Assert.Empty(await OpenCallbacks.Of(db, study, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_practises_when_the_fieldwork_is_over(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        await db.Moving(study, StudyMove.EndField);

        Assert.Equal("study-wrong-state", (await Begin(db, Calling.ACaller(db.Organisation), study)).Refusals.Single().Code);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_practice_call_lies_ready_until_it_is_dialled_or_given_back(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var first = (await Begin(db, caller, study)).Value;

        Assert.Equal(first.Id, (await Begin(db, caller, study)).Value.Id);
        Assert.NotEqual(first.Id, (await Begin(db, Calling.ACaller(db.Organisation), study)).Value.Id);
        _ = (await ReleaseCall.Run(db, caller, new(study.Id, first.Id), Cancellation)).Value;
        Assert.Equal("practice-3", (await Begin(db, caller, study)).Value.Identifier);
    }

    [Theory, OnEachDatabase]
    public async Task Who_leads_the_study_practises_too_and_takes_no_call_of_the_plan(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, lead) = (await db.HavingCallsToRing(1), Correcting.ALead(db.Organisation));

        var claim = await Practising(db, lead, study, Calling.ReachingTheEmployee);

        Assert.Equal(AttemptPurpose.Practice, (await db.Attempt(claim)).Purpose);
        Assert.Equal(FieldworkRefusals.OnlyPractice, (await ClaimCalls.Run(db, lead, new(study.Id, 1, AheadOfTime: true), Cancellation)).Refusals.Single());
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_listens_along_with_practice(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        await db.Having(new ListeningShare { StudyId = study.Id, Percent = 100, Seed = 1 });
        var claim = await Practising(db, caller, study, Calling.ReachingTheEmployee);

        var answer = await ListenAlong.Run(db, Calling.ACaller(db.Organisation), new(study.Id, claim.Id, true, true, null, Reached.Employee), Cancellation);

        Assert.Equal(ActRefusals.NotFound, answer.Refusals.Single());
    }

    static Task<Answer<CallClaim>> Begin(Store db, Acting caller, Study study)
    {
        db.ChangeTracker.Clear();
        return BeginPractice.Run(db, caller, new(study.Id), Cancellation);
    }

    static async Task<CallClaim> Practising(Store db, Acting caller, Study study, IReadOnlyList<Calling.Told> told)
    {
        var claim = (await Begin(db, caller, study)).Value;
        await db.Sending(caller.Later(minutes: 1), study, claim.EventsOf(caller, told));
        return claim;
    }

    /// <summary>All that a practice call is to leave alone, as text.</summary>
    static async Task<string> Figures(Store db, Study study)
    {
        db.ChangeTracker.Clear();
        var now = await db.Set<Study>().SingleAsync(candidate => candidate.Id == study.Id, Cancellation);
        var plan = await db.Set<PlannedCall>().AsNoTracking().OrderBy(call => call.Number).Select(call => $"{call.Number} {call.State} {call.Holder} {call.Version}").ToListAsync(Cancellation);
        var counted = await CountedField.Of(db, study.Id, HaarlemNorms, asOf, Cancellation);
        var field = await WatchedField.Of(db, study.Id, counted, Cancellation);
        return string.Join('\n', [$"{now.Revision} {now.Version}", await db.Scores(study.Id, asOf), .. plan, $"{counted.End}", .. field.Open.Select(call => $"{call}"), .. counted.Progress.ByDepartment.Select(line => $"{line}")]);
    }
}
