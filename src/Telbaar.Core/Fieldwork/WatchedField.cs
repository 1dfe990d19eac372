using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>A call that somebody has in hand, or that was begun and of which no attempt has come.</summary>
/// <param name="Told">When something of it came in last; nothing where it has not been dialled.</param>
/// <param name="Back">When it goes back into the plan by itself; nothing once it is being rung.</param>
public sealed record OpenCall(AttemptId Id, string Identifier, string Caller, string Department, DateTimeOffset ClaimedAt, DateTimeOffset? Told, DateTimeOffset? Back);

/// <summary>An attempt that counts, beside another one of the same call of the plan.</summary>
/// <param name="Version">Of its row, on which putting it right rests.</param>
public sealed record TwiceRung(AttemptId Id, string Identifier, DateTimeOffset StartedAt, string? Caller, string Department, int Version);

/// <summary>The field of a study as the research lead watches it.</summary>
public sealed record WatchedField
{
    /// <summary>What follows from all its attempts.</summary>
    public required CountedField Counted { get; init; }

    public required IReadOnlyList<OpenCall> Open { get; init; }

    /// <summary>The attempts of each planned call that has more than one that counts, by the moment at which they began.</summary>
    public required IReadOnlyList<IReadOnlyList<TwiceRung>> Twice { get; init; }

    /// <summary>What was written during the calls in which something struck a caller.</summary>
    public required IReadOnlyDictionary<AttemptId, string> Words { get; init; }

    /// <summary>How far those who listened along agree with the callers.</summary>
    public required IReadOnlyList<ListenersAgree> Listened { get; init; }

    /// <param name="counted">As it was counted this minute.</param>
    public static async Task<WatchedField> Of(Store db, StudyId study, CountedField counted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(counted);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        return new()
        {
            Counted = counted,
            Open = await OpenIn(db, study, departments, cancellation),
            Twice = await TwiceIn(db, counted, departments, cancellation),
            Words = await SideObservations.WordsOf(db, counted.Observations, cancellation),
            Listened = ListenersAgree.Of(await HeardTwice(db, study, cancellation)),
        };
    }

    /// <summary>What the caller told of each call that was listened along with, before any correction, and what the second person heard.</summary>
    static async Task<IReadOnlyCollection<(Attempt, SecondJudgement)>> HeardTwice(Store db, StudyId study, CancellationToken cancellation)
    {
        var heard = db.Set<SecondJudgement>().Where(second => db.Set<CallClaim>().Any(claim => claim.Id == second.AttemptId && claim.StudyId == study));
        var claims = await db.Set<CallClaim>().AsNoTracking().Where(claim => heard.Any(second => second.AttemptId == claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellation);
        var events = (await db.Set<CallEvent>().AsNoTracking().Where(happened => heard.Any(second => second.AttemptId == happened.AttemptId)).ToListAsync(cancellation)).ToLookup(happened => happened.AttemptId);
        return [.. (await heard.AsNoTracking().ToListAsync(cancellation))
            .Select(second => (Call: CallFold.Of(claims[second.AttemptId], "", null, events[second.AttemptId], Zones.Amsterdam), second)).Where(pair => pair.Call.IsOver)
            .Select(pair => (pair.Call.Attempt, pair.second))];
    }

    static async Task<IReadOnlyList<OpenCall>> OpenIn(Store db, StudyId study, Dictionary<DepartmentId, string> departments, CancellationToken cancellation)
    {
        var claims = await db.Set<CallClaim>().AsNoTracking().Where(claim => claim.StudyId == study && claim.Purpose == AttemptPurpose.Study && claim.ReleasedAt == null && !db.Set<RecordedAttempt>().Any(attempt => attempt.Id == claim.Id)).ToListAsync(cancellation);
        var (calls, planned) = (claims.Select(claim => claim.Id).ToList(), claims.Select(claim => claim.PlannedCallId!.Value).ToList());
        var told = await db.Set<CallEvent>().Where(happened => calls.Contains(happened.AttemptId)).GroupBy(happened => happened.AttemptId)
            .Select(call => new { call.Key, At = call.Max(happened => happened.ReceivedAt) }).ToDictionaryAsync(last => last.Key, last => last.At, cancellation);
        var held = await db.Set<PlannedCall>().Where(call => planned.Contains(call.Id) && call.Holder != null).ToDictionaryAsync(call => call.Holder!.Value, call => call.HeldUntil, cancellation);
        return [.. claims.OrderBy(claim => claim.ClaimedAt).ThenBy(claim => claim.Identifier, StringComparer.Ordinal).Select(claim => new OpenCall(
            claim.Id, claim.Identifier, claim.Caller, departments[claim.DepartmentId], claim.ClaimedAt, told.TryGetValue(claim.Id, out var last) ? last : null, held.GetValueOrDefault(claim.Id.Value)))];
    }

    static async Task<IReadOnlyList<IReadOnlyList<TwiceRung>>> TwiceIn(Store db, CountedField counted, Dictionary<DepartmentId, string> departments, CancellationToken cancellation)
    {
        var attempts = counted.Odd.Where(each => each.Odd.Contains(OddCall.RungTwice)).Select(each => each.Id).ToList();
        var rows = await db.Set<RecordedAttempt>().Where(attempt => attempts.Contains(attempt.Id)).Join(db.Set<CallClaim>(), attempt => attempt.Id, claim => claim.Id, (attempt, claim) => new
        {
            claim.PlannedCallId,
            attempt.Id,
            attempt.Identifier,
            attempt.StartedAt,
            attempt.Caller,
            attempt.DepartmentId,
            attempt.Version,
        }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.PlannedCallId)
            .Select(call => (IReadOnlyList<TwiceRung>)[.. call.OrderBy(row => row.StartedAt).ThenBy(row => row.Identifier, StringComparer.Ordinal)
                .Select(row => new TwiceRung(row.Id, row.Identifier, row.StartedAt, row.Caller, departments[row.DepartmentId], row.Version))])
            .OrderByDescending(call => call[0].StartedAt).ThenBy(call => call[0].Identifier, StringComparer.Ordinal)];
    }
}
