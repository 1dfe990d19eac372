using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>The whole web server, listening on loopback, over an empty database; with one organisation, <c>teststad</c>. What it does by itself is for each test to ask.</summary>
public sealed class Website : IAsyncDisposable
{
    public const string Password = "wachtwoord van de test";

    // As the product makes it, but for the number of rounds: every test that signs somebody in would pay for them.
    static readonly string hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(null!, Password);

    readonly WebApplication server;
    readonly TimeProvider clock;

    Website(TestDatabase database, WebApplication server, OrganisationId organisation, TimeProvider clock)
    {
        Store = database;
        this.server = server;
        this.clock = clock;
        Organisation = organisation;
    }

    public TestDatabase Store { get; }

    public OrganisationId Organisation { get; }

    public Uri Address => new(server.Urls.Single());

    public IEnumerable<RouteEndpoint> Endpoints => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <param name="engine">The database below it.</param>
    /// <param name="clock">For a day of the test's own; without it, the machine's.</param>
    public static Task<Website> On(Engine engine, TimeProvider? clock = null) => With(engine, clock);

    internal static Task<Website> On(Engine engine, Func<ServerSettings, ServerSettings> settings) => With(engine, settings: settings);

    /// <summary>The same, with other settings.</summary>
    internal static async Task<Website> With(Engine engine, TimeProvider? clock = null, Func<ServerSettings, ServerSettings>? settings = null)
    {
        var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        var usual = new ServerSettings(database.Database, "http://127.0.0.1:0", IsDemonstration: false) { ChoresPace = TimeSpan.FromDays(1) };
        var server = Server.Build(settings?.Invoke(usual) ?? usual, clock ?? TimeProvider.System);
        await server.StartAsync();
        return new(database, server, organisation, clock ?? TimeProvider.System);
    }

    public T Service<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    /// <summary>A browser of somebody who has not signed in.</summary>
    /// <param name="from">The address on loopback that it comes from.</param>
    public Browser Visitor(string from = "127.0.0.1") => new(Address, from);

    /// <summary>A browser of somebody who has signed in, with these roles.</summary>
    public Task<Browser> SignedIn(params Role[] roles) => SignedIn(Organisation, roles);

    public async Task<Browser> SignedIn(OrganisationId organisation, params Role[] roles) => await SignedIn(await Person(organisation, roles));

    public async Task<Browser> SignedIn(Person person)
    {
        var browser = Visitor();
        await browser.Send("/sign-in", ("Name", person.UserName), ("Password", Password));
        await browser.Send("/sign-in/code", ("Code", OneTimeCode.Of(person.Secret, OneTimeCode.StepAt(clock.GetUtcNow()))));
        return browser;
    }

    /// <summary>Somebody with these roles, whose second factor has been set up.</summary>
    public async Task<Person> Person(OrganisationId organisation, params Role[] roles)
    {
        var name = $"gebruiker-{Guid.CreateVersion7():N}";
        var person = new Person(EntityId.New<AccountId>(TestDatabase.Now), name, OneTimeCode.NewSecret());
        await using var db = Store.Of(organisation);
        await db.Having(new Account
        {
            Id = person.Id,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
            SecurityStamp = name,
            CreatedAt = TestDatabase.Now,
            PasswordHash = hash,
            TwoFactorEnabled = true,
            SecondFactorSecret = person.Secret,
        });
        await db.Having([.. roles.Select(role => new Membership { AccountId = person.Id, OrganisationId = organisation, Role = role, Since = TestDatabase.Now })]);
        return person;
    }

    /// <summary>The code that the person's app shows, so many steps of thirty seconds from now.</summary>
    public string CodeOf(string secret, int steps = 0) => OneTimeCode.Of(secret, OneTimeCode.StepAt(clock.GetUtcNow()) + steps);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Store.DisposeAsync();
    }
}

/// <summary>Somebody with an account, whose password is <see cref="Website.Password"/>.</summary>
/// <param name="Secret">That the authenticator app holds.</param>
public sealed record Person(AccountId Id, string UserName, string Secret);

/// <summary>A browser without script: it keeps cookies, follows no redirection by itself, and sends forms with the token that the last page gave.</summary>
public sealed partial class Browser : IDisposable
{
    readonly HttpClient client;
    string token = "";

    /// <param name="from">The address on loopback that it comes from.</param>
    public Browser(Uri address, string from = "127.0.0.1") => client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = address };

    /// <summary>Loads a page.</summary>
    public async Task<Page> Open(string path)
    {
        var page = await Page.Of(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));
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
        // Signing in or out makes the old token worthless.
        if (page.ChangesSession)
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

    /// <summary>Tells something as a page's script does: as JSON, with the token in a header.</summary>
    public async Task<Page> Tell(string path, object what)
    {
        if (token.Length == 0)
            await Open("/sign-in");
        using var content = JsonContent.Create(what);
        content.Headers.Add("RequestVerificationToken", token);
        return await Page.Of(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>Sends whatever one likes, as no form of ours would.</summary>
    public async Task<Page> Post(string path, HttpContent content) => await Page.Of(await client.PostAsync(new Uri(path, UriKind.Relative), content));

    /// <summary>Takes a file along.</summary>
    public async Task<byte[]> Download(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
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

    /// <summary>The answer to a page's script.</summary>
    public System.Text.Json.JsonElement Json => System.Text.Json.JsonElement.Parse(Html);

    /// <summary>Whether somebody was signed in or out by it.</summary>
    public bool ChangesSession { get; private init; }

    /// <summary>How long to wait before the next try, in seconds.</summary>
    public string? RetryAfter { get; private init; }

    /// <summary>The text between two others.</summary>
    public string Between(string before, string after)
    {
        var start = Html.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            throw new InvalidOperationException($"{before} is not on the page:\n{Html}");
        start += before.Length;
        return WebUtility.HtmlDecode(Html[start..Html.IndexOf(after, start, StringComparison.Ordinal)]);
    }

    internal static async Task<Page> Of(HttpResponseMessage response)
    {
        using (response)
            return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString)
            {
                ChangesSession = response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("telbaar=", StringComparison.Ordinal)),
                RetryAfter = response.Headers.TryGetValues("Retry-After", out var wait) ? wait.Single() : null,
            };
    }
}
