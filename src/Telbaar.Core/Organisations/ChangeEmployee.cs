using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>Name, address, number or place of an employee change, or he or she leaves or comes back.</summary>
public static class ChangeEmployee
{
    /// <param name="Version">Of the employee.</param>
    /// <param name="KeyVersion">Of the employee's key, in which the name stands.</param>
    /// <param name="Place">A department, or a team of it.</param>
    /// <param name="IsActive">Whether he or she works here.</param>
    public sealed record Input(EmployeeId Employee, int Version, int KeyVersion, string? Name, string? Email, string? Number, Workplace? Place, bool IsActive);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (await db.Set<Employee>().FirstOrDefaultAsync(candidate => candidate.Id == input.Employee, cancellation) is not { } employee
            || await db.Set<EmployeeKey>().FirstOrDefaultAsync(candidate => candidate.EmployeeId == input.Employee && candidate.ReplacedBy == null, cancellation) is not { } key)
            return ActRefusals.NotFound;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var email = check.Email(input.Email, nameof(input.Email));
        var number = check.OptionalText(input.Number.Tidied(), nameof(input.Number), Naming.LongestNumber);
        var place = check.Value(input.Place, nameof(input.Place));
        // Somebody who left may stay on record where he or she worked, also when that is out of use.
        var stays = !input.IsActive && place == new Workplace(employee.DepartmentId, employee.TeamId);
        if (input.Place is not null && !stays && await place.RefusalOf(db, cancellation) is { } wrongPlace)
            check.Refuse(wrongPlace, nameof(input.Place));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(employee, input.Version);
        employee.DepartmentId = place.Department;
        employee.TeamId = place.Team;
        employee.IsActive = input.IsActive;
        db.Expect(key, input.KeyVersion);
        key.Name = name;
        key.Folded = name.Folded();
        key.Email = email;
        key.Number = number;
        db.Audit(acting, "employee.changed", employee.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
