using System.Text;
using Telbaar.Formats;

namespace Telbaar.Releases;

/// <summary>Reads a file that is no text, or none that we know, for what stands in it in letters: in UTF-8, Windows-1252 and UTF-16 of both orders.</summary>
static class BytesReader
{
    /// <summary>Characters that stand together by chance are fewer.</summary>
    const int ShortestRun = 6;

    public static void Read(byte[] file, Searching searching)
    {
        Read(Windows1252.Text(file), index => index, searching);
        // As UTF-8 where that differs. What is none becomes a sign that ends a run; places are near enough.
        if (file.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF))
            Read(Encoding.UTF8.GetString(file), index => Math.Min(index, file.Length), searching);
        // Two bytes may begin at each byte.
        ReadPairs(file, 0, searching);
        if (file.Length > 0)
            ReadPairs(file, 1, searching);
    }

    static void ReadPairs(byte[] file, int begin, Searching searching)
    {
        var pairs = (file.Length - begin) & ~1;
        Read(Encoding.Unicode.GetString(file, begin, pairs), index => begin + (2 * index), searching);
        Read(Encoding.BigEndianUnicode.GetString(file, begin, pairs), index => begin + (2 * index), searching);
    }

    static void Read(string text, Func<int, int> byteAt, Searching searching)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && IsReadable(text[end]))
                end++;
            if (end - start >= ShortestRun)
            {
                var begin = start;
                searching.SearchBytes(text[start..end], index => new(PlaceKind.Bytes, Number: byteAt(begin + index)));
            }
            start = end;
        }
    }

    /// <summary>Letters of Latin script and what stands between them.</summary>
    static bool IsReadable(char letter) => letter is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u024F') or (>= '\u0300' and <= '\u036F') or '\t' or '\n' or '\r';
}
