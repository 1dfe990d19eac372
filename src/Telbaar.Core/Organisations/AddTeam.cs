using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A team is added to a department.</summary>
public static class AddTeam
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice makes one team.</param>
    public sealed record Input(TeamId Id, DepartmentId Department, string? Name);

    public static async Task<Answer<TeamId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Id == input.Department, cancellation) is not { } department)
            return ActRefusals.NotFound;
        if (!department.IsActive)
            return OrganisationRefusals.Retired;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var folded = name.Folded();
        if (await db.Set<Team>().AnyAsync(other => (other.DepartmentId == department.Id && other.Folded == folded) || other.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<TeamId>.Refused(check.Refusals);

        db.Add(new Team { Id = input.Id, DepartmentId = department.Id, Name = name, Folded = folded });
        db.Audit(acting, "team.added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
