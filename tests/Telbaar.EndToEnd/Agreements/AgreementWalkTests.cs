using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.Checks;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.Installation;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Agreements;

/// <summary>A team lays down a call circle; its colleagues are asked by mail whether they know it; they answer without an account; and what they said is shown as shares, once it may be.</summary>
[Collection(nameof(MailServer))]
public sealed partial class AgreementWalkTests(Chromium chromium)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_call_circle_is_laid_down_asked_about_by_mail_answered_and_shown_over_the_minimum(Engine engine)
    {
        await using var server = await MailServer.Started();
        var clock = new Clock(TestDatabase.Now);
        await using var site = await Website.On(engine, clock);
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(6);
        var staff = await db.Colleagues(place);
        await db.HavingSender();
        var coordinator = await site.Person(site.Organisation, Role.Coordinator);

        await using (var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk))
        {
            await visit.SignIn(site, coordinator);
            await LayDown(visit, place, staff);
            await Ask(visit);
            visit.MustHaveNoErrors();
        }
        foreach (var link in await LinksIn(server, site, clock, db.Organisation))
            await Answer(new(site.Address, link));
        var counts = await db.AsAnew().Set<KnowledgeTally>().SingleAsync(Cancellation);
        Assert.Equal((5, 5), (counts.Known, counts.Mostly));

        var round = $"/o/teststad/agreements/rounds/{counts.RoundId.Value}";
        clock.Pass(TimeSpan.FromDays(KnowledgeRound.OpenForDays));
        await db.Passing(KnowledgeRound.OpenForDays);
        await using var later = await chromium.Open(new(site.Address, "/sign-in"), View.Narrowest);
        await later.SignIn(site, coordinator);
        await MustBeUsable(later, round);
        await Assertions.Expect(later.Page.Locator("main")).ToContainTextAsync("100%: 5 van 5");
        foreach (var path in new[] { "agreements", $"agreements/places/{place}", $"agreements/wall/{place}", "telephones", $"telephones/places/{place}", $"telephones/history/{CheckSubject.Of(staff[0])}" })
            await MustBeUsable(later, $"/o/teststad/{path}");
        later.MustHaveNoErrors();
    }

    static async Task LayDown(Visit visit, Workplace place, List<EmployeeId> staff)
    {
        await MustBeUsable(visit, $"/o/teststad/agreements/new/CallCircle/{place}");
        foreach (var (i, member) in new[] { staff[2], staff[0], staff[1] }.Index())
            await visit.Page.Locator($"[name=Member{i + 1}]").SelectOptionAsync($"{member.Value}");
        await visit.Page.Locator("[name=Words]").FillAsync("Wie pauze heeft, zegt het.");
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("De belcirkel: eerst Medewerker M0003, dan Medewerker M0001, dan Medewerker M0002.");
        await visit.MustBeAccessible();
    }

    static async Task Ask(Visit visit)
    {
        await visit.Page.Locator("#ask button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("aan 6 collega's gevraagd");
        await Assertions.Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("van 6");
    }

    /// <summary>The addresses in the mails of five of the six colleagues, as a mail server delivered them.</summary>
    static async Task<List<string>> LinksIn(MailServer server, Website site, Clock clock, OrganisationId organisation)
    {
        var postman = new Postman(
            site.Store.Database, new(site.Store.Database, "http://127.0.0.1:0", IsDemonstration: false) { Mail = new("127.0.0.1", server.Port, MailSecurity.None, null, null), PublicAddress = new("https://telbaar.teststad.example") },
            clock, NullLogger<Postman>.Instance);
        Assert.Equal(6, await postman.Round(organisation, Cancellation));
        return [.. (await server.Delivered(6)).Take(5).Select(message => Link().Match(message.TextBody!).Groups[1].Value)];
    }

    async Task Answer(Uri link)
    {
        await using var visit = await chromium.Open(link, View.Narrowest);
        await visit.MustBeAccessible();
        await visit.MustNotScrollSideways();
        await visit.Page.Locator("select[name^=Known]").SelectOptionAsync("yes");
        await visit.Page.Locator("select[name^=Follows]").SelectOptionAsync("Mostly");
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Dank u wel");
        visit.MustHaveNoErrors();
    }

    static async Task MustBeUsable(Visit visit, string path)
    {
        Assert.Equal(200, await visit.GoTo(path));
        foreach (var view in new[] { View.Narrowest, View.Desk with { Dark = true } })
        {
            await visit.LookAs(view);
            await visit.Unfold();
            await visit.MustBeAccessible();
            await visit.MustNotScrollSideways();
        }
    }

    [GeneratedRegex("https://telbaar\\.teststad\\.example(/agreement/teststad/[a-z2-7]{32})")]
    private static partial Regex Link();
}
