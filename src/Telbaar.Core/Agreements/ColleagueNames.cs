using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>Who colleagues are, by name, for pages on which names may be seen.</summary>
public sealed class ColleagueNames
{
    readonly Dictionary<EmployeeId, Colleague> known;

    ColleagueNames(Dictionary<EmployeeId, Colleague> known) => this.known = known;

    /// <param name="Folded">By which they are put in order.</param>
    /// <param name="IsHere">Still works here.</param>
    public sealed record Colleague(EmployeeId Id, string Name, string Folded, DepartmentId Department, TeamId? Team, bool IsHere);

    public static async Task<ColleagueNames> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(await db.Set<Employee>().Join(db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null), employee => employee.Id, key => key.EmployeeId,
            (employee, key) => new Colleague(employee.Id, key.Name, key.Folded, employee.DepartmentId, employee.TeamId, employee.IsActive)).ToDictionaryAsync(colleague => colleague.Id, cancellation));
    }

    public Colleague? Find(EmployeeId? employee) => employee is { } id ? known.GetValueOrDefault(id) : null;

    /// <summary>Who may be chosen in a form about a workplace: those of its team first, then those of the department, and whoever is chosen already.</summary>
    public IReadOnlyList<Colleague> ChoicesAt(Workplace place, IReadOnlySet<EmployeeId> chosen) =>
    [
        .. known.Values.Where(colleague => (colleague.IsHere && colleague.Department == place.Department) || chosen.Contains(colleague.Id))
            .OrderBy(colleague => place.Team is null || colleague.Team != place.Team).ThenBy(colleague => colleague.Folded, StringComparer.Ordinal),
    ];
}
