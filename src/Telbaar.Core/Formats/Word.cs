using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telbaar.Formats;

/// <summary>A short text as two numbers, so that it is compared at once and not letter by letter.</summary>
/// <param name="First">Its first eight bytes, the first one lowest; 0 behind its end.</param>
/// <param name="Second">The next eight.</param>
readonly record struct Word(ulong First, ulong Second, int Length)
{
    public const int Longest = 16;

    public static Word Of(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        bytes.Clear();
        text.CopyTo(bytes);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), text.Length);
    }

    /// <summary>Whether a word can be read here: it is not too long, and sixteen bytes can be taken from the buffer at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanRead(byte[] buffer, int start, int length) => (uint)length <= Longest && start <= buffer.Length - Longest;

    /// <summary>As <see cref="Of"/>, where <see cref="CanRead"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Word Read(byte[] buffer, int start, int length)
    {
        var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(buffer), (nuint)start) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        return new(bytes.AsUInt64().ToScalar(), bytes.AsUInt64().GetElement(1), length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Word other) => First == other.First && Second == other.Second && Length == other.Length;

    public override int GetHashCode() => Hash(31);

    /// <summary>A number of so many bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Hash(int bits) => (int)(((First ^ (Second * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93) >> (64 - bits));
}
