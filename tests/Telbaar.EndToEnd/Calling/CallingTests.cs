using Telbaar.Attempts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.Fieldwork;
using Xunit;

namespace Telbaar.EndToEnd.Calling;

/// <summary>Calls as they are rung and recorded on the caller's screen.</summary>
public sealed class CallingTests(Chromium chromium)
{
    [Fact]
    public async Task Each_kind_of_outcome_by_keyboard_alone()
    {
        await using var screen = await CallersScreen.Open(chromium, 10, View.Desk);

        await screen.Ring("k", "1", "d", "m", "3", "h");
        await screen.Ring("n");
        await screen.Ring("x");
        await screen.Ring("u", "k", "2", "d", "v", "p", "s", "i", "h");
        await screen.Ring("k", "1", "d", "n", "k", "t", "h");
        await screen.Ring("k", "1", "d", "c", "4", "5", "h");
        await screen.Ring("k", "1", "6", "h");
        await screen.Ring("k", "1", "z", "h", "7");
        await screen.Ring("k", "1", "d", "h", "8");
        await screen.Ring("k", "d", "a", "h", "1", "3", "5");

        Assert.Equal(
            [
                (LineResult.Answered, Reached.Employee, Message.None, null),
                (LineResult.NoAnswer, null, Message.None, null),
                (LineResult.Busy, null, Message.None, null),
                (LineResult.Answered, Reached.Nobody, Message.Voicemail, null),
                (LineResult.Answered, Reached.Kcc, Message.CallbackNote, null),
                (LineResult.Answered, Reached.Colleague, Message.None, null),
                (LineResult.Answered, Reached.Kcc, Message.None, null),
                (LineResult.Answered, Reached.Kcc, Message.None, FailureReason.SearchTime),
                (LineResult.Answered, Reached.Nobody, Message.None, FailureReason.Disconnected),
                (LineResult.Answered, Reached.OtherDepartment, Message.None, null),
            ],
            (await screen.Attempts()).Select(attempt => (attempt.Line!.Value, attempt.Reached, attempt.Message, attempt.Reason)));
        screen.Visit.MustHaveNoErrors();
    }

