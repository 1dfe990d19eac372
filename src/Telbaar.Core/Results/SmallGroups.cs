using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Results;

/// <summary>
/// Who was asked for in which part of a study, to say whether figures of a part could give single persons away: by themselves, or when they are taken from those of a wider part.
/// </summary>
public sealed class SmallGroups
{
    readonly IReadOnlyList<Asked> all;

    internal SmallGroups(IReadOnlyList<Asked> all) => this.all = all;

    /// <summary>A call for somebody. Where the attempt does not say for whom, it is taken for one person of its own.</summary>
    internal sealed record Asked(DepartmentId Department, TeamId? Team, DateOnly Day, Guid Person);

    /// <summary>Of the attempts that figures count: the valid ones, of the departments in scope.</summary>
    public static async Task<SmallGroups> Of(Store db, StudyId study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var scope = (await db.Set<StudyDepartment>().Where(inScope => inScope.StudyId == study).Select(inScope => inScope.DepartmentId).ToListAsync(cancellation)).ToHashSet();
        var attempts = await db.AttemptsOf(study).Where(attempt => attempt.Status == AttemptStatus.Valid)
            .Select(attempt => new { attempt.Id, attempt.DepartmentId, attempt.TeamId, attempt.StartedAt, attempt.EmployeeId }).ToListAsync(cancellation);
        return new([.. attempts.Where(attempt => scope.Count == 0 || scope.Contains(attempt.DepartmentId))
            .Select(attempt => new Asked(attempt.DepartmentId, attempt.TeamId, Zones.LocalDay(attempt.StartedAt), attempt.EmployeeId?.Value ?? attempt.Id.Value)).Distinct()]);
    }

    /// <summary>Who was asked for in each department.</summary>
    public IReadOnlyDictionary<DepartmentId, IReadOnlySet<Guid>> Persons =>
        all.GroupBy(asked => asked.Department).ToDictionary(department => department.Key, IReadOnlySet<Guid> (department) => department.Select(asked => asked.Person).ToHashSet());

    /// <summary>
    /// Whether a part has enough persons, and so has all that any wider part has more: nobody, or enough. A department that is shown as one with smaller ones is not shown by itself either,
    /// for they are what is left when it is taken from them together.
    /// </summary>
    public bool MayBeShown(AttemptFilter part, int minimum)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.IsNone)
            return true;
        var departments = all.Where(asked => asked.Department == part.Department || (part.Team is not null && asked.Team == part.Team)).Select(asked => asked.Department).ToHashSet();
        if (departments.Count > 0 && !departments.IsSubsetOf(SmallCells.ShownApart(Persons, minimum)))
            return false;
        var inside = all.Where(asked => Holds(part, asked)).ToHashSet();
        return IsEnough(inside) && WiderThan(part).All(wider => IsEnough(all.Where(asked => Holds(wider, asked) && !inside.Contains(asked))));

        bool IsEnough(IEnumerable<Asked> some) => some.Select(asked => asked.Person).Distinct().Count() is var persons && (persons == 0 || persons >= minimum);
    }

    /// <summary>
    /// The narrowest of all that is wider: without team, department or both, in the same period and in one that is longer by the nearest day on which somebody was asked for.
    /// Whatever else is wider holds one of these, and so has as many persons more.
    /// </summary>
    IEnumerable<AttemptFilter> WiderThan(AttemptFilter part)
    {
        foreach (var wider in new[] { part, part with { Team = null }, part with { Department = null }, part with { Team = null, Department = null } })
        {
            yield return wider;
            var days = all.Where(asked => Holds(wider with { From = null, To = null }, asked)).Select(asked => (DateOnly?)asked.Day).ToList();
            if (days.Where(day => day < part.From).Max() is { } before)
                yield return wider with { From = before };
            if (days.Where(day => day > part.To).Min() is { } after)
                yield return wider with { To = after };
        }
    }

    static bool Holds(AttemptFilter part, Asked asked) =>
        (part.Department is null || part.Department == asked.Department) && (part.Team is null || part.Team == asked.Team) && !(asked.Day < part.From) && !(asked.Day > part.To);
}
