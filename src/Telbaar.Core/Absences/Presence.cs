using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

public enum PresenceState
{
    /// <summary>No absence is known.</summary>
    In,
    Out,
    /// <summary>The calendar that would say so could not be read for days.</summary>
    Unknown,
}

/// <summary>Whether somebody is there.</summary>
/// <param name="Until">Of who is out: when all absences that follow on one another are over.</param>
public readonly record struct Presence(PresenceState State, DateTimeOffset? Until = null);

/// <summary>Who is there at a moment.</summary>
public sealed class Presences
{
    readonly ILookup<EmployeeId, (DateTimeOffset From, DateTimeOffset Until)> absences;
    readonly HashSet<EmployeeId> unknown;
    readonly bool allUnknown;
    readonly DateTimeOffset at;

    Presences(ILookup<EmployeeId, (DateTimeOffset, DateTimeOffset)> absences, HashSet<EmployeeId> unknown, bool allUnknown, DateTimeOffset at) =>
        (this.absences, this.unknown, this.allUnknown, this.at) = (absences, unknown, allUnknown, at);

    /// <summary>Of these employees.</summary>
    public static async Task<Presences> Of(Store db, IReadOnlyCollection<EmployeeId> employees, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lost = at - CalendarFeed.LongestTrusted;
        var feeds = await db.Set<CalendarFeed>().Where(feed => feed.ReadAt == null || feed.ReadAt <= lost).Select(feed => new { feed.Id, feed.EmployeeId }).ToListAsync(cancellation);
        var untrusted = feeds.Select(feed => feed.Id).ToHashSet();
        var rows = await db.Set<Absence>().Where(absence => employees.Contains(absence.EmployeeId) && absence.Until > at)
            .Select(absence => new { absence.EmployeeId, absence.From, absence.Until, absence.FeedId }).ToListAsync(cancellation);
        return new(
            rows.Where(row => row.FeedId is not { } feed || !untrusted.Contains(feed)).OrderBy(row => row.From).ToLookup(row => row.EmployeeId, row => (row.From, row.Until)),
            feeds.Select(feed => feed.EmployeeId).OfType<EmployeeId>().ToHashSet(), feeds.Any(feed => feed.EmployeeId is null), at);
    }

    public Presence this[EmployeeId employee]
    {
        get
        {
            var (end, isOut) = (at, false);
            foreach (var (from, until) in absences[employee].TakeWhile(absence => absence.From <= end))
                (end, isOut) = (until > end ? until : end, true);
            if (isOut)
                return new(PresenceState.Out, end);
            return new(allUnknown || unknown.Contains(employee) ? PresenceState.Unknown : PresenceState.In);
        }
    }
}
