using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// Somebody begins a call to practise on the caller's screen, also before the fieldwork has begun. It takes nothing out of the plan, asks for nobody real and counts in no figure.
/// </summary>
public static class BeginPractice
{
    public sealed record Input(StudyId Study);

    /// <returns>The practice call: the one that lies ready since before, or a new one.</returns>
    public static async Task<Answer<CallClaim>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.Practise) is { } refusal)
            return refusal;
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        if (await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (!StudyInHand.BeforeTheEndOfTheField.Contains(study.State))
            return StudyRefusals.WrongState.With(study.State);
        var practice = db.Set<CallClaim>().AsNoTracking().Where(claim => claim.StudyId == study.Id && claim.Purpose == AttemptPurpose.Practice);
        var ready = practice.Where(claim => claim.AccountId == account && claim.ReleasedAt == null && !db.Set<CallEvent>().Any(happened => happened.AttemptId == claim.Id));
        if (await ready.FirstOrDefaultAsync(cancellation) is { } known)
            return known;
        // An attempt is about a department, and the first one will do: no name of anybody goes with it.
        if (await FirstInScope(db, study.Id, cancellation) is not { } department)
            return StudyRefusals.NoDepartments;
        var routes = await db.Set<StudyNumber>().Where(number => number.StudyId == study.Id).Select(number => number.Route).ToListAsync(cancellation);
        var claim = new CallClaim
        {
            Id = EntityId.New<AttemptId>(acting.At),
            StudyId = study.Id,
            Purpose = AttemptPurpose.Practice,
            Identifier = $"practice-{await practice.CountAsync(cancellation) + 1}",
            AccountId = account,
            Caller = await CallerOf(db, study.Id, account, cancellation),
            DepartmentId = department,
            Route = routes.Count == 0 || routes.Contains(Route.Kcc) ? Route.Kcc : Route.Direct,
            ClaimedAt = acting.At,
        };
        db.Add(claim);
        db.Audit(acting, "call.practised", claim.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : claim;
    }

    static async Task<DepartmentId?> FirstInScope(Store db, StudyId study, CancellationToken cancellation) =>
        await db.Set<Department>().Where(department => db.Set<StudyDepartment>().Any(scope => scope.StudyId == study && scope.DepartmentId == department.Id))
            .OrderBy(department => department.Folded).Select(department => (DepartmentId?)department.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The code that the account has by now. Practising gives nobody one: that would take it from the plan.</summary>
    static async Task<string> CallerOf(Store db, StudyId study, AccountId account, CancellationToken cancellation) =>
        await db.Set<StudyCaller>().Where(caller => caller.StudyId == study && caller.AccountId == account).Select(caller => caller.Code).FirstOrDefaultAsync(cancellation)
        ?? await db.Set<Shift>().Where(shift => shift.StudyId == study && shift.AccountId == account).Select(shift => shift.Caller).FirstOrDefaultAsync(cancellation) ?? "";
}
