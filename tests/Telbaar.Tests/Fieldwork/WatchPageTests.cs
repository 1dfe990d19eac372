using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Calling;

namespace Telbaar.Tests.Fieldwork;

public sealed class WatchPageTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_field_is_reckoned_from_plan_calls_and_attempts(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(5), ACaller(db.Organisation));
        await db.Ringing(caller, study, ReachingTheEmployee);
        var left = await db.Ringing(caller, study, LeavingAVoicemail);
        _ = (await db.Correct(study, left.Id, AttemptColumn.Status, "overgedaan", CorrectionReason.BadLine)).Value;

        var field = await Watched(db, study);

        Assert.Equal(new ProgressLine(Planned: 5, Due: 5, Rung: 1, LeftOut: 1), field.Counted.Progress.Whole);
        Assert.Equal((4, 2.0, 1), (field.Counted.End.Left, field.Counted.End.PerDay, field.Counted.End.Days));
        Assert.Equal([("E1", 1L, 1L)], field.Counted.Compared[0].Judges.Shares.Select(share => (share.Judge, share.Right, share.Judged)));
    }

    [Theory, OnEachDatabase]
    public async Task Calls_in_hand_and_calls_that_were_never_hung_up_are_open(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(3), ACaller(db.Organisation));
        await db.Ringing(caller, study, ReachingTheEmployee);
        var begun = await db.Ringing(caller, study, UpToTransfer);
        var claimed = (await db.Claimed(caller, study))[0];

        var field = await Watched(db, study);

        Assert.Equal([begun.Id, claimed.Id], field.Open.Select(call => call.Id));
        Assert.Equal([(true, false), (false, true)], field.Open.Select(call => (call.Told is not null, call.Back is not null)));
    }

    [Theory, OnEachDatabase]
    public async Task The_lead_gives_a_call_that_was_never_finished_back_to_the_plan(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var (study, caller) = (await db.HavingCallsToRing(1), ACaller(site.Organisation));
        var begun = await db.Ringing(caller, study, UpToTransfer);
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/watch";

        Assert.Contains("gebeld, maar niet opgehangen", (await lead.Open(path)).Words, StringComparison.Ordinal);
        var done = await lead.Send($"{path}/release", ("Call", begun.Id.Value.ToString()));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("Niemand heeft een gesprek in handen.", (await lead.Open(path)).Words, StringComparison.Ordinal);
        Assert.Equal(PlannedCallState.Planned, (await db.PlannedCallOf(begun.Id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_became_an_attempt_is_not_given_back(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingCallsToRing(1);
        var rung = await db.Ringing(ACaller(site.Organisation), study, ReachingTheEmployee);
        using var lead = await site.SignedIn(Role.Researcher);

        var refused = await lead.Send($"/o/teststad/studies/{study.Id.Value}/watch/release", ("Call", rung.Id.Value.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Van dit gesprek is al een contactpoging gemaakt.", refused.Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Odd_attempts_are_listed_with_their_address_and_side_observations_with_their_words(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingCallsToRing(2);
        var odd = await db.Ringing(ACaller(site.Organisation), study,
            [.. UpToTransfer, CallStep.EmployeeAnswered.At(600), CallStep.GreetingRight.At(600.5), new(CallStep.SideObservation, 605, "", "Het menu noemde een verkeerd nummer"), CallStep.HungUp.At(700), CallStep.Finished.At(701)]);
        using var lead = await site.SignedIn(Role.Researcher);

        var page = await lead.Open($"/o/teststad/studies/{study.Id.Value}/watch");

        Assert.Contains($"/attempts/{odd.Id.Value}\">1</a>", page.Html, StringComparison.Ordinal);
        Assert.Contains("doorverbinden of wachten duurde erg lang; begroeting beoordeeld binnen één seconde", page.Words, StringComparison.Ordinal);
        Assert.Contains("Het menu noemde een verkeerd nummer", page.Words, StringComparison.Ordinal);
        Assert.DoesNotMatch(" style=|<script", page.Html);
    }

    [Theory, OnEachDatabase]
    public async Task Marks_stand_there_as_on_the_results_page_and_only_the_lead_may_watch(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = (await db.Importing(study, Telbaar.Tests.Given.Studies.Haarlem)).Value;
        using var lead = await site.SignedIn(Role.Researcher);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var path = $"/o/teststad/studies/{study.Value}/watch";

        Assert.Contains("<strong>6,4</strong>", (await lead.Open(path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Open(path)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Callers_who_judge_differently_are_told_apart_from_chance_and_not_ranked(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Vergeleken");
        var rows = Enumerable.Range(0, 40).Select(i => $"a{i};2027-03-01 10:00;Wonen;{(i % 2 == 0 ? "E1" : "E2")};beantwoord;10;medewerker;{(i % 2 == 0 || i < 10 ? "ja" : "nee")}");
        _ = (await db.Importing(study, $"poging;begonnen;afdeling;enqueteur;kcc_resultaat;kcc_opneemtijd;bereikt;begroeting\n{string.Join('\n', rows)}\n")).Value;
        using var lead = await site.SignedIn(Role.Researcher);

        var page = await lead.Open($"/o/teststad/studies/{study.Value}/watch");

        Assert.Contains("Het verschil tussen enquêteurs is groter dan toeval verklaart (p < 0,001).", page.Words, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">E1</th><td class=\"n\">20 van 20</td><td class=\"n\">100%</td>", page.Html, StringComparison.Ordinal);
        Assert.Contains("Er is nog niets te vergelijken.", page.Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_a_call_that_two_callers_rang_both_attempts_are_shown_and_one_is_left_out_on_the_same_page(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var (study, first, second) = await db.HavingACallRungTwice();
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/watch";

        var page = await lead.Open(path);
        Assert.Contains("Twee keer gebeld", page.Words, StringComparison.Ordinal);
        Assert.Contains($"id=\"leave-out-{first.Value}\"", page.Html, StringComparison.Ordinal);
        var left = await lead.Submit(page, $"leave-out-{second.Value}", ("Reason", nameof(CorrectionReason.CallersError)));

        Assert.Equal($"/o/teststad/studies/{study.Id.Value}/attempts/{second.Value}", left.SentTo);
        Assert.Equal((AttemptStatus.Valid, AttemptStatus.Void), ((await db.RowOf(first)).Status, (await db.RowOf(second)).Status));
        Assert.DoesNotContain("Twee keer gebeld", (await lead.Open(path)).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_remembered_of_the_field_is_never_older_than_the_last_act(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var (study, caller) = (await db.HavingCallsToRing(3), ACaller(site.Organisation));
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/watch";

        Assert.Contains("0 van 3 gepland", (await lead.Open(path)).Words, StringComparison.Ordinal);
        await db.Ringing(caller, study, ReachingTheEmployee);
        Assert.Contains("1 van 3 gepland", (await lead.Open(path)).Words, StringComparison.Ordinal);
        _ = (await db.Claimed(caller, study)).Single();
        Assert.Contains("opgepakt op", (await lead.Open(path)).Words, StringComparison.Ordinal);
    }

    static async Task<WatchedField> Watched(Store db, Study study)
    {
        db.ChangeTracker.Clear();
        return await WatchedField.Of(db, study.Id, await CountedField.Of(db, study.Id, ShippedNorms.Find("haarlem-2019"), TestDatabase.Now.AddMinutes(15), Cancellation), Cancellation);
    }
}
