using Telbaar.Measures;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>One of the four times of a study, with its words and what it is held against.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Line">The norm, or the limit where there is no norm.</param>
/// <param name="IsNorm">Whether the line is a norm; a limit otherwise.</param>
public sealed record StudyTime(string Code, string Name, string Meaning, Distribution Distribution, TimeSpan? Line, bool IsNorm)
{
    public static IReadOnlyList<StudyTime> Of(StudyScores scores, ReportTexts words)
    {
        var (texts, times, limits) = (words.Times, scores.Times, scores.Norms.Limits);
        return
        [
            new("answer", texts.Answer, texts.AnswerMeaning, times.Answer, scores.Norms.Threshold ?? limits.Queue, scores.Norms.Threshold is not null),
            new("search", texts.Search, texts.SearchMeaning, times.Search, limits.Search, false),
            Normed("transfer", "transfer-time", texts.Transfer, texts.TransferMeaning, times.Transfer),
            Normed("waiting", "waiting-time", texts.Waiting, texts.WaitingMeaning, times.Waiting),
        ];

        StudyTime Normed(string code, string measure, string name, string meaning, Distribution distribution) => scores.Whole.Find(measure)?.Parameter is { } parameter
            ? new(code, name, meaning, distribution, TimeSpan.FromSeconds(parameter.Norm), true)
            : new(code, name, meaning, distribution, limits.Transfer, false);
    }

    public string LineLabel(Printing print) =>
        Line is { } line ? (IsNorm ? print.Texts.Times.NormLine : print.Texts.Times.LimitLine)(print.Seconds(line)) : Printing.Nothing;
}
