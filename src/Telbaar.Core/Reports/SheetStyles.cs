using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Reports;

/// <summary>The cell formats of a workbook, by number.</summary>
static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Heading = 1;

    /// <summary>Stays text when a reader edits the cell.</summary>
    public const uint Text = 2;

    public const uint Strong = 3;
    public const uint Count = 4;
    public const uint NumberHeading = 5;

    public const int MostDecimals = 6;

    const uint FirstDecimals = 6;
    const uint FirstPercent = FirstDecimals + MostDecimals + 1;
    const uint FirstSeconds = FirstPercent + MostDecimals + 1;

    /// <summary>Built into every spreadsheet: text, and whole numbers with a mark at the thousands.</summary>
    const uint TextFormat = 49, CountFormat = 3;

    /// <summary>The first number that is free for formats of our own.</summary>
    const uint FirstFormat = 164;

    static readonly string[] units = ["", "%", "\" s\""];

    public static uint Decimals(int decimals) => FirstDecimals + Within(decimals);

    public static uint Percent(int decimals) => FirstPercent + Within(decimals);

    public static uint Seconds(int decimals) => FirstSeconds + Within(decimals);

    public static void Write(WorkbookPart workbook)
    {
        var codes = units
            .SelectMany(unit => Enumerable.Range(0, MostDecimals + 1).Select(decimals => (decimals == 0 ? "0" : "0." + new string('0', decimals)) + unit))
            .ToList();
        var formats = codes.Select((code, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = code });
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(formats) { Count = (uint)codes.Count },
            new Fonts(FontOf(bold: false), FontOf(bold: true)) { Count = 2 },
            // The first two fills are the format's own; a spreadsheet puts these two in their place whatever stands there.
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Shade()) { Count = 3 },
            new Borders(new Border(), Underline()) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(CellFormats(codes.Count)) { Count = FirstDecimals + (uint)codes.Count });
    }

    static IEnumerable<OpenXmlElement> CellFormats(int codes)
    {
        yield return Top(new CellFormat());
        yield return HeadingOver(HorizontalAlignmentValues.Left);
        yield return Top(new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true });
        yield return Top(new CellFormat { NumberFormatId = TextFormat, FontId = 1, ApplyNumberFormat = true, ApplyFont = true });
        yield return Top(new CellFormat { NumberFormatId = CountFormat, ApplyNumberFormat = true });
        yield return HeadingOver(HorizontalAlignmentValues.Right);
        for (var i = 0; i < codes; i++)
            yield return Top(new CellFormat { NumberFormatId = FirstFormat + (uint)i, ApplyNumberFormat = true });
    }

    static CellFormat HeadingOver(HorizontalAlignmentValues side) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Bottom, WrapText = true, Horizontal = side, Indent = side == HorizontalAlignmentValues.Left ? 1u : 0 })
        { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true };

    static CellFormat Top(CellFormat format)
    {
        var isText = format.NumberFormatId?.Value is TextFormat;
        // Text is set in a little, so that it does not run into a number at its left.
        format.AddChild(isText
            ? new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true, Horizontal = HorizontalAlignmentValues.Left, Indent = 1 }
            : new Alignment { Vertical = VerticalAlignmentValues.Top });
        format.ApplyAlignment = true;
        return format;
    }

    static Font FontOf(bool bold) => bold
        ? new Font(new Bold(), new FontSize { Val = 10 }, new FontName { Val = "Arial" })
        : new Font(new FontSize { Val = 10 }, new FontName { Val = "Arial" });

    static Fill Shade() => new(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF2" }) { PatternType = PatternValues.Solid });

    static Border Underline() => new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder { Style = BorderStyleValues.Medium }, new DiagonalBorder());

    static uint Within(int decimals) => (uint)Math.Clamp(decimals, 0, MostDecimals);
}
