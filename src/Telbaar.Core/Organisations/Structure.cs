using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <param name="Staff">How many employees work in it.</param>
public sealed record StructureTeam(Team Team, int Staff);

/// <param name="Staff">How many employees work in it, those of its teams included.</param>
public sealed record StructureDepartment(Department Department, IReadOnlyList<StructureTeam> Teams, int Staff);

/// <summary>The departments and teams, in Dutch order, with how many people work in each.</summary>
public sealed record Structure(IReadOnlyList<StructureDepartment> Departments)
{
    static readonly StringComparer dutchOrder = StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), ignoreCase: true);

    public static async Task<Structure> Of(Store db, CancellationToken cancellation)
    {
        var departments = await db.Set<Department>().AsNoTracking().ToListAsync(cancellation);
        var teams = (await db.Set<Team>().AsNoTracking().ToListAsync(cancellation)).ToLookup(team => team.DepartmentId);
        var staff = await db.Set<Employee>().Where(employee => employee.IsActive)
            .GroupBy(employee => new { employee.DepartmentId, employee.TeamId }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var byDepartment = staff.GroupBy(group => group.Key.DepartmentId).ToDictionary(group => group.Key, group => group.Sum(part => part.Count));
        var byTeam = staff.Where(group => group.Key.TeamId != null).GroupBy(group => group.Key.TeamId!.Value).ToDictionary(group => group.Key, group => group.Sum(part => part.Count));
        return new([.. departments.OrderBy(department => department.Name, dutchOrder).Select(department => new StructureDepartment(
            department,
            [.. teams[department.Id].OrderBy(team => team.Name, dutchOrder).Select(team => new StructureTeam(team, byTeam.GetValueOrDefault(team.Id)))],
            byDepartment.GetValueOrDefault(department.Id)))]);
    }
}
