using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>
/// A researcher makes an interim study: a copy on part of the departments, with their numbers, the norms and the callback rule.
/// It gets a period, callers, sample and legal gate of its own: what was stated for one study does not hold for another.
/// </summary>
public static class CopyStudy
{
    /// <param name="Id">Of the copy; made when the form was shown.</param>
    public sealed record Input(StudyId Id, StudyId Source, string? Name, IReadOnlyCollection<DepartmentId> Departments);

    public static async Task<Answer<StudyId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DesignStudy) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Source, cancellation) is not { } source)
            return ActRefusals.NotFound;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        if (await db.Set<Study>().AnyAsync(study => study.Folded == name.Folded() || study.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        var scope = await db.Set<StudyDepartment>().Where(department => department.StudyId == source.Id).ToListAsync(cancellation);
        var chosen = scope.Where(department => input.Departments.Contains(department.DepartmentId)).ToList();
        check.RefuseWhen(input.Departments.Count == 0, StudyRefusals.NoDepartments, nameof(input.Departments));
        check.RefuseWhen(chosen.Count < input.Departments.Distinct().Count(), StudyRefusals.NotInScope, nameof(input.Departments));
        if (check.IsRefused)
            return Answer<StudyId>.Refused(check.Refusals);

        var copy = new Study
        {
            Id = input.Id,
            Name = name,
            Folded = name.Folded(),
            Agency = source.Agency,
            MunicipalityId = source.MunicipalityId,
            ShippedNorms = source.ShippedNorms,
            NormSetId = source.NormSetId,
            CallbackTerm = source.CallbackTerm,
            CallbackNumber = source.CallbackNumber,
            CallsPerHour = source.CallsPerHour,
            CopyOf = source.Id,
        };
        db.Add(copy);
        db.Add(copy.Enter(StudyState.Designed, acting));
        foreach (var department in chosen)
        {
            db.Add(new StudyDepartment
            {
                StudyId = copy.Id,
                DepartmentId = department.DepartmentId,
                WhyInScope = department.WhyInScope,
                ContactsPerYear = department.ContactsPerYear,
                RunUp = department.RunUp,
            });
        }
        foreach (var number in await db.Set<StudyNumber>().Where(number => number.StudyId == source.Id).ToListAsync(cancellation))
        {
            if (number.DepartmentId is not { } whose || input.Departments.Contains(whose))
                db.Add(new StudyNumber { Id = EntityId.New<StudyNumberId>(acting.At), StudyId = copy.Id, Route = number.Route, Number = number.Number, DepartmentId = number.DepartmentId, Note = number.Note });
        }
        db.Audit(acting, "study.copied", copy.Id.Value, source.Id.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : copy.Id;
    }
}
