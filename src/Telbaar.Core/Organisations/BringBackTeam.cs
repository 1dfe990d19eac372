using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A team comes into use again.</summary>
public static class BringBackTeam
{
    public sealed record Input(TeamId Team, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Team>().FirstOrDefaultAsync(candidate => candidate.Id == input.Team, cancellation) is not { } team)
            return ActRefusals.NotFound;

        db.Expect(team, input.Version);
        team.IsActive = true;
        db.Audit(acting, "team.brought-back", team.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
