using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A department gets another name. Earlier studies show the new name too.</summary>
public static class RenameDepartment
{
    public sealed record Input(DepartmentId Department, int Version, string? Name);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Id == input.Department, cancellation) is not { } department)
            return ActRefusals.NotFound;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var folded = name.Folded();
        if (await db.Set<Department>().AnyAsync(other => other.Folded == folded && other.Id != department.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(department, input.Version);
        department.Name = name;
        department.Folded = folded;
        db.Audit(acting, "department.renamed", department.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
