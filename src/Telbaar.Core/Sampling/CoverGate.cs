using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>Whether the cover of a study may be changed, and by whom: one answer for all acts on it.</summary>
static class CoverGate
{
    public static async Task<Refusal?> RefusalOf(Store db, Acting acting, StudyId study, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DrawSample) is { } refusal)
            return refusal;
        if (await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == study, cancellation) is not { } found)
            return ActRefusals.NotFound;
        return SamplePlan.MayChangeIn(found.State) ? null : StudyRefusals.WrongState.With(found.State);
    }
}
