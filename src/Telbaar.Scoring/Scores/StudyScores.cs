using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Scores;

/// <summary>How many attempts a study has. Those that are void or redone are left out of every figure.</summary>
public readonly record struct AttemptCounts(long Valid, long Voided, long Redone, long Pending, long Incomplete)
{
    public long Total => Valid + Voided + Redone;
}

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
