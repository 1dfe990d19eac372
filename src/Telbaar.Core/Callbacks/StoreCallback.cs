using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Callbacks;

/// <summary>Somebody records that the municipality rang back, and which message that answers when it is known.</summary>
public static class StoreCallback
{
    /// <summary>How far a clock may be ahead of ours.</summary>
    static readonly TimeSpan leeway = TimeSpan.FromMinutes(2);

    /// <param name="Id">Made where it was recorded: the same callback sent twice is stored once.</param>
    /// <param name="Attempt">Nothing while nobody knows which message it answers.</param>
    /// <param name="Remark">Free words: what was heard.</param>
    public sealed record Input(CallbackId Id, StudyId Study, AttemptId? Attempt, DateTimeOffset? At, CalledBackBy? By, CalledBackHow? How, string? Remark);

    public static async Task<Answer<CallbackId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.RecordCallbacks) is { } refusal)
            return refusal;
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (await db.Set<Callback>().AsNoTracking().FirstOrDefaultAsync(callback => callback.Id == input.Id, cancellation) is { } known)
            return known.At == input.At && known.By == input.By && known.How == input.How && known.StudyId == input.Study ? known.Id : FieldworkRefusals.OtherCallback;
        var check = new Checking();
        var at = check.Value(input.At, nameof(input.At));
        check.RefuseWhen(at > acting.At + leeway, FieldworkRefusals.NotYet, nameof(input.At));
        var by = check.Value(input.By, nameof(input.By));
        var how = check.Value(input.How, nameof(input.How));
        var remark = check.OptionalText(input.Remark, nameof(input.Remark));
        var attempt = input.Attempt is null ? null
            : await db.Set<RecordedAttempt>().FirstOrDefaultAsync(candidate => candidate.Id == input.Attempt && candidate.StudyId == study.Id, cancellation);
        if (input.Attempt is not null && attempt is null)
            return ActRefusals.NotFound;
        check.RefuseWhen(attempt is not null && !attempt.MayBeAnsweredAt(at), FieldworkRefusals.AnswersNothing, nameof(input.At));
        if (check.IsRefused)
            return Answer<CallbackId>.Refused(check.Refusals);

        var callback = new Callback
        {
            Id = input.Id,
            StudyId = study.Id,
            At = at,
            By = by,
            How = how,
            RecordedAt = acting.At,
            RecordedBy = account,
        };
        db.Add(callback);
        if (remark.Length > 0)
            db.Add(new CallbackRemark { CallbackId = callback.Id, Text = remark });
        if (attempt is not null)
        {
            callback.Match(attempt, acting.At, account);
            await CallbacksOf.Refold(db, study, attempt, [callback], cancellation);
        }
        db.Audit(acting, "callback.stored", callback.Id.Value, attempt is null ? "unplaced" : "placed");
        await db.RaiseRevision(study.Id, cancellation);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return callback.Id;
    }
}
