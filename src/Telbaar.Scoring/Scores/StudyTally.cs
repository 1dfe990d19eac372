using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Scores;

/// <summary>
/// Takes in the attempts of a study one by one, under one set of norms, and keeps what its scores follow from. Parts of a study may be taken in apart
/// and merged; neither their order nor the split changes anything. Memory grows with the number of groups, not of attempts.
/// </summary>
public sealed class StudyTally
{
    readonly NormSet norms;
    readonly Classification classification;
    readonly OddityCheck oddities;
    readonly Breakdown? breakdown;
    readonly Scope scope;
    readonly Dictionary<string, long> outOfScope = [];
    readonly BusinessCalendar calendar;
    readonly TimeSpan? threshold;
    readonly Dictionary<string, Tally> departments = [];
    readonly Dictionary<GroupKey, Tally> groups = [];
    readonly Times times = new();
    readonly TallyQueue queue = new();
    long voided;
    long redone;
    /// <summary>Those that were made again, as if they counted; nothing while there are none.</summary>
    StudyTally? originals;
    DateTimeOffset first = DateTimeOffset.MaxValue;
    DateTimeOffset last = DateTimeOffset.MinValue;
    readonly (string? Name, Tally? Tally)[] recent = new (string?, Tally?)[256];

    /// <param name="norms">The norms under which outcomes are settled and figures marked.</param>
    /// <param name="calendar">The organisation's working days; not shared with another thread.</param>
    /// <param name="asOf">What lies after this moment has not happened yet.</param>
    /// <param name="breakdown">A breakdown beside the one by department.</param>
    /// <param name="scope">Which departments the study speaks of; all of them, unless given.</param>
    public StudyTally(NormSet norms, BusinessCalendar calendar, DateTimeOffset asOf, Breakdown? breakdown = null, Scope? scope = null)
    {
        this.scope = scope ?? Scope.All;
        this.norms = norms;
        this.calendar = calendar;
        this.breakdown = breakdown is Breakdown.Department ? null : breakdown;
        AsOf = asOf;
        classification = new(new Deadlines(norms.Callback, calendar), asOf);
        oddities = new(norms.Limits, calendar, asOf);
        threshold = norms.Threshold;
    }

    public DateTimeOffset AsOf { get; }

    /// <summary>Takes in one attempt, and says what is odd about it.</summary>
    [MethodImpl(EachAttempt.Compiled)]
    public Oddities Add(in Attempt attempt)
    {
        if (scope.LeavesOut(attempt.Department))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(outOfScope, attempt.Department, out _)++;
            return default;
        }
        switch (attempt.Status)
        {
            case AttemptStatus.Void:
                voided++;
                return default;
            case AttemptStatus.Redone:
                redone++;
                if (IsWhole(attempt))
                    Originals.Add(attempt with { Status = AttemptStatus.Valid });
                return default;
        }
        var startedAt = attempt.StartedAt;
        if (startedAt < first)
            first = startedAt;
        if (startedAt > last)
            last = startedAt;
        var verdict = classification.Judge(attempt);
        var profile = new Profile(attempt, verdict, threshold);
        queue.Add(TallyOf(attempt.Department), profile, attempt);
        if (breakdown is { } by)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, GroupKey.Of(by, attempt), out _);
            queue.Add(group ??= new(), profile, attempt);
        }
        times.Add(attempt);
        return oddities.Of(attempt, verdict);
    }

    /// <summary>Takes in what another part of the same study, under the same norms, had taken in.</summary>
    public void Merge(StudyTally other)
    {
        queue.Empty();
        other.queue.Empty();
        foreach (var (name, tally) in other.departments)
            TallyOf(name).Merge(tally);
        foreach (var (key, tally) in other.groups)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
            (group ??= new()).Merge(tally);
        }
        foreach (var (name, count) in other.outOfScope)
            CollectionsMarshal.GetValueRefOrAddDefault(outOfScope, name, out _) += count;
        times.Merge(other.times);
        voided += other.voided;
        redone += other.redone;
        if (other.originals is { } others)
            Originals.Merge(others);
        first = other.first < first ? other.first : first;
        last = other.last > last ? other.last : last;
    }

    public StudyScores Score()
    {
        queue.Empty();
        var whole = new Tally();
        foreach (var tally in departments.Values)
            whole.Merge(tally);
        var marking = new Marking(norms);
        return new()
        {
            Norms = norms,
            AsOf = AsOf,
            First = first > last ? null : first,
            Last = first > last ? null : last,
            Counts = new(whole.Attempts, voided, redone, whole.Count(a => a.Outcome is Outcome.Pending), whole.Count(a => a.Outcome is Outcome.Incomplete)) { OutOfScope = outOfScope.Values.Sum() },
            Tally = whole,
            Times = times,
            Whole = marking.Whole(whole),
            WithRedone = originals is null ? null : WithOriginals(originals, whole, marking),
            Weighted = scope.HasSizes ? marking.Weighted(whole, Strata()) : null,
            Scope = scope,
            OutOfScope = [.. scope.Departments.Where(department => !department.InScope).Select(department => new DepartmentOutOfScope(department.Name, outOfScope.GetValueOrDefault(department.Name)))],
            Departments = [.. departments.Select(group => new GroupScore(new(group.Key, group.Key, 0), group.Value, marking.Department(group.Value))).OrderBy(group => group.Key)],
            Breakdown = breakdown,
            Groups = [.. groups.Select(group => new GroupScore(group.Key, group.Value,
                breakdown is Breakdown.Team ? marking.Department(group.Value) : marking.Whole(group.Value))).OrderBy(group => group.Key)],
        };
    }

    StudyTally Originals => originals ??= new(norms, calendar, AsOf, scope: scope);

    /// <summary>Whether an attempt that does not count tells what one that counts must tell; a file asks less of it.</summary>
    static bool IsWhole(in Attempt attempt) => attempt.Route is Route.Kcc
        ? attempt is { Line: LineResult.NoAnswer or LineResult.Busy } or { Line: LineResult.Answered, AnswerTime: not null, Reached: not null }
        : attempt is { Line: LineResult.NoAnswer or LineResult.Busy } or { Reached: not null };

    static RedoneCounted WithOriginals(StudyTally others, Tally whole, Marking marking)
    {
        others.queue.Empty();
        var all = new Tally();
        all.Merge(whole);
        foreach (var tally in others.departments.Values)
            all.Merge(tally);
        return new(all.Attempts - whole.Attempts, marking.Whole(all).Final);
    }

    /// <summary>In a fixed order, so that sums of doubles over them always come out the same.</summary>
    IReadOnlyList<Stratum> Strata() => [.. scope.Departments
        .Where(department => department.Size is not null && departments.ContainsKey(department.Name))
        .Select(department => new Stratum(department.Size!.Value, departments[department.Name]))];

    /// <summary>The rows of a department mostly share the very same string, which is found quicker than an equal one.</summary>
    Tally TallyOf(string department)
    {
        ref var place = ref recent[RuntimeHelpers.GetHashCode(department) & (recent.Length - 1)];
        if (ReferenceEquals(department, place.Name))
            return place.Tally!;
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(departments, department, out _);
        place = (department, tally ??= new());
        return tally;
    }
}
