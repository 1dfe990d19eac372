using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Audit;
using Telbaar.Commands;
using Telbaar.Layout;
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
    }

    static async Task<IResult> Show(Visit visit, Store db, ServerSettings settings, Form form, CancellationToken cancellation)
    {
        var editions = await db.Set<Edition>().AsNoTracking().Where(edition => edition.StudyId == visit.Study).OrderByDescending(edition => edition.Number).ToListAsync(cancellation);
        return Pages.ShowForm<EditionsPage>(form,
            (nameof(EditionsPage.Study), await db.Set<Study>().AsNoTracking().FirstAsync(study => study.Id == visit.Study, cancellation)),
            (nameof(EditionsPage.Rows), editions.Select(edition => new EditionsPage.Row(edition, EditionFile.ChangesIn(edition.File))).ToList()),
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
}
