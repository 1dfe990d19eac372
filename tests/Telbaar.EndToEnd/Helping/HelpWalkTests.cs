using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.HelpNow;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Helping;

/// <summary>The KCC finds who stands in while a caller waits, and the coordinator sees to what it is found by.</summary>
public sealed class HelpWalkTests(Chromium chromium)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static DateTimeOffset Now => TestDatabase.Now;

    [Theory, OnEachDatabase]
    public async Task An_agent_finds_by_keyboard_alone_whom_to_ring_for_somebody_who_is_away(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        await Filled(db);
        await using var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.SignIn(site, await site.Person(site.Organisation, Role.KccAgent));
        await visit.GoTo("/o/teststad/help-now");
        var (field, said) = (visit.Page.GetByRole(AriaRole.Combobox), visit.Page.Locator("[aria-live=polite]"));
        Assert.Equal("help-q", await visit.FocusIs("id"));

        await visit.Page.Keyboard.TypeAsync("celik");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(visit.Page.Locator(".help-ring")).ToContainTextAsync("Proef Twee");
        foreach (var view in new[] { View.Narrowest, View.Desk with { Dark = true } })
        {
            await visit.LookAs(view);
            await visit.MustBeAccessible();
            await visit.MustNotScrollSideways();
        }
        await visit.Press("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "help-option-1");
        await Assertions.Expect(visit.Page.Locator(".help-card h2")).ToHaveTextAsync("Tweede Çelik");
        await visit.Press("ArrowUp");
        await visit.Press("Enter");

        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(said).ToContainTextAsync("Proef Çelik. Afwezig de rest van vandaag. Bel nu: Proef Twee, 14 000 0002.");
        Assert.Equal("help-q", await visit.FocusIs("id"));
        Assert.EndsWith("/help-now", visit.Page.Url, StringComparison.Ordinal);
        await visit.Press("Escape");
        await Assertions.Expect(field).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator(".help-card")).ToHaveCountAsync(0);
        await visit.Page.Keyboard.TypeAsync("reisdoc");
        await Assertions.Expect(visit.Page.Locator(".help-card h2")).ToHaveTextAsync("Paspoort");
        await visit.Press("Escape");
        await visit.Press("Escape");
        await Assertions.Expect(field).ToHaveValueAsync("");
        visit.MustHaveNoErrors();
        visit.MustAskNothingElsewhere();
    }

    /// <summary>Who types fast presses Enter before the answer to the last letter is there.</summary>
    [Fact]
    public async Task Enter_right_after_a_letter_holds_the_answer_to_all_letters()
    {
        var clock = new Clock(Now);
        await using var site = await Website.On(Engine.Sqlite, clock);
        await using var db = site.Store.Of(site.Organisation);
        await Filled(db);
        await using var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.SignIn(site, await site.Person(site.Organisation, Role.KccAgent));
        await visit.GoTo("/o/teststad/help-now");
        var (field, card) = (visit.Page.GetByRole(AriaRole.Combobox), visit.Page.Locator(".help-card h2"));
        await visit.Page.Keyboard.TypeAsync("proef");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        clock.Pass(TimeSpan.FromHours(9));

        // Letters and Enter in one go, so that not even the pause between two letters lies between them.
        await visit.Page.EvaluateAsync("""
            () => {
              const field = document.getElementById("help-q");
              field.value = "proef drie";
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
              field.form.requestSubmit();
            }
            """);

        await Assertions.Expect(card).ToHaveTextAsync("Proef Drie");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(visit.Page.Locator("[aria-live=polite]")).ToContainTextAsync("Proef Drie.");
        await Assertions.Expect(visit.Page.Locator("#help-opening")).ToContainTextAsync("Nu gesloten.");
        await visit.Page.Keyboard.TypeAsync("x");
        await visit.Press("Enter");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        visit.MustHaveNoErrors();
    }

    [Theory, OnEachDatabase]
    public async Task Every_page_around_it_can_be_used_by_everybody(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var office = await Filled(db);
        await db.Having(new CalendarFeed { Id = EntityId.New<CalendarFeedId>(Now), EmployeeId = office[1], Host = "agenda.teststad.example", Sealed = "x", AddedAt = Now, NextAt = Now, State = FeedState.TooSlow });
        await using var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.SignIn(site, await site.Person(site.Organisation, Role.Coordinator));
        var subject = (await db.Set<Subject>().SingleAsync(Cancellation)).Id.Value;
        foreach (var path in new[] { "help-now?q=proef", "help-now/subjects", $"help-now/subjects/{subject}", "help-now/keys", "absence?q=proef", $"absence/of/{office[0].Value}", "absence/import", "absence/calendars" })
        {
            Assert.Equal(200, await visit.GoTo($"/o/teststad/{path}"));
            await visit.MustBeNamed("nl");
            foreach (var view in new[] { View.Narrowest, View.Desk with { Dark = true } })
            {
                await visit.LookAs(view);
                await visit.MustBeAccessible();
                await visit.MustNotScrollSideways();
            }
        }
        visit.MustHaveNoErrors();
    }

    static async Task<Office> Filled(Store db)
    {
        var office = await Office.In(db, "Proef Çelik", "Proef Twee", "Proef Drie", "Tweede Çelik");
        await office.Circle(db, office[0], office[2], office[3]);
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])]);
        await office.Agreed(db, AgreementKind.CallbackNotes, [(office[2], AgreementPart.Watcher, null)]);
        await db.Having(
            new Subject { Id = EntityId.New<SubjectId>(Now), Name = "Paspoort", Folded = "paspoort", Synonyms = "reisdocument", DepartmentId = office.Department.Id, TeamId = office.Team.Id },
            new Absence { Id = EntityId.New<AbsenceId>(Now), EmployeeId = office[0], From = Now.AddHours(-1), Until = new(2027, 3, 1, 23, 0, 0, TimeSpan.Zero), Source = AbsenceSource.Hand });
        return office;
    }
}
