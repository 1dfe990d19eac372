using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Tests.Organisations;

static class Workbooks
{
    /// <summary>A workbook of one sheet with these rows of text.</summary>
    public static byte[] Of(params string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })))));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Lijst", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }
        return stream.ToArray();
    }
}
