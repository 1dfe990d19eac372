using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// A caller takes the next calls of the plan, so that they can be rung also when the network drops. One conditional update decides who gets a call;
/// what a caller leaves lying goes back into the plan by itself.
/// </summary>
public static class ClaimCalls
{
    /// <summary>The one in hand and three more.</summary>
    public const int MostAtOnce = 4;

    /// <summary>How long a call that has not been dialled stays with the one who claimed it.</summary>
    public static TimeSpan Term { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long before its time a call may be rung.</summary>
    public static TimeSpan Early { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a call must have waited for its own caller before another one takes it.</summary>
    public static TimeSpan Overdue { get; } = TimeSpan.FromMinutes(30);

    /// <param name="Number">How many calls the caller wants to have in hand.</param>
    /// <param name="AheadOfTime">Also later calls of today.</param>
    public sealed record Input(StudyId Study, int Number, bool AheadOfTime);

    /// <returns>All calls that the caller has in hand and has not dialled, by their place in the plan.</returns>
    public static async Task<Answer<IReadOnlyList<CallClaim>>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (!acting.May(Permission.Ring))
            return acting.May(Permission.Practise) ? FieldworkRefusals.OnlyPractice : ActRefusals.NotAllowed;
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        await ReturnAbandoned(db, study.Id, acting.At, cancellation);
        var inHand = await InHand(db, study.Id, account, cancellation);
        if (study.State is not StudyState.InField)
        {
            await transaction.CommitAsync(cancellation);
            return inHand.Count > 0 ? Answer<IReadOnlyList<CallClaim>>.Done(inHand) : StudyRefusals.WrongState.With(study.State);
        }
        var caller = await CallerOf(db, study.Id, account, cancellation);
        var numbers = await db.Set<StudyNumber>().AsNoTracking().Where(number => number.StudyId == study.Id).ToListAsync(cancellation);
        while (inHand.Count < Math.Clamp(input.Number, 1, MostAtOnce))
        {
            if (await Next(db, study.Id, caller, acting.At, input.AheadOfTime, cancellation) is not { } call)
                break;
            var claim = await ClaimOf(db, call, numbers, account, caller, acting.At, cancellation);
            // Somebody else took it between our looking and our taking: look again.
            if (await db.Set<PlannedCall>().Where(planned => planned.Id == call.Id && planned.State == PlannedCallState.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PlannedCallState.Rung).SetProperty(p => p.Holder, claim.Id.Value)
                    .SetProperty(p => p.HeldUntil, acting.At + Term).SetProperty(p => p.Version, p => p.Version + 1), cancellation) == 0)
                continue;
            db.Add(claim);
            db.Audit(acting, "call.claimed", claim.Id.Value);
            inHand.Add(claim);
        }
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return Answer<IReadOnlyList<CallClaim>>.Done(inHand);
    }

