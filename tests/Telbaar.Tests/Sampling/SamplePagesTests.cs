using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Storage;
using Telbaar.Sampling;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Sampling;

/// <summary>The way of a researcher from cover to plan to drawn sample, through the pages.</summary>
public sealed class SamplePagesTests
{
    static (string, string)[] Plan(int attempts, string version = "") =>
    [
        ("Version", version), ("Division", "Proportional"), ("Attempts", $"{attempts}"), ("MostPerPerson", "2"), ("MostPerPersonPerWeek", "1"), ("Callers", "2"), ("MinutesPerCall", "15"), ("Seed", "7"),
    ];

    [Fact]
    public async Task A_researcher_plans_draws_looks_at_a_day_and_takes_the_list_along()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var path = await PathOf(site);
        using var researcher = await site.SignedIn(Role.Researcher);

        Assert.Equal($"{path}/cover", (await researcher.Send($"{path}/cover/starter")).SentTo);
        Assert.Equal($"{path}/sample", (await researcher.Send($"{path}/sample", Plan(30))).SentTo);
        var planned = await researcher.Open($"{path}/sample?share=80");
        Assert.Contains("17,6", planned.Html, StringComparison.Ordinal);
        Assert.Contains("blijft indicatief", planned.Html, StringComparison.Ordinal);
        Assert.Equal($"{path}/sample#calls", (await researcher.Send($"{path}/sample/draw", ("Version", "0"))).SentTo);

        var page = await researcher.Open($"{path}/sample?day=2027-03-09");
        Assert.Contains("Naam ", page.Html, StringComparison.Ordinal);
        Assert.Contains("niet bedoeld om medewerkers te beoordelen", page.Html, StringComparison.Ordinal);
        var list = await researcher.Open($"{path}/sample/calls.csv");
        Assert.Equal(31, list.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("Naam ", list.Html, StringComparison.Ordinal);
        Assert.Contains("Naam ", (await researcher.Open($"{path}/sample/calls.csv?names=yes")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_names_of_employees_were_taken_along_is_kept_and_names_nobody()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var path = await PathOf(site);
        using var researcher = await site.SignedIn(Role.Researcher);
        await researcher.Send($"{path}/cover/starter");
        await researcher.Send($"{path}/sample", Plan(30));
        await researcher.Send($"{path}/sample/draw", ("Version", "0"));

        await researcher.Open($"{path}/sample/calls.csv");
        await researcher.Open($"{path}/sample/calls.csv?names=yes");

        await using var db = site.Store.Of(site.Organisation);
        var entries = await db.AuditEntries.Where(entry => entry.Action == "sample.exported").OrderBy(entry => entry.Detail).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(path[^36..], "rows=30 names=no"), (path[^36..], "rows=30 names=yes")], entries.Select(entry => ($"{entry.About}", entry.Detail)));
    }

    [Fact]
    public async Task A_wish_that_does_not_fit_is_explained_on_the_page()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var path = await PathOf(site);
        using var researcher = await site.SignedIn(Role.Researcher);
        await researcher.Send($"{path}/cover/starter");
        await researcher.Send($"{path}/sample", Plan(600));

        var page = await researcher.Send($"{path}/sample/draw", ("Version", "0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("600 pogingen, 20 medewerkers, ten hoogste 2 per persoon: er passen er 40.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_a_mistake_comes_back_with_what_was_typed()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var path = await PathOf(site);
        using var researcher = await site.SignedIn(Role.Researcher);

        var page = await researcher.Send($"{path}/sample", [.. Plan(30).Where(field => field.Item1 != "MostPerPerson"), ("MostPerPerson", "veel")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("veel is geen getal.", page.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"veel\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_and_questions_are_added_by_hand_and_from_a_list()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var path = await PathOf(site);
        using var researcher = await site.SignedIn(Role.Researcher);

        await researcher.Send($"{path}/cover/alias", ("Id", $"{EntityId.New<CoverAliasId>(TestDatabase.Now).Value}"), ("Name", "Vera Verzonnen"), ("NumberShown", "14 000 1"), ("NumberLeft", "14 000 2"));
        await researcher.Send($"{path}/cover/question", ("Id", $"{EntityId.New<CoverQuestionId>(TestDatabase.Now).Value}"), ("Question", "Hoe laat gaat u open?"));
        await researcher.Send($"{path}/cover/aliases", ("List", "naam;getoond nummer;achtergelaten nummer\nTim Test;1;2\n"));
        var refused = await researcher.Send($"{path}/cover/questions", ("List", "vraag\nMijn BSN is 111222333, klopt dat?\n"));

        Assert.Contains("Regel 2", refused.Html, StringComparison.Ordinal);
        var cover = await researcher.Open($"{path}/cover");
        Assert.All(["Vera Verzonnen", "Tim Test", "Hoe laat gaat u open?", "in de gaten tot en met"], text => Assert.Contains(text, cover.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alias_is_opened_changed_and_removed()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var path = await PathOf(site);
        using var researcher = await site.SignedIn(Role.Researcher);
        var id = $"{EntityId.New<CoverAliasId>(TestDatabase.Now).Value}";
        await researcher.Send($"{path}/cover/alias", ("Id", id), ("Name", "Vera Verzonnen"), ("NumberShown", "1"), ("NumberLeft", "2"));

        Assert.Contains("value=\"Vera Verzonnen\"", (await researcher.Open($"{path}/cover/alias?id={id}")).Html, StringComparison.Ordinal);
        Assert.Equal($"{path}/cover", (await researcher.Send($"{path}/cover/alias", ("Id", id), ("Version", "0"), ("Name", "Tim Test"), ("NumberShown", "1"), ("NumberLeft", "2"))).SentTo);
        Assert.Equal($"{path}/cover", (await researcher.Send($"{path}/cover/alias/remove", ("Id", id), ("Version", "1"))).SentTo);

        Assert.Equal(HttpStatusCode.NotFound, (await researcher.Open($"{path}/cover/alias?id={id}")).Status);
    }

    static async Task<string> PathOf(Website site) => $"/o/teststad/studies/{(await SampleStudy.In(site.Store, site.Organisation)).Study.Value}";
}
