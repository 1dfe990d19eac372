using CsCheck;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Callbacks;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Correcting;

namespace Telbaar.Tests.Fieldwork;

/// <summary>Whatever callers, leads and the municipality do, and in whatever order: a row is what its sources make of it.</summary>
public sealed class RebuiltAttemptTests
{
    const int Calls = 16;

    static readonly Gen<int[]> doings = Gen.Int[0, 1_000_000].Array[6, 18];

    static readonly string[] typed = ["", "ja", "nee", "33", "0,5", "601", "medewerker", "collega_afdeling", "kcc", "niemand", "voicemail", "geen", "beantwoord", "in_gesprek", "geldig", "vervallen", "overgedaan",
        "zoektijd", "afdeling", "2027-03-01 09:00", "2027-03-01 10:00:30", "2027-03-01 12:00", "2027-03-02 16:00:00.125"];

    [Theory, OnEachDatabase]
    public async Task A_call_that_was_rung_here(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(Calls);
        var rows = 0;

        await doings.SampleAsync(async choices =>
        {
            var caller = Calling.ACaller(db.Organisation);
            var call = new WanderingCall((await db.Claimed(caller, study))[0], caller);
            var late = new List<RecordEvents.Sent>();
            foreach (var choice in choices)
            {
                await Do(db, study, call, late, choice);
                rows += await AssertIsRebuilt(db, call.Id) ? 1 : 0;
            }
            await db.Sending(caller, study, [.. late]);
            await AssertIsRebuilt(db, call.Id);
        }, iter: Calls, threads: 1);

        Assert.True(rows > Calls);
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_from_a_file(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Ingelezen");
        const string file = """
            poging;begonnen;afdeling;kcc_resultaat;kcc_opneemtijd;bereikt;boodschap;boodschap_op;teruggebeld_op
            a1;2027-03-01 09:00;Burgerzaken;beantwoord;12,5;niemand;voicemail;2027-03-01 09:01;2027-03-01 11:00
            """;
        _ = (await db.Importing(study, file)).Value;
        var id = await db.Set<RecordedAttempt>().Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);

        await doings.SampleAsync(async choices =>
        {
            foreach (var choice in choices)
            {
                await (choice % 3 is 0 ? RingBack(db, await StudyOf(db), id, choice / 3) : PutRight(db, await StudyOf(db), id, choice / 3));
                await AssertIsRebuilt(db, id);
            }
        }, iter: 4, threads: 1);

        Assert.NotEmpty(await db.Set<Correction>().ToListAsync(TestContext.Current.CancellationToken));
    }

    static Task<Study> StudyOf(Store db) => db.Set<Study>().AsNoTracking().SingleAsync();

    static async Task Do(Store db, Study study, WanderingCall call, List<RecordEvents.Sent> late, int choice)
    {
        switch (choice % 7)
        {
            case 0 or 1 or 2:
                await db.Sending(call.Caller, study, [.. Enumerable.Range(1, 1 + (choice / 7 % 6)).Select(each => call.Next(choice / (each * 11)))]);
                break;
            case 3:
                late.Add(call.Next(choice / 7));
                break;
            case 4:
                await db.Sending(call.Caller, study, [.. late.AsEnumerable().Reverse()]);
                late.Clear();
                break;
            case 5 when await HasRow(db, call.Id):
                await RingBack(db, study, call.Id, choice / 7);
                break;
            case 6 when await HasRow(db, call.Id):
                await PutRight(db, study, call.Id, choice / 7);
                break;
        }
    }

    /// <summary>A callback is stored, or the last one taken back or let count again; it may be refused.</summary>
    static async Task RingBack(Store db, Study study, AttemptId attempt, int choice)
    {
        db.ChangeTracker.Clear();
        var lead = ALead(db.Organisation).Later(choice % 2000);
        var known = await db.Set<Callback>().AsNoTracking().Where(callback => callback.AttemptId == attempt).OrderByDescending(callback => callback.RecordedAt).FirstOrDefaultAsync();
        if (choice % 3 is 0 && known is not null)
            _ = await WithdrawCallback.Run(db, lead, new(study.Id, known.Id, known.WithdrawnAt is not null, known.Version), default);
        else
            _ = await StoreCallback.Run(db, lead, new(EntityId.New<CallbackId>(lead.At), study.Id, attempt, lead.At, CalledBackBy.Colleague, (CalledBackHow)(choice % 4), null), default);
    }

    /// <summary>Some column gets some value; it may be refused. What is accepted stands there.</summary>
    static async Task PutRight(Store db, Study study, AttemptId attempt, int choice)
    {
        var column = AttemptFold.MayBeCorrected[choice % AttemptFold.MayBeCorrected.Count];
        var answer = await db.Correct(study, attempt, column, typed[choice / 31 % typed.Length], CorrectionReason.Other);
        if (answer.IsDone(out _))
            Assert.Equal(await db.Set<Correction>().Where(correction => correction.AttemptId == attempt).OrderByDescending(correction => correction.Ordinal).Select(correction => correction.After).FirstAsync(), AttemptFold.TextOf(await db.Stands(attempt), column));
    }

    static Task<bool> HasRow(Store db, AttemptId attempt) => db.Set<RecordedAttempt>().AnyAsync(row => row.Id == attempt);

    static async Task<bool> AssertIsRebuilt(Store db, AttemptId attempt)
    {
        if (!await HasRow(db, attempt))
            return false;
        Assert.Equal(await db.Rebuilt(attempt), await db.Stands(attempt));
        return true;
    }

    /// <summary>A call in which anything happens that can follow, and is taken back now and then.</summary>
    sealed class WanderingCall(CallClaim claim, Acting caller)
    {
        readonly Stack<(CallStage Stage, Guid Event)> way = new([(CallStage.Ready, default)]);
        int made;

        public AttemptId Id => claim.Id;

        public Acting Caller => caller;

        public RecordEvents.Sent Next(int choice)
        {
            var id = Guid.CreateVersion7();
            var (stage, last) = way.Peek();
            if (way.Count > 1 && choice % 9 is 0)
            {
                way.Pop();
                return Sent(id, CallStep.Undo, last);
            }
            var possible = CallSteps.All.Where(transition => transition.From == stage && transition.Fits(claim.Route)).ToList();
            var taken = possible[choice % possible.Count];
            way.Push((taken.To, id));
            return Sent(id, taken.Step, null);
        }

        RecordEvents.Sent Sent(Guid id, CallStep step, Guid? undoes) => new(
            id, claim.Id.Value, ++made, step, step is CallStep.Dialled ? 0 : made * 7350, step is CallStep.Again ? nameof(CorrectionReason.BadLine) : null, undoes, step is CallStep.Dialled ? caller.At.ToUnixTimeMilliseconds() : null, null);
    }
}
