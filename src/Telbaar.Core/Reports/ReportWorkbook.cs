namespace Telbaar.Reports;

/// <summary>The figures of a report as a workbook (report.xlsx), for who wants to compute on: numbers are numbers, and nothing is a formula.</summary>
public static class ReportWorkbook
{
    /// <param name="output">Need not be seekable; it is left open.</param>
    public static void Write(Stream output, ReportInput input, Language language)
    {
        // A package goes back to what it has written, which not every stream can.
        using var whole = new MemoryStream();
        var print = new Printing(input.Scores.Norms, language);
        WorkbookPackage.Write(
            whole, $"{print.Texts.Head.Title} – {input.Study}", input.Program, input.MadeAt, language, [.. new ReportSheets(input, print).All()], WorkbookPackage.Footer(input.Study, input.Program, print.Texts.Sheets.Page));
        whole.Position = 0;
        whole.CopyTo(output);
    }
}
