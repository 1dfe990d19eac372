using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

public enum PresenceState
{
    /// <summary>No absence is known.</summary>
    In,
    Out,
    /// <summary>The calendar that would say so cannot be read.</summary>
    Unknown,
}

/// <summary>Whether somebody is there.</summary>
/// <param name="Until">Of who is out: when all absences that follow on one another are over.</param>
public readonly record struct Presence(PresenceState State, DateTimeOffset? Until = null);

/// <summary>Who is there at a moment.</summary>
public sealed class Presences
{
    /// <summary>So far is looked at once for absences that follow on one another: a long weekend ends within it.</summary>
    static readonly TimeSpan step = TimeSpan.FromDays(7);

    readonly Dictionary<EmployeeId, DateTimeOffset> ends;
    readonly HashSet<EmployeeId> unknown;

    Presences(Dictionary<EmployeeId, DateTimeOffset> ends, HashSet<EmployeeId> unknown) => (this.ends, this.unknown) = (ends, unknown);

    /// <summary>Of these employees.</summary>
    public static async Task<Presences> Of(Store db, IReadOnlyCollection<EmployeeId> employees, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var owners = employees.Select(employee => (EmployeeId?)employee).ToList();
        var feeds = await db.Set<CalendarFeed>().Where(feed => feed.EmployeeId == null || owners.Contains(feed.EmployeeId))
            .Select(feed => new { feed.Id, feed.EmployeeId, feed.ReadAt, feed.AddedAt }).ToListAsync(cancellation);
        var trusted = feeds.Where(feed => CalendarFeed.IsTrusted(feed.ReadAt, feed.AddedAt, at)).ToList();
        var own = trusted.Select(feed => feed.EmployeeId).OfType<EmployeeId>().ToHashSet();
        var lost = feeds.Except(trusted).Select(feed => feed.EmployeeId).ToHashSet();
        // Where the calendar of the organisation is lost, one's own still tells enough.
        var unknown = employees.Where(employee => lost.Contains(employee) || (lost.Contains(null) && !own.Contains(employee))).ToHashSet();
        return new(await Ends(db, employees, [.. feeds.Except(trusted).Select(feed => feed.Id)], at, cancellation), unknown);
    }

    /// <summary>Of who is out, when all absences that follow on one another are over. First those of now are read, then as few of later as tell.</summary>
    static async Task<Dictionary<EmployeeId, DateTimeOffset>> Ends(Store db, IReadOnlyCollection<EmployeeId> employees, HashSet<CalendarFeedId> untrusted, DateTimeOffset at, CancellationToken cancellation)
    {
        var ends = new Dictionary<EmployeeId, DateTimeOffset>();
        var (asked, after, horizon) = (employees.ToList(), DateTimeOffset.MinValue, at);
        while (asked.Count > 0)
        {
            var (people, since, to) = (asked, after, horizon);
            var rows = await db.Set<Absence>().Where(absence => people.Contains(absence.EmployeeId) && absence.From > since && absence.From <= to && absence.Until > at)
                .Select(absence => new { absence.EmployeeId, absence.From, absence.Until, absence.FeedId }).ToListAsync(cancellation);
            foreach (var row in rows.Where(row => row.FeedId is not { } feed || !untrusted.Contains(feed)).OrderBy(row => row.From))
            {
                var end = ends.GetValueOrDefault(row.EmployeeId, at);
                if (row.From <= end && row.Until > end)
                    ends[row.EmployeeId] = row.Until;
            }
            // Whose absence ends later than was looked, may have one that follows on it.
            asked = [.. asked.Where(employee => ends.TryGetValue(employee, out var end) && end > to)];
            (after, horizon) = (to, asked.Select(employee => ends[employee]).Append(to + step).Max());
        }
        return ends;
    }

    public Presence this[EmployeeId employee] =>
        ends.TryGetValue(employee, out var end) ? new(PresenceState.Out, end) : new(unknown.Contains(employee) ? PresenceState.Unknown : PresenceState.In);
}
