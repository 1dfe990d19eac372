using System.IO.Compression;
using System.Text;
using CsCheck;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Commands;

/// <summary>Whatever a file holds: a clear message, the right exit code, and memory within bounds.</summary>
public sealed class DamagedFileTests : IDisposable
{
    /// <summary>What the program may take at most, whatever the size of the file.</summary>
    const long MostMegabytes = 300;

    const string NoWorkbook = ": this is no (whole) XLSX file; open it in a spreadsheet and save it again as XLSX or CSV";

    readonly Folder folder = new();

    [Fact]
    public void A_sample_that_is_cut_off_anywhere_is_scored_to_the_cut_or_refused()
    {
        var whole = File.ReadAllBytes(Repository.PathOf("samples/haarlem-2019.csv"));
        Assert.All(Enumerable.Range(0, 50), part =>
        {
            var ended = Score(folder.Write("cut.csv", whole[..(whole.Length * part / 50)]));
            // A cut may fall within the remark, or behind a row.
            Assert.True(ended.ExitCode == 0 || ended.ErrorLines is [var fault, _] && fault.StartsWith($"{folder.PathOf("cut.csv")}:", StringComparison.Ordinal), ended.Errors);
        });
    }

    [Fact]
    public void A_workbook_that_is_cut_off_anywhere_is_refused()
    {
        var whole = Workbook.Of([.. Enumerable.Range(1, 200).Select(i => Row.Sound.With("attempt", $"{i}"))]);
        Assert.All(Enumerable.Range(1, 49), part =>
        {
            var ended = Score(folder.Write("cut.xlsx", whole[..(whole.Length * part / 50)]));
            Assert.Equal((1, folder.PathOf("cut.xlsx") + ":1" + NoWorkbook), (ended.ExitCode, ended.ErrorLines[0]));
        });
        Assert.Equal(0, Score(folder.Write("cut.xlsx", whole)).ExitCode);
    }

    [Fact]
    public void Random_bytes_are_refused_in_words() => Gen.Select(Gen.OneOf("", "PK\u0003\u0004", "poging;begonnen;afdeling\n", "poging;begonnen;afdeling\n1;\"", "\uFEFF"), Gen.Byte.Array[0, 300]).Sample((start, bytes) =>
    {
        var taken = TakenIn.From([.. Encoding.UTF8.GetBytes(start), .. bytes]);
        Assert.True(taken.Faults.Count > 0 || taken.Attempts.Count == 0);
    }, iter: 2_000);

    [Fact]
    public void A_workbook_with_damaged_bytes_is_read_or_refused_in_words()
    {
        var whole = Workbook.Of([.. Enumerable.Range(1, 50).Select(i => Row.Sound.With("attempt", $"{i}"))]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 4].Sample(damages =>
        {
            var damaged = whole.ToArray();
            foreach (var (place, value) in damages)
                damaged[place] = value;
            var taken = TakenIn.From(damaged);
            Assert.True(taken.Faults.Count > 0 || taken.Attempts.Count <= 50);
        }, iter: 400);
    }

    [Theory]
    [InlineData("", ":1: the file is empty; its first line must hold the names of the columns")]
    [InlineData("\0\0\0\0\0\0\0\0", ":1: NUL: this is no text in UTF-8 or Windows-1252; save the file as CSV (UTF-8) or as XLSX")]
    [InlineData("PK\u0003\u0004", ":1" + NoWorkbook)]
    public void A_file_without_attempts_is_refused(string text, string fault)
    {
        var ended = Shell.Start("score", folder.Write("f.csv", text), "--norms", "haarlem-2019", "--language", "en");
        Assert.Equal((1, folder.PathOf("f.csv") + fault), (ended.ExitCode, ended.ErrorLines[0]));
    }

