using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>The places of the marks (separators, quotes, line ends) of a block of CSV, in order.</summary>
sealed class CsvMarks
{
    const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r';

    /// <summary>The bytes that are looked at together.</summary>
    const int Window = 64;

    int[] places = new int[1 << 15];
    int[] others = new int[1 << 12];
    int othersCount;
    int otherAt;

    /// <summary>How many marks there are.</summary>
    public int Count { get; private set; }

    /// <summary>The place of each mark, from 1. Before the first stands the place before the block, so that a field always lies between two places.</summary>
    public int[] Places => places;

    /// <summary>Finds the marks in the first bytes of a buffer.</summary>
    public void Find(byte[] buffer, int length, byte separator)
    {
        places[0] = -1;
        (Count, othersCount, otherAt) = (0, 0, 0);
        var whole = length - (length % Window);
        FindInWindows(buffer, whole, separator);
        Span<byte> last = stackalloc byte[Window];
        // What follows is no mark, whatever the separator.
        last.Fill((byte)'0');
        buffer.AsSpan(whole, length - whole).CopyTo(last);
        MakeRoom();
        Note(whole, MarksOf(ref last[0], separator, out var notSeparators), notSeparators);
    }

    /// <summary>Whether the row that follows a mark has no quotes and ends as most do. Asked for rows from the first to the last.</summary>
    /// <param name="passed">The number of the mark before the row.</param>
    /// <param name="fields">How many fields it has; as many marks end them.</param>
    /// <param name="lineEnd">The number of the mark with which the line ends: that of its last field, or the line feed behind that.</param>
    [MethodImpl(EachAttempt.Compiled)]
    public bool IsPlainRow(byte[] buffer, int passed, out int fields, out int lineEnd)
    {
        while (otherAt < othersCount && others[otherAt] <= passed)
            otherAt++;
        (fields, lineEnd) = (0, 0);
        if (otherAt == othersCount)
            return false;
        lineEnd = others[otherAt];
        fields = lineEnd - passed;
        var end = places[lineEnd];
        if (buffer[end] == LineFeed)
            return true;
        lineEnd++;
        return buffer[end] == Return && lineEnd <= Count && places[lineEnd] == end + 1 && buffer[end + 1] == LineFeed;
    }

    // Code made beforehand knows no wide vectors.
    [MethodImpl(EachAttempt.Compiled)]
    void FindInWindows(byte[] buffer, int length, byte separator)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(buffer);
        for (var window = 0; window < length; window += Window)
        {
            MakeRoom();
            var marks = MarksOf(ref Unsafe.Add(ref start, window), separator, out var notSeparators);
            Note(window, marks, notSeparators);
        }
    }

    /// <summary>There is room for the marks of one window more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void MakeRoom()
    {
        if (Count + Window >= places.Length || othersCount + Window >= others.Length)
            Enlarge();
    }

    void Enlarge()
    {
        Array.Resize(ref places, 2 * places.Length);
        Array.Resize(ref others, 2 * others.Length);
    }

    /// <summary>Writes down the marks of a window, one bit each.</summary>
    /// <remarks>As many as a window mostly has are written whether they are there or not, and lie behind the last until others take their place: no processor foresees how many there are.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Note(int window, ulong marks, ulong notSeparators)
    {
        others[othersCount] = Count + 1 + BitOperations.PopCount(marks & ((notSeparators & (0 - notSeparators)) - 1));
        othersCount += notSeparators == 0 ? 0 : 1;
        for (notSeparators &= notSeparators - 1; notSeparators != 0; notSeparators &= notSeparators - 1)
            others[othersCount++] = Count + 1 + BitOperations.PopCount(marks & ((notSeparators & (0 - notSeparators)) - 1));
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), Count + 1);
        Count += BitOperations.PopCount(marks);
        NoteEight(ref place, window, ref marks);
        NoteEight(ref Unsafe.Add(ref place, 8), window, ref marks);
        for (place = ref Unsafe.Add(ref place, 16); marks != 0; marks &= marks - 1)
        {
            place = window + BitOperations.TrailingZeroCount(marks);
            place = ref Unsafe.Add(ref place, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void NoteEight(ref int place, int window, ref ulong marks)
    {
        place = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 1) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 2) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 3) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 4) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 5) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 6) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 7) = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong MarksOf(ref byte window, byte separator, out ulong notSeparators)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref window);
            notSeparators = (Vector512.Equals(bytes, Vector512.Create(Quote)) | Vector512.Equals(bytes, Vector512.Create(LineFeed))
                | Vector512.Equals(bytes, Vector512.Create(Return))).ExtractMostSignificantBits();
            return notSeparators | Vector512.Equals(bytes, Vector512.Create(separator)).ExtractMostSignificantBits();
        }
        // What a machine has no vectors of is done in halves.
        var marks = 0UL;
        notSeparators = 0;
        for (var half = 0; half < Window; half += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref window, (nuint)half);
            var others = (Vector256.Equals(bytes, Vector256.Create(Quote)) | Vector256.Equals(bytes, Vector256.Create(LineFeed))
                | Vector256.Equals(bytes, Vector256.Create(Return))).ExtractMostSignificantBits();
            notSeparators |= (ulong)others << half;
            marks |= (ulong)(others | Vector256.Equals(bytes, Vector256.Create(separator)).ExtractMostSignificantBits()) << half;
        }
        return marks;
    }
}
