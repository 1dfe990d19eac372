using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.Feedback;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Explaining;

/// <summary>The coordinator's half: who is asked and how, what was answered, a dispute that is decided, and what is kept how long.</summary>
public sealed class DisputeWalkTests(Chromium chromium)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_coordinator_decides_a_dispute_by_keyboard_and_every_page_on_the_way_can_be_used_by_everybody(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(2)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy(calls: 2);
        var (request, secret) = await db.HavingAsked(study);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.CalledBack) with { Words = "Ik belde woensdag om tien uur.", CalledBackAt = Asking.AfterTheTerm.AddDays(-2) })).Value;
        await using var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.SignIn(site, await site.Person(site.Organisation, Role.Coordinator));

        var paths = new[] { "mail", "mail/Request/Dutch", "retention", $"organisation/staff/{request.EmployeeId!.Value.Value}/rights" }
            .Concat(new[] { "feedback", "feedback/requests", "feedback/disputes" }.Select(page => $"studies/{study.Id.Value}/{page}"));
        foreach (var path in paths)
        {
            Assert.Equal(200, await visit.GoTo($"/o/teststad/{path}"));
            foreach (var view in new[] { View.Narrowest, View.Desk with { Dark = true } })
            {
                await visit.LookAs(view);
                await visit.Unfold();
                await visit.MustBeAccessible();
                await visit.MustNotScrollSideways();
            }
        }

        await visit.PressUntil("Tab", "name === 'Decision'");
        await visit.Page.Keyboard.TypeAsync("De poging verbeteren");
        await visit.PressUntil("Tab", "name === 'Why'");
        await visit.Page.Keyboard.TypeAsync("De centrale laat het gesprek zien.");
        await visit.PressUntil("Tab", "type === 'submit' && document.activeElement.closest('form').id.startsWith('decide')");
        await visit.Press("Enter");

        await Microsoft.Playwright.Assertions.Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToBeVisibleAsync();
        await visit.MustBeAccessible();
        Assert.Equal(DisputeDecision.Corrected, (await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation)).Decision);
        visit.MustHaveNoErrors();
    }
}
