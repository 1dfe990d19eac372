using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A department goes out of use. It stays for the studies in which it was measured.</summary>
public static class RetireDepartment
{
    public sealed record Input(DepartmentId Department, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Id == input.Department, cancellation) is not { } department)
            return ActRefusals.NotFound;
        if (await db.Set<Employee>().CountAsync(employee => employee.DepartmentId == department.Id && employee.IsActive, cancellation) is > 0 and var staff)
            return OrganisationRefusals.StillStaffed.With(staff);

        db.Expect(department, input.Version);
        department.IsActive = false;
        db.Audit(acting, "department.retired", department.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
