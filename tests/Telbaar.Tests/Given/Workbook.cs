using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Tests.Given;

/// <summary>Workbooks to read: what a spreadsheet writes, and what nobody should.</summary>
static class Workbook
{
    public static byte[] Of(params IReadOnlyList<Row> rows)
    {
        var columns = rows.SelectMany(row => row.Columns).Distinct().ToList();
        return Of([("Sheet1", [.. rows.Select(row => columns.Select(column => Text(row[column])).ToArray()).Prepend([.. columns.Select(Text)])])]);
    }

    /// <summary>A workbook of sheets with these cells, row by row.</summary>
    public static byte[] Of(IReadOnlyList<(string Name, IReadOnlyList<Cell[]> Rows)> sheets, bool since1904 = false)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var listed = new Sheets();
            foreach (var (i, (name, rows)) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(rows.Select(cells => new DocumentFormat.OpenXml.Spreadsheet.Row(cells))));
                listed.Append(new Sheet { Name = name, SheetId = (uint)i + 1, Id = workbook.GetIdOfPart(part) });
            }
            workbook.Workbook = new(new WorkbookProperties { Date1904 = since1904 }, listed);
        }
        return stream.ToArray();
    }

    public static Cell Text(string text) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };

    public static Cell Number(double number) => Number(number.ToString("R", CultureInfo.InvariantCulture));

    public static Cell Number(string number) => new(new CellValue(number));

    public static Cell Formula(string formula, string outcome) => new(new CellFormula(formula), new CellValue(outcome));

    public static Cell Error(string error) => new(new CellValue(error)) { DataType = CellValues.Error };

    /// <summary>A workbook whose only sheet is written by hand: what no spreadsheet would write.</summary>
    public static Action<Stream> ByHand(Action<StreamWriter> sheet, Action<StreamWriter>? sharedStrings = null) => stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Part("[Content_Types].xml", writer => writer.Write($"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="{types}.worksheet+xml"/>
            <Override PartName="/xl/strings.xml" ContentType="{types}.sharedStrings+xml"/></Types>
            """));
        Part("_rels/.rels", writer => writer.Write(
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        Part("xl/_rels/workbook.xml.rels", writer => writer.Write($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="sheet.xml"/>
            <Relationship Id="r2" Type="{office}/sharedStrings" Target="strings.xml"/></Relationships>
            """));
        Part("xl/workbook.xml", writer => writer.Write(
            $"""<workbook xmlns="{Main}" xmlns:r="{office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>"""));
        Part("xl/sheet.xml", sheet);
        Part("xl/strings.xml", sharedStrings ?? (writer => writer.Write($"""<sst xmlns="{Main}"/>""")));

        void Part(string name, Action<StreamWriter> write)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
            write(writer);
        }
    };

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}
