using System.Text;
using Telbaar.Formats;
using Telbaar.Organisations;
using Xunit;

namespace Telbaar.Tests.Organisations;

public sealed class StaffFileTests
{
    static StaffFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("naam;e-mail;nummer;afdeling;team;actief\nZoë;z@x.example;14 000;Wonen;Balie;ja", "utf-8")]
    [InlineData("NAME,EMAIL,NUMBER,DEPARTMENT,TEAM,ACTIVE\nZoë,z@x.example,14 000,Wonen,Balie,yes", "utf-8")]
    [InlineData("afdeling\tnaam\temail\tnummer\tteam\tactief\nWonen\tZoë\tz@x.example\t14 000\tBalie\tx", "windows-1252")]
    public void Separator_encoding_language_and_order_are_found_out(string text, string encoding)
    {
        var file = StaffFile.Read(Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Empty(file.Faults.First);
        Assert.Equal([new StaffRow(2, "", "Zoë", "z@x.example", "14 000", "Wonen", "Balie", true)], file.Rows);
    }

    [Fact]
    public void A_workbook_is_read_like_csv()
    {
        var file = StaffFile.Read(Workbooks.Of(["naam", "afdeling", "actief"], ["Zoë", "Wonen", "nee"]));

        Assert.Empty(file.Faults.First);
        Assert.Equal([new StaffRow(2, "", "Zoë", null, null, "Wonen", null, false)], file.Rows);
    }

    [Fact]
    public void Every_fault_names_its_line_column_and_value()
    {
        var file = StaffFile.Read(StaffLists.Csv("naam;email;afdeling;actief", ";a@x.example;Wonen;ja", "B;geen adres;Wonen;ja", "C;c@x.example;;misschien", "D;d@x.example"));

        Assert.Equal(
            [(2L, "naam", "", FaultKind.Required), (3L, "email", "geen adres", FaultKind.NotAnEmail), (4L, "afdeling", "", FaultKind.Required), (4L, "actief", "misschien", FaultKind.NotAllowed), (5L, "", "2", FaultKind.FieldCount)],
            file.Faults.First.Select(fault => (fault.Line, fault.Column, fault.Found, fault.Kind)));
    }

    [Fact]
    public void A_hundred_faults_are_named_and_the_others_counted()
    {
        var file = StaffFile.Read(StaffLists.Csv([.. Enumerable.Repeat("x;", 150).Prepend("naam;afdeling")]));

        Assert.Equal((150, 100), (file.Faults.Count, file.Faults.First.Count));
    }

    [Fact]
    public void Name_and_department_are_needed_and_an_unknown_column_is_passed_over()
    {
        var file = StaffFile.Read(StaffLists.Csv("naam;schoenmaat", "A;42"));

        Assert.Equal([("afdeling", FaultKind.MissingColumn)], file.Faults.First.Select(fault => (fault.Column, fault.Kind)));
        Assert.Equal(["schoenmaat"], file.UnknownColumns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("PK\u0003\u0004geen werkboek")]
    [InlineData("naam;afdeling\n\"nergens gesloten;x")]
    public void A_file_that_is_no_list_is_a_fault(string text) => Assert.NotEmpty(StaffFile.Read(Encoding.UTF8.GetBytes(text)).Faults.First);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 23", "'+31 23")]
    [InlineData("'@x", "''@x")]
    [InlineData("'s Gravenhage", "'s Gravenhage")]
    public void What_a_spreadsheet_would_run_goes_out_harmless_and_comes_back_the_same(string text, string written)
    {
        Assert.Equal(written, FormulaText.Harmless(text));
        Assert.Equal(text, FormulaText.Given(written));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_example_is_a_list_without_faults(bool inDutch)
    {
        var read = StaffFile.Read(StaffFile.Example(inDutch));

        Assert.Equal((2, 0L), (read.Rows.Count, read.Faults.Count));
        Assert.Empty(read.UnknownColumns);
    }
}
