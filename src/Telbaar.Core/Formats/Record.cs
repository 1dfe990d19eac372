using System.Runtime.CompilerServices;
using System.Text;

namespace Telbaar.Formats;

/// <summary>
/// One row as it was read: its fields as UTF-8, without quotes and without blanks around. It is used again for the next row.
/// </summary>
public sealed class Record
{
    int[] starts = new int[64];
    int[] lengths = new int[64];

    // Where the fields lie between marks that stand somewhere else already, they are not written down again.
    int[]? marks;
    int markBefore;

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
                if (!this[i].IsEmpty)
                    return false;
            }
            return Faults.Count == 0;
        }
    }

    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var (start, length) = Bounds(field);
            return Buffer.AsSpan(start, length);
        }
    }

    /// <summary>Where a field lies in the buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int Start, int Length) Bounds(int field)
    {
        var (start, length) = BoundsWithBlanks(field);
        return WithoutBlanks(start, length);
    }

    /// <summary>As <see cref="Bounds"/>, with such blanks as may stand around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int Start, int Length) BoundsWithBlanks(int field)
    {
        if (marks is null)
            return (starts[field], lengths[field]);
        var before = marks[markBefore + field];
        return (before + 1, marks[markBefore + field + 1] - before - 1);
    }

    /// <summary>Whether nothing lies between its fields but one mark each, and no mark in them.</summary>
    internal bool LiesBetweenMarks => marks is not null;

    /// <summary>Where fields that follow one another lie, with the marks between them, where <see cref="LiesBetweenMarks"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int Start, int Length) BoundsOf(int first, int last)
    {
        var before = marks![markBefore + first];
        return (before + 1, marks[markBefore + last + 1] - before - 1);
    }

    public string Text(int field) => Encoding.UTF8.GetString(this[field]);

    public void Clear(int line)
    {
        Line = line;
        Count = 0;
        marks = null;
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
        (starts[Count], lengths[Count]) = WithoutBlanks(start, length);
        Count++;
    }

    /// <summary>Says that the fields lie between marks that follow one another.</summary>
    /// <param name="places">Where the marks stand in the buffer.</param>
    /// <param name="before">The mark before the first field.</param>
    internal void SetBounds(int[] places, int before, int fields)
    {
        marks = places;
        markBefore = before;
        Count = fields;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    (int Start, int Length) WithoutBlanks(int start, int length) =>
        // A blank is no larger than a space; nearly all else is.
        length == 0 || (Buffer[start] > ' ' && Buffer[start + length - 1] > ' ') ? (start, length) : Stripped(start, length);

    (int Start, int Length) Stripped(int start, int length)
    {
        while (length > 0 && IsBlank(Buffer[start]))
            (start, length) = (start + 1, length - 1);
        while (length > 0 && IsBlank(Buffer[start + length - 1]))
            length--;
        return (start, length);
    }

    static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
