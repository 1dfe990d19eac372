using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Calling;

/// <summary>Callbacks that come in at the caller's screen, also while it is ringing somebody else.</summary>
public sealed class RungBackTests(Chromium chromium)
{
    [Theory, OnEachDatabase]
    public async Task By_a_key_a_few_letters_and_a_key_during_a_call_of_which_nothing_is_lost(Engine engine)
    {
        await using var screen = await WithAMessage(chromium, engine);

        await screen.Press("b", "k", "d", "g");
        await screen.Expect("dialog [role=option]").ToHaveCountAsync(2);
        await screen.Type("werker 002");
        await screen.Expect("dialog [aria-selected=true]").ToContainTextAsync("Medewerker 002");
        await screen.Press("Enter", "m", "1", "3", "h", "Enter");

        var attempts = await screen.Attempts();
        var callback = Assert.Single(await screen.Callbacks());
        Assert.Equal((attempts[0].Id, CalledBackBy.Employee, CalledBackHow.Spoken, (DateTimeOffset?)callback.At), (callback.AttemptId!.Value, callback.By, callback.How, attempts[0].CalledBackAt));
        var events = (await screen.Events()).Where(happened => happened.AttemptId == attempts[1].Id).ToList();
        Assert.Equal(
            [CallStep.Dialled, CallStep.KccAnswered, CallStep.TransferBegins, CallStep.EmployeeAnswered, CallStep.KccGreetingRight, CallStep.GreetingRight, CallStep.HungUp, CallStep.Finished],
            events.Select(happened => happened.Step));
        // The clock of the call ran on while the callback was filled in.
        Assert.Equal(events[3].Elapsed - events[2].Elapsed, attempts[1].TransferTime);
        Assert.InRange(callback.At, attempts[1].StartedAt + events[2].Elapsed, attempts[1].StartedAt + events[3].Elapsed);
        screen.Visit.MustHaveNoErrors();
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_network_it_is_found_in_the_list_last_heard_and_arrives_once_later(Engine engine)
    {
        await using var screen = await WithAMessage(chromium, engine);
        await screen.Press("g");
        await screen.Expect("dialog [role=option]").ToHaveCountAsync(2);
        await screen.Press("Escape");
        await screen.Expect("dialog").ToHaveCountAsync(0);

        await screen.Offline(true);
        await screen.Press("b", "n", "g");
        await screen.Type("002");
        await screen.Expect("dialog [role=status]").ToContainTextAsync("Geen verbinding: dit is de lijst van");
        await screen.Press("F2", "F4", "F4", "Enter");
        await screen.MustHaveUnsent(3);
        await screen.Press("Enter");
        var kept = await screen.KeptInBrowser();
        Assert.All(["Medewerker", "Voicemail", "Colleague"], word => Assert.DoesNotContain(word, kept, StringComparison.Ordinal));
        await screen.Offline(false);

        var attempts = await screen.Attempts();
        var callback = Assert.Single(await screen.Callbacks());
        Assert.Equal((attempts[0].Id, CalledBackBy.Colleague, CalledBackHow.Voicemail), (callback.AttemptId!.Value, callback.By, callback.How));
        Assert.Equal(LineResult.NoAnswer, attempts[1].Line);
    }

    [Fact]
    public async Task What_nobody_can_place_asks_once_what_was_heard_and_outlives_the_tab()
    {
        await using var screen = await WithAMessage(chromium);
        await screen.Page.Context.RouteAsync("**/calling/callbacks", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());

        await screen.Press("g");
        await screen.Type("zzz");
        await screen.Press("Enter");
        await screen.Expect("dialog [role=status]").ToContainTextAsync("Schrijf kort op wat u hoorde");
        await screen.Type("Over een paspoort");
        await screen.Press("Enter");
        await screen.MustHaveUnsent(1);
        await screen.TakeEvents();
        await screen.CloseAndOpenAgain();

        await screen.MustHaveSentAll();
        var callback = Assert.Single(await screen.Callbacks());
        Assert.Equal((null, CalledBackBy.Unknown), (callback.AttemptId, callback.By));
        Assert.Equal("Over een paspoort", (await screen.Db.Set<CallbackRemark>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task What_the_server_does_not_take_is_shown_with_the_reason()
    {
        await using var screen = await WithAMessage(chromium);
        await screen.Press("g");
        await screen.Expect("dialog [role=option]").ToHaveCountAsync(2);
        await screen.Offline(true);
        await screen.Type("002");
        await screen.Press("Enter");
        await screen.MustHaveUnsent(1);

        await screen.LeadCorrects((await screen.Db.Set<RecordedAttempt>().SingleAsync(TestContext.Current.CancellationToken)).Id, AttemptColumn.Message, "geen");
        await screen.Offline(false);

        await screen.Expect(".problems").ToContainTextAsync("bij gesprek 2: ");
        Assert.Empty(await screen.Callbacks());
    }

    [Fact]
    public async Task It_is_accessible_in_light_and_dark_on_wide_and_narrow_screens()
    {
        await using var screen = await WithAMessage(chromium);
        await screen.Press("g");
        await screen.Type("mede");

        foreach (var view in new[] { View.Desk, View.Narrowest, View.Desk with { Dark = true } })
        {
            await screen.Visit.LookAs(view);
            await screen.Visit.MustBeAccessible();
            await screen.Visit.MustNotScrollSideways();
        }
        screen.Visit.MustHaveNoErrors();
    }

    /// <summary>A caller who left one voicemail, and has two more calls to ring.</summary>
    static async Task<CallersScreen> WithAMessage(Chromium chromium, Engine engine = Engine.Sqlite)
    {
        var screen = await CallersScreen.Open(chromium, 3, View.Desk, engine: engine);
        await screen.Ring("k", "1", "d", "v", "i", "h");
        await screen.MustStandAt("Klaar om te bellen");
        await screen.MustHaveSentAll();
        return screen;
    }
}
