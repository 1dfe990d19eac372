using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>Who leads a department: the employee to whom mail about the department goes.</summary>
public sealed class DepartmentHead : Owned
{
    public required DepartmentId DepartmentId { get; init; }

    public required EmployeeId EmployeeId { get; set; }

    /// <summary>With which account he or she signs in, to see the department; nothing where it is not known.</summary>
    public AccountId? AccountId { get; set; }
}

/// <summary>A coordinator says who leads a department, or that it is not known.</summary>
public static class NameHead
{
    /// <param name="Account">With which account the head signs in; one with the role of department head.</param>
    public sealed record Input(DepartmentId Department, EmployeeId? Employee, AccountId? Account = null);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Id == input.Department, cancellation) is not { } department)
            return ActRefusals.NotFound;
        if (input.Employee is { } named && !await db.Set<Employee>().AnyAsync(employee => employee.Id == named && employee.IsActive, cancellation))
            return ActRefusals.NotFound;
        if (input.Account is { } account && !await db.Memberships.AnyAsync(member => member.AccountId == account && member.OrganisationId == db.Organisation && member.Role == Role.DepartmentHead, cancellation))
            return ActRefusals.NotFound;
        var head = await db.Set<DepartmentHead>().FirstOrDefaultAsync(candidate => candidate.DepartmentId == department.Id, cancellation);
        if (input.Employee is not { } employee)
        {
            if (head is not null)
                db.Remove(head);
        }
        else if (head is not null)
            (head.EmployeeId, head.AccountId) = (employee, input.Account);
        else
            db.Add(new DepartmentHead { DepartmentId = department.Id, EmployeeId = employee, AccountId = input.Account });
        db.Audit(acting, "department.head-named", department.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
