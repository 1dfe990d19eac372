using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Scores;
using Telbaar.Serving;
using Telbaar.Steering;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The address at which a study is designed as an interim measurement: of the departments that deserve one.</summary>
static class InterimRoutes
{
    const string Path = $"{Routes.Study}/interim";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeResults, (Visit visit, Store db, CancellationToken cancellation) => Show(visit, db, Form.Showing(), cancellation));
        routes.Act(Path, Permission.DesignStudy, Put);
    }

    /// <summary>The last measurement before this study: of the study of which it is a copy, or else of the study that was rung last.</summary>
    static async Task<Edition?> LastEdition(Store db, Study study, CancellationToken cancellation)
    {
        if (study.CopyOf is { } source && await GeneralReport.LastEdition(db, source, cancellation) is { } edition)
            return edition;
        return await LastMeasured.Of(db, study.Id, cancellation);
    }

    static async Task<(Study Study, OpenedEdition? Opened, StudyScores? Scores, IReadOnlyList<InterimDepartment> Chosen)> Choose(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        if (await LastEdition(db, study, cancellation) is not { } edition)
            return (study, null, null, []);
        var (opened, shown) = GeneralReport.Shown(edition, visit.Language);
        var departments = await db.Set<Department>().Where(department => department.IsActive).ToDictionaryAsync(department => department.Name, department => department.Id, cancellation);
        var points = await db.Set<ActionPoint>().AsNoTracking().ToListAsync(cancellation);
        return (study, opened, shown, InterimChoice.Of(shown, departments, points, Zones.LocalDay(visit.At)));
    }

    static async Task<IResult> Show(Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        var (study, opened, scores, chosen) = await Choose(visit, db, cancellation);
        return Pages.ShowForm<InterimPage>(form,
            (nameof(InterimPage.Study), study),
            (nameof(InterimPage.Last), opened is null ? null : new InterimPage.LastMeasured(opened.Manifest.Study, opened.Manifest.Number)),
            (nameof(InterimPage.Print), scores is null ? null : new Printing(scores.Norms, visit.Language)),
            (nameof(InterimPage.Chosen), chosen));
    }

    /// <summary>3, 4 en 5</summary>
    static string Listed(IReadOnlyList<ActionPoint> points, string and) =>
        points.Count < 2 ? string.Concat(points.Select(point => point.Number)) : $"{string.Join(", ", points.SkipLast(1).Select(point => point.Number))}{and}{points[^1].Number}";

    static async Task<IResult> Put(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var (study, _, scores, chosen) = await Choose(visit, db, cancellation);
        var texts = visit.Language is Language.Dutch ? InterimPageTexts.Dutch : InterimPageTexts.English;
        var ticked = form.Ids("Departments");
        var wanted = chosen.Where(choice => ticked.Contains(choice.Department.Value)).ToDictionary(choice => choice.Department, choice =>
            texts.WhyInScope(choice.Reason, new Printing(scores!.Norms, visit.Language).FinalMark(choice.Mark), Listed(choice.Done, texts.And)));
        if (wanted.Count == 0)
            form.Refuse([ActRefusals.Missing]);
        if (form.IsRefused)
            return await Show(visit, db, form, cancellation);
        var answer = await ChooseScope.Run(db, visit.Acting, new(study.Id, wanted), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{study.Id.Value}/departments");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await Show(visit, db, form, cancellation);
    }
}
