using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Formats;

/// <summary>
/// Reads the rows of a sheet of a workbook as a stream. Moments may be real spreadsheet dates. A formula is a fault: its last outcome may be out of date, and
/// a figure must rest on what was written down.
/// </summary>
/// <remarks>The package is opened by the Open XML SDK; the sheet itself goes through an XML reader, so that no cell can be larger than memory allows.</remarks>
sealed class XlsxSource : RecordSource
{
    const int RowsInBlock = 2048;
    const int BytesInBlock = 1 << 22;

    /// <summary>Of a part that is read as a whole, such as the list of sheets; those that grow with the rows are read as a stream.</summary>
    const long LargestPart = 10_000_000;

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    readonly Stream stream;
    readonly SpreadsheetDocument? document;
    readonly XmlReader? rows;
    readonly IReadOnlyList<string> shared = [];
    readonly bool since1904;
    readonly Func<string, bool> isMoment;
    readonly List<bool> moments = [];
    int index;
    long lastRow;

    XlsxSource(Stream stream, string? sheet, Func<string, bool> isMoment)
    {
        (this.stream, this.isMoment) = (stream, isMoment);
        try
        {
            document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            if (document.WorkbookPart is not { Workbook: { } workbook } part)
            {
                Broken = new(1, "", "", FaultKind.NotAWorkbook);
                return;
            }
            since1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
            var sheets = workbook.Sheets?.Elements<Sheet>().Where(listed => listed.Id?.Value is { } id && part.GetPartById(id) is WorksheetPart).ToList() ?? [];
            var chosen = sheet is null ? sheets.FirstOrDefault() : sheets.FirstOrDefault(listed => string.Equals(listed.Name?.Value, sheet, StringComparison.OrdinalIgnoreCase));
            if (chosen is null)
            {
                Broken = new(1, "", Excerpts.Of(sheet ?? ""), FaultKind.NoSuchSheet, string.Join(", ", sheets.Select(listed => Excerpts.Of(listed.Name?.Value ?? ""))));
                return;
            }
            if (SharedStrings.Read(part.SharedStringTablePart) is not { } strings)
            {
                Broken = new(1, "", "", FaultKind.TooMuchText);
                return;
            }
            shared = strings;
            rows = OpenXml(part.GetPartById(chosen.Id!.Value!));
            ReadHeader();
        }
        catch (Exception broken) when (IsAboutTheFile(broken))
        {
            Broken = new(Math.Max(1, lastRow), "", "", FaultKind.NotAWorkbook);
        }
    }

