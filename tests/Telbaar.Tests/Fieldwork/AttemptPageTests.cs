using System.Net;
using Telbaar.Accounts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Calling;

namespace Telbaar.Tests.Fieldwork;

public sealed class AttemptPageTests
{
    [Theory, OnEachDatabase]
    public async Task The_lead_sees_what_happened_and_puts_a_column_right(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var path = await HavingAttempt(db, [.. ReachingTheEmployee.SkipLast(1), new Told(CallStep.Remark, 92, "", "Vriendelijk geholpen")]);
        using var lead = await site.SignedIn(Role.Researcher);

        var page = await lead.Open($"{path}?column=Greeting");
        Assert.Contains("Doorverbinden begint", page.Words, StringComparison.Ordinal);
        Assert.Contains("Vriendelijk geholpen", page.Words, StringComparison.Ordinal);
        var done = await lead.Submit(page, "put-right", ("Value", "nee"), ("Reason", "ListenedAgain"));

        Assert.Equal((HttpStatusCode.SeeOther, path), (done.Status, done.SentTo));
        var after = await lead.Open(path);
        Assert.Contains("<td>nee (verbeterd)</td>", after.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Submit(after, "reword-1", ("Text", "Goed geholpen"))).Status);
        var reworded = (await lead.Open(path)).Words;
        Assert.Contains("Goed geholpen", reworded, StringComparison.Ordinal);
        Assert.DoesNotContain("Vriendelijk", reworded, StringComparison.Ordinal);
        Assert.Contains("<td>ja</td>\n                            <td>nee</td>\n                            <td>opnieuw beoordeeld</td>", Lines(after), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_refusal_says_what_is_allowed_and_keeps_what_was_typed(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var path = await HavingAttempt(db, ReachingTheEmployee);
        using var lead = await site.SignedIn(Role.Researcher);

        var refused = await lead.Submit(await lead.Open($"{path}?column=TransferSeconds"), "put-right", ("Value", "-3"), ("Reason", "CallersError"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Dit kan niet. doorverbindtijd (seconden): een tijd kan niet negatief zijn; toegestaan: 0 tot en met 86400 seconden.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"-3\"", refused.Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_is_left_out_and_counts_again(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var path = await HavingAttempt(db, ReachingTheEmployee);
        using var lead = await site.SignedIn(Role.Researcher);

        await lead.Submit(await lead.Open(path), "move-LeaveOut", ("Reason", "LeftService"));
        var left = await lead.Open(path);
        Assert.Contains("<dd>vervallen</dd>", left.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("move-LeaveOut", left.Html, StringComparison.Ordinal);
        await lead.Submit(left, "move-CountAfterAll", ("Reason", "CountsAfterAll"));

        Assert.Contains("<dd>geldig</dd>", (await lead.Open(path)).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_name_is_shown_only_where_the_gate_opens_person_level(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var path = await HavingAttempt(db, ReachingTheEmployee);
        using var lead = await site.SignedIn(Role.Researcher);

        var closed = await lead.Open(path);
        db.ChangeTracker.Clear();
        await db.HavingStatement(db.Set<Study>().Single(), GateKind.PersonLevel, Role.Researcher);
        var open = await lead.Open(path);

        Assert.Contains("<dd>M0001</dd>", closed.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("Naam Een|person-level", closed.Html);
        Assert.Contains("<dd>Naam Een (M0001)</dd>", open.Html, StringComparison.Ordinal);
        Assert.Contains("person-level", open.Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_of_another_study_is_not_there(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var path = await HavingAttempt(db, ReachingTheEmployee);
        var other = await db.HavingNewStudy("Ander");
        using var lead = await site.SignedIn(Role.Researcher);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/o/teststad/studies/{other.Value}/attempts/{path.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Open(path)).Status);
    }

    /// <summary>An attempt to reach M0001, whose name is Naam Een.</summary>
    /// <returns>Its address.</returns>
    static async Task<string> HavingAttempt(Store db, IReadOnlyList<Told> told)
    {
        var study = await db.HavingCallsToRing(1);
        var claim = await db.Ringing(ACaller(db.Organisation), study, told);
        await db.Having(new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now), EmployeeId = claim.EmployeeId!.Value, Name = "Naam Een", Folded = "naam een" });
        return $"/o/teststad/studies/{study.Id.Value}/attempts/{claim.Id.Value}";
    }

    static string Lines(Page page) => page.Html.ReplaceLineEndings("\n");
}
