using System.Net;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Reports;
using Telbaar.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Telbaar.Tests.Documents;

public sealed class WriteWordsTests
{
    static readonly DateOnly later = new(2027, 6, 1);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_the_lead_writes_stands_in_the_report_and_what_could_do_harm_does_not(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, _) = await db.HavingClosed(random: 5);
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";
        const string lessons = "# Wat we leerden\n\nEen **belcirkel** helpt.\n\n- punt\n\n<script>alert(1)</script> [klik](javascript:alert(2)) ![plaat](https://elders.example/p.png)";

        var done = await lead.Submit(await lead.Open($"{path}/words"), "chapter-Lessons", ("Text", lessons));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var report = (await lead.Open($"{path}/documents/draft/1/report-html/file")).Html;
        Assert.Contains("<h2 id=\"own-lessons-heading\">Leermomenten</h2>", report, StringComparison.Ordinal);
        Assert.Contains("<h3>Wat we leerden</h3>", report, StringComparison.Ordinal);
        Assert.Contains("Een <strong>belcirkel</strong> helpt.", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", report, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", report, StringComparison.Ordinal);
        Assert.DoesNotContain("elders.example", report, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_sentence_of_the_lead_gives_way_when_its_figure_changes_and_the_lead_is_told(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, edition) = await db.HavingClosed(random: 5);
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";
        await lead.Submit(await lead.Open($"{path}/words"), "sentence-failures", ("Text", "Er ging 777 keer iets mis."));
        Assert.Contains("Er ging 777 keer iets mis.", (await lead.Open($"{path}/documents/draft/1/report-html/file")).Words, StringComparison.Ordinal);
        Assert.Contains("777 staat niet in de gewone zin", (await lead.Open($"{path}/words")).Words, StringComparison.Ordinal);

        var researcher = Designing.Somebody(db.Organisation, Role.Researcher).OnDay(later);
        var failed = await db.AttemptsOf(study.Id).FirstAsync(attempt => attempt.Status == AttemptStatus.Valid && attempt.Reached == Reached.Nobody && attempt.Message == Message.None && attempt.Line == LineResult.Answered, Cancellation);
        _ = (await CorrectAttempt.Run(db.AsAnew(), researcher, new(study.Id, failed.Id, AttemptColumn.Status, "void", CorrectionReason.Outage, failed.Version), Cancellation)).Value;
        _ = (await MakeEdition.Run(db.AsAnew(), researcher, new(study.Id, Programs.OfTests), Cancellation)).Value;

        Assert.DoesNotContain("777", (await lead.Open($"{path}/documents/draft/2/report-html/file")).Words, StringComparison.Ordinal);
        Assert.Contains("Het cijfer is veranderd sinds u deze zin schreef.", (await lead.Open($"{path}/words")).Words, StringComparison.Ordinal);
        Assert.Contains("777", (await lead.Open($"{path}/documents/draft/1/report-html/file")).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_writes_documents_writes_and_each_language_has_words_of_its_own(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        WriteWords.Input Words(Language language, string text, int version = -1) => new(study.Id, language, Chapter.Lessons, null, null, text, version);

        Assert.NotEmpty((await WriteWords.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), Words(Language.Dutch, "Nee"), Cancellation)).Refusals);
        _ = (await WriteWords.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher), Words(Language.Dutch, "Nederlands"), Cancellation)).Value;
        _ = (await WriteWords.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher), Words(Language.English, "English"), Cancellation)).Value;
        // Somebody who began to write before that loses nothing of it.
        Assert.Equal(ActRefusals.ChangedMeanwhile.Code, (await WriteWords.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher), Words(Language.Dutch, "Ook"), Cancellation)).Refusals.Single().Code);
        var version = await db.Set<ReportWords>().Where(words => words.Language == Language.Dutch).Select(words => words.Version).SingleAsync(Cancellation);
        _ = (await WriteWords.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher), Words(Language.Dutch, "", version), Cancellation)).Value;

        Assert.Empty((await ReportWords.Of(db, study.Id, Language.Dutch, Cancellation)).Chapters);
        Assert.Equal("English", (await ReportWords.Of(db, study.Id, Language.English, Cancellation)).Chapters[Chapter.Lessons]);
    }
}
