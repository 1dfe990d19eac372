using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher takes out an alias that no call has.</summary>
public static class RemoveAlias
{
    public sealed record Input(StudyId Study, CoverAliasId Id, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;
        if (await db.Set<CoverAlias>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id && candidate.StudyId == input.Study, cancellation) is not { } alias)
            return ActRefusals.NotFound;
        if (await db.Set<PlannedCall>().AnyAsync(call => call.AliasId == input.Id, cancellation))
            return SamplingRefusals.InUse;

        db.Expect(alias, input.Version);
        db.Remove(alias);
        db.Audit(acting, "cover.alias-removed", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
