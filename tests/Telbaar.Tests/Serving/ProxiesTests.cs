using System.Net;
using Telbaar.Accounts;
using Telbaar.HelpNow;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

public sealed class ProxiesTests
{
    static readonly IPNetwork here = IPNetwork.Parse("127.0.0.0/8"), elsewhere = IPNetwork.Parse("10.0.0.0/8");

    [Fact]
    public async Task A_named_proxy_is_believed_when_it_says_that_the_visitor_came_by_https()
    {
        await using var site = await Website.On(Engine.Sqlite, settings => settings with { TrustedProxies = [here] });

        Assert.Contains("Strict-Transport-Security", await HeadersOf(site, ("X-Forwarded-Proto", "https")));
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        await using var without = await Website.On(Engine.Sqlite);
        await using var other = await Website.On(Engine.Sqlite, settings => settings with { TrustedProxies = [elsewhere] });

        Assert.DoesNotContain("Strict-Transport-Security", await HeadersOf(without, ("X-Forwarded-Proto", "https")));
        Assert.DoesNotContain("Strict-Transport-Security", await HeadersOf(other, ("X-Forwarded-Proto", "https")));
    }

    [Fact]
    public async Task Under_another_name_than_its_own_the_server_does_not_answer()
    {
        await using var site = await Website.On(Engine.Sqlite, settings => settings with { PublicAddress = new("http://bereikbaar.example") });

        Assert.Equal(HttpStatusCode.OK, (await Ask(site, "/sign-in", ("Host", "bereikbaar.example"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(site, "/sign-in", ("Host", "boos.example"))).StatusCode);
    }

    [Fact]
    public async Task With_an_https_address_nothing_is_served_over_http_but_health()
    {
        await using var site = await Website.On(Engine.Sqlite, settings => settings with { PublicAddress = new("https://bereikbaar.example") });

        using var refused = await Ask(site, "/sign-in", ("Host", "bereikbaar.example"), ("X-Forwarded-Proto", "https"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("trustedProxies", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Ask(site, "/readyz")).StatusCode);
    }

    [Fact]
    public async Task With_an_https_address_another_program_gets_no_answer_over_http_though_its_key_is_right()
    {
        await using var site = await Website.On(Engine.Sqlite, settings => settings with { PublicAddress = new("https://bereikbaar.example"), TrustedProxies = [here] });
        await using var db = site.Store.Of(site.Organisation);
        var key = ("Authorization", $"Bearer {(await MakeDesktopKey.Run(db, Office.As(db.Organisation, null, TestDatabase.Now, Role.Coordinator), new("Proef"), TestContext.Current.CancellationToken)).Value}");

        using var refused = await Ask(site, "/api/v1/help-now?q=a", ("Host", "bereikbaar.example"), key);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("trustedProxies", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Ask(site, "/api/v1/help-now?q=a", ("Host", "bereikbaar.example"), ("X-Forwarded-Proto", "https"), key)).StatusCode);
    }

    [Fact]
    public async Task Over_https_the_cookies_are_for_this_host_and_for_https_alone()
    {
        await using var site = await Website.On(Engine.Sqlite, settings => settings with { PublicAddress = new("https://bereikbaar.example"), TrustedProxies = [here] });

        using var answer = await Ask(site, "/sign-in", ("Host", "bereikbaar.example"), ("X-Forwarded-Proto", "https"));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-telbaar-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
    }

    static async Task<IEnumerable<string>> HeadersOf(Website site, params (string Name, string Value)[] sent)
    {
        using var answer = await Ask(site, "/sign-in", sent);
        return [.. answer.Headers.Select(header => header.Key)];
    }

    static async Task<HttpResponseMessage> Ask(Website site, string path, params (string Name, string Value)[] sent)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
        foreach (var (name, value) in sent)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
