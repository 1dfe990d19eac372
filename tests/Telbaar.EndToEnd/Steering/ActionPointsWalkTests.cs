using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Telbaar.Accounts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.Steering;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Steering;

/// <summary>A steering group reads in its forty-four action points from a spreadsheet, closes three, does one in part, and sees so everywhere.</summary>
public sealed class ActionPointsWalkTests(Chromium chromium)
{
    static readonly string[] lines = ["Interne afspraken", "Techniek", "Houding en gedrag"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Forty_four_action_points_come_in_are_followed_and_counted_on_pages_that_everybody_can_use(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        await db.Having(Designing.ADepartment("Wonen"), Designing.ADepartment("Jeugd"));
        await using var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.SignIn(site, await site.Person(site.Organisation, Role.SteeringGroup));

        await Walked(visit, "/o/teststad/actions");
        await visit.Follow("Lijst inlezen");
        await visit.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "actiepunten.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = FortyFour() });
        await visit.Push("Bekijken wat er verandert");
        await visit.MustSay("Actie 44");
        Assert.Empty(await db.Set<ActionPoint>().ToListAsync(Cancellation));
        await Looked(visit);
        await visit.Push("Lijst inlezen");
        await visit.MustSay("44 nieuwe actiepunten");

        foreach (var number in new[] { 1, 2, 3 })
            await MoveOnBoard(visit, number, "gedaan", finishes: true);
        await MoveOnBoard(visit, 4, "deels gedaan", finishes: false);

        await Walked(visit, "/o/teststad/actions/board");
        await visit.LookAs(View.Desk);
        Assert.Equal(["○ open (40)", "◔ bezig (0)", "◑ deels gedaan (1)", "● gedaan (3)", "✕ vervallen (0)"], (await visit.Page.Locator(".board h2").AllInnerTextsAsync()).Select(heading => string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        await Walked(visit, "/o/teststad/actions?state=Done");
        await visit.MustSay("3 van 44 actiepunten.");
        await Walked(visit, "/o/teststad/actions/overview");
        await visit.MustSay("De stuurgroep heeft 44 actiepunten afgesproken. Daarvan zijn er 3 gedaan en 1 deels gedaan; 40 zijn nog niet gedaan.");
        await visit.MustSay("3 van 44");
        foreach (var page in new[] { "group", "settings", "new", "import" })
            await Walked(visit, $"/o/teststad/actions/{page}");
        await Walked(visit, $"/o/teststad/actions/{(await db.Set<ActionPoint>().FirstAsync(point => point.Number == 2, Cancellation)).Id.Value}");
        visit.MustHaveNoErrors();
    }

    /// <summary>What is done asks from when on it works, on a page of its own.</summary>
    static async Task MoveOnBoard(Visit visit, int number, string state, bool finishes)
    {
        await visit.GoTo("/o/teststad/actions/board");
        await visit.Page.GetByLabel($"Nieuwe stand van actiepunt {number}", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = state });
        await visit.UntilAnswered(() => visit.Page.Locator($"#move-{number} button").ClickAsync());
        if (finishes)
            await visit.Push("Stand bewaren");
    }

    static async Task Walked(Visit visit, string path)
    {
        Assert.Equal(200, await visit.GoTo(path));
        await Looked(visit);
    }

    static async Task Looked(Visit visit)
    {
        foreach (var view in new[] { View.Narrowest, View.Desk with { Dark = true } })
        {
            await visit.LookAs(view);
            await visit.Unfold();
            await visit.MustBeAccessible();
            await visit.MustNotScrollSideways();
        }
        await visit.LookAs(View.Desk);
    }

    static byte[] FortyFour() => Workbook.Of([("Actiepunten",
    [
        [.. new[] { "nr", "actiepunt", "lijn", "niveau", "afdeling", "trekker", "termijn" }.Select(Workbook.Text)],
        .. Enumerable.Range(1, 44).Select(number => new[]
        {
            Workbook.Number(number), Workbook.Text($"Actie {number}"), Workbook.Text(lines[number % 3]), Workbook.Text(number % 2 == 0 ? "afdeling" : "organisatie"), Workbook.Text(number % 2 == 0 ? "Wonen" : ""),
            Workbook.Text("hoofd KCC"), Workbook.Text(number % 5 == 0 ? "2027-02-01" : "2027-05-01"),
        }),
    ])]);
}
