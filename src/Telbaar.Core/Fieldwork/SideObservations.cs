using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>Something that struck a caller beside the call.</summary>
/// <param name="HasAttempt">Whether an attempt came of the call.</param>
public sealed record ObservedBeside(AttemptId Call, bool HasAttempt, string Identifier, DateTimeOffset At, string Caller);

/// <summary>What struck the callers of a study beside their calls, such as a menu that behaves oddly. It counts in no figure.</summary>
public static class SideObservations
{
    /// <summary>Those that were not undone, the latest first.</summary>
    public static async Task<IReadOnlyList<ObservedBeside>> Of(Store db, StudyId study, CancellationToken cancellation)
    {
        var observed = db.Set<CallEvent>().Where(happened => happened.StudyId == study && happened.Step == CallStep.SideObservation).Select(happened => happened.AttemptId);
        var claims = await db.Set<CallClaim>().AsNoTracking().Where(claim => observed.Contains(claim.Id)).ToListAsync(cancellation);
        var events = (await db.Set<CallEvent>().AsNoTracking().Where(happened => observed.Contains(happened.AttemptId)).ToListAsync(cancellation)).ToLookup(happened => happened.AttemptId);
        var made = await db.Set<RecordedAttempt>().Where(attempt => observed.Contains(attempt.Id)).Select(attempt => attempt.Id).ToHashSetAsync(cancellation);
        return
        [
            .. from claim in claims
               let call = CallFold.Of(claim, "", null, events[claim.Id], Zones.Amsterdam)
               from happened in call.Standing
               where happened.Step is CallStep.SideObservation
               let moment = call.Attempt.StartedAt + happened.Elapsed
               orderby moment descending, claim.Identifier
               select new ObservedBeside(claim.Id, made.Contains(claim.Id), claim.Identifier, moment, claim.Caller),
        ];
    }

    /// <summary>All that was written during those calls, where anything was.</summary>
    public static async Task<IReadOnlyDictionary<AttemptId, string>> WordsOf(Store db, IEnumerable<ObservedBeside> observed, CancellationToken cancellation)
    {
        var calls = observed.Select(each => each.Call).Distinct().ToList();
        return await db.Set<CallRemark>().Where(remark => calls.Contains(remark.AttemptId)).ToDictionaryAsync(remark => remark.AttemptId, remark => remark.Text, cancellation);
    }
}
