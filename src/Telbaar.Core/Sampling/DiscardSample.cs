using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher throws the planned calls away, so that the cover can be changed; only while the study is being designed. The plan stays.</summary>
public static class DiscardSample
{
    public sealed record Input(StudyId Study, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DrawSample) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (study.State is not StudyState.Designed)
            return StudyRefusals.WrongState.With(study.State);
        if (await db.Set<SamplePlan>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation) is not { } plan)
            return SamplingRefusals.NoPlan;

        db.Expect(plan, input.Version);
        var planned = await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id && call.State == PlannedCallState.Planned && call.Holder == null).ToListAsync(cancellation);
        db.RemoveRange(planned);
        plan.DrawnAt = null;
        db.Audit(acting, "sample.discarded", study.Id.Value, $"calls={planned.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
