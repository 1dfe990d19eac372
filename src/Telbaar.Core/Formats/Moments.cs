namespace Telbaar.Formats;

/// <summary>Reads the moments and times of an attempts file from UTF-8.</summary>
public static class Moments
{
    /// <summary>Moments are about telephone calls: a year outside these is a slip of the pen.</summary>
    const int FirstYear = 1950, LastYear = 2150;

    /// <summary>
    /// Reads a clock time: <c>2019-11-25T09:31:05</c>, <c>2019-11-25 09:31</c> or <c>25-11-2019 09:31:05</c>, with at most three decimals to the second.
    /// Where the day stands first, day, month and hour may be of one digit, as spreadsheets write them.
    /// </summary>
    public static FaultKind? TryRead(ReadOnlySpan<byte> text, out DateTime moment)
    {
        if (text.Length == 19 && TryReadUsual(text, out moment))
            return null;
        moment = default;
        var rest = text;
        var dayFirst = text.IndexOf((byte)'-') < 3;
        int year, month, day;
        if (dayFirst)
        {
            if (!Take(ref rest, 1, 2, out day) || !Take(ref rest, (byte)'-') || !Take(ref rest, 1, 2, out month) || !Take(ref rest, (byte)'-') || !Take(ref rest, 4, 4, out year))
                return FaultKind.NotAMoment;
        }
        else if (!Take(ref rest, 4, 4, out year) || !Take(ref rest, (byte)'-') || !Take(ref rest, 2, 2, out month) || !Take(ref rest, (byte)'-') || !Take(ref rest, 2, 2, out day))
            return FaultKind.NotAMoment;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return FaultKind.NoSuchMoment;
        if (rest.IsEmpty)
            return FaultKind.NoTimeOfDay;
        if (!Take(ref rest, (byte)'T') && !Take(ref rest, (byte)'t') && !Take(ref rest, (byte)' '))
            return FaultKind.NotAMoment;
        if (!Take(ref rest, dayFirst ? 1 : 2, 2, out var hour) || !Take(ref rest, (byte)':') || !Take(ref rest, 2, 2, out var minute))
            return FaultKind.NotAMoment;
        var second = 0;
        var milliseconds = 0;
        if (!rest.IsEmpty)
        {
            if (!Take(ref rest, (byte)':') || !Take(ref rest, 2, 2, out second))
                return FaultKind.NotAMoment;
            if (!rest.IsEmpty && TakeDecimals(rest, out milliseconds) is { } fault)
                return fault is FaultKind.TooManyDecimals ? fault : FaultKind.NotAMoment;
        }
        if (hour > 23 || minute > 59 || second > 59)
            return FaultKind.NoSuchMoment;
        moment = new DateTime(year, month, day, hour, minute, second).AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
        return null;
    }

    /// <summary>The form <c>2019-11-25T09:31:05</c>, in which most files are written, without asking what else it might be.</summary>
    static bool TryReadUsual(ReadOnlySpan<byte> text, out DateTime moment)
    {
        moment = default;
        if (((text[4] ^ '-') | (text[7] ^ '-') | (text[10] ^ 'T') | (text[13] ^ ':') | (text[16] ^ ':')) != 0)
            return false;
        var year = (100 * Pair(text, 0)) + Pair(text, 2);
        var (month, day, hour, minute, second) = (Pair(text, 5), Pair(text, 8), Pair(text, 11), Pair(text, 14), Pair(text, 17));
        // A pair that is no number is far above any number of two digits.
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        moment = new DateTime(year, month, day).AddTicks(((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return true;
    }

    static int Pair(ReadOnlySpan<byte> text, int place)
    {
        var (tens, units) = ((uint)text[place] - '0', (uint)text[place + 1] - '0');
        return tens > 9 || units > 9 ? 1 << 20 : (int)((10 * tens) + units);
    }

    /// <summary>Reads a clock time in any of the forms of an attempts file.</summary>
    public static bool TryReadClockTime(string text, out DateTime moment) => TryRead(System.Text.Encoding.UTF8.GetBytes(text.Trim()), out moment) is null;

    /// <summary>Reads a time in seconds, with a comma or a point and at most three decimals, from zero to a day.</summary>
    public static FaultKind? TryReadSeconds(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        var rest = text;
        var negative = Take(ref rest, (byte)'-');
        var whole = 0L;
        var digits = 0;
        for (; digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9'; digits++)
            whole = Math.Min((10 * whole) + rest[digits] - '0', int.MaxValue);
        rest = rest[digits..];
        var milliseconds = 0;
        if (digits == 0)
            return FaultKind.NotSeconds;
        if (!rest.IsEmpty && TakeDecimals(rest, out milliseconds) is { } fault)
            return fault;
        if (negative && (whole > 0 || milliseconds > 0))
            return FaultKind.Negative;
        time = TimeSpan.FromTicks(((whole * 1000) + milliseconds) * TimeSpan.TicksPerMillisecond);
        return time > TimeSpan.FromDays(1) ? FaultKind.OverADay : null;
    }

    static FaultKind? TakeDecimals(ReadOnlySpan<byte> rest, out int milliseconds)
    {
        milliseconds = 0;
        if (rest.Length < 2 || rest[0] is not ((byte)',' or (byte)'.') || rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            return FaultKind.NotSeconds;
        if (rest.Length > 4)
            return FaultKind.TooManyDecimals;
        for (var i = 1; i <= 3; i++)
            milliseconds = (10 * milliseconds) + (i < rest.Length ? rest[i] - '0' : 0);
        return null;
    }

    static bool Take(ref ReadOnlySpan<byte> rest, byte letter)
    {
        if (rest.IsEmpty || rest[0] != letter)
            return false;
        rest = rest[1..];
        return true;
    }

    static bool Take(ref ReadOnlySpan<byte> rest, int least, int most, out int number)
    {
        number = 0;
        var digits = 0;
        for (; digits < most && digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9'; digits++)
            number = (10 * number) + rest[digits] - '0';
        rest = rest[digits..];
        return digits >= least;
    }
}
