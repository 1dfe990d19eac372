using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telbaar.Formats;

/// <summary>Reads a short text as one number of 32 bytes, so that it is compared at once and not letter by letter. Two of the same bytes may differ in length.</summary>
static class Phrase
{
    /// <summary>In bytes.</summary>
    public const int Longest = 32;

    /// <summary>Whether a phrase can be read here: it is not too long, and 32 bytes can be taken from the buffer at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanRead(byte[] buffer, int start, int length) => (uint)length <= Longest && start <= buffer.Length - Longest;

    /// <summary>Its bytes, and 0 behind its end, where <see cref="CanRead"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Read(byte[] buffer, int start, int length) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(buffer), (nuint)start) & Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)length));
}
