using Telbaar.Attempts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.Fieldwork;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Calling;

/// <summary>Whatever becomes of network, tab and clock: each event is in the database, once, with its own time.</summary>
public sealed class NothingLostTests(Chromium chromium)
{
    [Theory, OnEachDatabase]
    public async Task Without_a_network_four_calls_can_be_finished_and_all_of_it_arrives_once_later(Engine engine)
    {
        await using var screen = await CallersScreen.Open(chromium, 6, View.Desk, engine: engine);

        await screen.Press("b");
        await screen.MustStandAt("Gaat over");
        await screen.Offline(true);
        await screen.Press("k", "1", "h", "6", "Enter");
        foreach (var _ in Enumerable.Range(0, 3))
            await screen.Ring("n");
        await screen.MustStandAt("Er is nu niets te bellen.");
        await screen.Expect(".calling-alerts").ToContainTextAsync("Geen verbinding");
        Assert.True(await screen.Unsent() >= 14);
        await screen.Offline(false);

        Assert.Equal([LineResult.Answered, LineResult.NoAnswer, LineResult.NoAnswer, LineResult.NoAnswer], (await screen.Attempts()).Select(attempt => attempt.Line!.Value));
        Assert.Equal(6 + (3 * 3), (await screen.Events()).Count);
    }

    [Fact]
    public async Task A_tab_that_is_closed_in_the_middle_of_a_call_goes_on_where_it_was()
    {
        await using var screen = await CallersScreen.Open(chromium, 2, View.Desk);

        await screen.Press("b", "k", "d");
        await screen.MustStandAt("Wordt doorverbonden");
        await screen.CloseAndOpenAgain();
        await screen.MustStandAt("Wordt doorverbonden");
        await screen.Expect(".calling-name").ToHaveTextAsync("Medewerker 002");
        await screen.Press("m", "1", "3", "h", "Enter");

        var attempt = Assert.Single(await screen.Attempts());
        var events = await screen.Events();
        Assert.Equal(Reached.Employee, attempt.Reached);
        Assert.Equal(events.Single(e => e.Step is CallStep.EmployeeAnswered).Elapsed - events.Single(e => e.Step is CallStep.TransferBegins).Elapsed, attempt.TransferTime);
        // While the page was closed and loaded, the transfer went on.
        Assert.True(attempt.TransferTime > TimeSpan.FromMilliseconds(100), $"{attempt.TransferTime}");
    }

    [Fact]
    public async Task What_was_not_sent_when_the_tab_was_closed_is_sent_when_the_page_is_opened_again()
    {
        await using var screen = await CallersScreen.Open(chromium, 2, View.Desk);
        await screen.RefuseEvents();

        await screen.Ring("n");
        await screen.MustStandAt("Klaar om te bellen");
        await screen.MustHaveUnsent(3);
        await screen.TakeEvents();
        await screen.CloseAndOpenAgain();

        Assert.Equal(LineResult.NoAnswer, Assert.Single(await screen.Attempts()).Line);
        Assert.Equal(3, (await screen.Events()).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_that_is_wrong_by_a_day_and_jumps_during_the_call_changes_no_time(int days)
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk, before: context => context.AddInitScriptAsync($$"""
            const right = Date.now;
            window.jumped = 0;
            Date.now = () => right() + {{days}} * 24 * 60 * 60 * 1000 + window.jumped;
            """));

        await screen.Press("b");
        await screen.MustStandAt("Gaat over");
        await screen.Page.EvaluateAsync("() => window.jumped = -3 * 60 * 60 * 1000");
        await screen.Press("k", "h", "1", "6", "Enter");

        var attempt = Assert.Single(await screen.Attempts());
        Assert.InRange(attempt.StartedAt, TestDatabase.Now, screen.ServerNow);
        Assert.InRange(attempt.AnswerTime!.Value, TimeSpan.Zero, screen.ServerNow - attempt.StartedAt);
    }

    [Fact]
    public async Task The_browser_keeps_no_name_number_or_remark_in_clear()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);
        await screen.RefuseEvents();

        await screen.Press("b", "r");
        await screen.Page.Locator("dialog textarea").FillAsync("Geheime woorden");
        await screen.Press("Control+Enter");
        await screen.MustHaveUnsent(2);

        var kept = await screen.KeptInBrowser();
        Assert.NotEmpty(kept);
        Assert.All(["Geheime", "Medewerker", "14 000", "Remark", "Dialled"], word => Assert.DoesNotContain(word, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_tab_does_not_ring_until_it_takes_over_and_then_the_first_one_stops()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);
        await screen.Press("b");
        await screen.MustStandAt("Gaat over");

        var second = await screen.OpenSecondTab();
        await second.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Hier verder" }).ClickAsync();

        await screen.Expect("#calling").ToContainTextAsync("staat al open in een ander tabblad");
        await Microsoft.Playwright.Assertions.Expect(second.Locator("[data-at=stage]")).ToHaveTextAsync("Gaat over");
    }

    [Fact]
    public async Task A_call_can_be_gone_on_with_in_another_browser()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);
        await screen.Press("b", "k");
        await screen.MustStandAt("In gesprek met het KCC");
        await screen.MustHaveSentAll();

        await screen.MoveToAnotherBrowser(chromium);
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ga hier verder met gesprek 2" }).ClickAsync();
        await screen.MustStandAt("In gesprek met het KCC");
        await screen.Press("1", "6", "h", "Enter");

        Assert.Equal(Reached.Kcc, Assert.Single(await screen.Attempts()).Reached);
        Assert.Equal(6, (await screen.Events()).Count);
    }

    [Fact]
    public async Task What_the_server_refuses_is_shown_and_never_merged()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);
        await screen.Press("b");
        await screen.MustHaveSentAll();
        await screen.Meanwhile(CallStep.NoAnswer);

        await screen.Press("k");

        await screen.Expect(".problems").ToContainTextAsync("Gesprek 2, stap 2: KCC neemt op. De server heeft op deze plaats al iets anders.");
        Assert.Equal([CallStep.Dialled, CallStep.NoAnswer], (await screen.Events()).Select(happened => happened.Step));
    }
}
