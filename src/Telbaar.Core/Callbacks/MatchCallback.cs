using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Callbacks;

/// <summary>Somebody finds out which message a callback answers, or that it was matched to the wrong one.</summary>
public static class MatchCallback
{
    /// <param name="Attempt">Nothing puts the callback back among those that nobody can place.</param>
    public sealed record Input(StudyId Study, CallbackId Callback, AttemptId? Attempt, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.RecordCallbacks) is { } refusal)
            return refusal;
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var study = await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation);
        var callback = await db.Set<Callback>().FirstOrDefaultAsync(candidate => candidate.Id == input.Callback && candidate.StudyId == input.Study, cancellation);
        if (study is null || callback is null)
            return ActRefusals.NotFound;
        var before = callback.AttemptId is { } matched ? await db.Set<RecordedAttempt>().FirstAsync(attempt => attempt.Id == matched, cancellation) : null;
        var after = input.Attempt is { } chosen
            ? await db.Set<RecordedAttempt>().FirstOrDefaultAsync(attempt => attempt.Id == chosen && attempt.StudyId == study.Id, cancellation) : null;
        if (input.Attempt is not null && after is null)
            return ActRefusals.NotFound;
        if (after is not null && !after.MayBeAnsweredAt(callback.At))
            return FieldworkRefusals.AnswersNothing.About(nameof(input.Attempt));

        db.Expect(callback, input.Version);
        if (after is null)
            (callback.AttemptId, callback.MatchedAt, callback.MatchedBy) = (null, null, null);
        else
            callback.Match(after, acting.At, account);
        if (before is not null && before.Id != after?.Id)
            await CallbacksOf.Refold(db, study, before, [callback], cancellation);
        if (after is not null)
            await CallbacksOf.Refold(db, study, after, [callback], cancellation);
        db.Audit(acting, "callback.matched", callback.Id.Value, after is null ? "unplaced" : "placed");
        await db.RaiseRevision(study.Id, cancellation);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }
}
