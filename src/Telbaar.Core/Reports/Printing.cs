using System.Globalization;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>Puts figures into words: rounded as the norms say, in the words and numbers of a language. Documents and the terminal print alike.</summary>
public sealed class Printing(NormSet norms, Language language)
{
    /// <summary>To how many decimals results stand in tables.</summary>
    public const int ValueDecimals = 1;

    /// <summary>To how many decimals the ends of a mark's interval are printed, whatever the mark's own.</summary>
    public const int MarkIntervalDecimals = 1;

    /// <summary>What stands where there is nothing to print.</summary>
    public const string Nothing = "–";

    /// <summary>More would not help a reader to tell a figure from its norm.</summary>
    const int MostDecimalsInSentence = 3;

    public Language Language => language;

    public NormSet Norms => norms;

    public ReportTexts Texts { get; } = ReportTexts.Of(language);

    public Numbers Numbers { get; } = new(language, norms.Rounding);

    public string Of(Words words) => language is Language.Dutch ? words.Nl : words.En;

    public string Name(Measure measure) => Texts.Measure(measure.Id).Name;

    public string ShortName(Measure measure) => Texts.Measure(measure.Id).ShortName;

    /// <summary>The name of a measure; one that the catalogue does not know keeps its identifier.</summary>
    public string NameOf(string measure) => Catalogue.Find(measure) is null ? measure : Texts.Measure(measure).Name;

    public string Attempts(long count) => Texts.Attempts(count, Numbers.Count(count));

    /// <summary>82,0%; 48,0 s</summary>
    public string Value(ParameterScore score) => score.Figure.Value is { } value ? ValueOf(score.Measure, Numbers.Fixed(value, ValueDecimals)) : Texts.NoData;

    /// <summary>78,7 – 84,9%</summary>
    public string ValueInterval(ParameterScore score)
    {
        if (IntervalOf(score) is not { } interval)
            return Nothing;
        var (low, high) = (Numbers.Fixed(interval.Low, ValueDecimals), Numbers.Fixed(interval.High, ValueDecimals));
        return ValueOf(score.Measure, Texts.Range(low, high));
    }

    /// <summary>The interval as a reader is shown it: that of a mean of few times may reach below nought, where no time is.</summary>
    public static Interval? IntervalOf(ParameterScore score) =>
        score.Figure.Interval is { } interval && score.Measure is MeanMeasure ? interval with { Low = Math.Max(0, interval.Low) } : score.Figure.Interval;

    /// <summary>80%; 30 s</summary>
    public string Norm(Parameter parameter) => ValueOf(parameter.Measure, Numbers.Plain(parameter.Norm));

    /// <summary>80%; 30 seconden</summary>
    public string NormInSentence(Parameter parameter) =>
        parameter.Measure is MeanMeasure ? Texts.Seconds(Numbers.Plain(parameter.Norm)) : Norm(parameter);

    public string Threshold(TimeSpan? threshold) => threshold is { } time ? Seconds(time) : Nothing;

    public string Seconds(TimeSpan time) => Texts.Seconds(Numbers.Plain(time.TotalSeconds));

    /// <summary>Two minutes or more, where they are whole, in minutes.</summary>
    public string Duration(TimeSpan time) =>
        time >= TimeSpan.FromMinutes(2) && time.Ticks % TimeSpan.TicksPerMinute == 0 ? Texts.Minutes(Numbers.Plain(time.TotalMinutes)) : Seconds(time);

    /// <summary>33,0 seconden</summary>
    public string Seconds(double seconds) => Texts.Seconds(Numbers.Fixed(seconds, ValueDecimals));

    /// <summary>488 van 595; gemiddelde over 247</summary>
    public string Basis(ParameterScore score) => score.Measure is MeanMeasure
        ? Texts.MeanOver(Numbers.Count(score.Figure.Denominator))
        : Texts.CountOf(Numbers.Count((long)score.Figure.Numerator), Numbers.Count(score.Figure.Denominator));

    /// <summary>A share for a sentence or a table of counts: 22,2%.</summary>
    public string Share(long part, long whole) => whole == 0 ? Nothing : Numbers.Percent(100.0 * part / whole, ValueDecimals);

    public string Mark(ParameterScore score) => score.Mark is { } mark ? Numbers.Fixed(mark, score.Parameter!.Decimals) : Texts.NoMark;

    public string Mark(ComponentScore score) => score.Mark.Value is { } mark ? Numbers.Fixed(mark, score.Component.Decimals) : Texts.NoMark;

    public string FinalMark(Mark mark) => mark.Value is { } value ? Numbers.Fixed(value, norms.Rounding.FinalDecimals) : Texts.NoMark;

    /// <summary>6,2 – 6,6</summary>
    public string MarkInterval(Interval? interval) => interval is { } found
        ? Texts.Range(Numbers.Fixed(found.Low, MarkIntervalDecimals), Numbers.Fixed(found.High, MarkIntervalDecimals))
        : Nothing;

    /// <summary>A mark that is printed as a whole number, to one decimal and with its interval: 9,6 (9,5 – 9,6). Otherwise the interval alone.</summary>
    public string MarkInMore(ParameterScore score) => InMore(score.Mark, score.Parameter?.Decimals ?? 0, score.MarkInterval);

    public string MarkInMore(ComponentScore score) => InMore(score.Mark.Value, score.Component.Decimals, score.Mark.Interval);

