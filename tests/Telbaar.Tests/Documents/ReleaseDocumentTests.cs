using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Documents;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Documents;

public sealed class ReleaseDocumentTests
{
    static readonly DateOnly later = new(2027, 6, 1);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_report_that_names_nobody_is_released_at_once_and_seen_by_everybody_with_a_right_to_it(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, _) = await db.HavingClosed(random: 5);
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/documents";

        foreach (var what in new[] { "report-html", "report-xlsx", "report-pdf", "report-docx", "memo-docx" })
            Assert.Equal((what, HttpStatusCode.SeeOther, path), await MakingOf(lead, path, what));

        var documents = await db.Set<Document>().AsNoTracking().ToListAsync(Cancellation);
        Assert.All(documents, document => Assert.Equal(DocumentState.Released, document.State));
        using var head = await site.SignedIn(Role.DepartmentHead);
        Assert.Contains("Rapport (PDF)", (await head.Open("/o/teststad/documents")).Words, StringComparison.Ordinal);
        foreach (var document in documents)
            Assert.Equal(document.File, await head.Download($"{path}/{document.Id.Value}/file"));
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Open($"{path}/draft/1/report-html/file")).Status);
    }

    static async Task<(string, HttpStatusCode, string?)> MakingOf(Browser lead, string path, string what)
    {
        var answer = await lead.Submit(await lead.Open(path), "making", ("What", what));
        return (what, answer.Status, answer.SentTo);
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_the_lead_wrote_refuses_the_document_with_its_place_and_nothing_is_kept(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, _) = await db.HavingClosed(random: 5);
        var key = await db.Set<EmployeeKey>().FirstAsync(Cancellation);
        key.Name = "Zebedeus Wolkenveld";
        await db.SaveChangesAsync(Cancellation);
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";
        await lead.Submit(await lead.Open($"{path}/words"), "chapter-Lessons", ("Text", "Dank aan ZEBEDEUS **Wolkenveld** voor de hulp."));

        foreach (var what in new[] { "report-html", "report-pdf", "report-docx" })
        {
            var refused = await lead.Submit(await lead.Open($"{path}/documents"), "making", ("What", what));
            Assert.Equal((what, HttpStatusCode.UnprocessableEntity), (what, refused.Status));
            Assert.Contains("Er staan medewerkers in dit document", refused.Words, StringComparison.Ordinal);
            Assert.Contains("naam", refused.Words, StringComparison.Ordinal);
        }
        Assert.Empty(await db.Set<Document>().ToListAsync(Cancellation));
        Assert.Equal(3, await db.AuditEntries.CountAsync(entry => entry.Action == "document.refused", Cancellation));
        Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.Detail).ToListAsync(Cancellation), detail => detail.Contains("Wolkenveld", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnEachDatabase]
    public async Task A_word_that_is_also_a_surname_waits_for_a_person_who_says_why(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, _) = await db.HavingClosed(random: 5);
        var key = await db.Set<EmployeeKey>().FirstAsync(Cancellation);
        key.Name = "Zebedeus Belcirkel";
        await db.SaveChangesAsync(Cancellation);
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";
        await lead.Submit(await lead.Open($"{path}/words"), "chapter-Lessons", ("Text", "Een Belcirkel helpt."));

        var made = await lead.Submit(await lead.Open($"{path}/documents"), "making", ("What", "report-html"));
        var document = await db.Set<Document>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(DocumentState.Undecided, document.State);
        using var head = await site.SignedIn(Role.SteeringGroup);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Open($"{path}/documents/{document.Id.Value}/file")).Status);
        var deciding = await lead.Open(made.SentTo!);
        Assert.Contains("Een Belcirkel helpt.", deciding.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Submit(deciding, "release", ("Why", ""))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Submit(deciding, "release", ("Why", "Een belcirkel is een afspraak."))).Status);

        Assert.Equal(document.File, await head.Download($"{path}/documents/{document.Id.Value}/file"));
        var decided = await db.Set<Document>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal((DocumentState.Released, "Een belcirkel is een afspraak.", true), (decided.State, decided.Why, decided.DecidedBy is not null));
        var page = await lead.Open($"{path}/documents");
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Submit(page, "back-0")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Open($"{path}/documents/{document.Id.Value}/file")).Status);
        Assert.Empty((await db.Set<Document>().AsNoTracking().SingleAsync(Cancellation)).File);
    }

    [Theory, OnEachDatabase]
    public async Task Where_names_are_gone_that_could_not_be_searched_for_a_person_decides(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, _) = await db.HavingClosed(random: 5);
        await db.Set<EmployeeKey>().ExecuteDeleteAsync(Cancellation);

        var outcome = (await ReleaseDocument.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher),
            new(study.Id, 1, DocumentKind.Report, FileFormat.Html, Language.Dutch, "", [], "<p>Dank aan Zebedeus</p>"u8.ToArray()), Cancellation)).Value;

        Assert.Equal((DocumentState.Undecided, true), (outcome.Kept!.State, outcome.Searched.IsClean));
        Assert.True(await ReleaseDocument.NamesGone(db, study.Id, Cancellation) > 0);
    }

    [Fact]
    public void What_stands_together_in_one_table_stands_together_in_the_other()
    {
        var given = new ReportedExplanations
        {
            Asked = 12,
            Answered = 6,
            Away = 0,
            Silent = 6,
            Reasons = [],
            Departments = [new("B", 5, 3), new("C", 6, 2), new(null, 1, 1)],
        };

        Assert.Equal([new("C", 6, 2), new(null, 6, 4)], given.ShowingOnly(["C", "Overige, samen"]).Departments);
        Assert.Same(given.Departments[0], given.ShowingOnly(["B", "C"]).Departments[0]);
    }

    [Theory, OnEachDatabase]
    public async Task What_waits_for_a_decision_about_a_name_goes_with_the_names(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, _) = await db.HavingClosed(random: 5);
        var key = await db.Set<EmployeeKey>().FirstAsync(Cancellation);
        key.Name = "Zebedeus Belcirkel";
        await db.SaveChangesAsync(Cancellation);
        ReleaseDocument.Input Of(string text) => new(study.Id, 1, DocumentKind.Report, FileFormat.Html, Language.Dutch, "", [], Encoding.UTF8.GetBytes($"<p>{text}</p>"));
        var lead = Designing.Somebody(db.Organisation, Role.Researcher);
        Assert.Equal(DocumentState.Undecided, (await ReleaseDocument.Run(db.AsAnew(), lead, Of("Een Belcirkel"), Cancellation)).Value.Kept!.State);
        Assert.Equal(DocumentState.Released, (await ReleaseDocument.Run(db.AsAnew(), lead, Of("Een afspraak"), Cancellation)).Value.Kept!.State);

        await Telbaar.Retention.AfterRestore.Nothing.Apply(database.Database, TestDatabase.Now.AddYears(12), Cancellation);

        Assert.Equal(DocumentState.Released, (await db.Set<Document>().AsNoTracking().SingleAsync(Cancellation)).State);
    }

    [Theory, OnEachDatabase]
    public async Task The_released_report_is_the_same_after_the_retention_term(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (_, edition) = await db.HavingClosed(random: 7);
        async Task<string> Report() => ReportHtml.Render(await GeneralReport.Of(db.AsAnew(), edition, Language.Dutch, "", TestDatabase.Now, Programs.OfTests, Cancellation), Language.Dutch);
        var before = await Report();

        await Telbaar.Retention.AfterRestore.Nothing.Apply(database.Database, TestDatabase.Now.AddYears(12), Cancellation);

        Assert.Equal(before, await Report());
    }

    [Theory, OnEachDatabase]
    public async Task A_general_report_shows_no_department_in_which_few_were_asked_for(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study);
        await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ExecuteDeleteAsync(Cancellation);
        var lines = Enumerable.Range(0, 8).Select(i => $"b{i};2027-03-0{1 + (i % 5)} 10:00;Burgerzaken;M10{i};beantwoord;9;medewerker")
            .Append("g0;2027-03-01 11:00;Griffie;M200;beantwoord;9;medewerker").Append("g1;2027-03-02 11:00;Raad;M201;beantwoord;9;medewerker");
        _ = (await db.Importing(study.Id, "poging;begonnen;afdeling;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt\n" + string.Join('\n', lines))).Value;
        var edition = await db.Closing(study);

        var input = await GeneralReport.Of(db, edition, Language.Dutch, "", TestDatabase.Now, Programs.OfTests, Cancellation);
        using var workbook = new MemoryStream();
        ReportWorkbook.Write(workbook, input, Language.Dutch);

        Assert.Equal(["Overige, samen"], input.Departments.Select(group => group.Key.Name));
        Assert.DoesNotContain("Griffie", ReportHtml.Render(input, Language.Dutch), StringComparison.Ordinal);
        workbook.Position = 0;
        using var parts = new System.IO.Compression.ZipArchive(workbook);
        Assert.All(parts.Entries, part =>
        {
            using var text = new StreamReader(part.Open());
            Assert.DoesNotContain("Griffie", text.ReadToEnd(), StringComparison.Ordinal);
        });
    }
}
