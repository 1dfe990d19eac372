using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Commands;
using Telbaar.Editions;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Results;

/// <summary>The addresses of a study's results.</summary>
static class ResultsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Study}/results", Permission.SeeResults, Show);
        routes.Page($"{Routes.Study}/results/scores.json", Permission.SeeResults, Scores);
        routes.Page($"{Routes.Study}/attempts", Permission.SeeResults, Attempts);
    }

    static async Task<IResult> Show(HttpContext context, Visit visit, Store db, LiveResults results, ResultsFigures figures, CancellationToken cancellation)
    {
        var asked = await ResultsAsked.Of(context, visit, db, cancellation);
        await asked.RefuseSmallGroups(visit, results, cancellation);
        var shown = await asked.ShownTo(visit, results, cancellation);
        var (scored, drawn) = !asked.Form.IsRefused && asked.Norms is { } norms
            ? await figures.Of(asked, norms, scored => InputOf(asked, shown(scored), visit), asked.MinimumFor(visit), LinksOf(asked, visit), visit.Language, visit.At, cancellation) : (null, "");
        var observed = asked.Part.IsNone ? await results.ObservationsOf(asked.Key, cancellation) : [];
        return Pages.ShowForm<ResultsPage>(asked.Form,
            (nameof(ResultsPage.Asked), asked),
            (nameof(ResultsPage.LeftOut), asked.Part.IsNone ? await results.LeftOutOf(asked.Key, cancellation) : []),
            (nameof(ResultsPage.Observed), observed),
            (nameof(ResultsPage.WithoutDepartments), asked.IsWithoutDepartments(visit)),
            (nameof(ResultsPage.Edition), asked.Study.State is StudyState.Closed
                ? await db.Set<Edition>().Where(edition => edition.StudyId == asked.Study.Id).OrderByDescending(edition => edition.Number)
                    .Select(edition => new ResultsPage.LastEdition(edition.Number, edition.Digest, edition.Revision == asked.Study.Revision)).FirstOrDefaultAsync(cancellation) : null),
            (nameof(ResultsPage.Words), visit.May(Permission.SeeStaff) ? await SideObservations.WordsOf(db, observed, cancellation) : null),
            (nameof(ResultsPage.Scores), scored is { Rows: > 0 } ? scored.Scores : null),
            (nameof(ResultsPage.Figures), drawn));
    }

    static async Task<IResult> Scores(HttpContext context, Visit visit, Store db, LiveResults results, CancellationToken cancellation)
    {
        var asked = await ResultsAsked.Of(context, visit, db, cancellation);
        if (await Scored(asked, visit, results, cancellation) is not { Scores: { } scores } scored)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        scored = (await asked.ShownTo(visit, results, cancellation))(scored);
        scores = scored.Scores!;
        var print = new Printing(scores.Norms, visit.Language);
        // A file goes from hand to hand; how callers compare is for the screen of who leads the study.
        var withoutCallers = scored with { Scores = scores with { Breakdown = null, Groups = [] } };
        return Pages.Download(new ScoresJson(finding => print.Sentence(finding)).Write(asked.Study.Name, Product.Name, withoutCallers), "application/json", "scores.json");
    }

    static async Task<IResult> Attempts(HttpContext context, Visit visit, Store db, LiveResults results, CancellationToken cancellation)
    {
        if (FigureAsked.Of(context.Request.Query, visit.May(Permission.WatchField)) is not { } figure)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var asked = await ResultsAsked.Of(context, visit, db, cancellation);
        var scores = (await Scored(asked, visit, results, cancellation))?.Scores;
        if (scores is null && !asked.Form.IsRefused)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var seesAttempts = scores is not null && asked.SeesAttempts(visit);
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        var (attempts, count) = seesAttempts ? await ListedAttempts.Of(db, asked, figure, scores!, page, asked.SeesPersons(visit), cancellation) : ([], 0);
        return Pages.ShowForm<AttemptsPage>(asked.Form,
            (nameof(AttemptsPage.Asked), asked),
            (nameof(AttemptsPage.Figure), figure),
            (nameof(AttemptsPage.Scores), scores),
            (nameof(AttemptsPage.SeesAttempts), seesAttempts),
            (nameof(AttemptsPage.SeesPersons), asked.SeesPersons(visit)),
            (nameof(AttemptsPage.Listed), attempts),
            (nameof(AttemptsPage.Page), page),
            (nameof(AttemptsPage.PageCount), Math.Max(1, (count + ListedAttempts.OnPage - 1) / ListedAttempts.OnPage)));
    }

    /// <summary>Nothing where there is nothing to score, nothing to score it by, or the part may not be shown.</summary>
    static async Task<Scored?> Scored(ResultsAsked asked, Visit visit, LiveResults results, CancellationToken cancellation)
    {
        await asked.RefuseSmallGroups(visit, results, cancellation);
        return !asked.Form.IsRefused && asked.Norms is { } norms && await results.Of(asked.Key, norms, visit.At, cancellation) is { Rows: > 0 } scored ? scored : null;
    }

    static FigureLinks LinksOf(ResultsAsked asked, Visit visit) =>
        new($"{visit.Root}/studies/{asked.Study.Id.Value}/attempts", asked.Query, asked.Departments.ToDictionary(department => department.Name, department => department.Id));

    static ReportInput InputOf(ResultsAsked asked, Scored scored, Visit visit) => new()
    {
        Study = asked.Study.Name,
        Source = asked.Study.Name,
        Scores = scored.Scores!,
        Findings = scored.Findings,
        Reconciled = scored.Reconciled,
        MadeAt = Zones.Local(visit.At),
        Program = Product.Name,
    };
}
