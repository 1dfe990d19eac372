namespace Telbaar.Reports;

/// <summary>The figures of a report as a workbook (report.xlsx), for who wants to compute on: numbers are numbers, and nothing is a formula.</summary>
public static class ReportWorkbook
{
    /// <param name="output">Need not be seekable; it is left open.</param>
    public static void Write(Stream output, ReportInput input, Language language)
    {
        var print = new Printing(input.Scores.Norms, language);
        WorkbookPackage.Write(
            output, $"{print.Texts.Head.Title} – {input.Study}", input.Program, input.MadeAt, language, [.. new ReportSheets(input, print).All()], WorkbookPackage.Footer(input.Study, input.Program, print.Texts.Sheets.Page));
    }
}
