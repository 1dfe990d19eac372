using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>
/// All words in which figures are told: in a report, a workbook and on a terminal. One instance for each language, so that a text that is missing in one
/// of them does not compile. A sentence with figures takes them as words already (<see cref="Numbers"/>); a count comes along only where it decides
/// between singular and plural.
/// </summary>
public sealed partial record ReportTexts
{
    public static ReportTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    // Figures.

    /// <summary>Of a number of seconds, for a sentence.</summary>
    public required Func<string, string> Seconds { get; init; }

    /// <summary>Of a number of seconds, for a table.</summary>
    public required Func<string, string> SecondsShort { get; init; }

    public required Func<string, string> Minutes { get; init; }

    /// <summary>Of a count and the same as words.</summary>
    public required Func<long, string, string> Attempts { get; init; }

    /// <summary>Of a numerator and a denominator.</summary>
    public required Func<string, string, string> CountOf { get; init; }

    /// <summary>Of the number of times that a mean goes over.</summary>
    public required Func<string, string> MeanOver { get; init; }

    /// <summary>Of the two ends of an interval.</summary>
    public required Func<string, string, string> Range { get; init; }

    /// <summary>Of a percentage: how a sentence names a share that is neither none nor all.</summary>
    public required Func<string, string> ShareOfCases { get; init; }

    public required string AllCases { get; init; }

    public required string NoCase { get; init; }

    public required string NoData { get; init; }

    public required string NoMark { get; init; }

    public required string NotFilledIn { get; init; }

    /// <summary>The word that a figure bears when it rests on few attempts.</summary>
    public required string Indicative { get; init; }

    public required Func<IReadOnlyList<string>, string> List { get; init; }

    // Codes.

    public required Func<Outcome, string> OutcomeName { get; init; }

    public required Func<Attribution, string> AttributionName { get; init; }

    public required Func<Message, string> MessageName { get; init; }

    public required Func<Route, string> RouteName { get; init; }

    public required Func<CallCourse, string> EventName { get; init; }

    /// <summary>By the identifier of a measure of the catalogue.</summary>
    public required Func<string, MeasureTexts> Measure { get; init; }

    /// <summary>What the attempts are set apart by: the heading over its groups.</summary>
    public required Func<Breakdown, string> BreakdownName { get; init; }

    public required Func<Reading, string> ReadingName { get; init; }

    public required Func<Severity, string> SeverityName { get; init; }

    /// <summary>Of an hour and the next.</summary>
    public required Func<string, string, string> HourGroup { get; init; }

    /// <summary>Of the ISO week number and its Monday.</summary>
    public required Func<string, string, string> WeekGroup { get; init; }

    /// <summary>Of a department and its team.</summary>
    public required Func<string, string, string> TeamGroup { get; init; }

    // Parts of a report.

    public required HeadTexts Head { get; init; }

    public required FinalTexts Final { get; init; }

    public required SummaryTexts Summary { get; init; }

    public required FlowTexts Flow { get; init; }

    public required ParameterTexts Parameters { get; init; }

    public required WeightedTexts Weighted { get; init; }

    public required GroupTexts Groups { get; init; }

    public required TimeTexts Times { get; init; }

    public required FailureTexts Failures { get; init; }

    public required ReconciliationTexts Reconciliation { get; init; }

    public required FindingTexts Findings { get; init; }

    public required MethodTexts Method { get; init; }

    public required SheetTexts Sheets { get; init; }
}

/// <summary>The words for one measure.</summary>
public sealed record MeasureTexts
{
    public required string Name { get; init; }

    /// <summary>For the head of a column or the side of a picture.</summary>
    public required string ShortName { get; init; }

    /// <summary>Which attempts count.</summary>
    public required string Population { get; init; }

    /// <summary>What is counted or averaged over them.</summary>
    public required string Definition { get; init; }

    /// <summary>What the figure tells about the service.</summary>
    public required string Meaning { get; init; }

    /// <summary>Of the figure and the threshold in seconds, without a full stop.</summary>
    public required Func<string, string, string> Sentence { get; init; }
}
