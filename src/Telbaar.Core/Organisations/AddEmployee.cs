using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>An employee is added to the staff list, and gets a code.</summary>
public static class AddEmployee
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice adds one employee.</param>
    /// <param name="Place">A department, or a team of it.</param>
    public sealed record Input(EmployeeId Id, string? Name, string? Email, string? Number, Workplace? Place);

    public static async Task<Answer<EmployeeId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (await db.Set<Employee>().AnyAsync(other => other.Id == input.Id, cancellation))
            return input.Id;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var email = check.Email(input.Email, nameof(input.Email));
        var number = check.OptionalText(input.Number.Tidied(), nameof(input.Number), Naming.LongestNumber);
        var place = check.Value(input.Place, nameof(input.Place));
        if (input.Place is not null && await place.RefusalOf(db, cancellation) is { } wrongPlace)
            check.Refuse(wrongPlace, nameof(input.Place));
        if (check.IsRefused)
            return Answer<EmployeeId>.Refused(check.Refusals);

        db.Add(new Employee { Id = input.Id, Code = EmployeeCodes.Of(await EmployeeCodes.LastGiven(db, cancellation) + 1), DepartmentId = place.Department, TeamId = place.Team });
        db.Add(new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(acting.At), EmployeeId = input.Id, Name = name, Folded = name.Folded(), Email = email, Number = number });
        db.Audit(acting, "employee.added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
