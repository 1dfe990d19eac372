using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher puts exactly these departments in the scope of a study. What was written of one that is there already stays.</summary>
public static class ChooseScope
{
    /// <param name="Departments">With why each is in scope, in words.</param>
    public sealed record Input(StudyId Study, IReadOnlyDictionary<DepartmentId, string> Departments);

    /// <returns>How many are in scope.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, [StudyState.Designed], cancellation);
        if (!found.IsDone(out var study))
            return Answer<int>.Refused(found.Refusals);
        if (input.Departments.Count == 0)
            return ActRefusals.NotFound;
        var wanted = input.Departments.Keys.ToList();
        if (await db.Set<Department>().CountAsync(department => wanted.Contains(department.Id) && department.IsActive, cancellation) != wanted.Count)
            return ActRefusals.NotFound;
        var scope = await db.Set<StudyDepartment>().Where(candidate => candidate.StudyId == study.Id).ToListAsync(cancellation);
        var leaving = scope.Where(department => !input.Departments.ContainsKey(department.DepartmentId)).ToList();
        var leavingIds = leaving.Select(department => department.DepartmentId).ToList();
        if (await db.Set<StudyNumber>().AnyAsync(number => number.StudyId == study.Id && number.DepartmentId != null && leavingIds.Contains(number.DepartmentId.Value), cancellation))
            return StudyRefusals.DepartmentHasNumbers;

        db.RemoveRange(leaving);
        var there = scope.Select(department => department.DepartmentId).ToHashSet();
        db.AddRange(input.Departments.Where(department => !there.Contains(department.Key)).Select(department => new StudyDepartment { StudyId = study.Id, DepartmentId = department.Key, WhyInScope = department.Value }));
        db.Audit(acting, "study.scope-chosen", study.Id.Value, $"{wanted.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : wanted.Count;
    }
}
