using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>Some rows of CSV.</summary>
/// <remarks>
/// The marks (separators, quotes, line ends) of the whole block are looked up beforehand. Of a row without quotes the fields then lie between one mark and the
/// next; the other rows are gone through mark by mark.
/// </remarks>
sealed class CsvBlock : RecordBlock
{
    const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r';

    readonly CsvMarks marks = new();
    byte[] buffer;
    int length;
    int position;
    byte separator;
    bool tooLong;

    /// <summary>The number, in <see cref="marks"/>, of the next mark that was not passed yet.</summary>
    int next;
    int line;
    int passedOver;

    public CsvBlock(byte[] buffer) => this.buffer = buffer;

    /// <summary>The row that did not fit was cut off within quotes.</summary>
    public bool EndsInQuotes { get; private set; }

    /// <summary>Takes over the first bytes of a buffer, and the buffer itself.</summary>
    /// <returns>The buffer that the block had before, in which the other bytes now lie.</returns>
    public byte[] Take(byte[] bytes, int taken, int filled)
    {
        var other = buffer;
        bytes.AsSpan(taken, filled - taken).CopyTo(other);
        buffer = bytes;
        length = taken;
        return other;
    }

    /// <summary>As <see cref="Take"/>, for bytes that are Windows-1252.</summary>
    public byte[] TakeWindows1252(byte[] bytes, int taken, int filled)
    {
        length = Windows1252.ToUtf8(bytes.AsSpan(0, taken), buffer);
        bytes.AsSpan(taken, filled - taken).CopyTo(bytes);
        return bytes;
    }

    /// <summary>Begins with the first of the rows that were taken.</summary>
    public void Begin(byte separator, int index, bool tooLong)
    {
        this.separator = separator;
        this.tooLong = tooLong;
        Index = index;
        Lines = 0;
        position = 0;
        line = 1;
        passedOver = 0;
        Record.Buffer = buffer;
        EndsInQuotes = tooLong && (buffer.AsSpan(0, length).Count(Quote) & 1) == 1;
        next = -1;
    }

    /// <summary>Counts lines that were passed over behind the block.</summary>
    public void PassOver(int lines) => passedOver += lines;

    [MethodImpl(EachAttempt.Compiled)]
    public override bool MoveNext()
    {
        do
        {
            if (position >= length)
            {
                Lines = line - 1;
                return false;
            }
            // Not when the block is taken: that one thread does for all, and this each for itself.
            if (next < 0)
                FindMarks();
            Record.Clear(line);
            if (tooLong)
                TakeTooLong();
            else if (marks.IsPlainRow(buffer, next, out var fields, out var lineEnd))
                TakePlainRow(fields, lineEnd);
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

    void FindMarks()
    {
        marks.Find(buffer, length, separator);
        next = 0;
    }

    void TakePlainRow(int fields, int lineEnd)
    {
        Record.SetBounds(marks.Places, next, fields);
        next = lineEnd;
        position = marks.Places[lineEnd] + 1;
        line++;
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

    /// <summary>The place of the next separator, quote or line end, which is thereby passed; the length when there is none.</summary>
    int NextMark() => next < marks.Count ? marks.Places[++next] : length;
}
