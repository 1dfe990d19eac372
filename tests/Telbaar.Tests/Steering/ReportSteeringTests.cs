using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Steering;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Steering;

public sealed class ReportSteeringTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_edition_keeps_the_action_points_as_they_stood_and_its_report_tells_of_them_without_owners(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Own(1, "Een belcirkel maken", new(2027, 4, 1));
        await group.Having(SteeringGroups.Fields("Voicemail instellen", line: 1) with { Level = ActionLevel.Department, Place = new(group.Wonen.Id, null), OwnerFunction = "chef van een afdeling" });
        _ = (await group.Move(2, ActionState.Dropped, "Het komt met de nieuwe centrale")).Value;
        await using var db = group.Open();
        var (_, edition) = await db.HavingClosed(random: 5);

        _ = (await group.Move(1, ActionState.Done)).Value;
        var input = await GeneralReport.Of(db.AsAnew(), edition, Language.Dutch, "uitgave", TestDatabase.Now, Programs.OfTests, Cancellation);

        Assert.Equal([("Een belcirkel maken", "Open"), ("Voicemail instellen", "Dropped")], input.Matter!.Steering!.Actions.Select(action => (action.What, action.State)));
        var html = System.Net.WebUtility.HtmlDecode(ReportHtml.Render(input, Language.Dutch));
        Assert.Contains("Wat is afgesproken en gedaan</h2>", html, StringComparison.Ordinal);
        Assert.Contains("De stuurgroep heeft 2 actiepunten afgesproken. Daarvan zijn er 0 gedaan en 0 deels gedaan; 1 is nog niet gedaan, en 1 is vervallen.", html, StringComparison.Ordinal);
        Assert.Contains("Reden: Het komt met de nieuwe centrale", html, StringComparison.Ordinal);
        Assert.All(["Medewerker M0001", "M0001", "chef van een afdeling"], named => Assert.DoesNotContain(named, html, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_lead_writes_stands_with_the_action_points_and_alone_where_there_are_none(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await using var db = group.Open();
        var (study, _) = await db.HavingClosed(random: 5);
        await db.Having(new ReportWords { StudyId = study.Id, Language = Language.Dutch, Place = nameof(Chapter.Agreements), Text = "Wij deden veel.", At = TestDatabase.Now });
        Assert.Contains("id=\"own-agreements\"", await Report(), StringComparison.Ordinal);

        await group.Having();
        _ = (await MakeEdition.Run(db.AsAnew(), Designing.Somebody(group.Organisation, Role.Researcher).OnDay(new(2027, 6, 2)), new(study.Id, Programs.OfTests), Cancellation)).Value;

        var report = await Report();
        Assert.Contains("id=\"steering\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"own-agreements\"", report, StringComparison.Ordinal);
        Assert.Contains("Wij deden veel.", report, StringComparison.Ordinal);

        async Task<string> Report() => System.Net.WebUtility.HtmlDecode(ReportHtml.Render(
            await GeneralReport.Of(db.AsAnew(), (await GeneralReport.LastEdition(db, study.Id, Cancellation))!, Language.Dutch, "uitgave", TestDatabase.Now, Programs.OfTests, Cancellation), Language.Dutch));
    }

    [Theory, OnEachDatabase]
    public async Task Workbook_and_slides_tell_of_the_action_points_too(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await using var db = group.Open();
        var (study, _) = await db.HavingClosed(random: 5);
        var scored = OpenedEdition.Of((await GeneralReport.LastEdition(db, study.Id, Cancellation))!.File).Scored.Scores!;
        var name = scored.Departments.MaxBy(department => department.Card.Attempts)!.Key.Name!;
        var department = await db.Set<Department>().SingleAsync(candidate => candidate.Name == name, Cancellation);
        await group.Having(SteeringGroups.Fields("Een belcirkel maken") with { Level = ActionLevel.Department, Place = new(department.Id, null) });
        _ = (await MakeEdition.Run(db.AsAnew(), Designing.Somebody(group.Organisation, Role.Researcher).OnDay(new(2027, 6, 2)), new(study.Id, Programs.OfTests), Cancellation)).Value;
        var input = await GeneralReport.Of(db.AsAnew(), (await GeneralReport.LastEdition(db, study.Id, Cancellation))!, Language.Dutch, "uitgave", TestDatabase.Now, Programs.OfTests, Cancellation);

        using var workbook = new MemoryStream();
        ReportWorkbook.Write(workbook, input, Language.Dutch);
        using var sheet = RecordSource.Open(new MemoryStream(workbook.ToArray()), "Actiepunten", windows1252: false);
        Assert.Null(sheet.Broken);
        Assert.Contains("Actiepunt", sheet.Header);
        var slides = await MadeFiles.Make(new(DocumentKind.Slides, FileFormat.Pptx, Language.Dutch, name), input, null, Cancellation);
        Assert.Contains("Een belcirkel maken", Texts(slides), StringComparison.Ordinal);
    }

    static string Texts(byte[] slides)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(slides));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.StartsWith("ppt/slides/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }
}
