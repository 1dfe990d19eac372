using Telbaar.Findings;
using Telbaar.Measures;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>Puts departments in which few persons were asked for together, so that a document for everybody gives no single person away.</summary>
public static class SmallDepartments
{
    /// <param name="persons">Who was asked for, by the name of the department.</param>
    /// <param name="minimum">Under how many persons a department is not shown apart.</param>
    /// <param name="together">The name of those that are shown as one.</param>
    /// <returns>The same scores; of the departments those that may be shown, and all others as one.</returns>
    public static StudyScores Hidden(StudyScores scores, IReadOnlyDictionary<string, IReadOnlySet<string>> persons, int minimum, string together)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(persons);
        var apart = SmallCells.ShownApart(scores.Departments.ToDictionary(group => group.Key, group => persons.GetValueOrDefault(group.Key.Name!) ?? new HashSet<string>()), minimum);
        var hidden = scores.Departments.Where(group => !apart.Contains(group.Key)).ToList();
        if (hidden.Count == 0)
            return scores;
        var tally = new Tally();
        foreach (var group in hidden)
            tally.Merge(group.Tally);
        var names = hidden.Select(group => group.Key.Name!).ToHashSet();
        return scores with
        {
            Scope = new(scores.Scope.Departments.Where(department => !names.Contains(department.Name))),
            Departments = [.. scores.Departments.Where(group => apart.Contains(group.Key)), new GroupScore(new(together, together, 0), tally, new Marking(scores.Norms).Department(tally))],
            // Teams are smaller still.
            Breakdown = scores.Breakdown is Breakdown.Team ? null : scores.Breakdown,
            Groups = scores.Breakdown is Breakdown.Team ? [] : scores.Groups,
        };
    }

    /// <summary>The same scores without departments: of a period, for a department in one period and in another may differ by one person.</summary>
    public static StudyScores Without(StudyScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores with { Scope = new([]), Departments = [], Breakdown = scores.Breakdown is Breakdown.Team ? null : scores.Breakdown, Groups = scores.Breakdown is Breakdown.Team ? [] : scores.Groups };
    }

    /// <summary>What is to be said of single departments is said of those alone that are shown.</summary>
    public static IReadOnlyList<Finding> FindingsOf(IReadOnlyList<Finding> findings, StudyScores all, StudyScores shown)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(shown);
        var hidden = all.Departments.Select(group => group.Key.Name!).Except(shown.Departments.Select(group => group.Key.Name!)).ToHashSet();
        return
        [
            .. findings.Select(finding => finding is FewAttempts few ? few with { Departments = [.. few.Departments.Where(name => !hidden.Contains(name))] } : finding)
                .Where(finding => finding is not (FewAttempts { Departments.Count: 0 }) && !(finding is SimilarNames similar && similar.Departments.Any(hidden.Contains))),
        ];
    }
}
