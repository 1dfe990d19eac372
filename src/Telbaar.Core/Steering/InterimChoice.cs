using Telbaar.Organisations;
using Telbaar.Scores;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Why a department deserves to be measured in between.</summary>
public enum InterimReason
{
    /// <summary>It is below the target and something was done since: did it help?</summary>
    SomethingWasDone,
    /// <summary>It is certainly below the target, and nothing was done since.</summary>
    LowAndNothingDone,
}

/// <summary>A department that deserves to be measured in between.</summary>
/// <param name="Name">As the measurement called it.</param>
/// <param name="Mark">Its final mark then, with its interval.</param>
/// <param name="Done">The action points that were done, or partly, since.</param>
public sealed record InterimDepartment(DepartmentId Department, string Name, Mark Mark, InterimReason Reason, IReadOnlyList<ActionPoint> Done);

/// <summary>
/// Chooses the departments for an interim measurement from the last marks and the action points. A department below the target is chosen where something was done about it since; where nothing was done,
/// only when its whole interval lies below the target: of many departments some come out lowest by chance alone.
/// </summary>
public static class InterimChoice
{
    /// <param name="scores">Of the last measurement, as they may be shown to everybody.</param>
    /// <param name="departments">By name.</param>
    /// <param name="points">All action points. What is done for the whole organisation concerns every department.</param>
    /// <param name="today">What works from a later day has not been done yet.</param>
    public static IReadOnlyList<InterimDepartment> Of(StudyScores scores, IReadOnlyDictionary<string, DepartmentId> departments, IReadOnlyList<ActionPoint> points, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(departments);
        ArgumentNullException.ThrowIfNull(points);
        if (scores.Last is not { } last)
            return [];
        var since = Zones.LocalDay(last);
        var chosen = new List<InterimDepartment>();
        foreach (var group in scores.Departments.Where(group => group.Key.Name is { } name && departments.ContainsKey(name)))
        {
            var (department, mark) = (departments[group.Key.Name!], group.Card.Final);
            if (mark.Value is not { } value || value >= scores.Norms.TargetMark)
                continue;
            var done = points.Where(point => Concerns(point, department) && IsDoneBetween(point, since, today)).OrderBy(point => point.Number).ToList();
            if (done.Count > 0)
                chosen.Add(new(department, group.Key.Name!, mark, InterimReason.SomethingWasDone, done));
            else if (mark.Interval is { } interval && interval.High < scores.Norms.TargetMark)
                chosen.Add(new(department, group.Key.Name!, mark, InterimReason.LowAndNothingDone, []));
        }
        return [.. chosen.OrderBy(choice => choice.Reason).ThenBy(choice => choice.Name.Folded(), StringComparer.Ordinal)];
    }

    static bool Concerns(ActionPoint point, DepartmentId department) => point is { DepartmentId: null, TargetDepartmentId: null } || point.DepartmentId == department || point.TargetDepartmentId == department;

    /// <summary>What works from a day counts from that day; without one, from the day on which it was said to be done.</summary>
    static bool IsDoneBetween(ActionPoint point, DateOnly since, DateOnly today) =>
        point.State is ActionState.Done or ActionState.PartlyDone && (point.EffectiveOn ?? Zones.LocalDay(point.StateSince)) is var day && day > since && day <= today;
}
