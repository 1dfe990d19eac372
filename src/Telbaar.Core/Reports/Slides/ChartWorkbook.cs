using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Reports;

/// <summary>The figures of a chart as a workbook: the categories in the first column, then for each series its values and how far its interval reaches below and above them.</summary>
static class ChartWorkbook
{
    const string SheetName = "Telbaar";

    const double CategoryWidth = 34, FigureWidth = 18;

    public static MemoryStream Of(SlideChart chart)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            SheetStyles.Write(workbook);
            var part = workbook.AddNewPart<WorksheetPart>();
            new WorkbookSheet(SheetName, Columns(chart), Rows(chart)).Write(part, "");
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }
        stream.Position = 0;
        return stream;
    }

    /// <summary>Column and row from 1.</summary>
    public static string CellOf(int column, int row) => $"{SheetName}!${(char)('A' + column - 1)}${row}";

    public static string RangeOf(int column, SlideChart chart) => $"{CellOf(column, 2)}:${(char)('A' + column - 1)}${chart.Categories.Count + 1}";

    static IReadOnlyList<SheetColumn> Columns(SlideChart chart) => [new(chart.CategoryHeading, CategoryWidth), .. chart.Series.SelectMany(series =>
        new SheetColumn[] { new(series.Name, FigureWidth), new($"{series.Name} −", FigureWidth), new($"{series.Name} +", FigureWidth) })];

    static IReadOnlyList<IReadOnlyList<SheetCell>> Rows(SlideChart chart) => [.. chart.Categories.Select((category, at) =>
        (IReadOnlyList<SheetCell>)[SheetCell.Of(category), .. chart.Series.SelectMany(series => Cells(series.Points[at], chart.Decimals))])];

    static IEnumerable<SheetCell> Cells(ChartPoint? point, int decimals) =>
    [
        SheetCell.Fixed(point?.Value, decimals),
        SheetCell.Fixed(point?.Value - point?.Low, decimals),
        SheetCell.Fixed(point?.High - point?.Value, decimals),
    ];
}
