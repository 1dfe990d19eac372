using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Commands;
using Telbaar.Layout;
using Telbaar.Norms;
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
    }

    static async Task<IResult> Show(Visit visit, Store db, LiveResults results, ResultsFigures figures, CancellationToken cancellation)
    {
        var (study, norms, key) = await Asked(visit, db, cancellation);
        var scored = norms is null ? null : await results.Of(key, norms, visit.At, cancellation);
        return Pages.Show<ResultsPage>(
            (nameof(ResultsPage.Study), study),
            (nameof(ResultsPage.Norms), norms),
            (nameof(ResultsPage.Scores), scored?.Rows > 0 ? scored.Scores : null),
            (nameof(ResultsPage.Figures), scored?.Rows > 0 ? await figures.Of(key, InputOf(study, scored, visit), visit.Language, cancellation) : ""));
    }

    static async Task<IResult> Scores(Visit visit, Store db, LiveResults results, CancellationToken cancellation)
    {
        var (study, norms, key) = await Asked(visit, db, cancellation);
        if (norms is null || await results.Of(key, norms, visit.At, cancellation) is not { Rows: > 0 } scored)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var print = new Printing(norms, visit.Language);
        return Pages.Download(new ScoresJson(finding => print.Sentence(finding)).Write(study.Name, Product.Name, scored), "application/json", "scores.json");
    }

    static async Task<(Study, NormSet?, ResultsKey)> Asked(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        return (study, await StudyNorms.Of(db, study, cancellation), await ResultsKey.Of(db, study, "", visit.At, cancellation));
    }

    static ReportInput InputOf(Study study, Scored scored, Visit visit) => new()
    {
        Study = study.Name,
        Source = study.Name,
        Scores = scored.Scores!,
        Findings = scored.Findings,
        Reconciled = scored.Reconciled,
        MadeAt = Zones.Local(visit.At),
        Program = Product.Name,
    };
}
