using System.Text;
using System.Text.Unicode;

namespace Telbaar.Formats;

/// <summary>
/// Reads CSV (RFC 4180) as a stream of blocks that end where a row ends, so that several threads can take them apart. A quote opens a quoted field only at the
/// field's very beginning; one that stands elsewhere is a fault.
/// </summary>
/// <remarks>An own reader because the rows of a large file are read at several times the speed of CsvHelper's; a test holds it against that one, byte for byte.</remarks>
public sealed class CsvSource : RecordSource
{
    /// <summary>No row of attempts comes near to this; a longer one is a fault and is passed over.</summary>
    public const int LongestRow = 1 << 20;

    const int LargestBlock = LongestRow + (1 << 18);

    /// <summary>What a block holds unless a row is longer: it stays in a core's own cache while its rows are taken apart.</summary>
    const int UsualReading = 1 << 18;

    const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r';

    readonly Stream stream;
    readonly long length;
    readonly bool windows1252;
    readonly int blockSize;
    byte[] rest;
    int restLength;
    int index;
    long position;
    bool ended;

    CsvSource(Stream stream, bool windows1252, int blockSize)
    {
        this.stream = stream;
        this.windows1252 = windows1252;
        this.blockSize = blockSize;
        rest = new byte[blockSize];
        length = Math.Max(1, stream.Length);
    }

    public byte Separator { get; private set; } = (byte)';';

    /// <summary>The file turned out not to be UTF-8: it must be read again from the start as Windows-1252.</summary>
    public bool IsNotUtf8 { get; private set; }

    /// <summary>The file says itself that it is UTF-8.</summary>
    public bool HasByteOrderMark { get; private set; }

    public override double Progress => (double)position / length;

    /// <summary>Opens a file of CSV and reads its header.</summary>
    /// <param name="stream">Owned by the source from here on; it can be sought.</param>
    /// <param name="windows1252">Whether to read the bytes as Windows-1252 rather than UTF-8.</param>
    public static CsvSource Open(Stream stream, bool windows1252 = false) => Open(stream, windows1252, LargestBlock);

    /// <param name="blockSize">In bytes; a row that does not fit a block is too long.</param>
    internal static CsvSource Open(Stream stream, bool windows1252, int blockSize)
    {
        var source = new CsvSource(stream, windows1252, blockSize);
        source.ReadHeader();
        return source;
    }

    public override RecordBlock? Next(RecordBlock? used)
    {
        if (Broken is not null || IsNotUtf8)
            return null;
        var block = used as CsvBlock ?? new CsvBlock(new byte[windows1252 ? 3 * blockSize : blockSize]);
        return Fill(block) ? block : null;
    }

    public override void Dispose() => stream.Dispose();

    void ReadHeader()
    {
        Span<byte> start = stackalloc byte[3];
        var got = stream.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        HasByteOrderMark = got == 3 && start.SequenceEqual(Encoding.UTF8.Preamble);
        if (got >= 2 && (start[0], start[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            Broken = new(1, "", "UTF-16", FaultKind.NotText);
            return;
        }
        stream.Position = HasByteOrderMark ? 3 : 0;
        position = stream.Position;
        Top(blockSize);
        Separator = SeparatorOf(rest.AsSpan(0, restLength));
        var header = new CsvBlock(new byte[windows1252 ? 3 * blockSize : blockSize]);
        if (rest.AsSpan(0, restLength).Contains((byte)0))
            Broken = new(1, "", "NUL", FaultKind.NotText);
        else if (!Fill(header) || !header.MoveNext())
            Broken ??= IsNotUtf8 ? null : new(1, "", "", FaultKind.Empty);
        else if (header.Record.Faults.Count > 0)
            Broken = new(1, "", header.Record.Faults[0].Found, header.Record.Faults[0].Kind);
        else
            Header = [.. Enumerable.Range(0, header.Record.Count).Select(header.Record.Text)];
        if (Broken is not null || IsNotUtf8)
            return;
        // The first block is handed out again; its header is passed over there, so that lines are counted alike everywhere.
        stream.Position = HasByteOrderMark ? 3 : 0;
        (position, restLength, index, ended) = (stream.Position, 0, 0, false);
    }

    /// <summary>How many bytes are UTF-8, from the start.</summary>
    static int Utf8Length(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var taken) is System.Buffers.OperationStatus.Done)
            length += taken;
        return length;
    }

    /// <summary>The line on which a part of the file begins; reading cannot go on after it.</summary>
    long LineOf(long place)
    {
        stream.Position = 0;
        var line = 1L;
        while (place > 0)
        {
            var got = stream.Read(rest, 0, (int)Math.Min(rest.Length, place));
            line += rest.AsSpan(0, got).Count(LineFeed);
            place -= got;
        }
        return line;
    }

