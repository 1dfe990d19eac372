using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Scores;

/// <summary>How many attempts a study has. Those that are void or redone are left out of every figure.</summary>
public readonly record struct AttemptCounts(long Valid, long Voided, long Redone, long Pending, long Incomplete)
{
    /// <summary>The attempts, valid or not, of departments that the study does not speak of.</summary>
    public long OutOfScope { get; init; }

    public long Total => Valid + Voided + Redone + OutOfScope;
}

/// <summary>A department that the study does not speak of, and how many attempts asked for it, valid or not.</summary>
public readonly record struct DepartmentOutOfScope(string Name, long Attempts);

/// <summary>What the final mark would be if attempts that were made again counted beside those made in their place.</summary>
/// <param name="Attempts">How many were made again, of those that tell what one that counts must tell.</param>
public readonly record struct RedoneCounted(long Attempts, Mark Final);

/// <summary>The scores of one group of a breakdown.</summary>
public sealed record GroupScore(GroupKey Key, Tally Tally, ScoreCard Card);

/// <summary>All figures of a study under one set of norms, as of a moment; nothing in it is rounded.</summary>
public sealed record StudyScores
{
    public required NormSet Norms { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The first valid attempt.</summary>
    public required DateTimeOffset? First { get; init; }

    /// <summary>The last valid attempt.</summary>
    public required DateTimeOffset? Last { get; init; }

    public required AttemptCounts Counts { get; init; }

    public required Tally Tally { get; init; }

    public required Times Times { get; init; }

    public required ScoreCard Whole { get; init; }

    /// <summary>The same figures with each department weighing by its size; nothing where no sizes are known.</summary>
    public required ScoreCard? Weighted { get; init; }

    /// <summary>Nothing where no attempt was made again.</summary>
    public RedoneCounted? WithRedone { get; init; }

    public required Scope Scope { get; init; }

    /// <summary>In the order of their names; also those for which nobody asked.</summary>
    public required IReadOnlyList<DepartmentOutOfScope> OutOfScope { get; init; }

    /// <summary>Departments in scope that no valid attempt asked for.</summary>
    public IEnumerable<string> WithoutAttempts =>
        Scope.Departments.Where(department => department.InScope).Select(department => department.Name).Except(Departments.Select(group => group.Key.Name!));

    public required IReadOnlyList<GroupScore> Departments { get; init; }

    /// <summary>The breakdown asked for beside the one by department.</summary>
    public required Breakdown? Breakdown { get; init; }

    public required IReadOnlyList<GroupScore> Groups { get; init; }

    public long CountOf(Outcome outcome) => Tally.Count(attempt => attempt.Outcome == outcome);

    /// <summary>The failures for which the departments answer.</summary>
    public long DepartmentFailures => Tally.Count(attempt => attempt.Attribution is Attribution.Department);

    public long Failures => Tally.Count(attempt => attempt.Attribution is not null);

    public long DepartmentAttempts => Tally.Count(attempt => attempt.IsDepartmentAttempt);
}
