using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>A call that somebody has in hand, or that was begun and of which no attempt has come.</summary>
/// <param name="Told">When something of it came in last; nothing where it has not been dialled.</param>
/// <param name="Back">When it goes back into the plan by itself; nothing once it is being rung.</param>
public sealed record OpenCall(AttemptId Id, string Identifier, string Caller, string Department, DateTimeOffset ClaimedAt, DateTimeOffset? Told, DateTimeOffset? Back);

/// <summary>An attempt with what is odd about it.</summary>
public sealed record OddAttempt(AttemptId Id, string Identifier, DateTimeOffset StartedAt, string? Caller, string Department, IReadOnlyList<OddCall> Odd);

/// <summary>Something that struck a caller beside the call.</summary>
/// <param name="HasAttempt">Whether an attempt came of the call.</param>
/// <param name="Words">All that was written during the call, where anything was.</param>
public sealed record ObservedBeside(AttemptId Call, bool HasAttempt, string Identifier, DateTimeOffset At, string Caller, string? Words);

/// <summary>The field of a study as the research lead watches it.</summary>
public sealed record WatchedField
{
    public required FieldProgress Progress { get; init; }

    public required ExpectedEnd End { get; init; }

    public required IReadOnlyList<OpenCall> Open { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<OddAttempt> Odd { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<ObservedBeside> Observations { get; init; }

    public required IReadOnlyList<CallersCompared> Compared { get; init; }

    /// <summary>How far those who listened along agree with the callers.</summary>
    public required IReadOnlyList<ListenersAgree> Listened { get; init; }

    /// <param name="norms">Nothing while the study names none: what the norms decide is not looked at.</param>
    /// <param name="at">The moment at which it is watched.</param>
    public static async Task<WatchedField> Of(Store db, Study study, NormSet? norms, DateTimeOffset at, CancellationToken cancellation)
    {
        var (zone, now) = (Zones.Amsterdam, Zones.Local(at));
        var attempts = new List<StoredAttempt>();
        await foreach (var attempt in StudyAttempts.Of(db, study.Id, AttemptPurpose.Study, zone, cancellation))
            attempts.Add(attempt);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var planned = await db.Set<PlannedCall>().AsNoTracking().Where(call => call.StudyId == study.Id).ToListAsync(cancellation);
        var claims = await db.Set<CallClaim>().AsNoTracking().Where(claim => claim.StudyId == study.Id).ToListAsync(cancellation);
        var events = (await db.Set<CallEvent>().AsNoTracking().Where(happened => happened.StudyId == study.Id).ToListAsync(cancellation)).ToLookup(happened => happened.AttemptId);
        var calendar = await OpeningCalendar.Of(db, cancellation);
        var made = attempts.ToDictionary(attempt => attempt.Id);
        // A call of the plan is done when an attempt came of it that is not to be made again.
        var done = claims.Where(claim => made.TryGetValue(claim.Id, out var attempt) && attempt.Attempt.Status is not AttemptStatus.Redone).Select(claim => claim.PlannedCallId).ToHashSet();
        return new()
        {
            Progress = new(
                [.. planned.Select(call => new PlannedPart(departments[call.DepartmentId], call.Caller, call.Day, call.At))],
                [.. attempts.Select(each => new RungPart(each.Attempt.Department, each.Attempt.Caller, each.Attempt.StartedAt.DateTime, each.Attempt.Status is AttemptStatus.Valid))], now.DateTime),
            End = ExpectedEnd.Of(
                planned.Count(call => !done.Contains(call.Id)), [.. attempts.Select(each => DateOnly.FromDateTime(each.Attempt.StartedAt.DateTime))], DateOnly.FromDateTime(now.DateTime), calendar.IsWorkingDay),
            Open = OpenOf(claims, planned, made, events, departments),
            Odd = await OddOf(db, study, norms, attempts, claims, events, now, cancellation),
            Observations = await ObservedIn(db, study, claims, made, events, cancellation),
            Listened = ListenersAgree.Of(await HeardTwice(db, claims.ToDictionary(claim => claim.Id), events, cancellation)),
            Compared = CallersCompared.Of([.. attempts.Select(each => each.Attempt).Where(attempt => attempt.Status is AttemptStatus.Valid)]),
        };
    }

    /// <summary>What the caller told of each call that was listened along with, before any correction, and what the second person heard.</summary>
    static async Task<IReadOnlyCollection<(Attempt, SecondJudgement)>> HeardTwice(Store db, Dictionary<AttemptId, CallClaim> claims, ILookup<AttemptId, CallEvent> events, CancellationToken cancellation)
    {
        var seconds = await db.Set<SecondJudgement>().AsNoTracking().ToListAsync(cancellation);
        return [.. seconds.Where(second => claims.ContainsKey(second.AttemptId))
            .Select(second => (Call: CallFold.Of(claims[second.AttemptId], "", null, events[second.AttemptId], Zones.Amsterdam), second)).Where(pair => pair.Call.IsOver)
            .Select(pair => (pair.Call.Attempt, pair.second))];
    }

    static IReadOnlyList<OpenCall> OpenOf(
        IEnumerable<CallClaim> claims, IEnumerable<PlannedCall> planned, Dictionary<AttemptId, StoredAttempt> made, ILookup<AttemptId, CallEvent> events, Dictionary<DepartmentId, string> departments)
    {
        var held = planned.Where(call => call.Holder is not null).ToDictionary(call => call.Holder!.Value, call => call.HeldUntil);
        return [.. claims.Where(claim => claim.ReleasedAt is null && !made.ContainsKey(claim.Id)).OrderBy(claim => claim.ClaimedAt).ThenBy(claim => claim.Identifier, StringComparer.Ordinal).Select(claim => new OpenCall(
            claim.Id, claim.Identifier, claim.Caller, departments[claim.DepartmentId], claim.ClaimedAt,
            events[claim.Id].Max(happened => (DateTimeOffset?)happened.ReceivedAt), held.GetValueOrDefault(claim.Id.Value)))];
    }

    static async Task<IReadOnlyList<OddAttempt>> OddOf(
        Store db, Study study, NormSet? norms, List<StoredAttempt> attempts, List<CallClaim> claims, ILookup<AttemptId, CallEvent> events, DateTimeOffset now, CancellationToken cancellation)
    {
        var corrected = await db.Set<Correction>().Where(correction => db.Set<RecordedAttempt>().Any(row => row.Id == correction.AttemptId && row.StudyId == study.Id))
            .GroupBy(correction => correction.AttemptId).Select(group => new { group.Key, At = group.Max(correction => correction.At) }).ToDictionaryAsync(last => last.Key, last => last.At, cancellation);
        var scoring = norms is null ? null : await Scoring.Of(db, norms, now, cancellation);
        var claimed = claims.ToDictionary(claim => claim.Id);
        var counting = attempts.Where(each => each.Attempt.Status is AttemptStatus.Valid && claimed.ContainsKey(each.Id));
        var twice = OddCalls.RungTwice(counting.Select(each => (claimed[each.Id].PlannedCallId, each.Id))).ToHashSet();
        var odd = new List<OddAttempt>();
        foreach (var (id, attempt, identifier, _, _) in attempts)
        {
            IEnumerable<OddCall> found = attempt.Status is AttemptStatus.Valid ? OddCalls.Of(attempt, scoring?.OdditiesOf(attempt) ?? Oddities.None) : [];
            if (claimed.TryGetValue(id, out var claim))
                found = found.Concat(OddCalls.Of(CallFold.Of(claim, attempt.Department, attempt.Team, events[id], Zones.Amsterdam), [.. events[id]], corrected.TryGetValue(id, out var last) ? last : null, now));
            if (twice.Contains(id))
                found = found.Append(OddCall.RungTwice);
            if (found.Order().ToList() is { Count: > 0 } kinds)
                odd.Add(new(id, identifier, attempt.StartedAt, attempt.Caller, attempt.Department, kinds));
        }
        return [.. odd.OrderByDescending(each => each.StartedAt).ThenBy(each => each.Identifier, StringComparer.Ordinal)];
    }

    static async Task<IReadOnlyList<ObservedBeside>> ObservedIn(
        Store db, Study study, List<CallClaim> claims, Dictionary<AttemptId, StoredAttempt> made, ILookup<AttemptId, CallEvent> events, CancellationToken cancellation)
    {
        var words = await db.Set<CallRemark>().Where(remark => db.Set<CallClaim>().Any(claim => claim.Id == remark.AttemptId && claim.StudyId == study.Id)).ToDictionaryAsync(remark => remark.AttemptId, remark => remark.Text, cancellation);
        var observed =
            from claim in claims
            where events[claim.Id].Any(happened => happened.Step is CallStep.SideObservation)
            let call = CallFold.Of(claim, "", null, events[claim.Id], Zones.Amsterdam)
            from happened in call.Standing
            where happened.Step is CallStep.SideObservation
            let moment = call.Attempt.StartedAt + happened.Elapsed
            orderby moment descending
            select new ObservedBeside(claim.Id, made.ContainsKey(claim.Id), claim.Identifier, moment, claim.Caller, words.GetValueOrDefault(claim.Id));
        return [.. observed];
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
