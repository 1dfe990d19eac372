using System.Text;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class WholeFileTests
{
    static readonly Encoding windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    static readonly Row zoe = Row.Sound.With("department", "Zoë's financiën € ‘balie’");

    [Fact]
    public void The_encoding_is_found_out_from_the_bytes() => Assert.All(
        [Encoding.UTF8.GetBytes(Row.File(zoe)), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Row.File(zoe))], windows1252.GetBytes(Row.File(zoe))],
        bytes => Assert.Equal(zoe["department"], TakenIn.From(bytes).Only["department"]));

    [Fact]
    public void Windows_1252_is_found_out_however_late_it_shows()
    {
        Row[] rows = [.. Enumerable.Range(10_000, 40_000).Select(i => Row.Sound.With("attempt", $"{i}")), Row.Sound.With("attempt", "9").With("department", "Café")];
        var bytes = windows1252.GetBytes(Row.File(rows));
        Assert.True(bytes.Length > 2_000_000);
        var taken = TakenIn.From(bytes);
        Assert.Equal(("Café", 40_001), (taken.Attempts[^1]["department"], taken.Attempts.Count));
    }

    [Fact]
    public void A_byte_order_mark_before_something_else_than_utf_8_is_a_fault_of_the_line() => Assert.Equal(
        "f:2: the file says that it is UTF-8, but around this line it is not; save it again as CSV (UTF-8)",
        TakenIn.From([.. Encoding.UTF8.Preamble, .. windows1252.GetBytes(Row.File(zoe))]).Fault);

    [Theory]
    [InlineData(true), InlineData(false)]
    public void Utf_16_is_no_text_that_is_read(bool bigEndian)
    {
        var utf16 = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        Assert.Equal("f:1: UTF-16: this is no text in UTF-8 or Windows-1252; save the file as CSV (UTF-8) or as XLSX", TakenIn.From([.. utf16.GetPreamble(), .. utf16.GetBytes(Row.File(zoe))]).Fault);
        Assert.Equal("f:1: NUL: this is no text in UTF-8 or Windows-1252; save the file as CSV (UTF-8) or as XLSX", TakenIn.From(utf16.GetBytes(Row.File(zoe))).Fault);
    }

    [Theory]
    [InlineData(";"), InlineData(","), InlineData("\t")]
    public void The_separator_is_found_out_from_the_header(string separator) =>
        Assert.Equal("a;b,c\td", TakenIn.From(Row.FileBy(separator, Row.Sound.With("department", "a;b,c\td"))).Only["department"]);

    [Fact]
    public void The_separator_is_the_one_that_stands_most_often_outside_quotes() =>
        Assert.Equal("Minima", TakenIn.From("\"a;b;c;d;e;f;g\",poging,begonnen,afdeling,status\n,1,2019-11-25 09:31,Minima,void\n").Only["department"]);

    [Theory]
    [InlineData("\n"), InlineData("\r\n"), InlineData("\r")]
    public void Lines_end_in_any_way_and_the_last_need_not(string lineEnd)
    {
        var file = Row.File(Row.Sound, Row.Sound.With("attempt", "2")).ReplaceLineEndings(lineEnd);
        Assert.Equal(2, TakenIn.From(file).Attempts.Count);
        Assert.Equal(2, TakenIn.From(file[..^lineEnd.Length]).Attempts.Count);
    }

    [Fact]
    public void Rows_without_any_text_are_passed_over_but_counted_as_lines() =>
        Assert.StartsWith("f:6: reached: x:", TakenIn.From(Row.File(Row.Sound, Row.Sound.With("attempt", "2").With("reached", "x")).Replace("\n2;", "\n\n;;;;;\n \n2;", StringComparison.Ordinal)).Fault, StringComparison.Ordinal);

    [Fact]
    public void The_line_of_a_row_is_the_one_on_which_it_begins() => Assert.Equal(
        ["f:2: reached", "f:5: reached"],
        TakenIn.From(Row.Sound.With("remark", "one\r\ntwo\nthree").With("reached", "x"), Row.Sound.With("attempt", "2").With("reached", "x")).Faults.Select(fault => fault[..12]));

    [Theory]
    [InlineData(5), InlineData(7)]
    public void A_row_has_as_many_fields_as_the_header(int fields) => Assert.Equal(
        $"f:2: {fields}: so many fields has this row, the first line has 6; is there a separator too many or too few, or was the file cut off?",
        TakenIn.From(Row.File(Row.Sound)[..^"employee\n".Length] switch { var start when fields > 6 => $"{start}employee;\n", var start => $"{start[..^1]}\n" }).Fault);

    [Theory]
    [InlineData("a \"b\" c", "f:2: department: a \"b\" c")]
    [InlineData(" \"b\"", "f:2: department:  \"b\"")]
    [InlineData("\"a\"b", "f:2: department: \"a\"b")]
    public void A_stray_quote_is_a_fault(string field, string start) => Assert.Multiple(
        () => Assert.StartsWith(start, TakenIn.From(WithRawDepartment(field)).Fault, StringComparison.Ordinal),
        () => Assert.EndsWith(": a quote inside a field; put the whole field between quotes and double those inside", TakenIn.From(WithRawDepartment(field)).Fault, StringComparison.Ordinal));

    [Fact]
    public void A_quote_that_is_never_closed_is_a_fault() =>
        Assert.EndsWith(": the quote at the beginning of this field is closed nowhere; was the file cut off?", TakenIn.From(WithRawDepartment("\"a")).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_row_of_over_a_megabyte_is_a_fault_and_the_rows_around_it_are_not()
    {
        var taken = TakenIn.From(Row.Sound, Row.Sound.With("attempt", "2").With("remark", new string('a', 3_000_000)), Row.Sound.With("attempt", "3").With("reached", "x"));
        Assert.Equal(["f:3: 2;2019-", "f:4: reached"], taken.Faults.Select(fault => fault[..12]));
        Assert.EndsWith("this line is longer than a million characters; is this the right file?", taken.Faults[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("\n\n \r\n"), InlineData("\uFEFF"), InlineData(";;;\n;;;\n")]
    public void An_empty_file_is_a_fault(string text) => Assert.Equal("f:1: the file is empty; its first line must hold the names of the columns", TakenIn.From(text).Fault);

    [Fact]
    public void A_header_alone_holds_no_attempts_and_no_fault() => Assert.Equal((0, 0), TakenIn.From("poging;begonnen;afdeling") is var taken ? (taken.Attempts.Count, taken.Faults.Count) : default);

    [Fact]
    public void A_nul_is_no_text_at_the_start_and_a_fault_of_its_value_further_on()
    {
        Assert.StartsWith("f:1: NUL: this is no text", TakenIn.From(Row.Sound.With("reached", "\0employee")).Fault, StringComparison.Ordinal);
        Row[] before = [.. Enumerable.Range(10_000, 40_000).Select(i => Row.Sound.With("attempt", $"{i}"))];
        Assert.StartsWith("f:40002: reached: \uFFFDemployee: unknown value", TakenIn.From([.. before, Row.Sound.With("reached", "\0employee")]).Fault, StringComparison.Ordinal);
    }

    static string WithRawDepartment(string field) => Row.File(Row.Sound).Replace("Example", field, StringComparison.Ordinal);
}
