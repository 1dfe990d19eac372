using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.HelpNow;
using Telbaar.Storage;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.HelpNow;

public sealed class HelpPagesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static DateTimeOffset Now => TestDatabase.Now;

    [Theory, OnEachDatabase]
    public async Task The_kcc_finds_a_substitute_without_script_and_the_script_is_told_the_same(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        await Away(db, await Agreeing(db));
        using var kcc = await site.SignedIn(Role.KccAgent);

        var page = await kcc.Open("/o/teststad/help-now?q=proef+een");
        Assert.All(["Proef Een", "Afwezig tot 12:00", "Bel nu", "Proef Twee", "14 000 0002", "vervanger", "notities@teststad.example", "Afgesproken: CallbackNotes.", "Nu open, tot 17:00."], words => Assert.Contains(words, page.Words, StringComparison.Ordinal));
        var told = await kcc.Tell("/o/teststad/help-now/look", new { typed = "proef een" });

        var card = told.Json.GetProperty("cards")[0];
        Assert.Equal(("Proef Een", "out", "Proef Twee", "140000002"), (card.GetProperty("name").GetString(), card.GetProperty("state").GetString(), card.GetProperty("ring").GetProperty("name").GetString(), card.GetProperty("ring").GetProperty("dial").GetString()));
        Assert.Equal("1 gevonden.", told.Json.GetProperty("count").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await kcc.Tell("/o/teststad/help-now/look", "proef")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_is_shown_once_asks_the_same_and_is_worthless_once_withdrawn(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        await Away(db, await Agreeing(db));
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var made = await coordinator.Submit(await coordinator.Open("/o/teststad/help-now/keys"), "form", ("Name", "Bureaublad van het KCC"));
        var secret = made.Between("<code class=\"secret\">", "</code>");

        using var answer = await Ask(site, "?q=proef%20een", secret);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var found = json.RootElement.GetProperty("found")[0];
        Assert.Equal((1, "person", "out", "Proef Twee", "absence"), (json.RootElement.GetProperty("version").GetInt32(), found.GetProperty("kind").GetString(), found.GetProperty("presence").GetString(),
            found.GetProperty("ring").GetProperty("name").GetString(), found.GetProperty("ring").GetProperty("by").GetString()));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);

        var list = await coordinator.Open("/o/teststad/help-now/keys");
        Assert.DoesNotContain(secret, list.Html, StringComparison.Ordinal);
        Assert.Contains("1 maart 2027", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretCode.Plain(secret), JsonSerializer.Serialize(await db.Set<DesktopKey>().AsNoTracking().ToListAsync(Cancellation)), StringComparison.OrdinalIgnoreCase);
        await coordinator.Send("/o/teststad/help-now/keys/withdraw", ("Remove", (await db.Set<DesktopKey>().SingleAsync(Cancellation)).Id.Value.ToString()));
        using var refused = await Ask(site, "?q=proef%20een", secret);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(["desktop-key.made", "desktop-key.withdrawn"], await db.AuditEntries.Where(entry => entry.Action.StartsWith("desktop-key")).OrderBy(entry => entry.At).Select(entry => entry.Action).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("?q=proefgeheim", "", HttpStatusCode.Unauthorized)]
    [InlineData("?q=proefgeheim", "ABCD-EFGH", HttpStatusCode.Unauthorized)]
    [InlineData("", "right", HttpStatusCode.BadRequest)]
    [InlineData("?q=%00proefgeheim", "right", HttpStatusCode.BadRequest)]
    public async Task What_is_wrong_is_told_as_a_problem_that_repeats_nothing(string query, string key, HttpStatusCode status)
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var secret = (await MakeDesktopKey.Run(db, Office.As(db.Organisation, null, Now, Role.Coordinator), new("Proef"), Cancellation)).Value;

        using var answer = await Ask(site, query, key == "right" ? secret : key);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal((int)status, JsonElement.Parse(body).GetProperty("status").GetInt32());
        Assert.DoesNotContain("proefgeheim", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_guesses_keys_or_asks_too_often_must_wait_and_a_right_key_is_not_held_back_by_wrong_ones()
    {
        await using var site = await Website.With(Engine.Sqlite, new Clock(Now), settings => settings with { Desktops = new((4, 1), (3, 1), TimeSpan.FromHours(1)) });
        await using var db = site.Store.Of(site.Organisation);
        var secret = (await MakeDesktopKey.Run(db, Office.As(db.Organisation, null, Now, Role.Coordinator), new("Proef"), Cancellation)).Value;
        async Task<HttpStatusCode> Answered(string key)
        {
            using var answer = await Ask(site, "?q=a", key);
            Assert.Equal(answer.StatusCode is HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
            return answer.StatusCode;
        }
        foreach (var status in Enumerable.Repeat(HttpStatusCode.Unauthorized, 3).Append(HttpStatusCode.TooManyRequests))
            Assert.Equal(status, await Answered("AAAA"));

        foreach (var status in Enumerable.Repeat(HttpStatusCode.OK, 4).Append(HttpStatusCode.TooManyRequests))
            Assert.Equal(status, await Answered(secret));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Answered("AAAA"));
    }

    [Theory, OnEachDatabase]
    public async Task At_other_hours_than_agreed_it_is_said_which_they_are_and_whether_it_is_open_comes_with_each_answer(Engine engine)
    {
        var clock = new Clock(Now);
        await using var site = await Website.On(engine, clock);
        await using var db = site.Store.Of(site.Organisation);
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        var agreed = await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])]);
        await db.Set<Agreement>().Where(agreement => agreement.Id == agreed.Id).ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.From, new TimeOnly(9, 0)).SetProperty(agreement => agreement.To, new TimeOnly(9, 30)), Cancellation);
        await Away(db, office);
        using var kcc = await site.SignedIn(Role.KccAgent);

        Assert.Equal("Nu valt niemand in. Afgesproken op werkdagen van 09:00 tot 09:30.", (await kcc.Open("/o/teststad/help-now?q=proef+een")).Between("<p class=\"warning\">", "</p>"));
        Assert.Equal("Nu open, tot 17:00.", (await kcc.Tell("/o/teststad/help-now/look", new { typed = "proef" })).Json.GetProperty("opening").GetString());
        clock.Pass(TimeSpan.FromHours(8));
        Assert.StartsWith("Nu gesloten.", (await kcc.Tell("/o/teststad/help-now/look", new { typed = "proef" })).Json.GetProperty("opening").GetString(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Subjects_are_kept_on_a_page_and_come_in_from_a_list(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var office = await Office.In(db, "Proef Een");
        using var coordinator = await site.SignedIn(Role.Coordinator);
        const string path = "/o/teststad/help-now/subjects";

        // Longer with the blanks that are stored.
        var longest = string.Join(',', Enumerable.Range(100, 250).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.Submit(await coordinator.Open(path), "form", ("Name", "Lang"), ("Synonyms", longest), ("Place", office.Department.Id.Value.ToString()), ("Employee", ""))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.Upload($"{path}/import", "File", "a.csv", Encoding.UTF8.GetBytes($"onderwerp;synoniemen;afdeling\nLang;{longest};Afdeling 0\n"))).Status);
        await coordinator.Submit(await coordinator.Open(path), "form", ("Name", "Paspoort"), ("Synonyms", "reisdocument; ID-kaart"), ("Place", $"{office.Department.Id.Value}/{office.Team.Id.Value}"), ("Employee", "m0001"));
        Assert.Equal("reisdocument, ID-kaart", (await db.AsAnew().Set<Subject>().SingleAsync(Cancellation)).Synonyms);
        var refused = await coordinator.Upload($"{path}/import", "File", "a.csv", Encoding.UTF8.GetBytes("onderwerp;afdeling;medewerker\nBouwen;Nergens;M0099\n;Afdeling 0;\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.All(["Nergens", "M0099"], found => Assert.Contains(found, refused.Html, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.Upload($"{path}/import", "File", "a.csv", Encoding.UTF8.GetBytes("subject,synonyms,department,team\nBouwen,\"dakkapel, schuur\",afdeling 0,team 0\nPASPOORT,,Afdeling 0,\n"))).Status);

        Assert.Equal([("Bouwen", "dakkapel, schuur"), ("PASPOORT", "")], (await db.AsAnew().Set<Subject>().OrderBy(subject => subject.Folded).ToListAsync(Cancellation)).Select(subject => (subject.Name, subject.Synonyms)));
        var one = await db.Set<Subject>().FirstAsync(subject => subject.Folded == "bouwen", Cancellation);
        await coordinator.Submit(await coordinator.Open($"{path}/{one.Id.Value}"), "form", ("Name", "Verbouwen"), ("Synonyms", ""), ("Place", office.Department.Id.Value.ToString()), ("Employee", ""));
        Assert.Contains("Verbouwen", (await coordinator.Open(path)).Words, StringComparison.Ordinal);
        await coordinator.Send($"{path}/remove", ("Remove", one.Id.Value.ToString()));
        Assert.Single(await db.AsAnew().Set<Subject>().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_written_example_has_the_fields_of_a_real_answer()
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie");
        await office.Circle(db, office[0], office[2], office[1]);
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])]);
        await office.Agreed(db, AgreementKind.CallbackNotes, [(office[1], AgreementPart.Watcher, null)]);
        await Away(db, office);
        await db.Having(new Absence { Id = EntityId.New<AbsenceId>(Now), EmployeeId = office[2], From = Now.AddHours(-1), Until = Now.AddDays(2), Source = AbsenceSource.File });
        var secret = (await MakeDesktopKey.Run(db, Office.As(db.Organisation, null, Now, Role.Coordinator), new("Proef"), Cancellation)).Value;
        using var answer = await Ask(site, "?q=proef%20een", secret);
        using var real = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs/help-now.md"), Cancellation);
        using var written = JsonDocument.Parse(Regex.Match(page, "^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value);

        Assert.Empty(Fields(written.RootElement, "").Except(Fields(real.RootElement, "")));
        Assert.Empty(Fields(real.RootElement, "").Except(Fields(written.RootElement, "")));
    }

    static IEnumerable<string> Fields(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Fields(field.Value, $"{path}.{field.Name}").Append($"{path}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Fields(one, $"{path}[]")),
        _ => [],
    };

    static async Task<HttpResponseMessage> Ask(Website site, string query, string key)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/help-now{query}", UriKind.Relative));
        if (key.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request, Cancellation);
    }

    static async Task<Office> Agreeing(Store db)
    {
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])]);
        await office.Agreed(db, AgreementKind.CallbackNotes, [(office[1], AgreementPart.Watcher, null)]);
        return office;
    }

    static Task Away(Store db, Office office) => db.Having(new Absence { Id = EntityId.New<AbsenceId>(Now), EmployeeId = office[0], From = Now.AddHours(-1), Until = Now.AddHours(2), Source = AbsenceSource.Hand });
}
