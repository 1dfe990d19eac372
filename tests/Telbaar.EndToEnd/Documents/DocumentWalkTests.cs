using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Documents;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.Organisations;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Documents;

/// <summary>The end of a study: the lead writes, enters an earlier year, makes documents, decides on a word that may be a name; and somebody else reads what was released.</summary>
public sealed class DocumentWalkTests(Chromium chromium)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_lead_makes_and_releases_documents_and_every_page_on_the_way_can_be_used_by_everybody(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, _) = await db.HavingClosed(random: 5);
        var key = await db.Set<EmployeeKey>().FirstAsync(Cancellation);
        key.Name = "Zebedeus Belcirkel";
        await db.SaveChangesAsync(Cancellation);
        await using var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.SignIn(site, await site.Person(site.Organisation, Role.Researcher));
        var path = $"/o/teststad/studies/{study.Id.Value}";

        await Walked(visit, $"{path}/words");
        await visit.LookAs(View.Desk);
        await visit.Page.Locator("#chapter-Lessons textarea").FillAsync("Een Belcirkel helpt.");
        await visit.UntilAnswered(() => visit.Page.Locator("#chapter-Lessons button").ClickAsync());
        await visit.MustSay("Bewaard.");
        await Walked(visit, "/o/teststad/years");
        await visit.LookAs(View.Desk);
        await visit.Fill(("Jaar", "2018"), ("Eindcijfer", "5,7"));
        await visit.Push("Bewaren");
        await visit.MustSay("5,7");

        await Walked(visit, $"{path}/documents");
        await visit.LookAs(View.Desk);
        await visit.Choose("Wat", "Rapport (Word)");
        await visit.Push("Maken en doorzoeken");
        await visit.MustSay("Een Belcirkel helpt.");
        await Walked(visit, new Uri(visit.Page.Url).AbsolutePath);
        await visit.LookAs(View.Desk);
        await visit.Fill(("Waarom mag dit zo naar buiten?", "Een belcirkel is een afspraak."));
        await visit.Push("Vrijgeven");
        await visit.MustSay("vrijgegeven");

        var released = await db.Set<Document>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal((DocumentState.Released, FileFormat.Docx), (released.State, released.Format));
        visit.MustHaveNoErrors();

        await using var reader = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await reader.SignIn(site, await site.Person(site.Organisation, Role.DepartmentHead));
        await Walked(reader, "/o/teststad/documents");
        await reader.MustSay("Rapport (Word)");
        reader.MustHaveNoErrors();
    }

    static async Task Walked(Visit visit, string path)
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
}
