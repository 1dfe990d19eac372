using Microsoft.EntityFrameworkCore;
using Telbaar.EndToEnd.Browsing;
using Telbaar.Feedback;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Explaining;

/// <summary>A colleague who got a mail opens its link, on a phone and by keyboard, and says why an attempt failed.</summary>
public sealed class ExplainingTests(Chromium chromium)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task In_a_minute_without_an_account_on_a_page_that_everybody_can_use(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        var (_, secret) = await db.HavingAsked(await db.HavingAskingStudy());
        await using var visit = await chromium.Open(new(site.Address, $"/explain/teststad/{secret}"), View.Narrowest);
        foreach (var view in new[] { View.Narrowest, View.Desk with { Dark = true } })
        {
            await visit.LookAs(view);
            await visit.MustBeAccessible();
            await visit.MustNotScrollSideways();
        }

        await visit.PressUntil("Tab", "name === 'Reason'");
        await visit.Page.Keyboard.TypeAsync("Afwezig");
        await visit.PressUntil("Tab", "name === 'NamedSubstitute'");
        await visit.Press("Space");
        await visit.PressUntil("Tab", "name === 'Words'");
        await visit.Page.Keyboard.TypeAsync("Er is nu een vervanger.");
        await visit.PressUntil("Tab", "type === 'submit' && document.activeElement.closest('main') !== null");
        await visit.Press("Enter");

        await Microsoft.Playwright.Assertions.Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToContainTextAsync("Dank u wel");
        await visit.MustBeAccessible();
        var explanation = await db.Set<Explanation>().SingleAsync(Cancellation);
        Assert.Equal((ExplanationReason.AwayUnarranged, true, false), (explanation.Reason, explanation.NamedSubstitute, explanation.PhoneSet));
        visit.MustHaveNoErrors();
    }
}
