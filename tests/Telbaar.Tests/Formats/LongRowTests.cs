using System.Text;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

/// <summary>Rows that are longer than what is usually read at a time, and shorter than what a row may be.</summary>
public sealed class LongRowTests
{
    [Theory]
    [InlineData(200_000, "\n"), InlineData(300_000, "\n"), InlineData(300_000, "\r\n"), InlineData(1_000_000, "\n")]
    public void Are_read_like_any_other(int length, string end)
    {
        var lines = Enumerable.Range(2, 6).Select(line => $"{line};{(line % 3 == 0 ? $"\"{new string('c', length)};\"\"x\"" : "short")};");
        Assert.Equal(
            Enumerable.Range(2, 6).Select(line => ((long)line, $"{line}", line % 3 == 0 ? length + 3 : 5, 3)),
            Rows($"a;b;c{end}{string.Join(end, lines)}{end}"));
    }

    static List<(long Line, string First, int Length, int Fields)> Rows(string text)
    {
        using var source = CsvSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var rows = new List<(long, string, int, int)>();
        var before = 0L;
        for (RecordBlock? block = null; (block = source.Next(block)) is not null; before += block.Lines)
        {
            while (block.MoveNext())
                rows.Add((before + block.Record.Line, block.Record.Text(0), block.Record[1].Length, block.Record.Count));
        }
        return rows;
    }
}
