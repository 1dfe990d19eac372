using System.Net;
using System.Text;
using Telbaar.Accounts;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Results;

public sealed class ResultsPageTests
{
    [Theory, OnEachDatabase]
    public async Task The_page_shows_the_published_marks_and_no_person(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, Haarlem);
        using var group = await site.SignedIn(Role.SteeringGroup);

        var page = await group.Open($"/o/teststad/studies/{study.Value}/results");
        var scores = Encoding.UTF8.GetString(await group.Download($"/o/teststad/studies/{study.Value}/results/scores.json"));

        Assert.Contains("<p class=\"figure\">6,4</p>", page.Html, StringComparison.Ordinal);
        Assert.Contains("488 van 595", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        Assert.DoesNotMatch("VTH-0|M00| style=|<script", page.Html);
        Assert.Contains("\"study\": \"Haarlem\"", scores, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Without_attempts_or_norms_the_page_says_what_to_do(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Leeg");
        using var researcher = await site.SignedIn(Role.Researcher);

        Assert.Contains("Er zijn nog geen contactpogingen.", (await researcher.Open($"/o/teststad/studies/{study.Value}/results")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await researcher.Open($"/o/teststad/studies/{study.Value}/results/scores.json")).Status);
    }
}
