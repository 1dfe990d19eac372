using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>
/// The figures of a department beside those of all other departments together. The whole contains the department, and would say of a large one that it is like itself.
/// </summary>
sealed class DepartmentFigures
{
    const string SuccessId = "success";

    DepartmentFigures(StudyScores scores, GroupScore group)
    {
        (Group, Whole) = (group, scores.Whole);
        var others = new Tally();
        foreach (var other in scores.Departments.Where(other => other.Key != group.Key))
            others.Merge(other.Tally);
        Others = others.Attempts == 0 ? null : new Marking(scores.Norms).Department(others);
    }

    public GroupScore Group { get; }

    public ScoreCard Card => Group.Card;

    /// <summary>Nothing where the study speaks of no other department.</summary>
    public ScoreCard? Others { get; }

    public ScoreCard Whole { get; }

    public ParameterScore? Success => Card.Find(SuccessId);

    public ParameterScore? SuccessOfOthers => Others?.Find(SuccessId);

    public ParameterScore? SuccessOfWhole => Whole.Find(SuccessId);

    /// <summary>Less that of the others, in percentage points; nothing where one of them has no attempts.</summary>
    public Difference? OfSuccess => Difference.Between(SuccessOfOthers?.Figure.Value, SuccessOfOthers?.Figure.Interval, Success?.Figure.Value, Success?.Figure.Interval);

    /// <summary>Less that of the others, in marks.</summary>
    public Difference? OfMark => Difference.Between(Others?.Final.Value, Others?.Final.Interval, Card.Final.Value, Card.Final.Interval);

    /// <summary>The parameters that the norms give a mark, with those of the others.</summary>
    public IEnumerable<(ParameterScore Ours, ParameterScore? Others)> Parameters =>
        Card.Parameters.Where(score => score.Parameter is not null).Select(score => (score, Others?.Find(score.Measure.Id)));

    /// <exception cref="ArgumentException">The study has no valid attempt of such a department.</exception>
    public static DepartmentFigures Of(StudyScores scores, string department) => new(scores, scores.Departments.FirstOrDefault(group => group.Key.Name == department)
        ?? throw new ArgumentException($"The study has no attempts of the department {department}.", nameof(department)));
}

/// <summary>How far two figures lie apart, with the interval of that.</summary>
readonly record struct Difference(double Value, Interval Interval)
{
    public bool MayBeChance => Interval.Holds(0);

    public static Difference? Between(double? earlier, Interval? ofEarlier, double? later, Interval? ofLater) =>
        (earlier, ofEarlier, later, ofLater) is ({ } a, { } aroundA, { } b, { } aroundB) ? new(b - a, Interval.OfDifference(a, aroundA, b, aroundB)) : null;
}
