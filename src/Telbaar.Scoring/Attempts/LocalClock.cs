namespace Telbaar.Attempts;

/// <summary>
/// The clock on the organisation's wall: puts the offset of its time zone to a clock time. Remembers the offset per day, since a large file
/// asks for the same days over and over; not safe for use by several threads at once.
/// </summary>
/// <param name="zone">Europe/Amsterdam, for a Dutch municipality.</param>
public sealed class LocalClock(TimeZoneInfo zone)
{
    /// <summary>By day number: the offset, or nothing on a day on which the clock is changed.</summary>
    readonly DayCache<TimeSpan?> offsets = new(day => OffsetOn(zone, day));

    public TimeZoneInfo Zone => zone;

    /// <summary>
    /// The moment at which the wall clock shows <paramref name="local"/>; the first of the two in the hour that comes twice when summer time ends.
    /// </summary>
    /// <returns>False for a clock time that does not exist: it lies in the hour that is skipped when summer time begins.</returns>
    public bool TryAt(DateTime local, out DateTimeOffset moment)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (offsets[(int)(local.Ticks / TimeSpan.TicksPerDay)] is { } ofTheDay)
        {
            moment = new DateTimeOffset(local, ofTheDay);
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

    /// <summary>The offset that holds on the whole of a day, or <see langword="null"/> on a day on which the clock is changed.</summary>
    public TimeSpan? OffsetOn(DateOnly day) => offsets[day.DayNumber];

    /// <summary>What the wall clock shows at this moment.</summary>
    public DateTimeOffset Read(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    static TimeSpan? OffsetOn(TimeZoneInfo zone, int day)
    {
        var midnight = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Unspecified);
        var before = zone.GetUtcOffset(midnight);
        return before == zone.GetUtcOffset(midnight.AddTicks(TimeSpan.TicksPerDay - 1)) ? before : null;
    }
}
