using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Norms;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// Takes the events of a caller's browser, in whatever order and however often they come. An event that is stored is acknowledged; the same again changes nothing;
/// the same id with other content is refused. Events are taken late too: after a correction, after the study was closed.
/// </summary>
public static class RecordEvents
{
    public const int MostAtOnce = 200;
    const int LongestValue = 200, LongestCall = 1000;

    internal const int LongestRemark = 2000;

    /// <summary>An event as the browser made it.</summary>
    /// <param name="Elapsed">Milliseconds since dialling.</param>
    /// <param name="DialledAt">With dialling: milliseconds since 1970, by the browser's clock put right by the server's.</param>
    /// <param name="Remark">With a remark or side observation: free words.</param>
    public sealed record Sent(Guid Id, Guid Attempt, int Sequence, CallStep Step, long Elapsed, string? Value, Guid? Undoes, long? DialledAt, string? Remark)
    {
        /// <summary>SHA-256 of the whole content, as hexadecimal digits.</summary>
        internal string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Attempt:N}|{Sequence}|{Step}|{Elapsed}|{Value}|{Undoes:N}|{DialledAt}|{Remark}"))));
    }

    /// <summary>What became of an event.</summary>
    public enum Fate
    {
        /// <summary>It is stored, now or before.</summary>
        Acknowledged,
        /// <summary>Another event bears its id, or stands at its place in the call.</summary>
        Conflicts,
        /// <summary>It cannot follow what went before it.</summary>
        DoesNotFit,
        /// <summary>The call is not one of this caller's.</summary>
        Unknown,
        /// <summary>Its time, value or words are out of bounds.</summary>
        OutOfBounds,
    }

    public sealed record Input(StudyId Study, IReadOnlyList<Sent> Events);

    /// <returns>What became of each event, in the order in which they were sent.</returns>
    public static async Task<Answer<IReadOnlyList<Fate>>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.Practise) is { } refusal)
            return refusal;
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        if (input.Events.Count > MostAtOnce)
            return ActRefusals.OutOfRange.With(1, MostAtOnce);
        if (await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        var counting = (await StudyNorms.Of(db, study, cancellation))?.Counting ?? CallbackCounting.ByTelephone;
        // On SQLite one writes at a time: what does not change meanwhile has been read by now.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var fates = new Fate[input.Events.Count];
        foreach (var call in input.Events.Index().GroupBy(sent => sent.Item.Attempt))
        {
            var id = new AttemptId(call.Key);
            var claim = await db.Set<CallClaim>().FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.StudyId == study.Id && candidate.AccountId == account, cancellation);
            if (claim is null)
            {
                foreach (var (i, _) in call)
                    fates[i] = Fate.Unknown;
                continue;
            }
            await Take(db, acting, claim, [.. call.OrderBy(sent => sent.Item.Sequence)], fates, counting, cancellation);
        }
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return fates;
    }

    static async Task Take(
        Store db, Acting acting, CallClaim claim, IReadOnlyList<(int Index, Sent Item)> sent, Fate[] fates, CallbackCounting counting, CancellationToken cancellation)
    {
        var known = await db.Set<CallEvent>().AsNoTracking().Where(happened => happened.AttemptId == claim.Id).ToListAsync(cancellation);
        var byId = known.ToDictionary(happened => happened.Id.Value);
        var places = known.ToDictionary(happened => happened.Sequence);
        var before = known.Count;
        foreach (var (i, item) in sent)
        {
            if (byId.TryGetValue(item.Id, out var same))
                // Without a digest its words were taken out or put right since, and its id alone says that it is the same.
                fates[i] = same.Digest.Length == 0 || same.Digest == item.Digest ? Fate.Acknowledged : Fate.Conflicts;
            else if (places.ContainsKey(item.Sequence) || await IsElsewhere(db, item.Id, cancellation))
                fates[i] = Fate.Conflicts;
            else if (!IsWithinBounds(item))
                fates[i] = Fate.OutOfBounds;
            else
            {
                var happened = EventOf(item, claim, acting.Account!.Value, acting.At);
                known.Add(happened);
                // What fits nowhere is refused at once where nothing is missing before it; otherwise it waits for what is still on its way.
                if (CallFold.Of(claim, "", null, known, TimeZoneInfo.Utc).DoNotFit.Contains(happened))
                {
                    known.Remove(happened);
                    fates[i] = Fate.DoesNotFit;
                    continue;
                }
                (byId[item.Id], places[item.Sequence]) = (happened, happened);
                db.Add(happened);
                await KeepWords(db, claim, item, cancellation);
                fates[i] = Fate.Acknowledged;
            }
        }
        if (known.Count > before)
            await Fold(db, acting, claim, known, counting, cancellation);
    }

    static async Task Fold(
        Store db, Acting acting, CallClaim claim, List<CallEvent> events, CallbackCounting counting, CancellationToken cancellation)
    {
        var planned = claim.PlannedCallId is { } id ? await db.Set<PlannedCall>().FirstOrDefaultAsync(call => call.Id == id, cancellation) : null;
        // Nobody rings back about, or corrects, what has not become an attempt yet.
        var recorded = await db.Set<RecordedAttempt>().FirstOrDefaultAsync(attempt => attempt.Id == claim.Id, cancellation);
        var callbacks = recorded is not null ? await db.Set<Callback>().Where(callback => callback.AttemptId == claim.Id).ToListAsync(cancellation) : [];
        var corrections = recorded is not null ? await db.Set<Correction>().Where(correction => correction.AttemptId == claim.Id).ToListAsync(cancellation) : [];
        var (call, row, isNew) = await Refold.OfCall(db, claim, recorded, events, callbacks, corrections, counting, cancellation);
        // Dialled, it is this caller's for good, unless another one has it by now; what is to be made again goes back into the plan. A correction decides over the events.
        var again = row is { } made ? made.Status is AttemptStatus.Redone : call.Again is not null;
        if (planned is not null && (planned.Holder == claim.Id.Value || planned.State is PlannedCallState.Planned))
            (planned.State, planned.Holder, planned.HeldUntil) = (again ? PlannedCallState.Planned : PlannedCallState.Rung, claim.Id.Value, null);
        if (isNew)
            db.Audit(acting, "attempt.recorded", claim.Id.Value);
        // No figure rests on a practice call.
        if (row is { Purpose: AttemptPurpose.Study })
            await db.RaiseRevision(claim.StudyId, cancellation);
    }

    static async Task KeepWords(Store db, CallClaim claim, Sent item, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(item.Remark))
            return;
        var remark = db.Set<CallRemark>().Local.FirstOrDefault(kept => kept.AttemptId == claim.Id)
            ?? await db.Set<CallRemark>().FirstOrDefaultAsync(kept => kept.AttemptId == claim.Id, cancellation);
        if (remark is null)
            db.Add(new CallRemark { AttemptId = claim.Id, Text = item.Remark.Trim() });
        else
            remark.Text = $"{remark.Text}\n{item.Remark.Trim()}";
    }

    static Task<bool> IsElsewhere(Store db, Guid id, CancellationToken cancellation)
    {
        var known = new CallEventId(id);
        return db.Set<CallEvent>().AnyAsync(happened => happened.Id == known, cancellation);
    }

    static bool IsWithinBounds(Sent item) =>
        Enum.IsDefined(item.Step) && item.Sequence is >= 1 and <= LongestCall && item.Elapsed >= 0 && item.Elapsed <= (long)TimeSpan.FromDays(1).TotalMilliseconds
        && (item.Value?.Length ?? 0) <= LongestValue && (item.Remark?.Length ?? 0) <= LongestRemark && item.Value?.Contains('\0') is not true && item.Remark?.Contains('\0') is not true
        && item.DialledAt is null or (>= 0 and < 4_102_444_800_000);

    internal static CallEvent EventOf(Sent item, CallClaim claim, AccountId by, DateTimeOffset receivedAt) => new()
    {
        Id = new(item.Id),
        StudyId = claim.StudyId,
        AttemptId = claim.Id,
        Sequence = item.Sequence,
        Step = item.Step,
        Elapsed = TimeSpan.FromMilliseconds(item.Elapsed),
        Value = item.Value ?? "",
        Undoes = item.Undoes is { } undone ? new CallEventId(undone) : null,
        DialledAt = item.DialledAt is { } dialled ? DateTimeOffset.FromUnixTimeMilliseconds(dialled) : null,
        ReceivedAt = receivedAt,
        By = by,
        Digest = item.Digest,
    };
}
