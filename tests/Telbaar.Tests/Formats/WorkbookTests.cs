using DocumentFormat.OpenXml.Spreadsheet;
using Telbaar.Tests.Given;
using Xunit;
using Row = Telbaar.Tests.Given.Row;
using Workbook = Telbaar.Tests.Given.Workbook;

namespace Telbaar.Tests.Formats;

public sealed class WorkbookTests
{
    [Fact]
    public void A_workbook_is_found_out_from_its_bytes() => Assert.Equal("Example", TakenIn.From(Workbook.Of(Row.Sound)).Only["department"]);

    [Fact]
    public void A_moment_may_be_a_real_spreadsheet_date_in_either_date_system()
    {
        var moment = new DateTime(2019, 11, 25, 9, 31, 5, 125);
        Assert.Equal("2019-11-25 09:31:05.125 +01:00", TakenIn.From(With("started_at", Workbook.Number(moment.ToOADate()))).Only["started_at"]);
        Assert.Equal("2019-11-25 09:31:05.125 +01:00", TakenIn.From(With("started_at", Workbook.Number(moment.ToOADate() - 1462), since1904: true)).Only["started_at"]);
    }

    [Fact]
    public void Each_minute_of_a_day_is_read_from_its_date_as_the_minute_that_it_is()
    {
        var minutes = Enumerable.Range(1, 1439).Select(minute => new DateTime(2019, 11, 25).AddMinutes(minute)).ToList();
        var rows = minutes.Select((minute, i) => Cells(Row.Sound.With("attempt", $"{i:0000}"), "started_at", Workbook.Number(minute.ToOADate())));
        var taken = TakenIn.From(Workbook.Of([("Sheet1", [Header, .. rows])]));
        Assert.Equal(minutes, taken.Attempts.Select(attempt => attempt.Facts.StartedAt.DateTime));
    }

    [Theory]
    [InlineData("43794", "f:2: started_at: 2019-11-25: the time of day is missing; allowed: 2019-11-25T09:31:05, 2019-11-25 09:31 or 25-11-2019 09:31")]
    [InlineData("43555.104166666664", "f:2: started_at: 2019-03-31T02:30:00.000: this moment does not exist; mind the days of the month, and the night on which summer time begins")]
    [InlineData("-3.5", "f:2: started_at: -3.5: no moment; allowed: 2019-11-25T09:31:05, 2019-11-25 09:31 or 25-11-2019 09:31")]
    [InlineData("1e300", "f:2: started_at: 1e300: no moment; allowed: 2019-11-25T09:31:05, 2019-11-25 09:31 or 25-11-2019 09:31")]
    public void A_date_that_is_no_moment_is_a_fault(string number, string fault) => Assert.Equal(fault, TakenIn.From(With("started_at", Workbook.Number(number))).Fault);

    [Theory]
    [InlineData("33.1", "33100"), InlineData("33.100000000000001", "33100"), InlineData("0.29999999999999999", "300"), InlineData("1E1", "10000"), InlineData("5", "5000")]
    public void A_number_is_taken_to_fifteen_digits_as_the_spreadsheet_shows_it(string number, string milliseconds) =>
        Assert.Equal(milliseconds, TakenIn.From(With("transfer_seconds", Workbook.Number(number))).Only["transfer_seconds"]);

    [Fact]
    public void An_identifier_and_yes_may_be_numbers_or_truth_values()
    {
        Assert.Equal("7", TakenIn.From(With("attempt", Workbook.Number(7))).Only.Identifier);
        Assert.Equal("True", TakenIn.From(With("initiative", Workbook.Number(1))).Only["initiative"]);
        Assert.Equal("False", TakenIn.From(With("initiative", new(new CellValue("0")) { DataType = CellValues.Boolean })).Only["initiative"]);
    }