    /// <summary>Reads on until there are so many bytes, or the file ends.</summary>
    void Top(int size)
    {
        while (!ended && restLength < size)
        {
            var got = stream.Read(rest, restLength, size - restLength);
            ended = got == 0;
            restLength += got;
            position += got;
        }
    }

    bool Fill(CsvBlock block)
    {
        Top(Math.Min(UsualReading, blockSize));
        if (restLength == 0)
            return false;
        var end = EndOfRows();
        if (end == 0)
        {
            Top(blockSize);
            end = EndOfRows();
        }
        var bytes = rest.AsSpan(0, restLength);
        var tooLong = end == 0;
        if (tooLong)
            end = restLength;
        // A row that is cut off may be cut within a letter.
        if (!windows1252 && !tooLong && !Utf8.IsValid(bytes[..end]))
        {
            if (HasByteOrderMark)
                Broken = new(LineOf(position - restLength + Utf8Length(bytes[..end])), "", "", FaultKind.NotUtf8);
            IsNotUtf8 = !HasByteOrderMark;
            return false;
        }
        rest = windows1252 ? block.TakeWindows1252(rest, end, restLength) : block.Take(rest, end, restLength);
        restLength -= end;
        block.Begin(Separator, index, tooLong);
        if (index++ == 0 && Header.Count > 0)
            block.MoveNext();
        if (tooLong)
            PassOverRow(block);
        return true;
    }

    /// <summary>Passes over the rest of a row that does not fit a block, to where it ends.</summary>
    void PassOverRow(CsvBlock block)
    {
        var quoted = block.EndsInQuotes;
        do
        {
            Top(blockSize);
            var bytes = rest.AsSpan(0, restLength);
            var end = EndOfRow(bytes, ref quoted);
            var passed = end < 0 ? bytes.Length : end;
            block.PassOver(bytes[..passed].Count(LineFeed));
            bytes[passed..].CopyTo(rest);
            restLength -= passed;
            if (end >= 0)
                return;
        }
        while (!ended);
    }

    /// <summary>The first line end outside quotes, or -1 when there is none. The next block begins with it, as an empty line, and counts it.</summary>
    static int EndOfRow(ReadOnlySpan<byte> bytes, ref bool quoted)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var next = bytes[i..].IndexOfAny(Quote, LineFeed, Return);
            if (next < 0)
                return -1;
            i += next;
            if (bytes[i] == Quote)
                quoted = !quoted;
            else if (!quoted)
                return i;
        }
        return -1;
    }

    /// <summary>Just behind the last row that is there in full, or 0 when there is none.</summary>
    int EndOfRows() => ended ? restLength : EndOfRows(rest.AsSpan(0, restLength));

    /// <summary>Just behind the last line end outside quotes, or 0 when there is none.</summary>
    int EndOfRows(ReadOnlySpan<byte> bytes)
    {
        var end = 0;
        var from = 0;
        while (from < bytes.Length)
        {
            var quote = bytes[from..].IndexOf(Quote);
            var outside = quote < 0 ? bytes[from..] : bytes.Slice(from, quote);
            // A return at the very end may be half of a pair: the row is left for the next block.
            var last = quote < 0 && outside.Length > 0 && outside[^1] == Return ? outside[..^1].LastIndexOfAny(LineFeed, Return) : outside.LastIndexOfAny(LineFeed, Return);
            if (last >= 0)
                end = from + last + 1;
            if (quote < 0)
                break;
            from += quote + 1;
            var opens = quote == 0 && from == 1 || from >= 2 && (bytes[from - 2] == Separator || bytes[from - 2] is LineFeed or Return);
            if (!opens)
                continue;
            for (; ; )
            {
                var closing = bytes[from..].IndexOf(Quote);
                if (closing < 0 || from + closing + 1 >= bytes.Length)
                    return end;
                from += closing + 1;
                if (bytes[from] != Quote)
                    break;
                from++;
            }
        }
        return end;
    }

    /// <summary>The separator that stands most often in the header line, outside quotes.</summary>
    static byte SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        var counts = (Semicolon: 0, Comma: 0, Tab: 0);
        var quoted = false;
        foreach (var letter in bytes)
        {
            if (letter == Quote)
                quoted = !quoted;
            if (quoted)
                continue;
            if (letter is LineFeed or Return && counts != default)
                break;
            if (letter == (byte)';')
                counts.Semicolon++;
            if (letter == (byte)',')
                counts.Comma++;
            if (letter == (byte)'\t')
                counts.Tab++;
        }
        return counts switch
        {
            var (semicolon, comma, tab) when semicolon >= comma && semicolon >= tab => (byte)';',
            var (_, comma, tab) when comma >= tab => (byte)',',
            _ => (byte)'\t',
        };
    }
}
