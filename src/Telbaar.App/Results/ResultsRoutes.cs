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

    static async Task<IResult> Show(Visit visit, Store db, Pictures pictures, CancellationToken cancellation)
    {
        var (study, norms, scored) = await Scored(visit, db, cancellation);
        return Pages.Show<ResultsPage>(
            (nameof(ResultsPage.Study), study),
            (nameof(ResultsPage.HasNorms), norms is not null),
            (nameof(ResultsPage.Report), scored is null ? null : new ReportContext(InputOf(study, scored, visit), visit.Language, pictures)));
    }

    static async Task<IResult> Scores(Visit visit, Store db, CancellationToken cancellation)
    {
        var (study, norms, scored) = await Scored(visit, db, cancellation);
        if (norms is null || scored is null)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var print = new Printing(norms, visit.Language);
        return Pages.Download(new ScoresJson(finding => print.Sentence(finding)).Write(study.Name, Product.Name, scored), "application/json", "scores.json");
    }

    static async Task<(Study, NormSet?, Scored?)> Scored(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        if (await StudyNorms.Of(db, study, cancellation) is not { } norms)
            return (study, null, null);
        var scored = await ScoreStudy.Run(db, study.Id, [norms], visit.At, cancellation);
        return (study, norms, scored.Rows == 0 ? null : scored);
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
