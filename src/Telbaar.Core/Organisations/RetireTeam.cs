using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A team goes out of use. It stays for the studies in which it was measured.</summary>
public static class RetireTeam
{
    public sealed record Input(TeamId Team, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Team>().FirstOrDefaultAsync(candidate => candidate.Id == input.Team, cancellation) is not { } team)
            return ActRefusals.NotFound;
        if (await db.Set<Employee>().CountAsync(employee => employee.TeamId == team.Id && employee.IsActive, cancellation) is > 0 and var staff)
            return OrganisationRefusals.StillStaffed.With(staff);

        db.Expect(team, input.Version);
        team.IsActive = false;
        db.Audit(acting, "team.retired", team.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
