using System.Text.RegularExpressions;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>A sentence that the program makes, which the lead may replace.</summary>
/// <param name="Key">By which it is known: that of a measure, or one of those below.</param>
/// <param name="About">What it tells of.</param>
public sealed record MadeSentence(string Key, string About, string Text);

/// <summary>The sentences of a report that the lead may replace.</summary>
public static partial class ReportSentences
{
    public const string Opening = "opening", FinalMark = "final", Failures = "failures", Agreements = "agreements";

    /// <param name="matter">What an edition keeps beside the scores.</param>
    public static IReadOnlyList<MadeSentence> Of(string study, StudyScores scores, Printing print, ReportMatter? matter = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(print);
        if (print.Period(scores) is null)
            return [];
        return
        [
            new(Opening, print.Texts.Summary.Heading, OpeningOf(study, scores, print)),
            .. scores.Whole.Final.Value is null ? Array.Empty<MadeSentence>() : [new(FinalMark, print.Texts.Final.Heading, FinalMarkOf(scores, print))],
            .. scores.Whole.Parameters.Where(score => score is { Parameter: not null, Figure.Value: not null }).Select(score => new MadeSentence(score.Measure.Id, print.Name(score.Measure), print.Sentence(score))),
            new(Failures, print.Texts.Failures.Heading, print.Failures(scores)),
            .. matter?.Steering is { } steering ? [new(Agreements, print.Texts.ChapterName(Chapter.Agreements), print.Texts.Steering.Summary(steering.Counts))] : Array.Empty<MadeSentence>(),
        ];
    }

    public static string OpeningOf(string study, StudyScores scores, Printing print) => print.Texts.Summary.Opening(study, print.Attempts(scores.Counts.Valid), print.Period(scores)!);

    public static string FinalMarkOf(StudyScores scores, Printing print) => print.Texts.Summary.Mark(print.FinalMark(scores.Whole.Final), print.Target);

    /// <summary>Numbers in a lead's sentence that the program's sentence does not have: they may be a slip.</summary>
    public static IReadOnlyList<string> StrangeNumbers(string own, string generated)
    {
        var known = Number().Matches(generated).Select(match => match.Value).ToHashSet();
        return [.. Number().Matches(own).Select(match => match.Value).Where(number => !known.Contains(number)).Distinct()];
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
