using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>A settled failure that a department answers for.</summary>
public sealed record Failure(AttemptId Attempt, string Identifier, DateTimeOffset StartedAt, EmployeeId? Employee, DepartmentId Department, Outcome Outcome);

/// <summary>The settled failures of a study that its departments answer for: those about which somebody is asked.</summary>
public static class Failures
{
    /// <param name="attempts">Which attempts are looked at; of those only valid ones of departments in scope count.</param>
    /// <param name="asOf">What lies after this moment has not happened yet.</param>
    /// <returns>In the order in which they were rung; none while the study has no norms.</returns>
    public static async Task<IReadOnlyList<Failure>> Among(Store db, Study study, IQueryable<RecordedAttempt> attempts, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (await StudyDeadlines.Of(db, study, cancellation) is not { } deadlines)
            return [];
        var scope = (await db.Set<StudyDepartment>().Where(inScope => inScope.StudyId == study.Id).Select(inScope => inScope.DepartmentId).ToListAsync(cancellation)).ToHashSet();
        var valid = attempts.Where(attempt => attempt.StudyId == study.Id && attempt.Purpose == AttemptPurpose.Study && attempt.Status == AttemptStatus.Valid && attempt.StartedAt <= asOf
            // Most attempts of a large study; they need not be read to be known.
            && !(attempt.Reached == Reached.Employee && attempt.Reason == null && (attempt.Line == null || attempt.Line == LineResult.Answered)));
        var about = await valid.Select(attempt => new { attempt.Id, attempt.EmployeeId, attempt.DepartmentId }).ToDictionaryAsync(attempt => attempt.Id, cancellation);
        var classification = new Classification(deadlines, Zones.Local(asOf));
        var failures = new List<Failure>();
        await foreach (var stored in StudyAttempts.Of(db, valid, Zones.Amsterdam, cancellation))
        {
            var verdict = classification.Judge(stored.Attempt);
            if (verdict is { Outcome.IsFailure: true, Attribution: Attribution.Department } && about.TryGetValue(stored.Id, out var whom) && (scope.Count == 0 || scope.Contains(whom.DepartmentId)))
                failures.Add(new(stored.Id, stored.Identifier, stored.Attempt.StartedAt, whom.EmployeeId, whom.DepartmentId, verdict.Outcome));
        }
        return [.. failures.OrderBy(failure => failure.StartedAt).ThenBy(failure => failure.Identifier, StringComparer.Ordinal)];
    }
}