    [Fact]
    public void A_header_alone_is_a_study_without_attempts() => Assert.Equal(0, Score(folder.Write("f.csv", "poging;begonnen;afdeling\n")).ExitCode);

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused()
    {
        var zip = folder.Write("f.xlsx", stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            using var writer = new StreamWriter(archive.CreateEntry("attempts.csv").Open());
            writer.Write(Row.File(Row.Sound));
        });
        Assert.Equal((1, $"{zip}:1{NoWorkbook}"), Score(zip) is var ended ? (ended.ExitCode, ended.ErrorLines[0]) : default);
    }

    [Fact]
    public void A_line_of_300_megabytes_is_a_fault_like_another_and_the_rows_around_it_can_be_had()
    {
        const long length = 300L << 20;
        var file = folder.Write("f.csv", stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(Row.File(Row.Sound) + "2;" + new string('x', 2_000_000)));
            // What is not written takes no room on the disk and is read as noughts.
            stream.SetLength(length);
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes("\n" + Row.File(Row.Sound.With("attempt", "3")).Split('\n')[1] + "\n4;x\n"));
        });
        var ended = Shell.Start("score", file, "--norms", "haarlem-2019", "--language", "en", "--skip-invalid", "--json", folder.PathOf("scores.json"));
        Assert.Equal((0, $"{file}:3: 2;{new string('x', 38)}: this line is longer than a million characters; is this the right file?"), (ended.ExitCode, ended.ErrorLines[0]));
        Assert.StartsWith($"{file}:5: 2: so many fields has this row", ended.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("\"total\": 2,", folder.Read("scores.json"), StringComparison.Ordinal);
        Assert.InRange(ended.PeakMegabytes, 1, MostMegabytes);
    }

    /// <summary>Workbooks of a few megabytes that hold hundreds, what is said of them, and how much memory they may take.</summary>
    public static TheoryData<string, string, long> Bombs { get; } = new()
    {
        { "a cell without end", "no (whole) XLSX", MostMegabytes },
        { "a row without end", "longer than a million characters", MostMegabytes },
        { "formulas without end", "this cell holds a formula", MostMegabytes },
        { "rows of empty cells", "", MostMegabytes },
        { "rows of full cells", "so many fields has this row", MostMegabytes },
        { "shared texts without end", "too much text", 2 * MostMegabytes },
        { "an attribute without end", "no (whole) XLSX", MostMegabytes },
        { "a name without end", "no (whole) XLSX", MostMegabytes },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void A_workbook_that_swells_when_it_is_unpacked_stays_within_bounds(string bomb, string says, long mostMegabytes)
    {
        var file = folder.Write("f.xlsx", Workbook.ByHand(writer => WriteSheet(writer, bomb), writer => WriteTexts(writer, bomb)));
        Assert.InRange(new FileInfo(file).Length, 1, 8 << 20);
        var ended = Shell.Start("score", file, "--norms", "haarlem-2019", "--language", "en");
        Assert.Equal((says.Length == 0 ? 0 : 1, true), (ended.ExitCode, ended.Errors.Contains(says, StringComparison.Ordinal)));
        Assert.InRange(ended.PeakMegabytes, 1, mostMegabytes);
    }

    public void Dispose() => folder.Dispose();

    static void WriteSheet(StreamWriter writer, string bomb)
    {
        const int many = 100;
        var megabyte = new string('a', 1 << 20);
        writer.Write($"""<worksheet xmlns="{Workbook.Main}"><sheetData><row><c t="inlineStr"><is><t>poging</t></is></c><c t="inlineStr"><is><t>begonnen</t></is></c><c t="inlineStr"><is><t>afdeling</t></is></c></row>""");
        switch (bomb)
        {
            case "a cell without end":
                Repeat("<row><c t=\"inlineStr\"><is><t>", megabyte, 2 * many, "</t></is></c></row>");
                break;
            case "a row without end":
                Repeat("<row>", Many("<c r=\"A1\"><v>12345</v></c>"), many, "</row>");
                break;
            case "formulas without end":
                Repeat("<row>", Many($"<c r=\"A1\"><f>A2</f><v>{new string('a', 30_000)}</v></c>"), 2 * many, "</row>");
                break;
            case "rows of empty cells":
                Repeat("", $"<row>{Many("<c/>", 16_000)}</row>", 20 * many, "");
                break;
            case "rows of full cells":
                Repeat("", $"<row>{Many("<c><v>1</v></c>", 16_000)}</row>", many, "");
                break;
            case "an attribute without end":
                Repeat("<row spans=\"", megabyte, 2 * many, "\"></row>");
                break;
            case "a name without end":
                Repeat("<row><", megabyte, 2 * many, "/></row>");
                break;
        }
        writer.Write("</sheetData></worksheet>");

        void Repeat(string before, string part, int times, string after)
        {
            writer.Write(before);
            for (var i = 0; i < times; i++)
                writer.Write(part);
            writer.Write(after);
        }

        string Many(string part, int times = 0) => string.Concat(Enumerable.Repeat(part, times > 0 ? times : megabyte.Length / part.Length));
    }

    static void WriteTexts(StreamWriter writer, string bomb)
    {
        writer.Write($"""<sst xmlns="{Workbook.Main}">""");
        for (var i = 0; bomb == "shared texts without end" && i < 20_000; i++)
            writer.Write($"<si><t>{new string('a', 32_000)}</t></si>");
        writer.Write("</sst>");
    }

    static Ended Score(string file) => Shell.Run("score", file, "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--language", "en");
}
