using System.Text;

namespace Telbaar.Formats;

/// <summary>
/// One row as it was read: its fields as UTF-8, without quotes and without blanks around. It is used again for the next row.
/// </summary>
public sealed class Record
{
    int[] starts = new int[64];
    int[] lengths = new int[64];

    /// <summary>The bytes in which the fields lie.</summary>
    public byte[] Buffer { get; set; } = [];

    /// <summary>The line on which the row begins, counted from 1 within its block.</summary>
    public int Line { get; set; }

    public int Count { get; private set; }

    /// <summary>What is wrong with the row as such, or with a cell of it before it is understood.</summary>
    public List<(int Field, FaultKind Kind, string Found)> Faults { get; } = [];

    public bool IsEmpty
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (lengths[i] > 0)
                    return false;
            }
            return Faults.Count == 0;
        }
    }

    public ReadOnlySpan<byte> this[int field] => Buffer.AsSpan(starts[field], lengths[field]);

    public string Text(int field) => Encoding.UTF8.GetString(this[field]);

    public void Clear(int line)
    {
        Line = line;
        Count = 0;
        if (Faults.Count > 0)
            Faults.Clear();
    }

    /// <summary>Adds a field that lies at these bytes, and takes the blanks off its ends.</summary>
    public void Add(int start, int length)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, 2 * Count);
            Array.Resize(ref lengths, 2 * Count);
        }
        while (length > 0 && IsBlank(Buffer[start]))
            (start, length) = (start + 1, length - 1);
        while (length > 0 && IsBlank(Buffer[start + length - 1]))
            length--;
        starts[Count] = start;
        lengths[Count++] = length;
    }

    static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
