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

    /// <summary>Whether a part has enough persons, and so has all that any wider part has more: nobody, or enough.</summary>
    public bool MayBeShown(AttemptFilter part, int minimum)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.IsNone)
            return true;
        var inside = all.Where(asked => Holds(part, asked)).ToHashSet();
        return IsEnough(inside) && WiderThan(part).All(wider => IsEnough(all.Where(asked => Holds(wider, asked) && !inside.Contains(asked))));

        bool IsEnough(IEnumerable<Asked> some) => some.Select(asked => asked.Person).Distinct().Count() is var persons && (persons == 0 || persons >= minimum);
    }

    /// <summary>The departments that may be shown beside one another: the others are put together.</summary>
    public IReadOnlySet<DepartmentId> DepartmentsApart(int minimum) => Apart(all, asked => asked.Department, minimum);

    /// <summary>
    /// Whether a part may be looked at by itself, where others may be looked at as well and taken from the whole: a period of all, a department that is shown apart, or a team that is within such a department.
    /// A department or team in a period of its own is not: who takes the others in that period from all in it would find those that are not shown.
    /// </summary>
    public bool StandsAlone(AttemptFilter part, int minimum)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part is { Department: null, Team: null })
            return true;
        if (part.From is not null || part.To is not null)
            return false;
        if (part.Department is { } department && !DepartmentsApart(minimum).Contains(department))
            return false;
        if (part.Team is not { } team)
            return true;
        var of = all.Where(asked => asked.Team == team).Select(asked => (DepartmentId?)asked.Department).FirstOrDefault();
        return of is null || (DepartmentsApart(minimum).Contains(of.Value) && Apart(all.Where(asked => asked.Department == of), asked => asked.Team?.Value ?? Guid.Empty, minimum).Contains(team.Value));
    }

    static IReadOnlySet<T> Apart<T>(IEnumerable<Asked> some, Func<Asked, T> groupOf, int minimum)
        where T : notnull =>
        SmallCells.ShownApart(some.GroupBy(groupOf).ToDictionary(group => group.Key, group => (IReadOnlySet<Guid>)group.Select(asked => asked.Person).ToHashSet()), minimum);

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
