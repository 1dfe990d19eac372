namespace Telbaar.Reports;

/// <summary>A column of a list.</summary>
/// <param name="Width">In characters.</param>
public readonly record struct ListColumn(string Heading, double Width);

/// <summary>A list of texts as a workbook of one sheet, to take along.</summary>
public static class ListWorkbook
{
    /// <param name="title">Of the document.</param>
    /// <param name="sheet">Its name; at most 31 characters.</param>
    /// <param name="program">What made it, with its version.</param>
    public static byte[] Write(string title, string sheet, IReadOnlyList<ListColumn> columns, IEnumerable<IReadOnlyList<string>> rows, string program, DateTimeOffset madeAt, Language language)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using var whole = new MemoryStream();
        var only = new WorkbookSheet(sheet, [.. columns.Select(column => new SheetColumn(column.Heading, column.Width))], [.. rows.Select(IReadOnlyList<SheetCell> (row) => [.. row.Select(SheetCell.Of)])]);
        WorkbookPackage.Write(whole, title, program, madeAt, language, [only], WorkbookPackage.Footer(title, program, ReportTexts.Of(language).Sheets.Page));
        return whole.ToArray();
    }
}
