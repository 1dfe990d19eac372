using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A team gets another name.</summary>
public static class RenameTeam
{
    public sealed record Input(TeamId Team, int Version, string? Name);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Team>().FirstOrDefaultAsync(candidate => candidate.Id == input.Team, cancellation) is not { } team)
            return ActRefusals.NotFound;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var folded = name.Folded();
        if (await db.Set<Team>().AnyAsync(other => other.DepartmentId == team.DepartmentId && other.Folded == folded && other.Id != team.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(team, input.Version);
        team.Name = name;
        team.Folded = folded;
        db.Audit(acting, "team.renamed", team.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
