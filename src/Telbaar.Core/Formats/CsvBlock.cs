using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telbaar.Formats;

/// <summary>Some rows of CSV, taken apart with vectors of 32 bytes at a time.</summary>
sealed class CsvBlock : RecordBlock
{
    const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r';

    readonly byte[] buffer;
    int length;
    int position;
    byte separator;
    bool tooLong;

    // The marks (separators, quotes, line ends) of the 32 bytes at `window`, one bit each; those already passed are cleared.
    int window;
    uint marks;
    int line;
    int passedOver;

    public CsvBlock(byte[] buffer)
    {
        this.buffer = buffer;
        Record.Buffer = buffer;
    }

    /// <summary>The row that did not fit was cut off within quotes.</summary>
    public bool EndsInQuotes { get; private set; }

    public void Take(ReadOnlySpan<byte> bytes, byte separator, int index, bool windows1252, bool tooLong)
    {
        if (windows1252)
            length = Windows1252.ToUtf8(bytes, buffer);
        else
        {
            bytes.CopyTo(buffer);
            length = bytes.Length;
        }
        this.separator = separator;
        this.tooLong = tooLong;
        Index = index;
        Lines = 0;
        position = 0;
        line = 1;
        passedOver = 0;
        window = 0;
        EndsInQuotes = tooLong && (bytes.Count(Quote) & 1) == 1;
        marks = MarksAt(0);
    }

    /// <summary>Counts lines that were passed over behind the block.</summary>
    public void PassOver(int lines) => passedOver += lines;

    public override bool MoveNext()
    {
        do
        {
            if (position >= length)
            {
                Lines = line - 1;
                return false;
            }
            Record.Clear(line);
            if (tooLong)
                TakeTooLong();
            else
                TakeRow();
        }
        while (Record.IsEmpty);
        return true;
    }

    void TakeTooLong()
    {
        Record.Faults.Add((-1, EndsInQuotes ? FaultKind.UnclosedQuote : FaultKind.RowTooLong, Excerpt(0)));
        line += buffer.AsSpan(0, length).Count(LineFeed) + passedOver;
        position = length;
    }

    void TakeRow()
    {
        var start = position;
        for (; ; )
        {
            var mark = NextMark();
            if (mark >= length)
            {
                Record.Add(start, length - start);
                position = length;
                line++;
                return;
            }
            var letter = buffer[mark];
            if (letter == Quote)
            {
                if (mark == start)
                {
                    if (!TakeQuoted(ref start))
                        return;
                }
                else
                    Stray(start, mark);
                continue;
            }
            Record.Add(start, mark - start);
            start = mark + 1;
            if (letter == separator)
                continue;
            line++;
            position = start;
            if (letter == Return && position < length && buffer[position] == LineFeed)
            {
                position++;
                NextMark();
            }
            return;
        }
    }

    /// <summary>Takes the quoted field that opens at <paramref name="start"/>, and undoubles its quotes where it lies.</summary>
    /// <returns>Whether the row goes on.</returns>
    bool TakeQuoted(ref int start)
    {
        var from = start + 1;
        var to = from;
        var copied = from;
        var openedAt = line;
        for (; ; )
        {
            var mark = NextMark();
            if (mark >= length)
            {
                Record.Faults.Add((Record.Count, FaultKind.UnclosedQuote, Excerpt(start)));
                Record.Line = openedAt;
                to = Move(copied, length, to);
                Record.Add(from, to - from);
                position = length;
                line++;
                return false;
            }
            var letter = buffer[mark];
            if (letter == LineFeed || (letter == Return && (mark + 1 >= length || buffer[mark + 1] != LineFeed)))
                line++;
            if (letter != Quote)
                continue;
            to = Move(copied, mark, to);
            copied = mark + 1;
            if (mark + 1 >= length || buffer[mark + 1] != Quote)
                break;
            NextMark();
        }
        // Behind the closing quote a separator or a line end must follow.
        var end = NextMark();
        if (end < length && buffer[end] == Quote || copied < Math.Min(end, length))
        {
            while (end < length && buffer[end] == Quote)
                end = NextMark();
            Stray(start, copied);
            to = Move(copied, Math.Min(end, length), to);
        }
        Record.Add(from, to - from);
        start = Math.Min(end, length) + 1;
        if (end < length && buffer[end] == separator)
            return true;
        position = Math.Min(start, length);
        line++;
        if (end < length && buffer[end] == Return && position < length && buffer[position] == LineFeed)
        {
            position++;
            NextMark();
        }
        return false;
    }

    int Move(int from, int end, int to)
    {
        if (from != to)
            Buffer.BlockCopy(buffer, from, buffer, to, end - from);
        return to + end - from;
    }

    void Stray(int start, int mark)
    {
        // Stray quotes mostly come in pairs; a field is named once.
        if (Record.Faults is not [.., (var field, FaultKind.StrayQuote, _)] || field != Record.Count)
            Record.Faults.Add((Record.Count, FaultKind.StrayQuote, Excerpt(Math.Max(start, mark - 20))));
    }

    string Excerpt(int start) => System.Text.Encoding.UTF8.GetString(buffer, start, Math.Min(40, length - start));

    /// <summary>The place of the next separator, quote or line end, which is thereby passed; the length or more when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int NextMark()
    {
        while (marks == 0)
        {
            window += Vector256<byte>.Count;
            if (window >= length)
                return length;
            marks = MarksAt(window);
        }
        var place = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    uint MarksAt(int place)
    {
        if (place + Vector256<byte>.Count > buffer.Length)
            return MarksAtEnd(place);
        var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(buffer), (nuint)place);
        var found = Vector256.Equals(bytes, Vector256.Create(separator)) | Vector256.Equals(bytes, Vector256.Create(Quote))
            | Vector256.Equals(bytes, Vector256.Create(LineFeed)) | Vector256.Equals(bytes, Vector256.Create(Return));
        var bits = found.ExtractMostSignificantBits();
        // What lies behind the end is left over from an earlier block.
        return length - place < Vector256<byte>.Count ? bits & ((1u << Math.Max(0, length - place)) - 1) : bits;
    }

    uint MarksAtEnd(int place)
    {
        var bits = 0u;
        for (var i = 0; i < Vector256<byte>.Count && place + i < length; i++)
        {
            if (buffer[place + i] is var letter && (letter == separator || letter is Quote or LineFeed or Return))
                bits |= 1u << i;
        }
        return bits;
    }
}
