using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Findings;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Results;

/// <summary>Scores the attempts of a study as they stand in the store. Practice and pilot calls are left out.</summary>
public static class ScoreStudy
{
    /// <summary>All its attempts, without a breakdown beside the one by department.</summary>
    public static async Task<Scored> Run(Store db, StudyId study, IReadOnlyList<NormSet> norms, DateTimeOffset asOf, CancellationToken cancellation) =>
        (await Run(db, study, norms, asOf, AttemptFilter.None, by: null, cancellation)).Scored;

    /// <param name="norms">The study's own first; the others compare.</param>
    /// <param name="asOf">What lies after this moment has not happened yet.</param>
    /// <param name="part">The attempts that are looked at.</param>
    /// <param name="by">A breakdown beside the one by department.</param>
    /// <returns>The scores, and the first moment at which they may differ though no attempt changes; nothing where that never comes.</returns>
    public static async Task<(Scored Scored, DateTimeOffset? Until)> Run(Store db, StudyId study, IReadOnlyList<NormSet> norms, DateTimeOffset asOf, AttemptFilter part, Breakdown? by, CancellationToken cancellation)
    {
        var zone = Zones.Amsterdam;
        await using var moment = await db.Snapshot(cancellation);
        var closed = (await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation)).ToHashSet();
        var scope = await ScopeOf(db, study, cancellation);
        BusinessCalendar CalendarOf(NormSet set) => new(new LocalClock(zone), set.OfficeHours, closed);
        var tallies = norms.Select(set => new StudyTally(set, CalendarOf(set), Zones.Local(asOf), by, scope)).ToList();
        var turns = norms.Select(set => new NextTurn(new Deadlines(set.Callback, CalendarOf(set)), asOf)).ToList();
        var recounts = new List<RecountedCallbacks?>();
        foreach (var set in norms)
            recounts.Add(await RecountedCallbacks.Of(db, study, set, cancellation));
        var odd = new OddAttempts();
        var valid = new HashSet<string>(StringComparer.Ordinal);
        var replaced = new SortedSet<string>(StringComparer.Ordinal);
        var rows = 0L;
        var attempts = part.Of(db.AttemptsOf(study), new LocalClock(zone));
        await foreach (var (id, attempt, identifier, _, replaces) in StudyAttempts.Of(db, attempts, zone, cancellation))
        {
            rows++;
            foreach (var (i, tally) in tallies.Index())
            {
                var counted = recounts[i]?.Recount(id, attempt) ?? attempt;
                var oddities = tally.Add(counted);
                turns[i].Add(counted);
                if (i == 0 && oddities is not Oddities.None)
                    odd.Add(oddities, identifier);
            }
            if (attempt.Status is AttemptStatus.Valid)
                valid.Add(identifier);
            if (replaces is not null)
                replaced.Add(replaces);
        }
        replaced.IntersectWith(valid);
        var scored = new Scored { Faults = new FaultList(), UnknownColumns = [], Rows = rows, Skipped = 0 };
        return (scored.With(tallies, norms.Count, odd, new(replaced.Count, [.. replaced.Take(OddAttempts.Remembered)]), published: null, scope), turns.Min(turn => turn.At));
    }

    /// <summary>The departments that the study's design put in scope; all of them where the design names none.</summary>
    public static async Task<Scope> ScopeOf(Store db, StudyId study, CancellationToken cancellation)
    {
        var inScope = (await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study).Select(scope => scope.DepartmentId).ToListAsync(cancellation)).ToHashSet();
        if (inScope.Count == 0)
            return Scope.All;
        var departments = await db.Set<Department>().Select(department => new { department.Id, department.Name }).ToListAsync(cancellation);
        return new(departments.Select(department => new ListedDepartment(department.Name, Size: null, inScope.Contains(department.Id))));
    }
}
