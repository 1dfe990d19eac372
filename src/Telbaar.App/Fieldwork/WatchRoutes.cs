using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Layout;
using Telbaar.Results;
using Telbaar.Sampling;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The address at which the research lead watches the field of a study.</summary>
static class WatchRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Study}/watch", Permission.WatchField, (Visit visit, Store db, LiveResults results, CancellationToken cancellation) => Show(visit, db, results, null, cancellation));
        routes.Act($"{Routes.Study}/watch/release", Permission.CorrectAttempts, Release);
    }

    static async Task<IResult> Release(Form form, Visit visit, Store db, LiveResults results, CancellationToken cancellation)
    {
        var answer = await ReleaseCall.Run(db, visit.Acting, new(visit.Study!.Value, new(form.Id("Call") ?? default)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{visit.Study.Value.Value}/watch#open");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await Show(visit, db, results, form, cancellation);
    }

    static async Task<IResult> Show(Visit visit, Store db, LiveResults results, Form? refused, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var norms = await StudyNorms.Of(db, study, cancellation);
        var key = await ResultsKey.Of(db, study, "", AttemptFilter.None, null, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(WatchPage.Study), study),
            (nameof(WatchPage.Field), await WatchedField.Of(db, study.Id, await results.FieldOf(key, norms, await PlanOf(db, study.Id, cancellation), visit.At, cancellation), cancellation)),
            (nameof(WatchPage.Scores), norms is null ? null : (await results.Of(key, norms, visit.At, cancellation)).Scores),
            (nameof(WatchPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<WatchPage>(parameters) : Pages.ShowRefused<WatchPage>(parameters);
    }

    static async Task<(int Version, int Calls)> PlanOf(Store db, StudyId study, CancellationToken cancellation) =>
        (await db.Set<SamplePlan>().Where(plan => plan.StudyId == study).Select(plan => plan.Version).FirstOrDefaultAsync(cancellation), await db.Set<PlannedCall>().CountAsync(call => call.StudyId == study, cancellation));
}
