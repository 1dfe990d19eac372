using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>An attempt with what is odd about it.</summary>
public sealed record OddAttempt(AttemptId Id, string Identifier, DateTimeOffset StartedAt, string? Caller, string Department, IReadOnlyList<OddCall> Odd);

/// <summary>What follows from all attempts of a study, its plan and the minute: as long as those are the same, so is this. It holds no name.</summary>
public sealed record CountedField
{
    public required FieldProgress Progress { get; init; }

    public required ExpectedEnd End { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<OddAttempt> Odd { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<ObservedBeside> Observations { get; init; }

    public required IReadOnlyList<CallersCompared> Compared { get; init; }

    /// <param name="norms">Nothing while the study names none: what the norms decide is not looked at.</param>
    /// <param name="at">The moment at which it is watched.</param>
    public static async Task<CountedField> Of(Store db, StudyId study, NormSet? norms, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = Zones.Local(at);
        var attempts = new List<StoredAttempt>();
        await foreach (var attempt in StudyAttempts.Of(db, study, AttemptPurpose.Study, Zones.Amsterdam, cancellation))
            attempts.Add(attempt);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var planned = await db.Set<PlannedCall>().Where(call => call.StudyId == study).Select(call => new { call.Id, call.DepartmentId, call.Caller, call.Day, call.At }).ToListAsync(cancellation);
        var calls = await db.Set<CallClaim>().Where(claim => claim.StudyId == study && claim.Purpose == AttemptPurpose.Study).Select(claim => new { claim.Id, claim.PlannedCallId }).ToDictionaryAsync(claim => claim.Id, claim => claim.PlannedCallId!.Value, cancellation);
        var calendar = await OpeningCalendar.Of(db, cancellation);
        // A call of the plan is done when an attempt came of it that is not to be made again.
        var done = attempts.Where(each => each.Attempt.Status is not AttemptStatus.Redone && calls.ContainsKey(each.Id)).Select(each => calls[each.Id]).ToHashSet();
        return new()
        {
            Progress = new(
                [.. planned.Select(call => new PlannedPart(departments[call.DepartmentId], call.Caller, call.Day, call.At))],
                [.. attempts.Select(each => new RungPart(each.Attempt.Department, each.Attempt.Caller, each.Attempt.StartedAt.DateTime, each.Attempt.Status is AttemptStatus.Valid))], now.DateTime),
            End = ExpectedEnd.Of(
                planned.Count(call => !done.Contains(call.Id)), [.. attempts.Select(each => DateOnly.FromDateTime(each.Attempt.StartedAt.DateTime))], DateOnly.FromDateTime(now.DateTime), calendar.IsWorkingDay),
            Odd = await OddOf(db, study, norms, attempts, calls, now, cancellation),
            Observations = await SideObservations.Of(db, study, cancellation),
            Compared = CallersCompared.Of([.. attempts.Select(each => each.Attempt).Where(attempt => attempt.Status is AttemptStatus.Valid)]),
        };
    }

    static async Task<IReadOnlyList<OddAttempt>> OddOf(
        Store db, StudyId study, NormSet? norms, List<StoredAttempt> attempts, Dictionary<AttemptId, PlannedCallId> calls, DateTimeOffset now, CancellationToken cancellation)
    {
        var scoring = norms is null ? null : await Scoring.Of(db, norms, now, cancellation);
        var byEvents = await OddByEvents(db, study, now, cancellation);
        var twice = OddCalls.RungTwice(attempts.Where(each => each.Attempt.Status is AttemptStatus.Valid && calls.ContainsKey(each.Id)).Select(each => (calls[each.Id], each.Id))).ToHashSet();
        var odd = new List<OddAttempt>();
        foreach (var (id, attempt, identifier, _, _) in attempts)
        {
            IEnumerable<OddCall> found = attempt.Status is AttemptStatus.Valid ? OddCalls.Of(attempt, scoring?.OdditiesOf(attempt) ?? Oddities.None) : [];
            if (byEvents.TryGetValue(id, out var told))
                found = found.Concat(told);
            if (twice.Contains(id))
                found = found.Append(OddCall.RungTwice);
            if (found.Order().ToList() is { Count: > 0 } kinds)
                odd.Add(new(id, identifier, attempt.StartedAt, attempt.Caller, attempt.Department, kinds));
        }
        return [.. odd.OrderByDescending(each => each.StartedAt).ThenBy(each => each.Identifier, StringComparer.Ordinal)];
    }

    /// <summary>Most calls are told in one go from dialling to the end: a glance at their events says so, and only of the others all events are read and told again.</summary>
    static async Task<IReadOnlyDictionary<AttemptId, IReadOnlyList<OddCall>>> OddByEvents(Store db, StudyId study, DateTimeOffset now, CancellationToken cancellation)
    {
        var corrected = await db.Set<Correction>().Where(correction => db.Set<RecordedAttempt>().Any(row => row.Id == correction.AttemptId && row.StudyId == study))
            .GroupBy(correction => correction.AttemptId).Select(group => new { group.Key, At = group.Max(correction => correction.At) }).ToDictionaryAsync(last => last.Key, last => last.At, cancellation);
        var glance = new CallsAtAGlance();
        var seen = db.Set<CallEvent>().Where(happened => happened.StudyId == study).OrderBy(happened => happened.AttemptId).ThenBy(happened => happened.Sequence)
            .Select(happened => new { happened.AttemptId, happened.Sequence, happened.Step, happened.Elapsed, happened.ReceivedAt });
        await foreach (var happened in seen.AsAsyncEnumerable().WithCancellation(cancellation))
            glance.At(happened.AttemptId, happened.Sequence, happened.Step, happened.Elapsed, happened.ReceivedAt);
        var odd = new Dictionary<AttemptId, IReadOnlyList<OddCall>>();
        foreach (var some in glance.Striking.Union(corrected.Keys).Chunk(1000))
        {
            var claims = await db.Set<CallClaim>().AsNoTracking().Where(claim => some.Contains(claim.Id)).ToListAsync(cancellation);
            var events = (await db.Set<CallEvent>().AsNoTracking().Where(happened => some.Contains(happened.AttemptId)).ToListAsync(cancellation)).ToLookup(happened => happened.AttemptId);
            foreach (var claim in claims)
                odd[claim.Id] = [.. OddCalls.Of(CallFold.Of(claim, "", null, events[claim.Id], Zones.Amsterdam), [.. events[claim.Id]], corrected.TryGetValue(claim.Id, out var last) ? last : null, now)];
        }
        return odd;
    }

    /// <summary>What scoring finds odd about an attempt.</summary>
    sealed class Scoring(Classification classification, OddityCheck check)
    {
        public static async Task<Scoring> Of(Store db, NormSet norms, DateTimeOffset now, CancellationToken cancellation)
        {
            var closed = (await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation)).ToHashSet();
            var calendar = new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closed);
            return new(new(new Deadlines(norms.Callback, calendar), now), new(norms.Limits, calendar, now));
        }

        public Oddities OdditiesOf(in Attempt attempt) => check.Of(attempt, classification.Judge(attempt));
    }
}
