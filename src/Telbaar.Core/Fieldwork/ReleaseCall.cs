using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// A call goes back into the plan: its caller gives it back before dialling, or the research lead gives up one that was never finished. What was recorded of it stays.
/// </summary>
public static class ReleaseCall
{
    public sealed record Input(StudyId Study, AttemptId Attempt);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (!acting.May(Permission.Practise) && !acting.May(Permission.CorrectAttempts))
            return ActRefusals.NotAllowed;
        if (await db.Set<CallClaim>().FirstOrDefaultAsync(candidate => candidate.Id == input.Attempt && candidate.StudyId == input.Study, cancellation) is not { } claim)
            return ActRefusals.NotFound;
        if (claim.ReleasedAt is not null)
            return new Done();
        var mayGiveUp = acting.May(Permission.CorrectAttempts);
        if (!mayGiveUp && (claim.AccountId != acting.Account || await db.Set<CallEvent>().AnyAsync(happened => happened.AttemptId == claim.Id, cancellation)))
            return FieldworkRefusals.CallIsBeingRung;
        if (await db.Set<RecordedAttempt>().AnyAsync(attempt => attempt.Id == claim.Id, cancellation))
            return FieldworkRefusals.CallIsOver;
        claim.ReleasedAt = acting.At;
        if (claim.PlannedCallId is { } id && await db.Set<PlannedCall>().FirstAsync(call => call.Id == id, cancellation) is var planned && planned.Holder == claim.Id.Value)
            (planned.State, planned.HeldUntil) = (PlannedCallState.Planned, null);
        db.Audit(acting, "call.released", claim.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
