using System.Text;

namespace Telbaar.Formats;

/// <summary>Some rows of a sheet.</summary>
sealed class XlsxBlock : RecordBlock
{
    /// <summary>Of a row; no sheet of Excel has more columns.</summary>
    const int MostFaults = 16384;

    /// <summary>In bytes, of what is kept of a cell beside its text.</summary>
    const int Weight = 64;

    readonly List<Row> rows = [];
    byte[] bytes = new byte[1 << 16];
    int length;
    int weight;
    int next;

    public XlsxBlock(int index) => Index = index;

    public int Count => rows.Count;

    /// <summary>About how many bytes the rows take, with what is kept of each cell.</summary>
    public int Size => length + weight;

    public void BeginRow(int line) => rows.Add(new(line, length, [], []));

    public void Add(int field, string value)
    {
        // Without blanks, as a row that holds nothing else is passed over. A cell that is there twice holds what comes last.
        var text = value.AsSpan().Trim(" \t\r\n");
        if (text.IsEmpty)
        {
            rows[^1].Fields.Remove(field);
            return;
        }
        if (length - rows[^1].Start > CsvSource.LongestRow)
        {
            AddTooLong(value);
            return;
        }
        var needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length + needed > bytes.Length)
            Array.Resize(ref bytes, 2 * (length + needed));
        var written = Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        rows[^1].Fields[field] = (length, written);
        length += written;
        weight += Weight;
    }

    void AddTooLong(string text)
    {
        if (!rows[^1].IsTooLong)
            rows[^1].Faults.Add((-1, FaultKind.RowTooLong, Excerpts.Of(text)));
        rows[^1].IsTooLong = true;
    }

    public void AddFault(int field, FaultKind kind, string found)
    {
        if (rows[^1].Faults.Count < MostFaults)
            rows[^1].Faults.Add((field, kind, Excerpts.Of(found)));
        weight += Weight;
    }

    /// <summary>Ends a row; one without any text is left out. Cells that a sheet leaves out are empty.</summary>
    public void EndRow(int columns)
    {
        var row = rows[^1];
        row.Width = Math.Max(columns, row.Fields.Keys.Select(field => field + 1).DefaultIfEmpty().Max());
        if (row.Faults.Count == 0 && row.Fields.Count == 0)
            rows.RemoveAt(rows.Count - 1);
    }

    public override bool MoveNext()
    {
        if (next == rows.Count)
            return false;
        var row = rows[next++];
        Record.Buffer = bytes;
        Record.Clear(row.Line);
        for (var field = 0; field < row.Width; field++)
        {
            var (start, written) = row.Fields.GetValueOrDefault(field);
            Record.Add(start, written);
        }
        Record.Faults.AddRange(row.Faults);
        return true;
    }

    sealed record Row(int Line, int Start, Dictionary<int, (int Start, int Length)> Fields, List<(int Field, FaultKind Kind, string Found)> Faults)
    {
        public int Width { get; set; }

        public bool IsTooLong { get; set; }
    }
}
