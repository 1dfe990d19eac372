using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>Where it matters that departments weigh by their size.</summary>
public static class WeightedDifferences
{
    /// <summary>In percentage points, or in seconds.</summary>
    const double WorthSaying = 1;

    extension(Printing print)
    {
        /// <summary>A sentence for each measure whose weighted figure lies more than one point or second beside the unweighted.</summary>
        public IEnumerable<string> DifferencesByWeight(StudyScores scores)
        {
            foreach (var score in scores.Whole.Parameters)
            {
                if (scores.Weighted?.Find(score.Measure.Id) is { } weighted && Math.Abs((weighted.Figure.Value - score.Figure.Value) ?? 0) > WorthSaying)
                    yield return print.Texts.Weighted.Difference(print.Name(score.Measure), print.Value(score), print.Value(weighted));
            }
        }
    }
}
