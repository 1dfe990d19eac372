using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class SignInTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_the_second_factor_is_set_up_every_page_leads_there()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = site.Visitor();
        await browser.Send("/sign-in", ("Name", await ANewcomer(site)), ("Password", Website.Password));

        foreach (var path in site.Endpoints.Where(e => e.Metadata.GetMetadata<Admission>() is not (Admission.Anyone or Admission.SettingUp or Admission.WithKey) && MethodOf(e) == "GET").Select(e => e.RoutePattern.RawText!).Where(path => !path.Contains('{')))
            Assert.Equal((path, "/account/second-factor"), (path, (await browser.Open(path)).SentTo));
        Assert.Equal("/account/second-factor", (await browser.Open("/o/teststad")).SentTo);
    }

    [Theory, OnEachDatabase]
    public async Task A_newcomer_sets_up_the_second_factor_and_signs_in_with_it(Engine engine)
    {
        var clock = new Clock(TimeProvider.System.GetUtcNow());
        await using var site = await Website.With(engine, clock);
        var name = await ANewcomer(site);
        using var browser = site.Visitor();
        Assert.Equal("/account/second-factor", (await browser.Send("/sign-in", ("Name", name), ("Password", Website.Password))).SentTo);

        var (secret, _) = await SetUp(site, browser);

        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/o/teststad")).Status);
        await browser.Send("/sign-out");
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.StartsWith("/sign-in/code", (await browser.Send("/sign-in", ("Name", name), ("Password", Website.Password))).SentTo, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?", (await browser.Open("/o/teststad")).SentTo, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.Send("/sign-in/code", ("Code", site.CodeOf(secret)))).SentTo);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/o/teststad")).Status);
    }

    [Fact]
    public async Task The_set_up_page_shows_the_secret_as_text_as_link_and_as_picture()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = site.Visitor();
        await browser.Send("/sign-in", ("Name", await ANewcomer(site)), ("Password", Website.Password));

        var page = await browser.Open("/account/second-factor");

        var secret = SecretCode.Plain(page.Between("<code class=\"secret\">", "</code>"));
        Assert.Contains($"secret={secret}", page.Html, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"qr\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_code_is_taken_once(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        var person = await site.Person(site.Organisation, Role.Researcher);
        using var owner = await site.SignedIn(person);
        using var thief = site.Visitor();
        await thief.Send("/sign-in", ("Name", person.UserName), ("Password", Website.Password));

        foreach (var step in new[] { 0, -1 })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.Send("/sign-in/code", ("Code", site.CodeOf(person.Secret, step)))).Status);
        Assert.Equal("/", (await thief.Send("/sign-in/code", ("Code", site.CodeOf(person.Secret, 1)))).SentTo);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_that_come_with_one_code_at_once_one_is_refused(Engine engine)
    {
        await using var site = await Website.On(engine);
        var person = await site.Person(site.Organisation, Role.Researcher);
        await using var first = site.Store.Database.Open();
        await using var second = site.Store.Database.Open();
        var input = new CheckSecondFactor.Input(person.Id, person.UserName, site.CodeOf(person.Secret));
        var acting = new ActingAlone(null, Origin.Web, TimeProvider.System.GetUtcNow());
        _ = await first.Users.FirstAsync(account => account.Id == person.Id, Cancellation);

        Assert.True((await CheckSecondFactor.Run(second, acting, input, Cancellation)).IsDone(out _));
        Assert.Equal([AccountRefusals.CodeRefused.About("Code")], (await CheckSecondFactor.Run(first, acting, input, Cancellation)).Refusals);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var name = await ANewcomer(site);
        using var browser = site.Visitor();
        await browser.Send("/sign-in", ("Name", name), ("Password", Website.Password));
        var (_, codes) = await SetUp(site, browser);

        foreach (var expected in new[] { HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity })
        {
            using var another = site.Visitor();
            await another.Send("/sign-in", ("Name", name), ("Password", Website.Password));
            Assert.Equal(expected, (await another.Send("/sign-in/code", ("Code", codes[0].ToLowerInvariant()))).Status);
        }
    }

    [Fact]
    public async Task An_unknown_name_gets_the_same_answer_as_a_wrong_password()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var person = await site.Person(site.Organisation);
        using var browser = site.Visitor();

        var (wrong, unknown) = (await browser.Send("/sign-in", ("Name", person.UserName), ("Password", "iets heel anders")), await browser.Send("/sign-in", ("Name", "niemand"), ("Password", "iets heel anders")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(WithoutToken(wrong.Html.Replace(person.UserName, "niemand", StringComparison.Ordinal)), WithoutToken(unknown.Html));
    }

    [Fact]
    public async Task Who_guesses_is_held_back_and_the_owner_elsewhere_is_not()
    {
        await using var site = await Website.With(Engine.Sqlite, new Clock(TimeProvider.System.GetUtcNow()));
        var person = await site.Person(site.Organisation, Role.Researcher);
        using var attacker = site.Visitor("127.0.0.66");
        for (var i = 0; i < GuessThrottle.FreeOfPair; i++)
            await attacker.Send("/sign-in", ("Name", person.UserName), ("Password", $"geraden wachtwoord {i}"));

        var held = await attacker.Send("/sign-in", ("Name", person.UserName), ("Password", Website.Password));

        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (held.Status, held.RetryAfter));
        using var owner = await site.SignedIn(person);
        Assert.Equal(HttpStatusCode.OK, (await owner.Open("/o/teststad")).Status);
        await using var db = site.Store.Of(site.Organisation);
        Assert.Equal(person.Id.Value, (await db.AuditEntries.SingleAsync(entry => entry.Action == "account.guesses-held-back", Cancellation)).About);
        Assert.Equal(GuessThrottle.FreeOfPair, await db.AuditEntries.CountAsync(entry => entry.Action == "account.sign-in-refused" && entry.About == person.Id.Value, Cancellation));
    }

    [Fact]
    public async Task An_address_that_takes_forms_alone_is_not_there_to_be_looked_at()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = await site.SignedIn(Role.Researcher);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/account/password")).Status);
    }

    [Fact]
    public async Task Signing_in_leads_to_no_address_elsewhere()
    {
        await using var site = await Website.With(Engine.Sqlite, settings: usual => usual with { IsDemonstration = true });
        foreach (var elsewhere in new[] { "//elders.example", "https://elders.example", "/\\elders.example", "/\t/elders.example" })
        {
            using var browser = site.Visitor();
            Assert.Equal("/", (await browser.Send("/sign-in", ("Name", await ANewcomer(site)), ("Password", Website.Password), ("Return", elsewhere))).SentTo);
        }
    }

    [Fact]
    public async Task The_demonstration_asks_no_second_factor()
    {
        await using var site = await Website.With(Engine.Sqlite, settings: usual => usual with { IsDemonstration = true });
        using var browser = site.Visitor();
        await browser.Send("/sign-in", ("Name", await ANewcomer(site)), ("Password", Website.Password));

        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/o/teststad")).Status);
    }

    [Fact]
    public async Task Another_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var clock = TimeProvider.System;
        var person = await site.Person(site.Organisation, Role.Researcher);
        using var here = await site.SignedIn(person);
        using var there = site.Visitor();
        await there.Send("/sign-in", ("Name", person.UserName), ("Password", Website.Password));
        await there.Send("/sign-in/code", ("Code", OneTimeCode.Of(person.Secret, OneTimeCode.StepAt(clock.GetUtcNow()) + 1)));
        Assert.Equal(HttpStatusCode.OK, (await there.Open("/account")).Status);

        var refused = await here.Send("/account/password", ("Current", "niet mijn wachtwoord"), ("Password", "kort"), ("Again", "anders"));
        var changed = await here.Send("/account/password", ("Current", Website.Password), ("Password", "een heel nieuwe zin"), ("Again", "een heel nieuwe zin"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("/account?changed=password", changed.SentTo);
        Assert.Equal(HttpStatusCode.OK, (await here.Open("/account")).Status);
        Assert.StartsWith("/sign-in?", (await there.Open("/account")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = await site.SignedIn(Role.Researcher);

        await browser.Send("/account/sign-out-everywhere");

        Assert.StartsWith("/sign-in?", (await browser.Open("/account")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_recovery_codes_are_asked_with_the_password()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = await site.SignedIn(Role.Researcher);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("/account/recovery-codes", ("Password", "verkeerd"))).Status);
        var codes = CodesOn(await browser.Send("/account/recovery-codes", ("Password", Website.Password)));
        Assert.Equal(SetUpSecondFactor.RecoveryCodes, codes.Count);
        // 112 bits at five a character: with less, a digest without salt would not do.
        Assert.All(codes, code => Assert.InRange(SecretCode.Plain(code).Length, 23, 32));
    }

    [Fact]
    public async Task A_second_factor_is_replaced_only_with_the_password()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = await site.SignedIn(Role.Researcher);
        var page = await browser.Open("/account/second-factor");
        var (secret, form) = (SecretCode.Plain(page.Between("<code class=\"secret\">", "</code>")), page.Between("name=\"Secret\" value=\"", "\""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("/account/second-factor", ("Secret", form), ("Code", site.CodeOf(secret)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Send("/account/second-factor", ("Secret", form), ("Code", site.CodeOf(secret)), ("Password", Website.Password))).Status);
    }

    [Fact]
    public async Task A_secret_that_was_made_for_somebody_else_is_not_taken()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var one = await site.SignedIn(Role.Researcher);
        using var other = await site.SignedIn(Role.Researcher);
        var page = await one.Open("/account/second-factor");
        var (secret, form) = (SecretCode.Plain(page.Between("<code class=\"secret\">", "</code>")), page.Between("name=\"Secret\" value=\"", "\""));

        Assert.Equal("/account/second-factor", (await other.Send("/account/second-factor", ("Secret", form), ("Code", site.CodeOf(secret)), ("Password", Website.Password))).SentTo);
    }

    static async Task<(string Secret, IReadOnlyList<string> Codes)> SetUp(Website site, Browser browser)
    {
        var page = await browser.Open("/account/second-factor");
        var secret = SecretCode.Plain(page.Between("<code class=\"secret\">", "</code>"));
        var done = await browser.Send("/account/second-factor", ("Secret", page.Between("name=\"Secret\" value=\"", "\"")), ("Code", site.CodeOf(secret)));
        return (secret, CodesOn(done));
    }

    static IReadOnlyList<string> CodesOn(Page page) => [.. page.Html.Split("<li><code>").Skip(1).Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)])];

    /// <summary>Somebody with a password and nothing more.</summary>
    static async Task<string> ANewcomer(Website site)
    {
        await using var db = site.Store.Of(site.Organisation);
        var name = $"nieuw-{Guid.CreateVersion7():N}";
        _ = (await CreateAccount.Run(db, Acting.OnConsole(site.Organisation, TestDatabase.Now), new(EntityId.New<AccountId>(TestDatabase.Now), name, name, Website.Password, [Role.Researcher]), false, Cancellation)).Value;
        return name;
    }

    static string MethodOf(Microsoft.AspNetCore.Routing.RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Single();

    static string WithoutToken(string html) => System.Text.RegularExpressions.Regex.Replace(html, "name=\"token\" value=\"[^\"]*\"", "");
}
