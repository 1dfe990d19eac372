using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Norms;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher takes away a version of an uploaded norm set that no study uses. It stands here, as only studies know what they use.</summary>
public static class RemoveNorms
{
    public sealed record Input(NormSetId Id);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageNorms) is { } refusal)
            return refusal;
        if (await db.Set<StoredNormSet>().FirstOrDefaultAsync(set => set.Id == input.Id, cancellation) is not { } stored)
            return ActRefusals.NotFound;
        if (await db.Set<Study>().CountAsync(study => study.NormSetId == input.Id, cancellation) is var studies and > 0)
            return NormRefusals.InUse.With(studies);

        db.Remove(stored);
        db.Audit(acting, "norms.removed", stored.Id.Value, $"{stored.Name} {stored.Number}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
