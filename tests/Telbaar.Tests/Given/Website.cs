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

    internal static async Task<Website> On(Engine engine, Func<ServerSettings, ServerSettings>? with = null)
    {
        var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        var settings = new ServerSettings(database.Database, "http://127.0.0.1:0", IsDemonstration: false);
        var server = Server.Build(with?.Invoke(settings) ?? settings, TimeProvider.System);
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

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenOf();
}

/// <summary>What the server answered.</summary>
public sealed record Page(HttpStatusCode Status, string Html, string? SentTo)
{
    internal static async Task<Page> Of(HttpResponseMessage response)
    {
        using (response)
            return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString);
    }
}
