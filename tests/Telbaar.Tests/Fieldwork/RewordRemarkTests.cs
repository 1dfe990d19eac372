using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Calling;

namespace Telbaar.Tests.Fieldwork;

public sealed class RewordRemarkTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static readonly IReadOnlyList<Told> withRemark = [.. ReachingTheEmployee.SkipLast(1), new(CallStep.Remark, 92, "", "Klonk chagrijnig")];

    [Theory, OnEachDatabase]
    public async Task What_a_caller_wrote_about_somebody_can_be_put_right_and_what_stood_there_is_kept_nowhere(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, withRemark)).Id;

        _ = (await Rewording(db, study, attempt, RemarkOn.Call, attempt.Value, " Vriendelijk geholpen ")).Value;

        Assert.Equal("Vriendelijk geholpen", (await db.Set<CallRemark>().AsNoTracking().SingleAsync(Cancellation)).Text);
        Assert.Equal("", (await db.Set<CallEvent>().AsNoTracking().SingleAsync(happened => happened.Step == CallStep.Remark, Cancellation)).Digest);
        Assert.Contains(await db.Set<AuditEntry>().Select(entry => entry.Action).ToListAsync(Cancellation), action => action == "remark.reworded");
        Assert.DoesNotContain(await db.Set<AuditEntry>().Select(entry => entry.Detail).ToListAsync(Cancellation), detail => detail.Contains("chagrijnig", StringComparison.Ordinal));
        Assert.Equal(await db.Rebuilt(attempt), await db.Stands(attempt));
    }

    [Theory, OnEachDatabase]
    public async Task A_remark_in_a_file_and_one_about_a_callback_can_be_put_right_too(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, LeavingAVoicemail)).Id;
        var callback = new Callback
        {
            Id = EntityId.New<CallbackId>(TestDatabase.Now),
            StudyId = study.Id,
            AttemptId = attempt,
            At = TestDatabase.Now,
            By = CalledBackBy.Employee,
            How = CalledBackHow.Spoken,
            RecordedBy = ACaller(db.Organisation).Account!.Value,
            RecordedAt = TestDatabase.Now,
        };
        await db.Having(callback);
        await db.Having(new AttemptRemark { AttemptId = attempt, Text = "uit het bestand" });
        await db.Having(new CallbackRemark { CallbackId = callback.Id, Text = "over het terugbellen" });

        _ = (await Rewording(db, study, attempt, RemarkOn.Attempt, attempt.Value, "beter")).Value;
        _ = (await Rewording(db, study, attempt, RemarkOn.Callback, callback.Id.Value, "ook beter")).Value;

        Assert.Equal(("beter", "ook beter"), (await db.Set<AttemptRemark>().AsNoTracking().Select(remark => remark.Text).SingleAsync(Cancellation), await db.Set<CallbackRemark>().AsNoTracking().Select(remark => remark.Text).SingleAsync(Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_browser_that_sends_the_same_event_again_is_told_that_it_is_stored(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var caller = ACaller(db.Organisation);
        var attempt = (await db.Ringing(caller, study, withRemark)).Id;
        var remark = await db.Set<CallEvent>().AsNoTracking().SingleAsync(happened => happened.Step == CallStep.Remark, Cancellation);
        _ = (await Rewording(db, study, attempt, RemarkOn.Call, attempt.Value, "Vriendelijk geholpen")).Value;

        var fates = (await RecordEvents.Run(db.AsAnew(), caller, new(study.Id, [new(remark.Id.Value, attempt.Value, remark.Sequence, remark.Step, (long)remark.Elapsed.TotalMilliseconds, remark.Value, null, null, "Klonk chagrijnig")]), Cancellation)).Value;

        Assert.Equal([RecordEvents.Fate.Acknowledged], fates);
        Assert.Equal("Vriendelijk geholpen", (await db.Set<CallRemark>().AsNoTracking().SingleAsync(Cancellation)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Without_words_the_remark_goes(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, withRemark)).Id;

        _ = (await Rewording(db, study, attempt, RemarkOn.Call, attempt.Value, "  ")).Value;

        Assert.Empty(await db.Set<CallRemark>().ToListAsync(Cancellation));
        Assert.Equal(ActRefusals.NotFound.Code, (await Rewording(db, study, attempt, RemarkOn.Call, attempt.Value, "Weer iets")).Refusals.Single().Code);
    }

    [Theory, OnEachDatabase]
    public async Task Neither_a_caller_nor_somebody_of_another_study_touches_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, withRemark)).Id;
        var other = await db.HavingStudy("Een ander");

        Assert.Equal(ActRefusals.NotAllowed.Code, (await Rewording(db, study, attempt, RemarkOn.Call, attempt.Value, "Iets", Role.Caller)).Refusals.Single().Code);
        Assert.Equal(ActRefusals.NotFound.Code, (await Rewording(db, other, attempt, RemarkOn.Call, attempt.Value, "Iets")).Refusals.Single().Code);
        Assert.Equal(ActRefusals.NotFound.Code, (await Rewording(db, study, attempt, RemarkOn.Callback, attempt.Value, "Iets")).Refusals.Single().Code);
        Assert.Equal("Klonk chagrijnig", (await db.Set<CallRemark>().SingleAsync(Cancellation)).Text);
    }

    static Task<Answer<Done>> Rewording(Store db, Study study, AttemptId attempt, RemarkOn on, Guid subject, string text, Role role = Role.Researcher) =>
        RewordRemark.Run(db.AsAnew(), Designing.Somebody(db.Organisation, role), new(study.Id, attempt, on, subject, text), Cancellation);
}
