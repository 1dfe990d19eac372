using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>The whole web server, listening on loopback, over an empty database; with one organisation, <c>teststad</c>.</summary>
public sealed class Website : IAsyncDisposable
{
    public const string Password = "wachtwoord van de test";

    readonly WebApplication server;

    Website(TestDatabase database, WebApplication server, OrganisationId organisation)
    {
        Store = database;
        this.server = server;
        Organisation = organisation;
    }

    public TestDatabase Store { get; }

    public OrganisationId Organisation { get; }

    public Uri Address => new(server.Urls.Single());

    public IEnumerable<RouteEndpoint> Endpoints => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <param name="engine">The database below it.</param>
    /// <param name="clock">For a day of the test's own; without it, the machine's.</param>
    public static async Task<Website> On(Engine engine, TimeProvider? clock = null)
    {
        var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        var server = Server.Build(new(database.Database, "http://127.0.0.1:0", IsDemonstration: false), clock ?? TimeProvider.System);
        await server.StartAsync();
        return new(database, server, organisation);
    }

    /// <summary>A browser of somebody who has not signed in.</summary>
    public Browser Visitor() => new(Address);

    /// <summary>A browser of somebody who has signed in, with these roles.</summary>
    public Task<Browser> SignedIn(params Role[] roles) => SignedIn(Organisation, roles);

    public async Task<Browser> SignedIn(OrganisationId organisation, params Role[] roles)
    {
        var name = $"gebruiker-{Guid.CreateVersion7():N}";
        await using (var db = Store.Of(organisation))
        {
            var account = new Account { Id = EntityId.New<AccountId>(TestDatabase.Now), UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = name, CreatedAt = TestDatabase.Now };
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
            await db.Having(account);
            await db.Having([.. roles.Select(role => new Membership { AccountId = account.Id, OrganisationId = organisation, Role = role, Since = TestDatabase.Now })]);
        }
        var browser = new Browser(Address);
        await browser.Send("/sign-in", ("Name", name), ("Password", Password));
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Store.DisposeAsync();
    }
}

/// <summary>A browser without script: it keeps cookies, follows no redirection by itself, and sends forms with the token that the last page gave.</summary>
public sealed partial class Browser : IDisposable
{
    readonly HttpClient client;
    string token = "";

    public Browser(Uri address) =>
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Loads a page.</summary>
    public async Task<Page> Open(string path)
    {
        var page = await Page.Of(await client.GetAsync(new Uri(path, UriKind.Relative)));
        if (TokenOf().Match(page.Html) is { Success: true } found)
            token = WebUtility.HtmlDecode(found.Groups[1].Value);
        return page;
    }

    /// <summary>Opens a page with a form, and sends the form.</summary>
    public async Task<Page> Send(string path, params IEnumerable<(string Field, string Value)> fields)
    {
        if (token.Length == 0)
            await Open("/sign-in");
        return await SendWith(token, path, fields);
    }

    /// <summary>Sends a form with a token of one's own choice.</summary>
    public async Task<Page> SendWith(string sentToken, string path, params IEnumerable<(string Field, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)).Append(new("token", sentToken)));
        var page = await Page.Of(await client.PostAsync(new Uri(path, UriKind.Relative), content));
        // Signing in makes the old token worthless.
        if (path is "/sign-in" or "/sign-out")
            token = "";
        if (token.Length == 0)
            await Open("/sign-in");
        return page;
    }

    /// <summary>Fills in a form of a page and sends it, with what stands hidden in it.</summary>
    /// <param name="form">The form's id.</param>
    public Task<Page> Submit(Page page, string form, params IEnumerable<(string Field, string Value)> fields)
    {
        var found = FormOf().Matches(page.Html).Single(candidate => candidate.Groups["id"].Value == form);
        var hidden = HiddenOf().Matches(found.Groups["content"].Value).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))).Where(field => field.Item1 != "token");
        return Send(WebUtility.HtmlDecode(found.Groups["action"].Value), hidden.Concat(fields));
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<Page> Upload(string path, string field, string fileName, byte[] file, params IEnumerable<(string Field, string Value)> fields)
    {
        if (token.Length == 0)
            await Open("/sign-in");
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), field, fileName }, { new StringContent(token), "token" } };
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return await Page.Of(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<form method=\"post\" action=\"(?<action>[^\"]+)\"[^>]*? id=\"(?<id>[^\"]+)\"[^>]*>(?<content>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormOf();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenOf();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenOf();
}

/// <summary>What the server answered.</summary>
public sealed record Page(HttpStatusCode Status, string Html, string? SentTo)
{
    /// <summary>What stands in a hidden field of the page.</summary>
    public string Hidden(string field) => WebUtility.HtmlDecode(Regex.Match(Html, $"type=\"hidden\" name=\"{field}\" value=\"([^\"]*)\"").Groups[1].Value);

    /// <summary>The words of the page, as somebody reads them.</summary>
    public string Words => WebUtility.HtmlDecode(Html);

    internal static async Task<Page> Of(HttpResponseMessage response)
    {
        using (response)
            return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString);
    }
}
