using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The organisation no longer works for a municipality. One that a study is about stays.</summary>
public static class RemoveMunicipality
{
    public sealed record Input(MunicipalityId Municipality, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Municipality>().FirstOrDefaultAsync(candidate => candidate.Id == input.Municipality, cancellation) is not { } municipality)
            return ActRefusals.NotFound;

        db.Expect(municipality, input.Version);
        db.Remove(municipality);
        db.Audit(acting, "municipality.removed", municipality.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
