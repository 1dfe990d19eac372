using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

public sealed class SecurityHeadersTests
{
    static readonly string[] wanted = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control"];

    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/livez", HttpStatusCode.OK)]
    [InlineData("/er-is-niets", HttpStatusCode.NotFound)]
    [InlineData("/assets/er-is-niets.css?v=1", HttpStatusCode.NotFound)]
    public async Task Every_answer_has_them_and_none_is_kept(string path, HttpStatusCode status)
    {
        await using var site = await Website.On(Engine.Sqlite);

        using var answer = await Get(site, path);

        Assert.Equal(status, answer.StatusCode);
        Assert.All(wanted, name => Assert.True(answer.Headers.Contains(name), name));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Even_when_something_went_wrong_they_are_there()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var member = await site.SignedIn(Telbaar.Accounts.Role.Researcher);
        await using (var db = site.Store.Database.Open())
            await db.Database.ExecuteSqlAsync($"DROP TABLE study_steps", TestContext.Current.CancellationToken);
        await using (var db = site.Store.Database.Open())
            await db.Database.ExecuteSqlAsync($"ALTER TABLE organisations RENAME TO weg", TestContext.Current.CancellationToken);

        var page = await member.Open("/");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.DoesNotContain("SQLite", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_has_a_body_and_may_be_kept()
    {
        await using var site = await Website.On(Engine.Sqlite);

        using var answer = await Get(site, Telbaar.Layout.AssetPaths.Style);

        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 1000);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    static async Task<HttpResponseMessage> Get(Website site, string path)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri(site.Address, path), TestContext.Current.CancellationToken);
    }
}
