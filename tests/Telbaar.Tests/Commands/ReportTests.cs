using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Telbaar.Tests.Given;
using Xunit;
using Row = Telbaar.Tests.Given.Row;

namespace Telbaar.Tests.Commands;

/// <summary>What leaves us in a report, when names in the file were made to do harm.</summary>
public sealed class ReportTests : IDisposable
{
    static readonly string[] names = ["=1+1", "+31 23 511", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.invalid\")", "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "a\tb\rc"];

    readonly Folder folder = new();

    [Fact]
    public void Names_that_look_like_formulas_are_text_in_the_workbook()
    {
        Report();
        using var workbook = SpreadsheetDocument.Open(folder.PathOf("out/report.xlsx"), isEditable: false);
        var sheets = workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();
        var cells = sheets.SelectMany(sheet => sheet.Descendants<Cell>()).ToList();
        Assert.Empty(sheets.SelectMany(sheet => sheet.Descendants<CellFormula>()));
        Assert.Empty(sheets.SelectMany(sheet => sheet.Descendants<Hyperlink>()));
        Assert.All(cells.Where(cell => !double.TryParse(cell.InnerText, out _)), cell => Assert.Contains(cell.DataType?.Value, new CellValues?[] { CellValues.InlineString, null }));
        Assert.All(names.Take(6), name => Assert.Contains(cells, cell => cell.InnerText == name && cell.DataType!.Value == CellValues.InlineString));
    }

    [Fact]
    public void Names_that_look_like_markup_are_text_on_the_page()
    {
        Report();
        var page = folder.Read("out/report.html");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[^>]*onmouseover", page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    void Report()
    {
        // A search without a reason makes the identifiers findings, which a report shows.
        var rows = names.SelectMany((name, i) => new[] { "", "b" }.Select(second => Row.Sound.With("attempt", $"{name}{second}{i}").With("department", name).With("team", name).With("caller", name)
            .With("employee", name).With("search_seconds", "500").With("remark", name)));
        var ended = Shell.Run("report", folder.Write("=1+1.csv", Row.File([.. rows])), "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--by", "team", "--out", folder.PathOf("out"));
        Assert.True(ended.ExitCode == 0, ended.Errors);
    }
}
