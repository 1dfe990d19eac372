using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Reports;

/// <summary>The figures of a report as a workbook (report.xlsx), for who wants to compute on: numbers are numbers, and nothing is a formula.</summary>
public static class ReportWorkbook
{
    /// <param name="output">Need not be seekable; it is left open.</param>
    public static void Write(Stream output, ReportInput input, Language language)
    {
        var print = new Printing(input.Scores.Norms, language);
        Write(output, new($"{print.Texts.Head.Title} – {input.Study}", input.Program, input.MadeAt, language), [.. new ReportSheets(input, print).All()], Footer(input, print));
    }

    /// <summary>What a workbook says of itself.</summary>
    internal sealed record Facts(string Title, string Program, DateTimeOffset MadeAt, Language Language);

    /// <summary>A workbook of these sheets.</summary>
    /// <param name="footer">In the codes of a spreadsheet's footer.</param>
    internal static void Write(Stream output, Facts facts, IReadOnlyList<WorkbookSheet> sheets, string footer)
    {
        // A package goes back to what it has written, which not every stream can.
        using var whole = new MemoryStream();
        WritePackage(whole, facts, sheets, footer);
        whole.Position = 0;
        whole.CopyTo(output);
    }

    static void WritePackage(Stream stream, Facts facts, IReadOnlyList<WorkbookSheet> sheets, string footer)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = facts.Title;
        document.PackageProperties.Creator = facts.Program;
        document.PackageProperties.Created = facts.MadeAt.UtcDateTime;
        document.PackageProperties.Language = facts.Language.Tag;
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

    static DefinedName NameOf(string name, int sheet, string range, bool hidden = false) =>
        new(range) { Name = name, LocalSheetId = (uint)sheet, Hidden = hidden ? true : null };

    /// <summary>Study and program at the left, the page at the right. A footer's codes begin with an ampersand.</summary>
    static string Footer(ReportInput input, Printing print)
    {
        const int mostOfStudy = 80;
        var study = input.Study.Length > mostOfStudy ? input.Study[..mostOfStudy] : input.Study;
        var words = $"{study} · {input.Program}".Replace("&", "&&", StringComparison.Ordinal);
        return $"&L{words}&R{print.Texts.Sheets.Page("&P", "&N")}";
    }
}
