using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Telbaar.Reports;

/// <summary>Tables and charts in the places of a slide, each with a description for who does not see it.</summary>
sealed class SlideFrames(SlidePart slide, CultureInfo culture)
{
    const string TableKind = "http://schemas.openxmlformats.org/drawingml/2006/table", ChartKind = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Of a cell, in points.</summary>
    const double Side = 5, Above = 4;

    /// <summary>The sizes of letters in a table, the first that fits.</summary>
    static readonly double[] sizes = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7];

    public GraphicFrame Of(SlideTable table, uint id, uint index, SlidePlace place)
    {
        var size = sizes.Where(size => HeightOf(table, place.Width, size) <= place.Height).DefaultIfEmpty(sizes[^1]).First();
        var drawn = new A.Table(
            new A.TableProperties { FirstRow = true, FirstColumn = true },
            new A.TableGrid(table.Columns.Select(column => new A.GridColumn { Width = SlidePlace.Emu(column.Part * place.Width) })));
        drawn.Append(Row([.. table.Columns.Select(column => SlideLine.Of(column.Heading, RunLook.Strong))], isHeading: true));
        foreach (var row in table.Rows)
            drawn.Append(Row(row, isHeading: false));
        return Frame(id, index, table.Name, table.Description, place with { Height = HeightOf(table, place.Width, size) }, TableKind, drawn);

        A.TableRow Row(IReadOnlyList<SlideLine> cells, bool isHeading) =>
            new(cells.Select((cell, i) => Cell(cell, size, table.Columns[i].OfNumbers, isHeading))) { Height = SlidePlace.Emu(RowHeight(cells, table, place.Width, size, isHeading)) };
    }

    public GraphicFrame Of(SlideChart chart, uint id, uint index, SlidePlace place)
    {
        var part = slide.AddNewPart<ChartPart>();
        SlideCharts.Write(part, chart, culture);
        return Frame(id, index, chart.Name, chart.Description, place, ChartKind, new C.ChartReference { Id = slide.GetIdOfPart(part) });
    }

    static double HeightOf(SlideTable table, double width, double size) =>
        RowHeight([.. table.Columns.Select(column => SlideLine.Of(column.Heading))], table, width, size, isHeading: true) + table.Rows.Sum(row => RowHeight(row, table, width, size, isHeading: false));

    static double RowHeight(IReadOnlyList<SlideLine> cells, SlideTable table, double width, double size, bool isHeading)
    {
        var lines = cells.Select((cell, i) => TextSize.Lines(cell.Text, (table.Columns[i].Part * width) - (2 * Side), size)).Max();
        return Math.Max(isHeading ? 0 : table.LeastRowHeight, (lines * size * TextSize.LineHeight) + (2 * Above));
    }

    A.TableCell Cell(SlideLine line, double size, bool ofNumbers, bool isHeading) => new(
        new A.TextBody(new A.BodyProperties(), new A.ListStyle(), SlideRuns.Paragraph(line, culture.Name, size, ofNumbers)),
        new A.TableCellProperties(
            new A.LeftBorderLineProperties(new A.NoFill()) { Width = 0 },
            new A.RightBorderLineProperties(new A.NoFill()) { Width = 0 },
            new A.TopBorderLineProperties(new A.NoFill()) { Width = 0 },
            new A.BottomBorderLineProperties(new A.SolidFill(new A.SchemeColor { Val = isHeading ? A.SchemeColorValues.Text1 : A.SchemeColorValues.Accent5 })) { Width = isHeading ? 19_050 : 9_525 },
            new A.NoFill())
        {
            LeftMargin = (int)SlidePlace.Emu(Side),
            RightMargin = (int)SlidePlace.Emu(Side),
            TopMargin = (int)SlidePlace.Emu(Above),
            BottomMargin = (int)SlidePlace.Emu(Above),
            Anchor = isHeading ? A.TextAnchoringTypeValues.Bottom : A.TextAnchoringTypeValues.Top,
        });

    static GraphicFrame Frame(uint id, uint index, string name, string description, SlidePlace place, string kind, OpenXmlElement content) => new(
        new NonVisualGraphicFrameProperties(
            new NonVisualDrawingProperties { Id = id, Name = name, Description = TextSize.Writable(description) },
            new NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Index = index })),
        new Transform(new A.Offset { X = place.X, Y = place.Y }, new A.Extents { Cx = place.Cx, Cy = place.Cy }),
        new A.Graphic(new A.GraphicData(content) { Uri = kind }));
}