    [Fact]
    public async Task A_call_to_a_direct_number_by_touch_on_the_narrowest_screen()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Narrowest, Route.Direct, byTouch: true);

        foreach (var step in new[] { "Dialled", "ColleagueAnswered", "tick-greeting-salutation", "GreetingWrong", "InitiativeRight", "HungUp" })
            await screen.Tap(step);
        await screen.MustStandAt("Opgehangen na een collega");
        await screen.Visit.MustNotScrollSideways();
        await screen.Tap("Finished");

        var attempt = Assert.Single(await screen.Attempts());
        Assert.Equal((Reached.Colleague, false, true), (attempt.Reached, attempt.Greeting, attempt.Initiative));
        Assert.Contains(await screen.Events(), happened => happened is { Step: CallStep.GreetingWrong, Value: "salutation" });
    }

    [Fact]
    public async Task What_was_heard_of_a_greeting_is_ticked_by_keys_that_go_to_the_one_heard_last()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);

        await screen.Press("b", "k", "f", "y", ",", "y");
        await screen.Expect("[data-at=tick-kccGreeting-salutation]").ToHaveAttributeAsync("aria-keyshortcuts", "f");
        await screen.Press("d", "m", ",");
        await screen.Expect("[data-at=tick-greeting-own-name]").ToBeCheckedAsync();
        await screen.Press("4", "2", "h", "Enter");

        await screen.Attempts();
        Assert.Equal(
            [(CallStep.GreetingWrong, "own-name"), (CallStep.KccGreetingWrong, "salutation own-name")],
            (await screen.Events()).Where(happened => happened.Value.Length > 0).Select(happened => (happened.Step, happened.Value)).OrderBy(judged => judged.Value, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_pressed_by_mistake_is_undone_also_after_the_call_was_finished()
    {
        await using var screen = await CallersScreen.Open(chromium, 2, View.Desk);

        await screen.Press("b", "k", "d", "c", "Backspace", "m", "h", "1", "3", "Enter");
        await screen.MustStandAt("Klaar om te bellen");
        await screen.Press("Control+z", "4", "Enter");

        var attempt = Assert.Single(await screen.Attempts());
        Assert.Equal((Reached.Employee, false), (attempt.Reached, attempt.Greeting));
    }

    [Fact]
    public async Task A_practice_call_is_marked_goes_through_the_same_steps_and_leaves_the_next_call_ready()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);

        await screen.Visit.PressUntil("Tab", "matches('[data-at=practise]')");
        await screen.Press("Enter");
        await screen.Expect(".calling-practice").ToContainTextAsync("OEFENGESPREK");
        await screen.Expect(".calling-whom").Not.ToContainTextAsync("Medewerker");
        await screen.Visit.MustBeAccessible();
        await screen.Press("b", "k", "1", "d");
        await screen.CloseAndOpenAgain();
        await screen.Expect(".calling-practice").ToContainTextAsync("OEFENGESPREK");
        await screen.Press("m", "3", "h", "Enter");

        await screen.MustStandAt("Klaar om te bellen");
        await screen.Expect(".calling-practice").ToHaveCountAsync(0);
        await screen.Expect(".calling-name").ToHaveTextAsync("Medewerker 002");
        Assert.Equal(AttemptPurpose.Practice, Assert.Single(await screen.Attempts()).Purpose);
        screen.Visit.MustHaveNoErrors();
    }

    [Fact]
    public async Task A_call_that_is_to_be_made_again_goes_back_into_the_plan()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);

        await screen.Press("b", "k", "h", "o");
        await screen.Expect("dialog").ToBeVisibleAsync();
        await screen.Press("2");
        await screen.Expect(".calling-now .warning").ToContainTextAsync("verkeerd in de lijst");
        await screen.Press("Enter");

        // The digit chose a reason; at this stage it would otherwise judge the greeting of the KCC.
        var attempt = Assert.Single(await screen.Attempts());
        Assert.Equal((AttemptStatus.Redone, null), (attempt.Status, attempt.KccGreeting));
        await screen.Ring("n");
        await screen.MustStandAt("Klaar om te bellen");
        await screen.Expect(".calling-card .note").ToContainTextAsync("Overdoen van gesprek 2");
    }

    [Fact]
    public async Task Finishing_asks_once_for_what_is_missing_and_no_more_than_that()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);

        await screen.Press("b", "k", "d", "m", "h", "Enter");
        await screen.Expect(".calling-steps .warning").ToContainTextAsync("begroeting KCC, begroeting na doorverbinden");
        await screen.Press("1", "3", "Enter");

        await screen.MustStandAt("Klaar om te bellen");
    }

    [Fact]
    public async Task A_remark_and_a_side_observation_are_kept_apart_from_the_figures()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);

        await screen.RefuseEvents();
        await screen.Press("b", "l", "r");
        await screen.Page.Locator("dialog textarea").FillAsync("Het menu noemt een oud nummer");
        // The page is drawn anew behind the dialog, so that what had the focus before is no longer there.
        await screen.TakeEvents();
        await screen.MustHaveSentAll();
        await screen.Press("Control+Enter", "n", "Enter");

        Assert.Equal(LineResult.NoAnswer, Assert.Single(await screen.Attempts()).Line);
        Assert.Equal("Het menu noemt een oud nummer", await screen.Remark());
        Assert.Contains(await screen.Events(), happened => happened.Step is CallStep.SideObservation);
    }

    [Fact]
    public async Task Every_stage_of_a_call_is_accessible_in_light_and_dark_on_wide_and_narrow_screens()
    {
        await using var screen = await CallersScreen.Open(chromium, 1, View.Desk);
        foreach (var (keys, stage, view) in new[]
        {
            ("", "Klaar om te bellen", View.Desk),
            ("b", "Gaat over", View.Narrowest),
            ("k", "In gesprek met het KCC", View.Desk with { Dark = true }),
            ("dc", "In gesprek met een collega", View.Narrowest with { Dark = true }),
            ("1h", "Opgehangen na een collega", View.Desk),
            ("?", "Opgehangen na een collega", View.Narrowest),
        })
        {
            await screen.Press([.. keys.Select(key => $"{key}")]);
            await screen.MustStandAt(stage);
            await screen.Visit.LookAs(view);
            await screen.Visit.MustBeAccessible();
            await screen.Visit.MustNotScrollSideways();
        }
        screen.Visit.MustHaveNoErrors();
    }
}