    /// <summary>How a later figure differs from an earlier one, and whether that is more than chance: 0,7 (0,2 tot 1,2): meer dan toeval. A dash where either has no data.</summary>
    public string Change(Figure earlier, Figure later) => Change(earlier.Value, earlier.Interval, later.Value, later.Interval);

    public string Change(Mark earlier, Mark later) => Change(earlier.Value, earlier.Interval, later.Value, later.Interval);

    string Change(double? valueBefore, Interval? intervalBefore, double? valueAfter, Interval? intervalAfter)
    {
        if ((valueBefore, intervalBefore, valueAfter, intervalAfter) is not ({ } earlier, { } around, { } later, { } aroundLater))
            return Nothing;
        var difference = Interval.OfDifference(earlier, around, later, aroundLater);
        return Texts.Years.Verdict(
            Numbers.Fixed(later - earlier, ValueDecimals), Numbers.Fixed(difference.Low, ValueDecimals), Numbers.Fixed(difference.High, ValueDecimals), difference.Holds(0));
    }

    public string Target => Numbers.Plain(norms.TargetMark);

    /// <summary>What came out, in a sentence with its norm where there is one.</summary>
    public string Sentence(ParameterScore score)
    {
        if (score.Figure.Value is not { } value)
            return Texts.Parameters.WithoutData;
        var figure = score.Measure is MeanMeasure
            ? Texts.Seconds(BesideNorm(value, score.Parameter, [0]))
            : Cases(score, value);
        var sentence = Texts.Measure(score.Measure.Id).Sentence(figure, Threshold(norms.Threshold));
        return score.Parameter is { } parameter ? Texts.Summary.WithNorm(sentence, NormInSentence(parameter)) : sentence + ".";
    }

    /// <summary>From the first to the last day with a valid attempt; nothing without one.</summary>
    public string? Period(StudyScores scores) => scores is { First: { } first, Last: { } last }
        ? Texts.Head.PeriodOf(Numbers.DayInFull(DateOnly.FromDateTime(first.DateTime)), Numbers.DayInFull(DateOnly.FromDateTime(last.DateTime)))
        : null;

    /// <summary>How many failures are the departments', and how many others there are.</summary>
    public string Failures(StudyScores scores)
    {
        var (departments, others) = (scores.DepartmentFailures, scores.Failures - scores.DepartmentFailures);
        var sentence = Texts.Failures.OfDepartments(Numbers.Count(departments), Numbers.Count(scores.DepartmentAttempts), Share(departments, scores.DepartmentAttempts));
        return others == 0 ? sentence : $"{sentence} {Texts.Failures.OfOthers(others, Numbers.Count(others))}";
    }

    public string GroupName(Breakdown breakdown, GroupKey key) => breakdown switch
    {
        Breakdown.Team => Texts.TeamGroup(key.Department!, NameOf(key)),
        Breakdown.Weekday => ReportTexts.Capital(Numbers.Weekday((DayOfWeek)(key.Number % 7))),
        Breakdown.Hour => Texts.HourGroup(Numbers.Time(new(key.Number, 0)), Numbers.Time(new TimeOnly(key.Number, 0).AddHours(1))),
        Breakdown.Week => WeekName(DateOnly.FromDayNumber(key.Number)),
        _ => NameOf(key),
    };

    /// <summary>Whether a result is at least as good as its norm.</summary>
    public static bool MeetsNorm(ParameterScore score) => score is { Parameter: { } parameter, Figure.Value: { } value }
        && (score.Measure is MeanMeasure ? value <= parameter.Norm : value >= parameter.Norm);

    /// <summary>Whether the norm lies within the interval of the result, so that the difference may be chance.</summary>
    public static bool IsNormUncertain(ParameterScore score) =>
        score is { Parameter: { } parameter, Figure.Interval: { } interval } && interval.Low < parameter.Norm && parameter.Norm < interval.High;

    string InMore(double? mark, int decimals, Interval? interval)
    {
        if (mark is not { } value || interval is null || decimals >= MarkIntervalDecimals)
            return MarkInterval(interval);
        return $"{Numbers.Fixed(value, MarkIntervalDecimals)} ({MarkInterval(interval)})";
    }

    string NameOf(GroupKey key) => string.IsNullOrWhiteSpace(key.Name) ? Texts.NotFilledIn : key.Name;

    string WeekName(DateOnly monday) =>
        Texts.WeekGroup(ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue)).ToString(CultureInfo.InvariantCulture), Numbers.Day(monday));

    string ValueOf(Measure measure, string number) => measure is MeanMeasure ? Texts.SecondsShort(number) : number + "%";

    string Cases(ParameterScore score, double value)
    {
        if (score.Figure.Numerator == score.Figure.Denominator)
            return Texts.AllCases;
        return score.Figure.Numerator == 0 ? Texts.NoCase : Texts.ShareOfCases(BesideNorm(value, score.Parameter, [0, 100]) + "%");
    }

    /// <summary>
    /// Whole numbers read best in a sentence; but a figure just under its norm must not seem to meet it, nor one just under all to be all.
    /// </summary>
    string BesideNorm(double value, Parameter? parameter, decimal[] ends)
    {
        var exact = Numbers.Rounding.Round(value, 12);
        var notToSeem = parameter is null ? ends : [.. ends, (decimal)parameter.Norm];
        var decimals = 0;
        while (decimals < MostDecimalsInSentence && Numbers.Rounding.Round(exact, decimals) is var seen && seen != exact && notToSeem.Contains(seen))
            decimals++;
        return Numbers.Fixed(value, decimals);
    }
}
