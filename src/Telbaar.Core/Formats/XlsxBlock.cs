using System.Text;

namespace Telbaar.Formats;

/// <summary>Some rows of a sheet.</summary>
sealed class XlsxBlock : RecordBlock
{
    readonly List<Row> rows = [];
    byte[] bytes = new byte[1 << 16];
    int length;
    int next;

    public XlsxBlock(int index) => Index = index;

    public int Count => rows.Count;

    /// <summary>In bytes, all texts together.</summary>
    public int Length => length;

    public void BeginRow(int line) => rows.Add(new(line, length, [], []));

    public void Add(int field, string text)
    {
        if (length - rows[^1].Start > CsvSource.LongestRow)
        {
            AddTooLong(text);
            return;
        }
        var needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length + needed > bytes.Length)
            Array.Resize(ref bytes, 2 * (length + needed));
        var written = Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        rows[^1].Fields[field] = (length, written);
        length += written;
    }

    void AddTooLong(string text)
    {
        if (!rows[^1].Faults.Exists(fault => fault.Kind is FaultKind.RowTooLong))
            rows[^1].Faults.Add((-1, FaultKind.RowTooLong, text));
    }

    public void AddFault(int field, FaultKind kind, string found) => rows[^1].Faults.Add((field, kind, found));

    /// <summary>Ends a row; one without any text is left out. Cells that a sheet leaves out are empty.</summary>
    public void EndRow(int columns)
    {
        var row = rows[^1];
        row.Width = Math.Max(columns, row.Fields.Where(field => field.Value.Length > 0).Select(field => field.Key + 1).DefaultIfEmpty().Max());
        if (row.Faults.Count == 0 && row.Fields.Values.All(field => field.Length == 0))
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
    }
}
