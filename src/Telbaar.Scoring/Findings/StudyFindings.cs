using System.Globalization;
using System.Text;
using Telbaar.Scores;

namespace Telbaar.Findings;

/// <summary>What a study's own scores give to say, apart from its single attempts.</summary>
public static class StudyFindings
{
    public static IEnumerable<Finding> Of(StudyScores scores)
    {
        if (scores.Counts.Pending > 0)
            yield return new StillPending(scores.Counts.Pending);
        if (scores.First is { } first && DateOnly.FromDateTime(first.DateTime) is var day && day < scores.Norms.ValidFrom)
            yield return new NormsYounger(scores.Norms, day);
        var missing = scores.Whole.Parameters.Where(score => score is { Parameter: not null, Mark: null }).Select(score => score.Measure.Id).ToList();
        if (missing.Count > 0 && scores.Counts.Valid > 0)
            yield return new WithoutData(missing);
        var few = scores.Departments.Where(group => group.Card.Attempts < scores.Norms.MinimumAttempts).Select(group => group.Key.Name!).ToList();
        if (few.Count > 0)
            yield return new FewAttempts(scores.Norms.MinimumAttempts, few);
        if (scores.WithoutAttempts.ToList() is { Count: > 0 } without)
            yield return new WithoutAttempts(without);
        if (scores.OutOfScope.Where(department => department.Attempts > 0).ToList() is { Count: > 0 } leftOut)
            yield return new OutOfScope(leftOut);
        foreach (var alike in scores.Departments.Select(group => group.Key.Name!).GroupBy(Folded).Where(alike => alike.Count() > 1))
            yield return new SimilarNames([.. alike]);
    }

    static string Folded(string name)
    {
        // U+FFFE is no character; a name that has it cannot be normalised.
        var letters = name.Replace("\uFFFE", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter));
        return string.Concat(letters).ToLowerInvariant();
    }
}
