using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace Telbaar.Reports;

/// <summary>Writes a chart and the workbook that it holds, so that whoever has the slides can change the look of it and see the figures behind it.</summary>
static class SlideCharts
{
    const uint CategoryAxisId = 1, ValueAxisId = 2;

    /// <summary>With more categories, letters become smaller; with fewer, bars would become blocks.</summary>
    const int ManyCategories = 7, FewCategories = 3;

    /// <summary>A series has three columns of the workbook: its values, and how far the interval reaches below and above them.</summary>
    const int ColumnsOfSeries = 3;

    public static void Write(ChartPart part, SlideChart chart, CultureInfo language)
    {
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        using (var bytes = ChartWorkbook.Of(chart))
            workbook.FeedData(bytes);
        var size = chart.Categories.Count > ManyCategories ? 10 : 12;
        part.ChartSpace = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = language.Name },
            new RoundedCorners { Val = false },
            Drawn(chart, size, language),
            new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            Text(size, A.SchemeColorValues.Text1),
            new ExternalData(new AutoUpdate { Val = false }) { Id = part.GetIdOfPart(workbook) });
    }

    static Chart Drawn(SlideChart chart, int size, CultureInfo language)
    {
        var drawn = new Chart(new AutoTitleDeleted { Val = true }, new PlotArea(new Layout(), Bars(chart, size, language), Categories(size), Values(chart, size)));
        if (chart.HasLegend)
            drawn.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Top }, new Overlay { Val = false }, Text(size, A.SchemeColorValues.Text1)));
        drawn.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return drawn;
    }

    static BarChart Bars(SlideChart chart, int size, CultureInfo language)
    {
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = chart.Stacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        foreach (var (i, series) in chart.Series.Index())
            bars.Append(Series(chart, series, i, size, language));
        bars.Append(new GapWidth { Val = (ushort)(chart.Categories.Count > FewCategories ? 55 : 150) }, new Overlap { Val = (sbyte)(chart.Stacked ? 100 : 0) }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return bars;
    }

    static BarChartSeries Series(SlideChart chart, ChartSeries series, int i, int size, CultureInfo language)
    {
        var format = FormatOf(chart);
        var first = 2 + (i * ColumnsOfSeries);
        var drawn = new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
            new Order { Val = (uint)i },
            new SeriesText(new StringReference(new Formula(ChartWorkbook.CellOf(first, 1)), new StringCache(new PointCount { Val = 1 }, Point(0, series.Name)))),
            Look(series.Look),
            new InvertIfNegative { Val = false },
            new DataLabels(
                new NumberingFormat { FormatCode = $"[$-{language.LCID:X}]{format}", SourceLinked = false },
                new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
                Text(size - 1, series.Look is SeriesLook.Dark ? A.SchemeColorValues.Background1 : A.SchemeColorValues.Text1, isBold: true),
                // At the end of a bar it would stand in the line of the interval.
                new DataLabelPosition { Val = chart.Stacked ? DataLabelPositionValues.Center : DataLabelPositionValues.InsideBase },
                new ShowLegendKey { Val = false }, new ShowValue { Val = true }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false }));
        if (series.Points.Any(point => point?.Low is not null))
        {
            drawn.Append(new ErrorBars(
                new ErrorBarType { Val = ErrorBarValues.Both },
                new ErrorBarValueType { Val = ErrorValues.Custom },
                new NoEndCap { Val = false },
                new Plus(Reference(first + 2, point => point.High - point.Value)),
                new Minus(Reference(first + 1, point => point.Value - point.Low)),
                new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Text1 })) { Width = 15_875 })));
        }
        drawn.Append(
            new CategoryAxisData(new StringReference(new Formula(ChartWorkbook.RangeOf(1, chart)),
                new StringCache([new PointCount { Val = (uint)chart.Categories.Count }, .. chart.Categories.Select((category, at) => Point(at, category))]))),
            new Values(Reference(first, point => point.Value)));
        return drawn;

        NumberReference Reference(int column, Func<ChartPoint, decimal?> value) => new(
            new Formula(ChartWorkbook.RangeOf(column, chart)),
            new NumberingCache([
                new FormatCode(format), new PointCount { Val = (uint)series.Points.Count },
                .. series.Points.Select((point, at) => (At: at, Value: point is { } found ? value(found) : null)).Where(point => point.Value is not null)
                    .Select(point => new NumericPoint(new NumericValue(point.Value!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)point.At }),
            ]));
    }

    static CategoryAxis Categories(int size) => new(
        new AxisId { Val = CategoryAxisId },
        // The first on top, as one reads.
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Text1 })) { Width = 12_700 }),
        Text(size, A.SchemeColorValues.Text1),
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = true },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = true });

    static ValueAxis Values(SlideChart chart, int size)
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        if (chart.Most is { } most)
            scaling.Append(new MaxAxisValue { Val = most });
        scaling.Append(new MinAxisValue { Val = 0 });
        var axis = new ValueAxis(
            new AxisId { Val = ValueAxisId },
            scaling,
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Bottom },
            new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Accent5 })) { Width = 6_350 })),
            TitleOf(chart.AxisTitle, size),
            new NumberingFormat { FormatCode = "0", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            Text(size - 1, A.SchemeColorValues.Text2),
            new CrossingAxis { Val = CategoryAxisId },
            // With the first category on top, the foot is where the categories end.
            new Crosses { Val = CrossesValues.Maximum },
            new CrossBetween { Val = CrossBetweenValues.Between });
        if (StepOf(chart) is { } step)
            axis.Append(new MajorUnit { Val = step });
        return axis;
    }

    /// <summary>Half a count is no count.</summary>
    static double? StepOf(SlideChart chart)
    {
        const int few = 8;
        if (chart.Most is not null)
            return 2;
        var longest = Enumerable.Range(0, chart.Categories.Count).Max(at => chart.Series.Sum(series => series.Points[at]?.Value ?? 0));
        return longest <= few ? 1 : null;
    }

    static Title TitleOf(string words, int size) => new(
        new ChartText(new RichText(new A.BodyProperties(), new A.ListStyle(),
            new A.Paragraph(new A.ParagraphProperties(Properties(size - 1, A.SchemeColorValues.Text2)), new A.Run(new A.RunProperties { FontSize = (size - 1) * 100, Bold = false }, new A.Text(words))))),
        new Overlay { Val = false });

    static ChartShapeProperties Look(SeriesLook look) => look switch
    {
        SeriesLook.Dark => new(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Accent1 })),
        SeriesLook.Tinted => new(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Accent6 })),
        SeriesLook.Pale => new(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Accent5 }), Edge()),
        _ => new(new A.PatternFill(
            new A.ForegroundColor(new A.SchemeColor { Val = A.SchemeColorValues.Accent5 }),
            new A.BackgroundColor(new A.SchemeColor { Val = A.SchemeColorValues.Background1 }))
        { Preset = A.PresetPatternValues.WideUpwardDiagonal }, Edge()),
    };

    static A.Outline Edge() => new(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Accent2 })) { Width = 9_525 };

    static StringPoint Point(int at, string text) => new(new NumericValue(TextSize.Writable(text))) { Index = (uint)at };

    static string FormatOf(SlideChart chart) => chart.Decimals == 0 ? "0" : "0." + new string('0', chart.Decimals);

    static TextProperties Text(int size, A.SchemeColorValues colour, bool isBold = false) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(Properties(size, colour, isBold)), new A.EndParagraphRunProperties()));

    static A.DefaultRunProperties Properties(int size, A.SchemeColorValues colour, bool isBold = false) =>
        new(new A.SolidFill(new A.SchemeColor { Val = colour })) { FontSize = size * 100, Bold = isBold };
}
