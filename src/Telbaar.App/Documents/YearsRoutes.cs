using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Editions;
using Telbaar.Layout;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>The address of marks of earlier years.</summary>
static class YearsRoutes
{
    const string Path = $"{Routes.Organisation}/years";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.WriteDocuments, (Visit visit, Store db, CancellationToken cancellation) => Show(db, Form.Showing(), cancellation));
        routes.Act(Path, Permission.WriteDocuments, Enter);
        routes.Act($"{Path}/remove", Permission.WriteDocuments, Remove);
    }

    static async Task<IResult> Show(Store db, Form form, CancellationToken cancellation) => Pages.ShowForm<YearsPage>(form,
        (nameof(YearsPage.Years), await db.Set<EarlierYear>().AsNoTracking().OrderBy(year => year.Year).ToListAsync(cancellation)),
        (nameof(YearsPage.Measured), await db.Set<Study>().Where(study => db.Set<Edition>().Any(edition => edition.StudyId == study.Id)).OrderBy(study => study.Name).Select(study => study.Name).ToListAsync(cancellation)));

    static async Task<IResult> Enter(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var typed = form.Text("Mark").Trim();
        decimal? mark = decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (mark is null)
            form.Refuse([typed.Length == 0 ? ActRefusals.Missing.About("Mark") : FormRefusals.NoNumber.About("Mark").With(Formats.Excerpts.Of(typed))]);
        var input = new EnterYear.Input(form.Whole("Year"), mark, form.Text("Norms"), form.Text("Source"));
        if (!form.IsRefused)
        {
            var answer = await EnterYear.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/years");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await Show(db, form, cancellation);
    }

    static async Task<IResult> Remove(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await EnterYear.Run(db, visit.Acting, new(form.Whole("Year"), null, "", ""), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/years");
        var refused = Form.Showing();
        refused.Refuse([.. answer.Refusals.Select(refusal => refusal.About(""))]);
        return await Show(db, refused, cancellation);
    }
}