    /// <summary>Calls whose term ended without being dialled go back into the plan.</summary>
    static async Task ReturnAbandoned(Store db, StudyId study, DateTimeOffset at, CancellationToken cancellation)
    {
        var abandoned = db.Set<PlannedCall>().Where(call => call.StudyId == study && call.State == PlannedCallState.Rung && call.HeldUntil != null && call.HeldUntil < at);
        var attempts = await abandoned.Select(call => call.Holder!.Value).ToListAsync(cancellation);
        if (attempts.Count == 0)
            return;
        var ids = attempts.Select(id => new AttemptId(id)).ToList();
        await db.Set<CallClaim>().Where(claim => ids.Contains(claim.Id) && claim.ReleasedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.ReleasedAt, at).SetProperty(claim => claim.Version, claim => claim.Version + 1), cancellation);
        await abandoned.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PlannedCallState.Planned)
            .SetProperty(p => p.HeldUntil, (DateTimeOffset?)null).SetProperty(p => p.Version, p => p.Version + 1), cancellation);
    }

    /// <summary>What the caller claimed and has neither dialled nor given back, in the order of the plan.</summary>
    static async Task<List<CallClaim>> InHand(Store db, StudyId study, AccountId account, CancellationToken cancellation)
    {
        var claims = await db.Set<CallClaim>().AsNoTracking()
            .Where(claim => claim.StudyId == study && claim.AccountId == account && claim.Purpose == AttemptPurpose.Study && claim.ReleasedAt == null && !db.Set<CallEvent>().Any(happened => happened.AttemptId == claim.Id))
            .Join(db.Set<PlannedCall>(), claim => claim.PlannedCallId, call => call.Id, (claim, call) => new { Claim = claim, call.Day, call.At, call.Number }).ToListAsync(cancellation);
        return [.. claims.OrderBy(held => held.Day).ThenBy(held => held.At).ThenBy(held => held.Number).Select(held => held.Claim)];
    }

    /// <summary>The code under which the account rings: that of its shifts, or the first of the plan that nobody has.</summary>
    static async Task<string> CallerOf(Store db, StudyId study, AccountId account, CancellationToken cancellation)
    {
        if (await db.Set<StudyCaller>().Where(caller => caller.StudyId == study && caller.AccountId == account).Select(caller => caller.Code).FirstOrDefaultAsync(cancellation) is { } known)
            return known;
        var taken = await db.Set<StudyCaller>().Where(caller => caller.StudyId == study).Select(caller => caller.Code).ToListAsync(cancellation);
        var shifts = await db.Set<Shift>().Where(shift => shift.StudyId == study && shift.AccountId != null).Select(shift => new { shift.AccountId, shift.Caller }).Distinct().ToListAsync(cancellation);
        var planned = await db.Set<PlannedCall>().Where(call => call.StudyId == study).Select(call => call.Caller).Distinct().ToListAsync(cancellation);
        var others = taken.Concat(shifts.Where(shift => shift.AccountId != account).Select(shift => shift.Caller)).ToHashSet();
        var code = shifts.Where(shift => shift.AccountId == account).Select(shift => shift.Caller)
            .Concat(planned.OrderBy(code => code.Length).ThenBy(code => code, StringComparer.Ordinal))
            .Concat(Enumerable.Range(1, 1000).Select(number => $"E{number}"))
            .First(candidate => !others.Contains(candidate));
        db.Add(new StudyCaller { StudyId = study, AccountId = account, Code = code });
        return code;
    }

    /// <summary>The earliest call of the caller's own that is due; otherwise the earliest of anybody's that has waited too long.</summary>
    static async Task<PlannedCall?> Next(Store db, StudyId study, string caller, DateTimeOffset at, bool aheadOfTime, CancellationToken cancellation)
    {
        var today = Zones.LocalDay(at);
        var now = TimeOnly.FromDateTime(Zones.Local(at).DateTime);
        var soon = aheadOfTime ? TimeOnly.MaxValue : Later(now, Early);
        // Whoever objected is not rung any more, also where the call had been begun before and came back into the plan.
        var planned = db.Set<PlannedCall>().AsNoTracking()
            .Where(call => call.StudyId == study && call.State == PlannedCallState.Planned && !db.Set<Objection>().Any(objection => objection.EmployeeId == call.EmployeeId));
        var own = await planned.Where(call => call.Caller == caller && (call.Day < today || (call.Day == today && call.At <= soon)))
            .OrderBy(call => call.Day).ThenBy(call => call.At).ThenBy(call => call.Number).FirstOrDefaultAsync(cancellation);
        var waited = now.ToTimeSpan() > Overdue ? now.Add(-Overdue) : TimeOnly.MinValue;
        return own ?? await planned.Where(call => call.Day < today || (call.Day == today && call.At <= waited))
            .OrderBy(call => call.Day).ThenBy(call => call.At).ThenBy(call => call.Number).FirstOrDefaultAsync(cancellation);
    }

    static TimeOnly Later(TimeOnly now, TimeSpan by) => now.Add(by, out var days) is var later && days == 0 ? later : TimeOnly.MaxValue;

    static async Task<CallClaim> ClaimOf(
        Store db, PlannedCall call, IReadOnlyList<StudyNumber> numbers, AccountId account, string caller, DateTimeOffset at, CancellationToken cancellation)
    {
        var before = await db.Set<CallClaim>().AsNoTracking().Where(claim => claim.PlannedCallId == call.Id).OrderBy(claim => claim.ClaimedAt).ToListAsync(cancellation);
        var ids = before.Select(claim => claim.Id).ToList();
        var replaced = await db.Set<RecordedAttempt>().AsNoTracking().Where(attempt => ids.Contains(attempt.Id) && attempt.Status == AttemptStatus.Redone)
            .OrderByDescending(attempt => attempt.StartedAt).Select(attempt => attempt.Identifier).FirstOrDefaultAsync(cancellation);
        return new()
        {
            Id = EntityId.New<AttemptId>(at),
            StudyId = call.StudyId,
            PlannedCallId = call.Id,
            Identifier = before.Count == 0 ? $"{call.Number}" : $"{call.Number}-{before.Count + 1}",
            Replaces = replaced,
            AccountId = account,
            Caller = caller,
            DepartmentId = call.DepartmentId,
            TeamId = await db.Set<Employee>().Where(employee => employee.Id == call.EmployeeId).Select(employee => employee.TeamId).FirstAsync(cancellation),
            EmployeeId = call.EmployeeId,
            Route = RouteOf(call, numbers),
            ClaimedAt = at,
        };
    }

    /// <summary>The KCC's number where the study has one; otherwise the group number of the department; otherwise the employee's own.</summary>
    static Route RouteOf(PlannedCall call, IReadOnlyList<StudyNumber> numbers) =>
        numbers.Any(number => number.Route is Route.Kcc) ? Route.Kcc
        : numbers.Any(number => number.Route is Route.Group && number.DepartmentId == call.DepartmentId) ? Route.Group
        : numbers.Count > 0 && numbers.Any(number => number.Route is Route.Direct) ? Route.Direct : Route.Kcc;
}
