using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// Reads moments of the form <c>2019-11-25T09:31:05</c>, on days that it has met before: a large file writes the same few days over and over.
/// Not safe for use by several threads at once.
/// </summary>
sealed class UsualMoments(LocalClock clock)
{
    /// <summary>How long such a moment is, and how much of it is the day with the letter behind it.</summary>
    const int Letters = 19, DayLetters = 11;

    const int Bits = 9;

    readonly (Word Day, DateTimeOffset Midnight)[] days = new (Word, DateTimeOffset)[1 << Bits];

    /// <summary>Reads a moment; where it says no, <see cref="Moments"/> and the clock may yet read it.</summary>
    [MethodImpl(EachAttempt.Compiled)]
    public bool TryRead(byte[] buffer, int start, int length, out DateTimeOffset moment)
    {
        moment = default;
        if (length != Letters || start > buffer.Length - Letters)
            return false;
        var day = Word.Read(buffer, start, DayLetters);
        ref var known = ref days[day.Hash(Bits)];
        if (known.Day != day && !TryLearn(buffer.AsSpan(start, length), day, ref known))
            return false;
        if (!UsualValues.TryReadTimeOfDay(BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(start + DayLetters)), out var ticks))
            return false;
        moment = known.Midnight.AddTicks(ticks);
        return true;
    }

    /// <summary>Remembers a day, unless the clock is changed on it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryLearn(ReadOnlySpan<byte> text, Word day, ref (Word Day, DateTimeOffset Midnight) place)
    {
        // Read in full, so that the day is one that may stand in a file.
        if (Moments.TryRead(text, out var moment) is not null || clock.OffsetOn(DateOnly.FromDateTime(moment)) is not { } offset)
            return false;
        // Where the day stands before the year, it may be shorter, and part of the time among its letters.
        if (text[4] != '-' || text[7] != '-')
            return false;
        place = (day, new(moment.Date, offset));
        return true;
    }
}
