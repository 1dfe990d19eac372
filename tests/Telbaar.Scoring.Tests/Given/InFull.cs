using System.Globalization;
using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Scores;

namespace Telbaar.Tests.Given;

/// <summary>Scores written out to the last bit, so that two of them can be compared as texts.</summary>
static class InFull
{
    public static string Of(StudyScores scores) => string.Join('\n', Lines(scores));

    static IEnumerable<string> Lines(StudyScores scores) =>
    [
        $"{scores.Counts} {scores.First:O} {scores.Last:O} {scores.AsOf:O} {scores.DepartmentAttempts} {scores.DepartmentFailures} {scores.Failures}",
        .. Outcomes.All.Select(outcome => $"{outcome} {scores.CountOf(outcome)}"),
        .. scores.Tally.Cells.Select(cell => $"{Answers(cell.Key)} {cell.Value}"),
        .. Lines("answer", scores.Times.Answer), .. Lines("search", scores.Times.Search),
        .. Lines("transfer", scores.Times.Transfer), .. Lines("waiting", scores.Times.Waiting),
        .. Lines(scores.Whole),
        .. scores.Weighted is { } weighted ? Lines(weighted) : [],
        .. scores.Departments.Concat(scores.Groups).SelectMany(group => Lines(group.Card).Prepend($"{group.Key} {group.Tally.Attempts}")),
    ];

    static IEnumerable<string> Lines(ScoreCard card) =>
    [
        .. card.Parameters.Select(score => $"{score.Measure.Id} {score.Figure.Numerator:R}/{score.Figure.Denominator} {Bits(score.Figure.Value)} "
            + $"{Bits(score.Figure.Interval)} {Bits(score.Mark)} {Bits(score.MarkInterval)} {score.Indicative}"),
        .. card.Components.Select(score => $"{score.Component.Id} {Line(score.Mark)}"),
        $"final {Line(card.Final)}",
    ];

    static IEnumerable<string> Lines(string name, Distribution times) =>
        [$"{name} {times.Count} {times.Sum} {Bits(times.Quantile(0.5))} {Bits(times.Quantile(0.9))}"];

    static string Answers(Profile of) =>
        $"{of.Route} {of.Line} {of.KccGreeting} {of.Reached} {of.Greeting} {of.Initiative} {of.BackAtKcc} {of.Message} {of.Outcome} {of.Attribution} "
        + $"{of.Speed} {of.HasSearchTime} {of.HasTransferTime} {of.HasWaitingTime}";

    static string Line(Mark mark) => $"{Bits(mark.Value)} {Bits(mark.Interval)} {mark.Indicative}";

    static string Bits(Interval? interval) => interval is { } given ? $"[{Bits(given.Low)} {Bits(given.High)}]" : "-";

    static string Bits(double? value) => value is { } given ? BitConverter.DoubleToInt64Bits(given).ToString("X", CultureInfo.InvariantCulture) : "-";
}
