using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A department comes into use again.</summary>
public static class BringBackDepartment
{
    public sealed record Input(DepartmentId Department, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Id == input.Department, cancellation) is not { } department)
            return ActRefusals.NotFound;

        db.Expect(department, input.Version);
        department.IsActive = true;
        db.Audit(acting, "department.brought-back", department.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
