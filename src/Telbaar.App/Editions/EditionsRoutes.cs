using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Audit;
using Telbaar.Commands;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Editions;

/// <summary>The addresses of a study's editions.</summary>
static class EditionsRoutes
{
    const string Path = $"{Routes.Study}/editions";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeResults, (Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => Show(visit, db, settings, Form.Showing(), cancellation));
        routes.Act(Path, Permission.MoveStudy, Make);
        routes.Act($"{Path}/{{number:int}}", Permission.ExportAttempts, TakeAlong);
        foreach (var format in new[] { "html", "xlsx", "pdf", "docx" })
        {
            routes.Page($"{Path}/{{number:int}}/report.{format}", Permission.SeeResults, (int number, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) =>
                Report(number, format, visit, db, settings, cancellation));
        }
    }

    static async Task<IResult> Show(Visit visit, Store db, ServerSettings settings, Form form, CancellationToken cancellation)
    {
        var editions = await db.Set<Edition>().AsNoTracking().Where(edition => edition.StudyId == visit.Study).OrderByDescending(edition => edition.Number).ToListAsync(cancellation);
        return Pages.ShowForm<EditionsPage>(form,
            (nameof(EditionsPage.Study), await db.Set<Study>().AsNoTracking().FirstAsync(study => study.Id == visit.Study, cancellation)),
            (nameof(EditionsPage.Rows), editions.Select(edition => new EditionsPage.Row(edition, EditionFile.Open(edition.File).Manifest.Changes)).ToList()),
            (nameof(EditionsPage.PrintsPdf), PdfPrinter.Find(settings.Browser) is not null),
            (nameof(EditionsPage.Names), await AccountNames.Of(db, editions.Select(edition => edition.By), cancellation)));
    }

    static async Task<IResult> Make(Visit visit, Store db, ServerSettings settings, Form form, CancellationToken cancellation)
    {
        var answer = await MakeEdition.Run(db, visit.Acting, new(visit.Study!.Value, Product.Name), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{visit.Study.Value.Value}/editions");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await Show(visit, db, settings, form, cancellation);
    }

    static async Task<IResult> TakeAlong(int number, Visit visit, Store db, CancellationToken cancellation)
    {
        if (await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(edition => edition.StudyId == visit.Study && edition.Number == number, cancellation) is not { } edition)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        db.Audit(visit.Acting, "edition.taken-along", edition.StudyId.Value, $"number={number}");
        await db.SaveChangesAsync(cancellation);
        return TypedResults.File(edition.File, "application/zip", $"edition-{number}.zip");
    }

    /// <summary>The general report of an edition: it names no person, as an edition holds none.</summary>
    static async Task<IResult> Report(int number, string format, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        if (await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(edition => edition.StudyId == visit.Study && edition.Number == number, cancellation) is not { } edition)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var browser = format == "pdf" ? PdfPrinter.Find(settings.Browser) : null;
        if (format == "pdf" && browser is null)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var (manifest, parts) = EditionFile.Open(edition.File);
        var scored = EditionScores.Of(manifest, parts);
        var texts = visit.Language is Language.Dutch ? EditionsPageTexts.Dutch : EditionsPageTexts.English;
        var input = new ReportInput
        {
            Study = manifest.Study,
            Source = $"{texts.Edition(number)} ({Edition.MarkOf(edition.Digest)})",
            Edition = $"{number}, {Edition.MarkOf(edition.Digest)}",
            Scores = scored.Scores!,
            Findings = scored.Findings,
            Reconciled = scored.Reconciled,
            MadeAt = Zones.Local(visit.At),
            Program = Product.Name,
        };
        var name = $"{texts.ReportName}-{number}";
        if (format == "xlsx")
        {
            using var workbook = new MemoryStream();
            ReportWorkbook.Write(workbook, input, visit.Language);
            return Pages.Download(workbook.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx");
        }
        var html = ReportHtml.Render(input, visit.Language);
        if (format == "docx")
        {
            var word = await ReportWord.Write(html, input.WordFacts(visit.Language), PicturePrinter.With(PicturePrinter.Find(), PdfPrinter.Find(settings.Browser)), cancellation);
            return Pages.Download(word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{name}.docx");
        }
        return browser is null
            ? Pages.Download(System.Text.Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"{name}.html")
            : Pages.Download(await PdfPrinter.Print(browser, html, cancellation), "application/pdf", $"{name}.pdf");
    }
}
