using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>When the organisation can be rung, for each day of the week.</summary>
/// <param name="Openings">From Monday to Sunday; nothing on a day on which it is closed.</param>
/// <param name="Version">Raised with every change.</param>
public sealed record WorkingWeek(IReadOnlyDictionary<DayOfWeek, Opening?> Openings, int Version)
{
    /// <summary>Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static async Task<WorkingWeek> Of(Store db, CancellationToken cancellation) => Of(await db.Set<OfficeDay>().AsNoTracking().ToListAsync(cancellation));

    internal static WorkingWeek Of(IReadOnlyCollection<OfficeDay> stated) =>
        new(Days.ToDictionary(day => day, day => stated.FirstOrDefault(office => office.Weekday == day) is { } office ? OpeningOf(office) : Usual(day)), stated.Sum(office => office.Version + 1));

    static Opening? OpeningOf(OfficeDay office) => office is { From: { } from, To: { } to } ? new Opening(from, to) : null;

    static Opening? Usual(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? null : Opening.Usual;
}
