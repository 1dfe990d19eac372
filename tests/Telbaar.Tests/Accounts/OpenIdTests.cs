using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class OpenIdTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Who_signs_in_at_the_own_organisation_gets_an_account_with_the_roles_of_its_groups(Engine engine)
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider, engine);
        provider.Groups = ["bereikbaarheid-onderzoek", "iets-anders"];
        using var browser = site.Visitor();

        Assert.Equal("/account", (await SignIn(browser, "/account")).SentTo);

        Assert.Contains(provider.Name, (await browser.Open("/account")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/o/teststad/studies/new")).Status);
        await using var db = site.Store.Of(site.Organisation);
        Assert.Equal([Role.Researcher], await db.Memberships.Select(m => m.Role).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task At_each_sign_in_the_roles_become_what_the_provider_says_for_the_same_account(Engine engine)
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider, engine);
        provider.Groups = ["bereikbaarheid-onderzoek", "bereikbaarheid-beheer"];
        using var browser = site.Visitor();
        await SignIn(browser);

        (provider.Groups, provider.Name) = (["bereikbaarheid-beheer"], "Anders genoemd");
        await SignIn(browser);

        await using var db = site.Store.Of(site.Organisation);
        Assert.Equal("Anders genoemd", (await db.Users.SingleAsync(Cancellation)).DisplayName);
        Assert.Equal([Role.Administrator], await db.Memberships.Select(m => m.Role).ToListAsync(Cancellation));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open("/o/teststad/studies/new")).Status);
    }

    [Fact]
    public async Task Another_subject_is_another_account_also_under_the_same_name()
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider);
        provider.Groups = ["bereikbaarheid-onderzoek"];
        using (var browser = site.Visitor())
            await SignIn(browser);

        provider.Subject = "s-2";
        using (var browser = site.Visitor())
            await SignIn(browser);

        await using var db = site.Store.Database.Open();
        Assert.Equal(2, await db.Users.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Without_a_group_that_gives_a_role_nobody_gets_in_and_roles_from_before_are_gone()
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider);
        provider.Groups = ["bereikbaarheid-onderzoek"];
        using var browser = site.Visitor();
        await SignIn(browser);

        provider.Groups = ["iets-anders"];
        var page = await SignIn(browser);

        Assert.Equal($"/sign-in?refused={AccountRefusals.ProviderGivesNoRole.Code}", page.SentTo);
        Assert.Contains("geen toegang tot Telbaar", (await browser.Open(page.SentTo!)).Html, StringComparison.Ordinal);
        await using var db = site.Store.Database.Open();
        Assert.False(await db.Memberships.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_disabled_account_is_refused()
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider);
        provider.Groups = ["bereikbaarheid-onderzoek"];
        using var browser = site.Visitor();
        await SignIn(browser);
        await using (var db = site.Store.Database.Open())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, TestDatabase.Now), Cancellation);

        Assert.StartsWith("/sign-in?refused=", (await SignIn(browser)).SentTo, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?return", (await browser.Open("/account")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_the_provider_did_not_sign_is_refused()
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider);
        (provider.Groups, provider.SignsWithAnotherKey) = (["bereikbaarheid-onderzoek"], true);
        using var browser = site.Visitor();

        Assert.Equal($"/sign-in?refused={AccountRefusals.ProviderFailed.Code}", (await SignIn(browser)).SentTo);
        await using var db = site.Store.Database.Open();
        Assert.False(await db.Users.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        await using var provider = await OpenIdProvider.Start();
        await using var site = await SiteWith(provider);
        provider.Groups = ["bereikbaarheid-onderzoek"];
        using var victim = site.Visitor();
        using var attacker = site.Visitor();
        var callback = (await attacker.Open((await attacker.Open("/sign-in/openid")).SentTo!)).SentTo!;

        Assert.StartsWith("/sign-in?refused=", (await victim.Open(callback)).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way_in()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/sign-in/openid")).Status);
        Assert.DoesNotContain("/sign-in/openid", (await browser.Open("/sign-in")).Html, StringComparison.Ordinal);
    }

    static Task<Website> SiteWith(OpenIdProvider provider, Engine engine = Engine.Sqlite) => Website.With(engine, settings: usual => usual with
    {
        OpenId = new(provider.Address, OpenIdProvider.ClientId, OpenIdProvider.ClientSecret, "teststad", "groups",
            new Dictionary<string, Role> { ["bereikbaarheid-onderzoek"] = Role.Researcher, ["bereikbaarheid-beheer"] = Role.Administrator }),
    });

    /// <summary>To the provider and back.</summary>
    static async Task<Page> SignIn(Browser browser, string to = "/")
    {
        var asked = await browser.Open($"/sign-in/openid?return={to}");
        var answered = await browser.Open(asked.SentTo!);
        return await browser.Open(answered.SentTo!);
    }
}