    static XmlReaderSettings XmlSettings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        CloseInput = true,
    };

    internal static XmlReader OpenXml(OpenXmlPart part) => XmlReader.Create(new PartStream(part.GetStream(FileMode.Open, FileAccess.Read)), XmlSettings);

    /// <summary>How many days to add to a day of this workbook, to count from 1900 as most do.</summary>
    int DayOffset => since1904 ? 1462 : 0;

    public override double Progress => stream.CanSeek ? Math.Min(1, (double)stream.Position / Math.Max(1, stream.Length)) : 0;

    public static XlsxSource Open(Stream stream, string? sheet, Func<string, bool> isMoment) => new(stream, sheet, isMoment);

    public override RecordBlock? Next(RecordBlock? used)
    {
        if (Broken is not null)
            return null;
        var block = new XlsxBlock(index);
        try
        {
            while (block.Count < RowsInBlock && block.Size < BytesInBlock && ReadRow(block))
            {
            }
        }
        catch (Exception broken) when (IsAboutTheFile(broken))
        {
            Broken = new(lastRow, "", "", FaultKind.NotAWorkbook);
            return null;
        }
        if (block.Count == 0)
            return null;
        index++;
        return block;
    }

    public override void Dispose()
    {
        rows?.Dispose();
        document?.Dispose();
        stream.Dispose();
    }

    /// <summary>What the package and XML readers throw on a file that is damaged, cut off or something else than a workbook.</summary>
    static bool IsAboutTheFile(Exception thrown) => thrown is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException or FormatException
        or ArgumentException or KeyNotFoundException or InvalidOperationException or OverflowException or EndOfStreamException
        // An open file that cannot be read any more is a matter of the machine; a stream that ends too soon is one of the file.
        or IOException { HResult: unchecked((int)0x80131620) } or NotSupportedException;

    void ReadHeader()
    {
        var block = new XlsxBlock(0);
        while (block.Count == 0 && ReadRow(block))
        {
        }
        if (!block.MoveNext())
        {
            Broken = new(1, "", "", FaultKind.Empty);
            return;
        }
        if (block.Record.Faults is [var (_, kind, found), ..])
        {
            Broken = new(block.Record.Line, "", Excerpts.Of(found), kind);
            return;
        }
        Header = [.. Enumerable.Range(0, block.Record.Count).Select(block.Record.Text)];
        moments.AddRange(Header.Select(name => isMoment(name.Trim())));
    }

    bool ReadRow(XlsxBlock block)
    {
        while (rows!.Read())
        {
            if (rows.NodeType is XmlNodeType.Element && rows.LocalName == "row" && rows.NamespaceURI is Main or Strict)
            {
                lastRow = int.TryParse(rows.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : lastRow + 1;
                block.BeginRow((int)lastRow);
                if (!rows.IsEmptyElement)
                    ReadCells(block);
                block.EndRow(Header.Count);
                return true;
            }
        }
        return false;
    }

    void ReadCells(XlsxBlock block)
    {
        var next = 0;
        var depth = rows!.Depth;
        while (rows.Read() && !(rows.NodeType is XmlNodeType.EndElement && rows.Depth == depth))
        {
            if (rows.NodeType is not XmlNodeType.Element || rows.LocalName != "c")
                continue;
            var field = rows.GetAttribute("r") is { } reference ? ColumnOf(reference) : next;
            next = field + 1;
            // Excel has 16,384 columns; what stands further is not from a spreadsheet.
            if (field is < 0 or >= 16384)
                throw new InvalidDataException();
            ReadCell(block, field);
        }
    }

    void ReadCell(XlsxBlock block, int field)
    {
        var type = rows!.GetAttribute("t") ?? "n";
        var text = new StringBuilder();
        var formula = false;
        if (!rows.IsEmptyElement)
        {
            var depth = rows.Depth;
            while (rows.Read() && !(rows.NodeType is XmlNodeType.EndElement && rows.Depth == depth))
            {
                if (rows.NodeType is not XmlNodeType.Element)
                    continue;
                if (rows.LocalName == "f")
                    formula = true;
                if (rows.LocalName is "v" or "t" && !rows.IsEmptyElement)
                    SharedStrings.AppendText(rows, text);
                // The reading aids of East Asian scripts are no part of the text.
                if (rows.LocalName == "rPh")
                    SharedStrings.PassOver(rows);
            }
        }
        if (formula)
            block.AddFault(field, FaultKind.Formula, text.ToString());
        else if (type == "e")
            block.AddFault(field, FaultKind.CellError, text.ToString());
        else
            block.Add(field, ValueOf(type, text.ToString(), field));
    }

    string ValueOf(string type, string text, int field) => type switch
    {
        "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Count ? shared[place] : throw new InvalidDataException(),
        "n" when text.Length > 0 => NumberAsText(text, field),
        _ => text,
    };

    string NumberAsText(string text, int field)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return text;
        if (field < moments.Count && moments[field])
            return MomentAsText(number + DayOffset) ?? text;
        // A spreadsheet counts in doubles of fifteen digits: 33.1 may be stored as 33.100000000000001. The conversion keeps those fifteen.
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>The clock time of a spreadsheet date, which counts days; a whole day has no time of day.</summary>
    static string? MomentAsText(double days)
    {
        if (days is < 1 or > 2958465)
            return null;
        var moment = DateTime.FromOADate(days);
        return moment.ToString(days == Math.Floor(days) ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.AsSpan(0, Math.Min(reference.Length, 4)))
        {
            if (letter is < 'A' or > 'Z')
                break;
            column = (26 * column) + letter - 'A' + 1;
        }
        return column - 1;
    }
}
