using System.Text;

namespace Telbaar.Formats;

/// <summary>Windows-1252, what older spreadsheets write on Western European machines.</summary>
static class Windows1252
{
    static readonly byte[][] utf8 = MakeTable();

    /// <summary>Each byte is one character.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Page.GetString(bytes);

    static Encoding Page => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Writes the bytes as UTF-8: at most three for each.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int ToUtf8(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        var written = 0;
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            var copied = plain < 0 ? bytes.Length : plain;
            bytes[..copied].CopyTo(target[written..]);
            written += copied;
            if (plain < 0)
                break;
            var letter = utf8[bytes[plain] - 0x80];
            letter.CopyTo(target[written..]);
            written += letter.Length;
            bytes = bytes[(plain + 1)..];
        }
        return written;
    }

    static byte[][] MakeTable() => [.. Enumerable.Range(0x80, 0x80).Select(letter => Encoding.UTF8.GetBytes(Text([(byte)letter])))];
}
