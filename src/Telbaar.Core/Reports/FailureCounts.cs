using Telbaar.Attempts;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>The failures with one outcome, by whose failure it was.</summary>
public readonly record struct FailureCounts(Outcome Outcome, long Department, long Kcc, long Technical)
{
    public long Total => Department + Kcc + Technical;

    /// <summary>The outcomes that occurred, the most frequent first.</summary>
    public static IReadOnlyList<FailureCounts> Of(Tally tally)
    {
        return [.. Outcomes.All
            .Where(outcome => outcome.IsFailure)
            .Select(outcome => new FailureCounts(outcome, Count(outcome, Attribution.Department), Count(outcome, Attribution.Kcc), Count(outcome, Attribution.Technical)))
            .Where(row => row.Total > 0)
            .OrderByDescending(row => row.Total)
            .ThenBy(row => row.Outcome)];

        long Count(Outcome outcome, Attribution attribution) => tally.Count(attempt => attempt.Outcome == outcome && attempt.Attribution == attribution);
    }
}
