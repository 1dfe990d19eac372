using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// Reads times and moments in the forms in which most files write them, eight letters at a time. What is written otherwise, or wrongly, is left to
/// <see cref="Moments"/>: where a value is read here it is the same as there.
/// </summary>
static class UsualValues
{
    const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>Reads a time in seconds, of at most eight letters and at most a day; of no letters at all a missing one.</summary>
    /// <remarks>Whether there are letters is not asked, since no processor foresees the answer.</remarks>
    /// <returns>Whether it was read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadTime(Word word, out CallTime time)
    {
        time = default;
        if (word.Length > 8)
            return false;
        var digits = word.First ^ Zeros;
        // The bytes behind the word are no digits either.
        var others = NotDigits(digits) & ~(~0UL << (4 * word.Length) << (4 * word.Length));
        return others == 0 ? TryMake(Number(digits, word.Length), 0, word.Length == 0, out time) : TryReadWithDecimals(word, digits, others, out time);
    }

    static bool TryReadWithDecimals(Word word, ulong digits, ulong others, out CallTime time)
    {
        time = default;
        var whole = System.Numerics.BitOperations.TrailingZeroCount(others) / 8;
        var decimals = word.Length - whole - 1;
        var point = (byte)(word.First >> (8 * whole));
        if ((others & (others - 1)) != 0 || whole == 0 || decimals is < 1 or > 3 || point is not ((byte)',' or (byte)'.'))
            return false;
        var behind = Number(digits >> (8 * (whole + 1)), decimals);
        return TryMake(Number(digits, whole), decimals switch { 1 => 100 * behind, 2 => 10 * behind, _ => behind }, isMissing: false, out time);
    }

    /// <summary>Reads the time of day in <c>09:31:05</c>.</summary>
    /// <param name="text">Its eight letters, the first one lowest.</param>
    /// <param name="ticks">Since midnight.</param>
    /// <returns>Whether it was read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadTimeOfDay(ulong text, out long ticks)
    {
        const ulong colons = 0x0000_FF00_00FF_0000;
        // Of a digit its value is left, and of a colon nothing.
        var digits = text ^ 0x3030_3A30_303A_3030;
        var hour = (10 * (uint)(byte)digits) + (byte)(digits >> 8);
        var minute = (10 * (uint)(byte)(digits >> 24)) + (byte)(digits >> 32);
        var second = (10 * (uint)(byte)(digits >> 48)) + (byte)(digits >> 56);
        ticks = ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        return (digits & colons) == 0 && NotDigits(digits) == 0 && hour < 24 && minute < 60 && second < 60;
    }

    /// <summary>The highest bit of each byte that is not from 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong NotDigits(ulong digits) => (((digits & 0x7F7F_7F7F_7F7F_7F7F) + 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080;

    /// <summary>The number of so many digits, one a byte, the first one lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Number(ulong digits, int count)
    {
        // Moved up, so that zeros stand before them: then pairs, fours and the whole are added up side by side.
        digits = digits << (4 * (8 - count)) << (4 * (8 - count));
        digits = (digits * 10) + (digits >> 8);
        return (uint)((((digits & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((digits >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryMake(uint seconds, uint milliseconds, bool isMissing, out CallTime time)
    {
        var all = (1000L * seconds) + milliseconds;
        time = CallTime.OfMilliseconds((int)all, isMissing);
        return all <= 86_400_000;
    }
}
