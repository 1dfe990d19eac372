using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>Whose absence somebody may see and record: everybody's, or that of the departments that he or she leads.</summary>
/// <param name="Departments">Nothing for everybody.</param>
public sealed record AbsenceScope(IReadOnlySet<DepartmentId>? Departments)
{
    public static async Task<AbsenceScope> Of(Store db, Acting acting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        if (acting.Roles.Contains(Role.Coordinator) || acting.Roles.Contains(Role.KccAgent))
            return new((IReadOnlySet<DepartmentId>?)null);
        return new(await HeadedDepartments.Of(db, acting, cancellation));
    }

    /// <summary>Whose calendars somebody may see and name: a head those of the own departments, also where he or she has other roles; who only looks up who is there, none.</summary>
    public static async Task<AbsenceScope> OfCalendars(Store db, Acting acting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(acting);
        if (acting.Roles.Contains(Role.Coordinator))
            return new((IReadOnlySet<DepartmentId>?)null);
        return acting.Roles.Contains(Role.DepartmentHead) ? await Of(db, acting with { Roles = new HashSet<Role> { Role.DepartmentHead } }, cancellation) : new(new HashSet<DepartmentId>());
    }

    public bool Includes(DepartmentId department) => Departments is null || Departments.Contains(department);

    /// <summary>Nothing where something may be recorded of this employee.</summary>
    internal async Task<Refusal?> RefusalOf(Store db, EmployeeId id, CancellationToken cancellation)
    {
        if (await db.Set<Employee>().FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.IsActive, cancellation) is not { } employee)
            return ActRefusals.NotFound;
        if (!Includes(employee.DepartmentId))
            return AbsenceRefusals.OtherDepartment;
        return await db.Set<Objection>().AnyAsync(objection => objection.EmployeeId == id, cancellation) ? AbsenceRefusals.Objects : null;
    }
}
