namespace Telbaar.Attempts;

/// <summary>
/// The clock on the organisation's wall: puts the offset of its time zone to a clock time. Remembers the offset per day, since a large file
/// asks for the same days over and over; not safe for use by several threads at once.
/// </summary>
/// <param name="zone">Europe/Amsterdam, for a Dutch municipality.</param>
public sealed class LocalClock(TimeZoneInfo zone)
{
    /// <summary>By day number: the offset in minutes, or <see cref="Changing"/> on a day on which the clock is changed.</summary>
    readonly Dictionary<int, short> offsets = [];
    int lastDay = -1;
    short lastOffset;

    const short Changing = short.MinValue;

    public TimeZoneInfo Zone => zone;

    /// <summary>
    /// The moment at which the wall clock shows <paramref name="local"/>; the first of the two in the hour that comes twice when summer time ends.
    /// </summary>
    /// <returns>False for a clock time that does not exist: it lies in the hour that is skipped when summer time begins.</returns>
    public bool TryAt(DateTime local, out DateTimeOffset moment)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var day = (int)(local.Ticks / TimeSpan.TicksPerDay);
        if (day != lastDay)
        {
            lastOffset = OffsetOn(day);
            lastDay = day;
        }
        if (lastOffset != Changing)
        {
            moment = new DateTimeOffset(local, TimeSpan.FromMinutes(lastOffset));
            return true;
        }
        if (zone.IsInvalidTime(local))
        {
            moment = default;
            return false;
        }
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        moment = new DateTimeOffset(local, offset);
        return true;
    }

    /// <summary>As <see cref="TryAt"/>, for a clock time known to exist; a skipped one is moved on by the hour that was skipped.</summary>
    public DateTimeOffset At(DateTime local) =>
        TryAt(local, out var moment) || TryAt(local.AddHours(1), out moment) ? moment : throw new ArgumentOutOfRangeException(nameof(local));

    /// <summary>What the wall clock shows at this moment.</summary>
    public DateTimeOffset Read(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    short OffsetOn(int day)
    {
        if (offsets.TryGetValue(day, out var known))
            return known;
        var midnight = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Unspecified);
        var before = zone.GetUtcOffset(midnight);
        var after = zone.GetUtcOffset(midnight.AddTicks(TimeSpan.TicksPerDay - 1));
        var offset = before == after ? (short)before.TotalMinutes : Changing;
        offsets[day] = offset;
        return offset;
    }
}
