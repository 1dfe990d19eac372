using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>Where somebody works: a department, or a team of it. In a form it is the id of the department, with that of the team behind a slash.</summary>
public readonly record struct Workplace(DepartmentId Department, TeamId? Team)
{
    public static Workplace? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !Guid.TryParse(parts[0], out var department))
            return null;
        if (parts.Length == 1)
            return new(new(department), null);
        return Guid.TryParse(parts[1], out var team) ? new(new(department), new TeamId(team)) : null;
    }

    public override string ToString() => Team is { } team ? $"{Department.Value}/{team.Value}" : $"{Department.Value}";

    /// <summary>Nothing where somebody can work there.</summary>
    internal async Task<Refusal?> RefusalOf(Store db, CancellationToken cancellation)
    {
        var (departmentId, teamId) = this;
        if (await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Id == departmentId, cancellation) is not { } department)
            return ActRefusals.NotFound;
        if (!department.IsActive)
            return OrganisationRefusals.Retired;
        if (teamId is null)
            return null;
        if (await db.Set<Team>().FirstOrDefaultAsync(candidate => candidate.Id == teamId && candidate.DepartmentId == departmentId, cancellation) is not { } team)
            return ActRefusals.NotFound;
        return team.IsActive ? null : OrganisationRefusals.Retired;
    }
}
