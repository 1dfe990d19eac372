using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telbaar.Formats;

/// <summary>Numbers short texts in the order in which they were learnt, from 1, until it is full.</summary>
/// <param name="most">How many texts it takes.</param>
sealed class PhraseBook(int most)
{
    /// <summary>Of the texts that it can hold, in bytes.</summary>
    public const int Longest = 32;

    const int Bits = 10;

    /// <summary>By length: which bytes of the longest text belong to it.</summary>
    static readonly Vector256<byte>[] masks = [.. Enumerable.Range(0, Longest + 1).Select(length => Vector256.Create([.. Enumerable.Range(0, Longest).Select(i => i < length ? (byte)0xFF : (byte)0)]))];

    // At a place that follows from its bytes or at the next free one; the number of a free place is 0.
    readonly (Vector256<byte> Bytes, int Length, uint Number)[] places = new (Vector256<byte>, int, uint)[1 << Bits];
    uint learnt;

    /// <summary>The number of a text, or 0 when it was not learnt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NumberOf(byte[] buffer, int start, int length)
    {
        if (!CanRead(buffer, start, length))
            return 0;
        var bytes = Read(buffer, start, length);
        ref var place = ref PlaceOf(bytes, length);
        return place.Number;
    }

    public void Learn(byte[] buffer, int start, int length)
    {
        if (learnt == most || !CanRead(buffer, start, length))
            return;
        var bytes = Read(buffer, start, length);
        ref var place = ref PlaceOf(bytes, length);
        if (place.Number == 0)
            place = (bytes, length, ++learnt);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ref (Vector256<byte> Bytes, int Length, uint Number) PlaceOf(Vector256<byte> bytes, int length)
    {
        var parts = bytes.AsUInt64();
        var mixed = parts.GetElement(0) ^ (parts.GetElement(1) * 0x9E3779B97F4A7C15) ^ (parts.GetElement(2) * 0xC2B2AE3D27D4EB4F) ^ (parts.GetElement(3) * 0x165667B19E3779F9);
        var at = (int)(mixed * 0xD6E8FEB86659FD93 >> (64 - Bits));
        while (places[at].Number != 0 && (places[at].Bytes != bytes || places[at].Length != length))
            at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool CanRead(byte[] buffer, int start, int length) => (uint)length <= Longest && start <= buffer.Length - Longest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Read(byte[] buffer, int start, int length) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(buffer), (nuint)start) & masks[length];
}
