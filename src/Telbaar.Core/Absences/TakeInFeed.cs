using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>What was read from a calendar takes the place of what was read from it before.</summary>
public static class TakeInFeed
{
    /// <summary>From how many days ago, and until how many days from now, a calendar is read.</summary>
    public const int DaysBack = 1, DaysAhead = 60;

    /// <param name="Reading">Nothing where the calendar did not change, or could not be fetched.</param>
    public sealed record Input(CalendarFeedId Feed, FeedState State, string Tag, CalendarReading? Reading);

    public static async Task<Answer<Done>> Run(Store db, Acting job, Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(job);
        if (await db.Set<CalendarFeed>().FirstOrDefaultAsync(candidate => candidate.Id == input.Feed, cancellation) is not { } feed)
            return ActRefusals.NotFound;
        var before = feed.State;
        feed.State = input.Reading?.State ?? input.State;
        feed.TriedAt = job.At;
        // Spread, so that not all calendars are asked for at the same moment.
        feed.NextAt = job.At + CalendarFeed.Pace + TimeSpan.FromSeconds(input.Feed.Value.ToByteArray()[^1] - 128);
        if (feed.State is FeedState.Read)
        {
            feed.ReadAt = job.At;
            if (input.Reading is { } reading)
            {
                feed.Tag = input.Tag;
                feed.Unreadable = reading.Unreadable;
                feed.WholeOn = Zones.LocalDay(job.At);
                await Replace(db, job, feed, reading, cancellation);
            }
        }
        else
            // What is read after a failure is read whole.
            feed.Tag = "";
        // That all is as it was stands in no log.
        if (before != feed.State && (before is FeedState.Read or FeedState.Waiting || feed.State is FeedState.Read))
            db.Audit(job, feed.State is FeedState.Read ? "calendar-feed.read" : "calendar-feed.not-read", feed.Id.Value, feed.State.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }

    static async Task Replace(Store db, Acting job, CalendarFeed feed, CalendarReading reading, CancellationToken cancellation)
    {
        var (times, unmatched) = feed.EmployeeId is { } owner ? (await OfOne(db, owner, reading, cancellation), 0) : await OfAll(db, reading, cancellation);
        var wanted = times.GroupBy(time => time.Employee).SelectMany(person => Merged(person.Select(time => (time.From, time.Until))).Select(time => (Employee: person.Key, time.From, time.Until))).ToHashSet();
        var known = await db.Set<Absence>().Where(absence => absence.FeedId == feed.Id).ToListAsync(cancellation);
        db.RemoveRange(known.Where(absence => !wanted.Remove((absence.EmployeeId, absence.From, absence.Until))));
        db.AddRange(wanted.Select(time => new Absence { Id = EntityId.New<AbsenceId>(job.At), EmployeeId = time.Employee, From = time.From, Until = time.Until, Source = AbsenceSource.Feed, FeedId = feed.Id }));
        (feed.Taken, feed.Unmatched) = (times.Count, unmatched);
    }

    /// <summary>Whoever owns the calendar is away in each event that he or she did not decline.</summary>
    static async Task<List<(EmployeeId Employee, DateTimeOffset From, DateTimeOffset Until)>> OfOne(Store db, EmployeeId owner, CalendarReading reading, CancellationToken cancellation)
    {
        if (await db.Set<Objection>().AnyAsync(objection => objection.EmployeeId == owner, cancellation))
            return [];
        var address = (await db.Set<EmployeeKey>().Where(key => key.EmployeeId == owner && key.ReplacedBy == null).Select(key => key.Email).FirstOrDefaultAsync(cancellation) ?? "").ToLowerInvariant();
        return [.. reading.Times.Where(time => !time.People.Any(person => person.Declined && person.Address == address)).Select(time => (owner, time.From, time.Until))];
    }

    static async Task<(List<(EmployeeId Employee, DateTimeOffset From, DateTimeOffset Until)> Times, int Unmatched)> OfAll(Store db, CalendarReading reading, CancellationToken cancellation)
    {
        // An address that two bear tells nothing, also where one of them left or objects.
        var byAddress = (await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && key.Email != "")
            .Select(key => new
            {
                key.EmployeeId,
                key.Email,
                Counts = db.Set<Employee>().Any(employee => employee.Id == key.EmployeeId && employee.IsActive) && !db.Set<Objection>().Any(objection => objection.EmployeeId == key.EmployeeId),
            }).ToListAsync(cancellation))
            .GroupBy(key => key.Email.ToLowerInvariant()).Where(same => same.Count() == 1).Select(same => same.Single()).Where(key => key.Counts).ToDictionary(key => key.Email.ToLowerInvariant(), key => key.EmployeeId);
        var (times, unmatched) = (new List<(EmployeeId, DateTimeOffset, DateTimeOffset)>(), 0);
        foreach (var time in reading.Times)
        {
            var declined = time.People.Where(person => person.Declined).Select(person => person.Address).ToHashSet();
            var people = time.People.Select(person => person.Address).Distinct().Where(byAddress.ContainsKey).Select(address => (address, employee: byAddress[address])).ToList();
            if (people.Count == 0)
                unmatched++;
            times.AddRange(people.Where(person => !declined.Contains(person.address)).Select(person => (person.employee, time.From, time.Until)));
        }
        return (times, unmatched);
    }

    /// <summary>Times that touch one another become one: that somebody is away is asked, not how many meetings there are. To the millisecond, as the database keeps them.</summary>
    internal static IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Merged(IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> times)
    {
        (DateTimeOffset From, DateTimeOffset Until)? open = null;
        foreach (var time in times.OrderBy(time => time.From))
        {
            if (open is { } one && time.From <= one.Until)
                open = (one.From, time.Until > one.Until ? time.Until : one.Until);
            else
            {
                if (open is { } done)
                    yield return done;
                open = time;
            }
        }
        if (open is { } last)
            yield return last;
    }
}
