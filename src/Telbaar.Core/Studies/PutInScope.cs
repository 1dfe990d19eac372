using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher puts a department in the scope of a study, or changes why it is there.</summary>
public static class PutInScope
{
    public const int MostContacts = 10_000_000;

    /// <param name="WhyInScope">In words; the number of contacts stands apart.</param>
    public sealed record Input(StudyId Study, DepartmentId Department, string? WhyInScope, int? ContactsPerYear, string? RunUp);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, [StudyState.Designed], cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        var scope = await db.Set<StudyDepartment>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id && candidate.DepartmentId == input.Department, cancellation);
        if (scope is null && !await db.Set<Department>().AnyAsync(department => department.Id == input.Department && department.IsActive, cancellation))
            return ActRefusals.NotFound;
        var check = new Checking();
        var why = check.Text(input.WhyInScope, nameof(input.WhyInScope), 2000);
        var runUp = check.OptionalText(input.RunUp, nameof(input.RunUp), 4000);
        if (input.ContactsPerYear is not null)
            check.Within(input.ContactsPerYear, 0, MostContacts, nameof(input.ContactsPerYear));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        if (scope is null)
        {
            scope = new StudyDepartment { StudyId = study.Id, DepartmentId = input.Department };
            db.Add(scope);
        }
        scope.WhyInScope = why;
        scope.ContactsPerYear = input.ContactsPerYear;
        scope.RunUp = runUp;
        db.Audit(acting, "study.department-in-scope", study.Id.Value, input.Department.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
