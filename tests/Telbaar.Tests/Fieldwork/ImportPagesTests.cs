using System.Net;
using System.Text;
using Telbaar.Accounts;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Fieldwork;

public sealed partial class ImportPagesTests
{
    [Theory, OnEachDatabase]
    public async Task A_file_comes_in_after_its_departments_were_agreed_to_and_goes_out_again(Engine engine)
    {
        await using var site = await Website.On(engine);
        var path = await StudyPath(site);
        using var researcher = await site.SignedIn(Role.Researcher);

        var check = await researcher.Upload($"{path}/import", "File", "pogingen.csv", Encoding.UTF8.GetBytes(Haarlem), ("Purpose", "Study"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, check.Status);
        Assert.Contains("Ruimtelijke ontwikkeling", check.Html, StringComparison.Ordinal);
        var done = await researcher.Send(DecisionOf(check), ("MakeStructure", "on"));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("Ingelezen contactpogingen: 595.", (await researcher.Open(done.SentTo!)).Html, StringComparison.Ordinal);
        var exported = Encoding.UTF8.GetString(await researcher.Download($"{path}/export.csv"));
        Assert.Equal(596, exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("VTH-0", exported, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Faults_are_shown_as_on_the_command_line_and_the_rows_can_be_taken_along(Engine engine)
    {
        await using var site = await Website.On(engine);
        var path = await StudyPath(site);
        using var researcher = await site.SignedIn(Role.Researcher);

        var check = await researcher.Upload($"{path}/import", "File", "pogingen.csv", Encoding.UTF8.GetBytes(TwoAttempts.Replace("12,5", "-3", StringComparison.Ordinal)), ("Purpose", "Study"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, check.Status);
        Assert.Contains("pogingen.csv:2: kcc_opneemtijd: -3: een tijd kan niet negatief zijn; toegestaan: 0 tot en met 86400 seconden", WebUtility.HtmlDecode(check.Html), StringComparison.Ordinal);
        var done = await researcher.Send(DecisionOf(check), ("MakeStructure", "on"), ("SkipInvalid", "on"));
        var page = await researcher.Open(WebUtility.HtmlDecode(done.SentTo!));
        var refused = RefusedRows().Match(page.Html).Groups[1].Value;
        Assert.Contains("a1;2026-11-25 09:31", Encoding.UTF8.GetString(await researcher.Download(refused)), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read(Engine engine)
    {
        await using var site = await Website.On(engine);
        var path = await StudyPath(site);
        using var researcher = await site.SignedIn(Role.Researcher);

        var page = await researcher.Upload("/o/teststad/norms", "File", "groot.json", new byte[5 << 20]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("Kies een bestand.", (await researcher.Send($"{path}/import", ("Purpose", "Study"))).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_waiting_file_is_nobody_elses(Engine engine)
    {
        await using var site = await Website.On(engine);
        var path = await StudyPath(site);
        using var researcher = await site.SignedIn(Role.Researcher);
        using var colleague = await site.SignedIn(Role.Researcher);

        var check = await researcher.Upload($"{path}/import", "File", "pogingen.csv", Encoding.UTF8.GetBytes(TwoAttempts), ("Purpose", "Study"));

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Open(DecisionOf(check))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Open($"{DecisionOf(check)}/refused.csv")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Send(DecisionOf(check), ("MakeStructure", "on"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await researcher.Open(DecisionOf(check))).Status);
    }

    static async Task<string> StudyPath(Website site)
    {
        await using var db = site.Store.Of(site.Organisation);
        return $"/o/teststad/studies/{(await db.HavingNewStudy("Een")).Value}";
    }

    static string DecisionOf(Page page) => Decision().Match(page.Html).Groups[1].Value;

    [System.Text.RegularExpressions.GeneratedRegex("action=\"([^\"]+/import/[0-9a-f-]{36})\"")]
    private static partial System.Text.RegularExpressions.Regex Decision();

    [System.Text.RegularExpressions.GeneratedRegex("href=\"([^\"]+/refused.csv)\"")]
    private static partial System.Text.RegularExpressions.Regex RefusedRows();
}
