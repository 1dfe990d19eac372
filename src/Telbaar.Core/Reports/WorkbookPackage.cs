using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Reports;

/// <summary>Sheets in one file, with what a spreadsheet needs to show, filter and print them.</summary>
static class WorkbookPackage
{
    /// <param name="output">Need not be seekable; it is left open.</param>
    public static void Write(Stream output, string title, string program, DateTimeOffset madeAt, Language language, IReadOnlyList<WorkbookSheet> sheets, string footer)
    {
        // A package goes back to what it has written, which not every stream can.
        using var whole = new MemoryStream();
        WriteWhole(whole, title, program, madeAt, language, sheets, footer);
        whole.Position = 0;
        whole.CopyTo(output);
    }

    static void WriteWhole(Stream stream, string title, string program, DateTimeOffset madeAt, Language language, IReadOnlyList<WorkbookSheet> sheets, string footer)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = title;
        document.PackageProperties.Creator = program;
        document.PackageProperties.Created = madeAt.UtcDateTime;
        document.PackageProperties.Language = language.Tag;
        var workbook = document.AddWorkbookPart();
        SheetStyles.Write(workbook);
        var listed = new Sheets();
        var names = new DefinedNames();
        foreach (var (i, sheet) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            sheet.Write(part, footer);
            listed.Append(new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = workbook.GetIdOfPart(part) });
            if (sheet.Rows.Count > 0)
                names.Append(NameOf("_xlnm._FilterDatabase", i, $"'{sheet.Name}'!{sheet.Area}", hidden: true));
            names.Append(NameOf("_xlnm.Print_Area", i, $"'{sheet.Name}'!{sheet.Area}"));
            names.Append(NameOf("_xlnm.Print_Titles", i, $"'{sheet.Name}'!$1:$1"));
        }
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), listed, names);
    }

    /// <summary>What it is about and the program at the left, the page at the right. A footer's codes begin with an ampersand.</summary>
    /// <param name="page">In words, from the number of the page and of all pages.</param>
    public static string Footer(string about, string program, Func<string, string, string> page)
    {
        const int mostOfStudy = 80;
        var shortened = about.Length > mostOfStudy ? about[..mostOfStudy] : about;
        var words = $"{shortened} · {program}".Replace("&", "&&", StringComparison.Ordinal);
        return $"&L{words}&R{page("&P", "&N")}";
    }

    static DefinedName NameOf(string name, int sheet, string range, bool hidden = false) =>
        new(range) { Name = name, LocalSheetId = (uint)sheet, Hidden = hidden ? true : null };
}
