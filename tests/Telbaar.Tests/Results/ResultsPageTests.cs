using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Telbaar.Accounts;
using Telbaar.Fieldwork;
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
        Assert.Contains("488 van 595", Regex.Replace(page.Words, "<[^>]+>", ""), StringComparison.Ordinal);
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

    [Theory, OnEachDatabase]
    public async Task Behind_each_count_are_as_many_attempts_as_it_says(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, Haarlem);
        using var researcher = await site.SignedIn(Role.Researcher);
        var counts = CountsOn(await researcher.Open($"/o/teststad/studies/{study.Value}/results"));

        Assert.True(counts.Count > 60, $"{counts.Count} counts are links");
        foreach (var (address, count) in counts)
        {
            var page = await researcher.Open(address);
            Assert.Equal((address, count, Math.Min(count, 100)), (address, CountOf(page), RowsOf(page)));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_part_can_be_looked_at_and_other_norms_tried_without_changing_the_study(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, Haarlem);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Value}/results";

        Assert.Contains("<p class=\"figure\">6,0</p>", (await researcher.Open($"{path}?norms=haarlem-2018")).Html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"figure\">6,4</p>", (await researcher.Open(path)).Html, StringComparison.Ordinal);
        var weeks = new[] { "from=2019-11-25&to=2019-12-01", "from=2019-12-02&to=2019-12-08", "from=2019-12-09" };
        var totals = new List<int>();
        foreach (var week in weeks)
            totals.Add(CountOf(await researcher.Open($"/o/teststad/studies/{study.Value}/attempts?{week}")));
        Assert.Equal(595, totals.Sum());
        Assert.DoesNotContain(0, totals);
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_not_see_persons_sees_counts_alone(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        _ = await db.Importing(study.Id, FewPersons);
        using var group = await site.SignedIn(Role.SteeringGroup);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/attempts?outcome=employee";

        var (closed, own) = (await group.Open(path), await researcher.Open(path));
        Assert.Equal((8, 0), (CountOf(closed), RowsOf(closed)));
        Assert.Contains("U ziet hier alleen aantallen.", closed.Words, StringComparison.Ordinal);
        Assert.Equal(8, RowsOf(own));
        Assert.DoesNotContain("Medewerker A", own.Words, StringComparison.Ordinal);

        await db.HavingPassedGate(study, Role.SteeringGroup);
        var open = await group.Open(path);
        Assert.Contains("Medewerker A1", open.Words, StringComparison.Ordinal);
        Assert.Contains("niet bedoeld om medewerkers te beoordelen", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Medewerker A1", (await researcher.Open(path)).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_part_of_few_persons_is_refused_and_so_is_one_that_leaves_few_out(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        _ = await db.Importing(study.Id, FewPersons);
        using var group = await site.SignedIn(Role.SteeringGroup);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";

        foreach (var part in new[] { "from=2026-11-26", "to=2026-11-25" })
        {
            foreach (var page in new[] { "results", "attempts" })
            {
                var refused = await group.Open($"{path}/{page}?{part}");
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
                Assert.Contains("Het gaat over minder dan 5 medewerkers", refused.Words, StringComparison.Ordinal);
                Assert.DoesNotContain("class=\"figure\"", refused.Html, StringComparison.Ordinal);
            }
            Assert.Equal(HttpStatusCode.NotFound, (await group.Open($"{path}/results/scores.json?{part}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await researcher.Open($"{path}/results?{part}")).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Small_departments_stand_together_for_who_may_not_take_attempts_along_and_no_department_stands_beside_a_period(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, ThreeDepartments);
        using var group = await site.SignedIn(Role.SteeringGroup);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Value}";
        async Task<string> DepartmentsFor(Browser visitor, string part) => string.Join(", ", System.Text.Json.JsonDocument.Parse(await visitor.Download($"{path}/results/scores.json{part}")).RootElement.GetProperty("departments").EnumerateArray().Select(department => $"{department.GetProperty("name").GetString()} {department.GetProperty("attempts")}"));
        static string TableOf(Page page) => page.Html.Contains("id=\"departments-table\"", StringComparison.Ordinal) ? page.Between("id=\"departments-table\"", "</table>") : "";

        Assert.Equal("Belastingen 8, HRM 2, Wmo 7", await DepartmentsFor(researcher, ""));
        Assert.Equal("Belastingen 8, Overige, samen 9", await DepartmentsFor(group, ""));
        Assert.Contains("HRM", TableOf(await researcher.Open($"{path}/results")), StringComparison.Ordinal);
        var shown = TableOf(await group.Open($"{path}/results"));
        Assert.Contains("Overige, samen", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("HRM|Wmo", shown);

        // What is left of those together would be the small one.
        var wmo = Regex.Match((await group.Open($"{path}/results")).Html, "<option value=\"([^\"]+)\"[^>]*>Wmo<").Groups[1].Value;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await group.Open($"{path}/results?department={wmo}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await researcher.Open($"{path}/results?department={wmo}")).Status);

        const string period = "?from=2026-11-25&to=2026-11-25";
        Assert.Equal(("", "Belastingen 8, HRM 2, Wmo 7"), (await DepartmentsFor(group, period), await DepartmentsFor(researcher, period)));
        var page = await group.Open($"{path}/results{period}");
        Assert.Equal((HttpStatusCode.OK, ""), (page.Status, TableOf(page)));
        Assert.Contains("Bij een periode staan hier geen afdelingen apart", page.Words, StringComparison.Ordinal);
        Assert.NotEqual("", TableOf(await researcher.Open($"{path}/results{period}")));
    }

    /// <summary>Eight, two and seven employees of three departments, all reached on one day.</summary>
    static string ThreeDepartments { get; } = string.Join('\n', new[] { ("Belastingen", 8), ("HRM", 2), ("Wmo", 7) }.SelectMany(asked => Enumerable.Range(1, asked.Item2).Select(i =>
        $"{asked.Item1}{i};2026-11-25 09:3{i};{asked.Item1};Medewerker {asked.Item1} {i};beantwoord;12,5;medewerker")).Prepend("poging;begonnen;afdeling;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt"));

    [Theory, OnEachDatabase]
    public async Task Callers_are_compared_for_the_researcher_alone(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, Haarlem);
        using var group = await site.SignedIn(Role.SteeringGroup);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Value}";

        var page = await researcher.Open($"{path}/results");
        var caller = CountsOn(page).First(count => count.Address.Contains("caller=", StringComparison.Ordinal));
        Assert.DoesNotContain("caller=", (await group.Open($"{path}/results")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("caller", Encoding.UTF8.GetString(await researcher.Download($"{path}/results/scores.json")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await group.Open(caller.Address)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_no_figure_or_no_part_is_not_there(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, TwoAttempts);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Value}";

        foreach (var wrong in new[] { "measure=nothing", "outcome=nothing", "event=nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await researcher.Open($"{path}/attempts?{wrong}")).Status);
        foreach (var wrong in new[] { "department=nothing", "from=nothing", "norms=nothing", "from=0001-01-01" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await researcher.Open($"{path}/results?{wrong}")).Status);
    }

    /// <summary>Six employees on Wednesday and two on Thursday, all reached.</summary>
    static string FewPersons { get; } = string.Join('\n', Enumerable.Range(1, 8).Select(i =>
        $"a{i};2026-11-{(i <= 6 ? 25 : 26)} 09:3{i};Onderzoek;Medewerker A{i};beantwoord;12,5;medewerker").Prepend("poging;begonnen;afdeling;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt"));

    /// <summary>The counts that are links; percentages and seconds say a count elsewhere.</summary>
    [Theory, OnEachDatabase]
    public async Task What_struck_callers_beside_their_calls_is_told_by_day_without_the_caller_and_counts_in_no_figure(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var (study, caller) = (await db.HavingCallsToRing(2), Calling.ACaller(site.Organisation));
        using var lead = await site.SignedIn(Role.Researcher);
        using var group = await site.SignedIn(Role.SteeringGroup);
        var path = $"/o/teststad/studies/{study.Id.Value}/results";
        await db.Ringing(caller, study, Calling.ReachingTheEmployee);
        var before = Figures(await lead.Download($"{path}/scores.json"));
        Assert.DoesNotContain("Waarnemingen buiten de gesprekken", (await lead.Open(path)).Words, StringComparison.Ordinal);

        await db.Ringing(caller, study, CallStep.Dialled.At(0), new(CallStep.SideObservation, 5, "", "Het menu noemde een verkeerd nummer"), CallStep.NoAnswer.At(30), CallStep.Again.At(40, "Outage"), CallStep.Finished.At(41));

        var told = (await lead.Open(path)).Between("id=\"observations\"", "</section>");
        Assert.Contains("maandag 1 maart 2027: één keer iets opvallends", told, StringComparison.Ordinal);
        Assert.Contains("Het menu noemde een verkeerd nummer", told, StringComparison.Ordinal);
        Assert.DoesNotContain("E1", told, StringComparison.Ordinal);
        // Free words may hold a name: they are for who may see those.
        var general = (await group.Open(path)).Between("id=\"observations\"", "</section>");
        Assert.Contains("één keer iets opvallends", general, StringComparison.Ordinal);
        Assert.DoesNotContain("verkeerd nummer", general, StringComparison.Ordinal);
        Assert.Equal(before, Figures(await lead.Download($"{path}/scores.json")));
    }

    /// <summary>The marks and measures of the whole.</summary>
    static string Figures(byte[] scores) => System.Text.Json.JsonDocument.Parse(scores).RootElement.GetProperty("parameters").GetRawText();

    static IReadOnlyList<(string Address, int Count)> CountsOn(Page page) => [.. Regex.Matches(page.Html, "<a href=\"([^\"]*/attempts[^\"]*)\">([\\d.]+)</a>")
        .Select(link => (WebUtility.HtmlDecode(link.Groups[1].Value), int.Parse(link.Groups[2].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))).Distinct()];

    static int CountOf(Page page) => int.Parse(page.Between("<strong class=\"count\">", " "), CultureInfo.InvariantCulture);

    static int RowsOf(Page page) => Regex.Count(page.Html, "<tr>\\s*<th scope=\"row\">");
}
