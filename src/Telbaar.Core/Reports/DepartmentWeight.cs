using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>How much a department weighs in weighted figures, beside how often it was asked for.</summary>
/// <param name="SizeShare">Its part in the sizes of all departments in scope, in per cent.</param>
/// <param name="AttemptsShare">Its part in the valid attempts, in per cent.</param>
public sealed record DepartmentWeight(string Name, double Size, double SizeShare, long Attempts, double AttemptsShare)
{
    /// <summary>The departments in scope, in the order of their names; none where no sizes are known.</summary>
    public static IReadOnlyList<DepartmentWeight> Of(StudyScores scores)
    {
        var departments = scores.Scope.Departments.Where(department => department is { InScope: true, Size: not null }).ToList();
        var attempts = scores.Departments.ToDictionary(group => group.Key.Name!, group => group.Card.Attempts);
        var (sizes, all) = (departments.Sum(department => department.Size!.Value), Math.Max(1, scores.Counts.Valid));
        return [.. departments.Select(department => new DepartmentWeight(
            department.Name, department.Size!.Value, 100 * department.Size.Value / sizes, attempts.GetValueOrDefault(department.Name), 100.0 * attempts.GetValueOrDefault(department.Name) / all))];
    }
}
