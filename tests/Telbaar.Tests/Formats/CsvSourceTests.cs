using System.Text;
using CsCheck;
using CsvHelper;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

/// <summary>Our reader of CSV held against CsvHelper, on random texts and with blocks so small that their ends fall everywhere.</summary>
public sealed class CsvSourceTests
{
    const int SmallestBlock = 8;

    /// <summary>Pieces that matter to a reader of CSV, and a few that do not.</summary>
    static readonly Gen<string> piece = Gen.OneOf(";", ";", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "\"\n\"", ";\"", "\";", "a", "b", "é", "€", "😀", " ", ",", "\t", "\n\n", new string('c', 40));

    static readonly Gen<string> anyText = piece.Array[0, 40].Select(string.Concat);

    static readonly Gen<string> field = Gen.Select(piece.Array[0, 5].Select(string.Concat), Gen.Bool).Select((text, quoted) =>
        quoted || text.AsSpan().ContainsAny("\";\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);

    static readonly Gen<string> lineEnd = Gen.OneOf("\n", "\r\n", "\r", "\n\n", "\r\n\r\n");

    static readonly Gen<string> wellFormed = Gen.Select(Gen.Select(field.Array[1, 5], lineEnd).Array[0, 12], Gen.Bool)
        .Select((rows, ends) => string.Concat(rows.Select(row => string.Join(';', row.Item1) + row.Item2)) is var text && ends ? text : text.TrimEnd('\r', '\n'));

    [Fact]
    public void Well_formed_text_gives_the_same_rows_and_fields_on_the_same_lines() => Gen.Select(wellFormed, Gen.Int[SmallestBlock, 100]).Sample((text, blockSize) =>
    {
        var theirs = Theirs(text);
        Assert.False(theirs.Malformed);
        Assert.Equal(theirs.Rows, Ours(text, Math.Max(blockSize, LongestRow(text))).Rows);
    }, iter: 20_000);

    [Fact]
    public void Both_find_the_same_in_any_text_without_a_stray_or_open_quote() => Gen.Select(anyText, Gen.Int[SmallestBlock, 100]).Sample((text, blockSize) =>
    {
        var (theirs, ours) = (Theirs(text), Ours(text, Math.Max(blockSize, LongestRow(text))));
        Assert.Equal(theirs.Malformed, ours.Malformed);
        if (!theirs.Malformed)
            Assert.Equal(theirs.Rows, ours.Rows);
    }, iter: 20_000);

    [Fact]
    public void Block_ends_change_nothing_also_where_quotes_go_astray() => Gen.Select(anyText, Gen.Int[SmallestBlock, 100]).Sample((text, blockSize) =>
        Assert.Equal(Ours(text, 10_000).Rows, Ours(text, Math.Max(blockSize, LongestRow(text))).Rows), iter: 20_000);

    [Fact]
    public void A_row_that_fits_no_block_leaves_the_rows_behind_it_on_their_lines() => Gen.Select(Gen.Int[33, 200], lineEnd, Gen.Int[SmallestBlock * 2, 32]).Sample((length, end, blockSize) =>
    {
        var text = $"a;b{end}{new string('c', length)};x{end}d;e{end}f;g";
        var expected = Ours(text, 10_000).Rows;
        var ours = Ours(text, blockSize);
        Assert.True(ours.Malformed);
        Assert.Equal([expected[0], .. expected.Skip(2)], ours.Rows.Where(row => !row.EndsWith(':')));
    }, iter: 5_000);

    /// <summary>Each row as its line and fields, blanks and all other things that we strip left out; rows without any text are none.</summary>
    static (List<string> Rows, bool Malformed) Theirs(string text)
    {
        var malformed = false;
        var options = new CsvReaderOptions { Separator = ';', HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = _ => malformed = true };
        using var reader = CsvReader.FromText(First + text, options);
        var rows = new List<string>();
        while (reader.Read())
            Add(rows, reader.LineNumber, reader.Current.ToArray());
        return (rows[1..], malformed);
    }

    static (List<string> Rows, bool Malformed) Ours(string text, int blockSize)
    {
        using var source = CsvSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(First + text)), windows1252: false, blockSize);
        var rows = new List<string>();
        var malformed = false;
        var linesBefore = 0L;
        for (RecordBlock? block = null; (block = source.Next(block)) is not null; linesBefore += block.Lines)
        {
            while (block.MoveNext())
            {
                malformed |= block.Record.Faults.Count > 0;
                Add(rows, linesBefore + block.Record.Line, [.. Enumerable.Range(0, block.Record.Count).Select(block.Record.Text)]);
            }
        }
        return (rows, malformed);
    }

    /// <summary>A header, so that the separator is known; as long as a block is at least.</summary>
    const string First = "p;q;r;s\n";

    static void Add(List<string> rows, long line, string[] fields)
    {
        var stripped = fields.Select(field => field.Trim(' ', '\t', '\r', '\n')).ToList();
        if (stripped.Exists(field => field.Length > 0) || fields.Length == 0)
            rows.Add($"{line}:{string.Join('|', stripped)}");
    }

    /// <summary>At least as many bytes as the longest row of a text takes, with its line end and the byte that shows that a quote closes.</summary>
    static int LongestRow(string text)
    {
        using var reader = CsvReader.FromText(First + text, new CsvReaderOptions { Separator = ';', HasHeader = false });
        var longest = 0;
        while (reader.Read())
            longest = Math.Max(longest, reader.RawRecord.Length);
        return longest + 3;
    }
}
