using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Callbacks;

/// <summary>What the acts on callbacks share.</summary>
static class CallbacksOf
{
    /// <summary>Whether a message was left that somebody may have answered at that moment.</summary>
    public static bool MayBeAnsweredAt(this RecordedAttempt attempt, DateTimeOffset at) =>
        attempt.Message is not Message.None && at >= (attempt.MessageAt ?? attempt.StartedAt);

    public static void Match(this Callback callback, RecordedAttempt attempt, DateTimeOffset at, AccountId by) =>
        (callback.AttemptId, callback.MatchedAt, callback.MatchedBy) = (attempt.Id, at, by);

    /// <summary>Makes the row of an attempt again, with callbacks that are being changed.</summary>
    public static async Task Refold(Store db, Study study, RecordedAttempt attempt, IReadOnlyCollection<Callback> changed, CancellationToken cancellation)
    {
        var stored = await db.Set<Callback>().Where(callback => callback.AttemptId == attempt.Id).ToListAsync(cancellation);
        var corrections = await db.Set<Correction>().AsNoTracking().Where(correction => correction.AttemptId == attempt.Id).ToListAsync(cancellation);
        var callbacks = stored.UnionBy(changed, callback => callback.Id).Where(callback => callback.AttemptId == attempt.Id).ToList();
        await Fieldwork.Refold.Of(db, study, attempt, callbacks, corrections, cancellation);
    }
}
