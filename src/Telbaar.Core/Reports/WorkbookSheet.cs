using System.Buffers;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Reports;

/// <summary>A column: its heading, and how many characters wide it is.</summary>
readonly record struct SheetColumn(string Heading, double Width);

/// <summary>A sheet: one heading row that stays in view, and rows that are written one by one.</summary>
/// <param name="Name">At most 31 characters.</param>
sealed record WorkbookSheet(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>Of a line of text, in points.</summary>
    const double LineHeight = 13.5;

    /// <summary>What a column loses to its margins and to broken words, in characters.</summary>
    const double Margin = 2;

    /// <summary>A row of a sheet can be no higher.</summary>
    const double MostLines = 30;

    static readonly SearchValues<char> hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The whole of it, as a formula names a range: $A$1:$D$20.</summary>
    public string Area => $"$A$1:${Letters(Columns.Count)}${Rows.Count + 1}";

    public void Write(WorksheetPart part, string footer)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(Columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. Columns.Select((column, i) => new SheetCell(column.Heading, null, IsOfNumbers(i) ? SheetStyles.NumberHeading : SheetStyles.Heading))]);
        foreach (var (i, row) in Rows.Index())
            WriteRow(writer, i + 2, row);
        writer.WriteEndElement();
        if (Rows.Count > 0)
            writer.WriteElement(new AutoFilter { Reference = Area.Replace("$", "", StringComparison.Ordinal) });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter(footer)));
        writer.WriteEndElement();
    }

    void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<SheetCell> cells)
    {
        // Not every program finds the height of wrapped text by itself.
        var lines = cells.Select((cell, i) => LinesOf(cell, Columns[i].Width)).DefaultIfEmpty(1).Max();
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = lines * LineHeight, CustomHeight = true });
        foreach (var (i, cell) in cells.Index())
        {
            var place = $"{Letters(i + 1)}{number}";
            if (cell.Number is { } value)
                writer.WriteElement(new Cell(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = place, StyleIndex = cell.Style });
            else if (!string.IsNullOrEmpty(cell.Text))
                writer.WriteElement(new Cell(new InlineString(new Text(Writable(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
                { CellReference = place, StyleIndex = cell.Style, DataType = CellValues.InlineString });
        }
        writer.WriteEndElement();
    }

    bool IsOfNumbers(int column)
    {
        var cells = Rows.Where(row => row.Count > column).Select(row => row[column]);
        return cells.Any(cell => cell.Number is not null) && cells.All(cell => string.IsNullOrEmpty(cell.Text));
    }

    /// <summary>Rather one line too many than text that is cut.</summary>
    static double LinesOf(SheetCell cell, double width) => Math.Clamp(Math.Ceiling((cell.Text?.Length ?? 0) / (width - Margin)), 1, MostLines);

    /// <summary>A, B … Z, AA, AB …</summary>
    static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    /// <summary>With what a spreadsheet takes for a coded character written out (ECMA-376, ST_Xstring).</summary>
    static string Writable(string text)
    {
        var writable = new StringBuilder(XmlText.Sound(text));
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '_' && IsCoded(text.AsSpan(i)))
                writable.Insert(i + 1, "x005F_");
        }
        return writable.ToString();
    }

    static bool IsCoded(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && !text[2..6].ContainsAnyExcept(hexadecimal);
}
