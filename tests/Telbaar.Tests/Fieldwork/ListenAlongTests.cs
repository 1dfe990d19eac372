using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Calling;
using static Telbaar.Tests.Given.Correcting;

namespace Telbaar.Tests.Fieldwork;

public sealed class ListenAlongTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Calls_are_drawn_by_seed_and_a_larger_share_holds_the_smaller_one()
    {
        var calls = Enumerable.Range(0, 4000).Select(_ => new AttemptId(Guid.CreateVersion7(TestDatabase.Now))).ToList();
        List<AttemptId> Drawn(int percent, long seed = 7) => [.. calls.Where(new ListeningShare { StudyId = default, Percent = percent, Seed = seed }.Draws)];

        Assert.Empty(Drawn(0));
        Assert.Equal(4000, Drawn(100).Count);
        // Five standard deviations of a tenth of 4000.
        Assert.InRange(Drawn(10).Count, 305, 495);
        Assert.Subset(Drawn(30).ToHashSet(), Drawn(10).ToHashSet());
        Assert.NotEqual(Drawn(10), Drawn(10, seed: 8));
    }

    [Theory, OnEachDatabase]
    public async Task A_second_person_judges_once_and_never_the_own_call(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller, listener) = (await db.HavingCallsToRing(2), ACaller(db.Organisation), ACaller(db.Organisation));
        _ = (await Listening(db, study, 100)).Value;
        var call = await db.Ringing(caller, study, ReachingTheEmployee);
        var heard = new ListenAlong.Input(study.Id, call.Id, true, false, null, Reached.Employee);

        Assert.Equal([FieldworkRefusals.OwnCall], (await ListenAlong.Run(db, caller, heard, Cancellation)).Refusals);
        Assert.Equal([("Reached", "missing")], (await ListenAlong.Run(db, listener, heard with { Reached = null }, Cancellation)).Refusals.Select(refusal => (refusal.Field, refusal.Code)));
        _ = (await ListenAlong.Run(db, listener, heard, Cancellation)).Value;
        Assert.Equal([FieldworkRefusals.JudgedAlready], (await ListenAlong.Run(db, ALead(db.Organisation), heard with { Greeting = true }, Cancellation)).Refusals);

        Assert.False((await db.Set<SecondJudgement>().SingleAsync(Cancellation)).Greeting);
        Assert.True((await db.Stands(call.Id)).Greeting);
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_was_not_drawn_is_not_judged(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var call = await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee);
        var heard = new ListenAlong.Input(study.Id, call.Id, true, null, null, Reached.Employee);

        Assert.Equal([ActRefusals.NotFound], (await ListenAlong.Run(db, ACaller(db.Organisation), heard, Cancellation)).Refusals);
        _ = (await Listening(db, study, 0)).Value;
        Assert.Equal([ActRefusals.NotFound], (await ListenAlong.Run(db, ACaller(db.Organisation), heard, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await ListenAlong.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), heard, Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task The_share_can_be_changed_and_its_seed_stays(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        _ = (await Listening(db, study, 10)).Value;

        Assert.Equal([ActRefusals.ChangedMeanwhile], (await Listening(db, study, 30, seed: 99, version: 5)).Refusals);
        _ = (await Listening(db, study, 20, seed: 99, version: 0)).Value;
        Assert.Equal([("Percent", "out-of-range")], (await Listening(db, study, 101, version: 1)).Refusals.Select(refusal => (refusal.Field, refusal.Code)));

        Assert.Equal([(20, 7L)], (await db.Set<ListeningShare>().AsNoTracking().ToListAsync(Cancellation)).Select(share => (share.Percent, share.Seed)));
    }

    [Theory, OnEachDatabase]
    public async Task Agreement_is_reckoned_with_what_the_caller_told_before_any_correction(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        _ = (await Listening(db, study, 100)).Value;
        var call = await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee);
        _ = (await ListenAlong.Run(db, ACaller(db.Organisation), new(study.Id, call.Id, true, false, null, Reached.Employee), Cancellation)).Value;
        _ = (await db.Correct(study, call.Id, AttemptColumn.Greeting, "nee", CorrectionReason.ListenedAgain)).Value;

        var listened = (await WatchedField.Of(db, study.Id, await CountedField.Of(db, study.Id, ShippedNorms.Find("haarlem-2019"), TestDatabase.Now, Cancellation), Cancellation)).Listened;

        Assert.Equal([(AttemptColumn.KccGreeting, 1, 1), (AttemptColumn.Greeting, 1, 0), (AttemptColumn.Initiative, 0, 0), (AttemptColumn.Reached, 1, 1)],
            listened.Select(each => (each.Column, each.Agreement.Pairs, each.Agreement.Same)));
    }

    [Theory, OnEachDatabase]
    public async Task The_first_judgement_is_shown_only_after_the_second_was_stored(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingCallsToRing(1);
        var path = $"/o/teststad/studies/{study.Id.Value}/listen";
        using var lead = await site.SignedIn(Role.Researcher);
        using var listener = await site.SignedIn(Role.Caller);
        await lead.Submit(await lead.Open(path), "share", ("Percent", "100"));
        var call = await db.Ringing(ACaller(site.Organisation), study, [.. UpToTransfer, CallStep.ColleagueAnswered.At(52), CallStep.GreetingWrong.At(55), CallStep.InitiativeRight.At(60), CallStep.HungUp.At(90)]);

        var list = await listener.Open(path);
        Assert.Contains($"/listen/{call.Id.Value}\">1</a>", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Percent\"", list.Html, StringComparison.Ordinal);
        var form = await listener.Open($"{path}/{call.Id.Value}");
        Assert.DoesNotContain("Beide oordelen", form.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("selected", form.Html.Replace("selected=\"False\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await listener.Submit(form, "judge", ("Greeting", "yes"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await listener.Submit(form, "judge", ("Reached", "Colleague"), ("Greeting", "yes"), ("Initiative", "yes"), ("KccGreeting", "yes"))).Status);

        var both = (await listener.Open($"{path}/{call.Id.Value}")).Html;
        Assert.Contains("<tr class=\"differs\"><th scope=\"row\">begroeting na doorverbinden goed</th><td>nee</td><td>ja</td></tr>", System.Net.WebUtility.HtmlDecode(both), StringComparison.Ordinal);
        Assert.Contains("Er is nu geen gesprek om mee te luisteren.", (await listener.Open(path)).Words, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">1 van 1</td>", (await lead.Open($"/o/teststad/studies/{study.Id.Value}/watch")).Html, StringComparison.Ordinal);
    }

    static Task<Answer<Done>> Listening(Store db, Study study, int percent, long seed = 7, int? version = null)
    {
        db.ChangeTracker.Clear();
        return SetListening.Run(db, ALead(db.Organisation), new(study.Id, percent, seed, version), Cancellation);
    }
}
