using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Reports;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Audit;

public sealed partial class AuditTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_page_tells_who_did_what_to_what_in_plain_words(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var researcher = await site.SignedIn(Role.Researcher);
        await researcher.Send("/o/teststad/studies/new", ("Name", "Onderzoek in het logboek"), ("Norms", "haarlem-2019"));
        using var reader = await site.SignedIn(Role.PrivacyOfficer);

        var page = await reader.Open("/o/teststad/audit");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<td>onderzoek gemaakt</td><td>Onderzoek in het logboek</td>", Regex.Replace(page.Html, @">\s+<", "><"), StringComparison.Ordinal);
        Assert.Contains("ingelogd", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_looked_for_by_action_person_and_period_is_what_is_found(Engine engine)
    {
        await using var site = await Website.On(engine);
        var person = await site.Person(site.Organisation, Role.Researcher);
        await Entries(site, person.Id, ("study.created", 0), ("study.moved", 1), ("study.moved", 40));
        using var reader = await site.SignedIn(Role.Administrator);

        Assert.Equal(2, await Found(reader, $"Action=study.moved&Person={person.Id.Value}"));
        Assert.Equal(2, await Found(reader, $"Person={person.Id.Value}&From=2027-03-01&To=2027-03-31"));
        Assert.Equal(1, await Found(reader, $"Person={person.Id.Value}&Action=study.moved&From=2-3-2027&To=2-3-2027"));
        Assert.Equal(0, await Found(reader, "From=2020-01-01&To=2020-12-31"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.Open("/o/teststad/audit?From=gisteren")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_long_log_comes_in_pages_from_new_to_old(Engine engine)
    {
        await using var site = await Website.On(engine);
        var person = await site.Person(site.Organisation, Role.Researcher);
        await Entries(site, person.Id, [.. Enumerable.Range(0, 120).Select(day => ("study.moved", day))]);
        using var reader = await site.SignedIn(Role.Administrator);

        var pages = new List<Page>();
        for (var n = 1; n <= 3; n++)
            pages.Add(await reader.Open($"/o/teststad/audit?Action=study.moved&Page={n}"));

        Assert.Equal([50, 50, 20], pages.Select(page => page.Html.Split("<tr>").Length - 2));
        Assert.Contains("28 juni 2027", pages[0].Html, StringComparison.Ordinal);
        Assert.Contains("1 maart 2027", pages[2].Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task One_organisation_sees_nothing_of_the_log_of_another(Engine engine)
    {
        await using var site = await Website.On(engine);
        var elsewhere = await site.Store.Organisation("elders");
        using var stranger = await site.SignedIn(elsewhere, Role.Researcher);
        await stranger.Send("/o/elders/studies/new", ("Name", "Geheim onderzoek"), ("Norms", "haarlem-2019"));
        using var reader = await site.SignedIn(Role.Administrator);

        var (page, file) = (await reader.Open("/o/teststad/audit"), await reader.Open("/o/teststad/audit.csv"));

        Assert.DoesNotContain("Geheim onderzoek", page.Html + file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("study.created", file.Html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(file.Html, ";account.signed-in;|account.signed-in;ingelogd"));
    }

    [Fact]
    public async Task The_file_is_harmless_in_a_spreadsheet_and_its_making_stands_in_the_log()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var researcher = await site.SignedIn(Role.Researcher);
        await researcher.Send("/o/teststad/studies/new", ("Name", "=1+2;\"x\""), ("Norms", "haarlem-2019"));
        using var reader = await site.SignedIn(Role.Administrator);

        var file = await reader.Open("/o/teststad/audit.csv");

        Assert.Contains(";\"'=1+2;\"\"x\"\"\";", file.Html, StringComparison.Ordinal);
        Assert.Contains("logboek meegenomen", (await reader.Open("/o/teststad/audit")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_refused_stands_in_the_log()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var person = await site.Person(site.Organisation, Role.Caller);
        using var caller = await site.SignedIn(person);

        await caller.Open("/o/teststad/members");

        await using var db = site.Store.Of(site.Organisation);
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == "access.refused", Cancellation);
        Assert.Equal((person.Id, "ManageMembers", "not-allowed"), (entry.Actor!.Value, entry.Detail, entry.Result));
    }

    [Theory, OnEachDatabase]
    public async Task The_administrator_of_the_installation_reads_and_takes_along_what_was_refused_at_the_door(Engine engine)
    {
        // Time stands still: however slow the machine, no guess may be made meanwhile.
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        var person = await site.Person(site.Organisation);
        await using (var db = site.Store.Database.Open())
            await db.Users.Where(account => account.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsInstallationAdministrator, true), Cancellation);
        using var visitor = site.Visitor("127.0.0.66");
        for (var i = 0; i <= GuessThrottle.FreeOfPair; i++)
            await visitor.Send("/sign-in", ("Name", "naam-die-niemand-heeft"), ("Password", $"geraden {i}"));
        using var installation = await site.SignedIn(person);

        var (page, file) = (await installation.Open("/installation/audit"), await installation.Open("/installation/audit.csv?Action=account.guesses-held-back"));

        Assert.Equal(GuessThrottle.FreeOfPair, Regex.Count(page.Html, "<td>inloggen mislukt</td>"));
        Assert.Contains("<td>te vaak geprobeerd: tegengehouden</td>", page.Html, StringComparison.Ordinal);
        Assert.Contains($"<td>{person.UserName}</td>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("naam-die-niemand-heeft", page.Html + file.Html, StringComparison.Ordinal);
        Assert.Equal(2, file.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("<td>logboek meegenomen als bestand</td>", (await installation.Open("/installation/audit")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_that_come_fast_are_counted_by_minute()
    {
        await using var site = await Website.On(Engine.Sqlite);
        await using var db = site.Store.Database.Open();
        foreach (var second in new[] { 0, 10, 20, 30, 59, 60, 200 })
            db.Audit(new ActingAlone(null, Origin.Web, TestDatabase.Now + TimeSpan.FromSeconds(second)), "account.sign-in-refused", null, "password", "account-sign-in-refused");
        await db.SaveChangesAsync(Cancellation);

        Assert.Equal([(TestDatabase.Now, 5)], await AuditQuery.RefusedInAMinute(AuditQuery.OfInstallation(db, new(null, null, null, null)), 5, 10, Cancellation));
    }

    [Fact]
    public async Task An_administrator_of_an_organisation_sees_nothing_of_the_log_of_the_installation()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var administrator = await site.SignedIn(Role.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Open("/installation/audit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Open("/installation/audit.csv")).Status);
    }

    [Fact]
    public async Task The_log_itself_holds_no_name()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var administrator = await site.SignedIn(Role.Administrator);
        await administrator.Send("/o/teststad/members/new", ("UserName", "kenmerk-uv"), ("DisplayName", "Kenmerk XYZ"), ("Roles", "Researcher"));
        using var visitor = site.Visitor();
        await visitor.Send("/sign-in", ("Name", "kenmerk-uv"), ("Password", "verkeerd kenmerk"));

        await using var db = site.Store.Of(site.Organisation);
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancellation), entry => $"{entry.Action} {entry.Detail} {entry.Result}".Contains("kenmerk", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_action_that_the_program_writes_has_words()
    {
        var written = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
            written.UnionWith(ActionsIn().Matches(await File.ReadAllTextAsync(file, Cancellation)).SelectMany(match => match.Groups[1].Captures.Concat(match.Groups[2].Captures).Select(capture => capture.Value)));

        Assert.Contains("study.role-given", written);
        Assert.Equal(written.Order(StringComparer.Ordinal), ActionTexts.Codes.Order(StringComparer.Ordinal));
        Assert.All(ActionTexts.Codes, code => Assert.NotEqual(ActionTexts.Of(code, Language.Dutch), ActionTexts.Of(code, Language.English)));
    }

    /// <summary>The code in <c>db.Audit(acting, "study.moved", …</c>, or both where one of two is chosen.</summary>
    [GeneratedRegex("""\.Audit\((?:[^()"]|\([^()]*\))*"([a-z-]+\.[a-z-]+)"(?:\s*:\s*"([a-z-]+\.[a-z-]+)")?""")]
    private static partial Regex ActionsIn();

    static async Task<int> Found(Browser reader, string query)
    {
        var text = (await reader.Open($"/o/teststad/audit?{query}")).Html;
        return int.Parse(Regex.Match(text, @"(\d+) regels? gevonden").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    static async Task Entries(Website site, AccountId person, params (string Action, int Day)[] entries)
    {
        await using var db = site.Store.Of(site.Organisation);
        foreach (var (action, day) in entries)
            db.Audit(new Acting(person, site.Organisation, new HashSet<Role>(), Origin.Web, TestDatabase.Now.AddDays(day)), action, null);
        await db.SaveChangesAsync(Cancellation);
    }
}
