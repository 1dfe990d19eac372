using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>Reads the calendars that are due, some at a time. One that is slow, broken or endless keeps no other from being read.</summary>
sealed class CalendarReader(Database database, CalendarFetch fetch, FeedSeals seals, TimeProvider clock)
{
    const int AtOnce = 8;

    /// <summary>Others have their turn after this; what is left is read in the next round.</summary>
    static readonly TimeSpan longestRound = TimeSpan.FromSeconds(50);

    /// <summary>In which the events of one calendar must be worked out.</summary>
    static readonly TimeSpan longestReading = TimeSpan.FromSeconds(15);

    public async Task Round(OrganisationId organisation, CancellationToken cancellation)
    {
        var due = await Due(organisation, cancellation);
        if (due.Count == 0)
            return;
        using var round = new CancellationTokenSource(longestRound);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (feed, stop) =>
        {
            if (!round.IsCancellationRequested)
                await Read(organisation, feed, stop);
        });
    }

    async Task<List<CalendarFeed>> Due(OrganisationId organisation, CancellationToken cancellation)
    {
        await using var db = Open(organisation);
        var now = clock.GetUtcNow();
        return await db.Set<CalendarFeed>().AsNoTracking().Where(feed => feed.NextAt <= now && (feed.EmployeeId == null || db.Set<Employee>().Any(employee => employee.Id == feed.EmployeeId && employee.IsActive)))
            .OrderBy(feed => feed.NextAt).ToListAsync(cancellation);
    }

    async Task Read(OrganisationId organisation, CalendarFeed feed, CancellationToken cancellation)
    {
        var (today, fetched) = (Zones.LocalDay(clock.GetUtcNow()), new FetchedCalendar(FeedState.AddressLost));
        if (seals.Open(organisation, feed.Sealed) is { } address)
            fetched = await fetch.Run(address, feed.WholeOn == today ? feed.Tag : "", cancellation);
        CalendarReading? reading = null;
        if (fetched is { State: FeedState.Read, Content: { } content })
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(longestReading);
            // From midnight to midnight, so that the same calendar gives the same absences all day.
            reading = CalendarReading.Of(content, MidnightOf(today.AddDays(-TakeInFeed.DaysBack)), MidnightOf(today.AddDays(TakeInFeed.DaysAhead)), patience.Token);
        }
        await using var db = Open(organisation);
        // Where somebody took the calendar out meanwhile, there is nothing to take in.
        _ = await TakeInFeed.Run(db, Acting.OfJob(organisation, clock.GetUtcNow()), new(feed.Id, fetched.State, fetched.Tag, reading), cancellation);
    }

    static DateTimeOffset MidnightOf(DateOnly day) => Zones.Amsterdam.MomentOf(day, TimeOnly.MinValue).ToUniversalTime();

    Store Open(OrganisationId organisation)
    {
        var db = database.Open();
        db.Organisation = organisation;
        return db;
    }
}
