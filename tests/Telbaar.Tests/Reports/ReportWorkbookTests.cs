using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Reports;

public sealed class ReportWorkbookTests
{
    public static TheoryData<string, Language> Studies { get; } = new(
        from study in new[] { "haarlem", "odd", "empty", "weighted" }
        from language in Languages.All
        select (study, language));

    [Theory, MemberData(nameof(Studies))]
    public void The_workbook_is_valid(string study, Language language)
    {
        using var workbook = Open(study switch { "odd" => ReportStudies.Odd, "empty" => ReportStudies.WithoutAttempts, "weighted" => ReportStudies.Weighted, _ => ReportStudies.Haarlem }, language);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Numbers_are_numbers()
    {
        using var workbook = Open(ReportStudies.Haarlem);
        var speed = Row(workbook, "Parameters", "kcc-speed");
        Assert.Equal(["0.82", "0.787", "0.849", "488", "595"], speed.Skip(4).Take(5).Select(cell => cell.InnerText));
        Assert.All(speed.Skip(4).Take(5), cell => Assert.Null(cell.DataType));
        Assert.Equal("6.4", Row(workbook, "Samenvatting", "Eindcijfer")[1].InnerText);
    }

    [Fact]
    public void Weighted_figures_have_columns_of_their_own_and_sizes_a_sheet()
    {
        using var workbook = Open(ReportStudies.Weighted);
        var weighted = ReportStudies.Weighted.Scores.Weighted!;
        var cells = Row(workbook, "Parameters", "direct");
        Assert.Equal((double)weighted.Find("direct")!.Figure.Value!.Value, double.Parse(cells[^2].InnerText, System.Globalization.CultureInfo.InvariantCulture), 9);
        Assert.Equal(["HRM", "nee", "168", "13"], Row(workbook, "Omvang van afdelingen", "HRM").Select(cell => cell.InnerText));
        Assert.Contains("6,", Row(workbook, "Samenvatting", "Gewogen naar de omvang van de afdelingen")[2].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_stays_text()
    {
        using var workbook = Open(ReportStudies.WithDepartment("=1+1"));
        var department = Row(workbook, "Afdelingen", "=1+1")[0];
        Assert.Equal(CellValues.InlineString, department.DataType!.Value);
        Assert.All(workbook.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public void An_identifier_of_digits_stays_text()
    {
        using var workbook = Open(ReportStudies.Haarlem with { Findings = [new Telbaar.Findings.OddAttemptsFinding(Telbaar.Findings.Oddities.Incomplete, 1, ["007"])] });
        var attempt = Row(workbook, "Bevindingen", "incomplete")[^1];
        Assert.Equal(("007", CellValues.InlineString), (attempt.InnerText, attempt.DataType!.Value));
    }

    [Fact]
    public void Characters_that_a_workbook_cannot_hold_do_no_harm()
    {
        using var workbook = Open(ReportStudies.WithDepartment("\u0001_x0041_é😀"));
        Assert.Equal("\uFFFD_x005F_x0041_é😀", Sheet(workbook, "Afdelingen").Descendants<Row>().ElementAt(1).Elements<Cell>().First().InnerText);
    }

    [Fact]
    public void Headings_stay_in_view_and_pages_lie_on_their_side()
    {
        using var workbook = Open(ReportStudies.Odd);
        Assert.All(workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!), sheet =>
        {
            Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
            Assert.Equal(OrientationValues.Landscape, sheet.Descendants<PageSetup>().Single().Orientation!.Value);
        });
        Assert.Equal(workbook.WorkbookPart.WorksheetParts.Count(), workbook.WorkbookPart.Workbook!.Descendants<DefinedName>().Count(name => name.Name == "_xlnm.Print_Area"));
    }

    static SpreadsheetDocument Open(ReportInput input, Language language = Language.Dutch)
    {
        var stream = new MemoryStream();
        ReportWorkbook.Write(stream, input, language);
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    static Worksheet Sheet(SpreadsheetDocument workbook, string name)
    {
        var sheet = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!;
    }

    /// <summary>The first row with a cell that says this.</summary>
    static IReadOnlyList<Cell> Row(SpreadsheetDocument workbook, string sheet, string text) =>
        [.. Sheet(workbook, sheet).Descendants<Row>().First(row => row.Elements<Cell>().Any(cell => cell.InnerText == text)).Elements<Cell>()];
}