    [Fact]
    public void A_formula_is_a_fault_whatever_its_outcome() =>
        Assert.Equal("f:2: reached: employee: this cell holds a formula; paste the value itself", TakenIn.From(With("reached", Workbook.Formula("A1", "employee"))).Fault);

    [Fact]
    public void A_formula_in_a_column_that_is_passed_over_is_one_too() =>
        Assert.Equal("f:2: weer: 7: this cell holds a formula; paste the value itself", TakenIn.From(With("weer", Workbook.Formula("3+4", "7"))).Fault);

    [Fact]
    public void A_spreadsheet_error_is_a_fault() => Assert.Equal(
        "f:2: kcc_answer_seconds: #N/A: this cell holds a spreadsheet error; fill in the value or leave the cell empty", TakenIn.From(With("kcc_answer_seconds", Workbook.Error("#N/A"))).Fault);

    [Fact]
    public void A_formula_in_the_header_refuses_the_file() =>
        Assert.Equal("f:1: poging: this cell holds a formula; paste the value itself", TakenIn.From(Workbook.Of([("Sheet1", [[Workbook.Formula("A2", "poging")]])])).Fault);

    [Fact]
    public void The_first_sheet_is_read_or_the_one_that_is_named()
    {
        var workbook = Workbook.Of([("Uitleg", [[Workbook.Text("lees dit eerst")]]), ("Pogingen", [Header, Cells(Row.Sound)])]);
        Assert.Equal(3, TakenIn.From(workbook).Faults.Count);
        Assert.Equal("1", TakenIn.From(workbook, "pogingen").Only.Identifier);
        Assert.Equal("f:1: Blad9: there is no sheet of that name; there is: Uitleg, Pogingen", TakenIn.From(workbook, "Blad9").Fault);
    }

    [Fact]
    public void The_header_is_the_first_row_with_text_and_faults_bear_the_row_of_the_sheet() => Assert.StartsWith("f:5: reached: x",
        TakenIn.From(Workbook.Of([("Sheet1", [[], [], Header, [Workbook.Text(" ")], Cells(Row.Sound, "reached", Workbook.Text("x"))])])).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_cell_beyond_the_header_is_a_fault() =>
        Assert.StartsWith("f:2: 7: so many fields has this row, the first line has 6", TakenIn.From(Workbook.Of([("Sheet1", [Header, [.. Cells(Row.Sound), Workbook.Text("x")]])])).Fault, StringComparison.Ordinal);

    [Fact]
    public void Texts_that_are_shared_are_read_with_their_parts_and_without_reading_aids() => Assert.Equal("Minima", TakenIn.FromHand(Workbook.ByHand(
        sheet => sheet.Write($"""
            <worksheet xmlns="{Workbook.Main}"><sheetData><row><c t="inlineStr"><is><t>poging</t></is></c><c t="inlineStr"><is><t>begonnen</t></is></c><c t="inlineStr"><is><t>afdeling</t></is></c><c t="inlineStr"><is><t>status</t></is></c></row>
            <row><c><v>1</v></c><c><v>43794.5</v></c><c t="s"><v>0</v></c><c t="str"><v>void</v></c></row></sheetData></worksheet>
            """),
        strings => strings.Write($"""<sst xmlns="{Workbook.Main}"><si><r><t>Mini</t></r><rPh sb="0" eb="1"><t>xx</t></rPh><r><t>ma</t></r></si></sst>"""))).Only["department"]);

    static Cell[] Header => [.. Row.Sound.Columns.Select(Workbook.Text)];

    static Cell[] Cells(Row row, string column = "", Cell? cell = null) => [.. row.Columns.Select(other => other == column ? cell! : Workbook.Text(row[other]))];

    static byte[] With(string column, Cell cell, bool since1904 = false)
    {
        var row = Row.Sound.With(column, "");
        return Workbook.Of([("Sheet1", [[.. row.Columns.Select(Workbook.Text)], Cells(row, column, cell)])], since1904);
    }
}
