namespace Telbaar.Reports;

/// <summary>What stands in a place for content: text, a table or a chart.</summary>
abstract record SlideBody;

enum RunLook
{
    Plain,
    Strong,
    /// <summary>The figure that a slide is about.</summary>
    Figure,
    Small,
    /// <summary>Of a figure that rests on few attempts.</summary>
    Indicative,
    /// <summary>A place that the reader fills in.</summary>
    ToFillIn,
}

/// <summary>A piece of text that looks the same throughout.</summary>
readonly record struct SlideRun(string Text, RunLook Look = RunLook.Plain);

/// <summary>Runs on one line after another.</summary>
sealed record SlideLine(params IReadOnlyList<SlideRun> Runs)
{
    public static SlideLine Of(string text, RunLook look = RunLook.Plain) => new(new SlideRun(text, look));

    public string Text => string.Join(' ', Runs.Select(run => run.Text));
}

sealed record SlideText(IReadOnlyList<SlideLine> Lines) : SlideBody;

/// <param name="Part">Of the width of the table.</param>
readonly record struct SlideColumn(string Heading, double Part, bool OfNumbers = false);

/// <summary>The first column names its rows.</summary>
/// <param name="Name">What a program lists it as; unlike any other on its slide.</param>
/// <param name="Description">For who does not see it.</param>
/// <param name="LeastRowHeight">In points, where a row is to be written in.</param>
sealed record SlideTable(string Name, string Description, IReadOnlyList<SlideColumn> Columns, IReadOnlyList<IReadOnlyList<SlideLine>> Rows, double LeastRowHeight = 0) : SlideBody;

/// <summary>How a series looks, also in a print in grey: dark, half dark with room for the line of an interval, pale with an edge, or striped.</summary>
enum SeriesLook
{
    Dark,
    Tinted,
    Pale,
    Striped,
}

/// <summary>A bar, and the ends of its interval, all rounded as they are printed.</summary>
readonly record struct ChartPoint(decimal Value, decimal? Low = null, decimal? High = null);

/// <param name="Points">One for each category; nothing where there is no bar.</param>
sealed record ChartSeries(string Name, SeriesLook Look, IReadOnlyList<ChartPoint?> Points);

/// <summary>Lying bars, as a chart that the reader can change the look of, with its figures in a workbook inside it.</summary>
/// <param name="Stacked">Whether series stand behind each other on one bar, rather than below each other.</param>
/// <param name="Most">Where the axis ends; nothing to leave that to the program that shows it.</param>
/// <param name="Decimals">Of the figures.</param>
/// <param name="HasLegend">Whether it says whose the bars are.</param>
sealed record SlideChart(string Name, string Description, string CategoryHeading, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, bool Stacked, string AxisTitle, int? Most, int Decimals, bool HasLegend) : SlideBody;

enum SlideLayoutKind
{
    Title,
    Content,
    TwoContents,
}

/// <param name="Title">Unlike that of any other slide.</param>
/// <param name="Bodies">One for a title or content, two for two contents.</param>
/// <param name="Note">Small print at the foot.</param>
/// <param name="Spoken">What the one who shows the slide may say.</param>
sealed record SlideContent(SlideLayoutKind Layout, string Title, IReadOnlyList<SlideBody> Bodies, IReadOnlyList<string> Note, string Spoken);
