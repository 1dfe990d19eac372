using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher takes a department out of the scope of a study.</summary>
public static class LeaveOut
{
    public sealed record Input(StudyId Study, DepartmentId Department);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, [StudyState.Designed], cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        if (await db.Set<StudyDepartment>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id && candidate.DepartmentId == input.Department, cancellation) is not { } scope)
            return ActRefusals.NotFound;
        if (await db.Set<StudyNumber>().AnyAsync(number => number.StudyId == study.Id && number.DepartmentId == input.Department, cancellation))
            return StudyRefusals.DepartmentHasNumbers;

        db.Remove(scope);
        db.Audit(acting, "study.department-left-out", study.Id.Value, input.Department.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
