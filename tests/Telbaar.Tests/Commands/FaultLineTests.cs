using System.Globalization;
using System.Text;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Commands;

public sealed class FaultLineTests : IDisposable
{
    readonly Folder folder = new();

    [Fact]
    public void A_fault_is_said_as_file_line_column_value_and_what_is_allowed()
    {
        var file = folder.Write("f.csv", Row.File(Row.Sound.With("zoektijd", "-3"), Row.Sound.With("attempt", "2").With("reached", "")));
        Assert.Equal(
        [
            $"{file}:2: zoektijd: -3: een tijd kan niet negatief zijn; toegestaan: 0 tot en met 86400 seconden",
            $"{file}:3: reached: niet ingevuld; toegestaan: medewerker, employee, collega_afdeling, colleague, collega_elders, other_department, kcc, niemand, nobody",
            "Er is niets berekend: het bestand heeft 2 fouten.",
        ], Score(file).ErrorLines);
        Assert.Equal(
        [
            $"{file}:2: zoektijd: -3: a time cannot be negative; allowed: 0 to 86400 seconds",
            $"{file}:3: reached: not filled in; allowed: medewerker, employee, collega_afdeling, colleague, collega_elders, other_department, kcc, niemand, nobody",
            "Nothing was computed: the file has 2 faults.",
        ], Score(file, "--language", "en").ErrorLines);
    }

    [Theory]
    [InlineData(100, null), InlineData(101, "en nog 1 fout"), InlineData(250, "en nog 150 fouten")]
    public void A_hundred_faults_are_listed_and_then_how_many_more(int faults, string? more)
    {
        var lines = Score(folder.Write("f.csv", Row.File([.. Faulty(faults)]))).ErrorLines;
        Assert.Equal(Enumerable.Range(2, 100), lines.Take(100).Select(line => int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture)));
        Assert.Equal(more is null ? [] : [more], lines.Skip(100).SkipLast(1));
    }

    [Fact]
    public void A_hundred_thousand_faulty_rows_are_counted_in_bounded_memory()
    {
        var ended = Shell.Start("score", folder.Write("f.csv", Row.File([.. Faulty(100_000)])), "--norms", "haarlem-2019", "--language", "en");
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(["and 99900 more faults", "Nothing was computed: the file has 100000 faults."], ended.ErrorLines.Skip(100));
        Assert.InRange(ended.PeakMegabytes, 1, 200);
    }

    [Fact]
    public void An_unknown_column_is_a_warning_beside_the_scores()
    {
        var file = folder.Write("f.csv", Row.File(Row.Sound.With("cijfer", "8")));
        var ended = Score(file);
        Assert.Equal((0, $"{file}:1: cijfer: onbekende kolom, overgeslagen"), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
    }

    [Fact]
    public void Skipped_rows_go_to_a_file_beside_it_with_their_faults()
    {
        var file = folder.Write("f.csv", Row.File(Row.Sound.With("remark", "a; \"b\"\nc"), Row.Sound.With("attempt", "2").With("reached", "x").With("remark", "a; \"b\"\nc"),
            Row.Sound, Row.Sound.With("attempt", "4").With("search_seconds", "1,5;")));
        var ended = Score(file, "--skip-invalid", "--json", folder.PathOf("scores.json"), "--language", "en");
        Assert.Equal(0, ended.ExitCode);
        Assert.EndsWith($"3 rows were skipped and are with their faults in {folder.PathOf("f.refused.csv")}.", ended.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal("""
            attempt;started_at;department;kcc_result;kcc_answer_seconds;reached;remark;search_seconds;fault
            2;2019-11-25T09:31:05;Example;answered;12;x;"a; ""b""
            c";;"f.csv:4: reached: x: unknown value; allowed: medewerker, employee, collega_afdeling, colleague, collega_elders, other_department, kcc, niemand, nobody"
            1;2019-11-25T09:31:05;Example;answered;12;employee;;;"clashes with another row: its identifier is there already, or the attempt that it replaces is not"
            4;2019-11-25T09:31:05;Example;answered;12;employee;;"1,5;";"f.csv:7: search_seconds: 1,5;: no number of seconds; allowed: 33 or 33.5"

            """, folder.Read("f.refused.csv"));
        Assert.Contains("\"skipped\": 3", folder.Read("scores.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_rows_can_be_mended_and_read_again()
    {
        var file = folder.Write("f.csv", [.. Encoding.Latin1.GetBytes(Row.File(Row.Sound.With("department", "Zoë"), Row.Sound.With("attempt", "2").With("department", "Zoë").With("reached", "x")))]);
        Assert.Equal(0, Score(file, "--skip-invalid").ExitCode);
        var mended = folder.Write("mended.csv", folder.Read("f.refused.csv").Replace(";x;", ";kcc;", StringComparison.Ordinal).Replace(": x:", "", StringComparison.Ordinal));
        Assert.Equal(("2", "Zoë", "Kcc"), TakenIn.FromFile(mended).Only is var taken ? (taken.Identifier, taken["department"], taken["reached"]) : default);
    }

    [Fact]
    public void No_file_of_refused_rows_comes_where_none_is_refused()
    {
        Assert.Equal(0, Score(folder.Write("f.csv", Row.File(Row.Sound)), "--skip-invalid").ExitCode);
        Assert.False(File.Exists(folder.PathOf("f.refused.csv")));
    }

    [Fact]
    public void A_fault_of_the_file_as_a_whole_cannot_be_skipped() =>
        Assert.Equal(1, Score(folder.Write("f.csv", Row.File(Row.Sound.Without("department"))), "--skip-invalid").ExitCode);

    [Fact]
    public void Refused_rows_of_a_workbook_are_kept_as_csv()
    {
        Assert.Equal(0, Score(folder.Write("f.xlsx", Workbook.Of(Row.Sound, Row.Sound.With("attempt", "2").With("reached", "x"))), "--skip-invalid").ExitCode);
        Assert.Contains("2;2019-11-25T09:31:05;Example;answered;12;x;", folder.Read("f.refused.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_look_like_formulas_are_harmless_among_the_refused_rows()
    {
        string[] names = ["=1+1", "+31 23 511", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "-5", "plain"];
        var rows = names.Select((name, i) => Row.Sound.With("attempt", $"{i}").With("department", name).With("remark", $"\t{name}").With("reached", "x").With("=header", name));
        Assert.Equal(0, Score(folder.Write("f.csv", Row.File([.. rows, Row.Sound])), "--skip-invalid").ExitCode);
        var cells = folder.Read("f.refused.csv").Split('\n').SelectMany(line => line.Split(';')).Select(cell => cell.Trim('"', '\r'));
        Assert.Equal(["-5"], cells.Where(cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)).Distinct());
        Assert.Contains("'=cmd|' /C calc'!A0", cells);
    }

    public void Dispose() => folder.Dispose();

    static IEnumerable<Row> Faulty(int rows) => Enumerable.Range(1, rows).Select(i => Row.Sound.With("attempt", $"{i}").With("reached", "x"));

    static Ended Score(string file, params IReadOnlyList<string> options) => Shell.Run(["score", file, "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", .. options]);
}
