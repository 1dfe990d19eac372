using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A department is added to the organisation.</summary>
public static class AddDepartment
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice makes one department.</param>
    public sealed record Input(DepartmentId Id, string? Name);

    public static async Task<Answer<DepartmentId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var folded = name.Folded();
        if (await db.Set<Department>().AnyAsync(other => other.Folded == folded || other.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<DepartmentId>.Refused(check.Refusals);

        db.Add(new Department { Id = input.Id, Name = name, Folded = folded });
        db.Audit(acting, "department.added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
