using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Callbacks;

/// <summary>Somebody takes back a callback that was stored by mistake, or lets it count again. It stays in sight.</summary>
public static class WithdrawCallback
{
    public sealed record Input(StudyId Study, CallbackId Callback, bool CountsAgain, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.RecordCallbacks) is { } refusal)
            return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var study = await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation);
        var callback = await db.Set<Callback>().FirstOrDefaultAsync(candidate => candidate.Id == input.Callback && candidate.StudyId == input.Study, cancellation);
        if (study is null || callback is null)
            return ActRefusals.NotFound;
        db.Expect(callback, input.Version);
        callback.WithdrawnAt = input.CountsAgain ? null : acting.At;
        if (callback.AttemptId is { } matched)
            await CallbacksOf.Refold(db, study, await db.Set<RecordedAttempt>().FirstAsync(attempt => attempt.Id == matched, cancellation), [callback], cancellation);
        db.Audit(acting, input.CountsAgain ? "callback.restored" : "callback.withdrawn", callback.Id.Value);
        await db.RaiseRevision(study.Id, cancellation);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }
}
