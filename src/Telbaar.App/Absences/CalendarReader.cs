using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>
/// Reads the calendars that are due, some at a time, apart from all else that the program does by itself: it waits for the servers of others. One that is slow, broken or endless keeps no other
/// from being read.
/// </summary>
/// <param name="understand">Works out the times of a calendar between two moments, as <see cref="CalendarReading.Of"/> does, which it is without it.</param>
sealed partial class CalendarReader(
    Database database, CalendarFetch fetch, FeedSeals seals, ServerSettings settings, TimeProvider clock, ILogger<CalendarReader> log,
    Func<byte[], DateTimeOffset, DateTimeOffset, CancellationToken, CalendarReading>? understand = null) : BackgroundService
{
    const int AtOnce = 8;

    /// <summary>Others have their turn after this; what is left is read in the next round.</summary>
    static readonly TimeSpan longestRound = TimeSpan.FromSeconds(50);

    /// <summary>In which the events of one calendar must be worked out.</summary>
    static readonly TimeSpan longestReading = TimeSpan.FromSeconds(15);

    /// <summary>After which a reading that does not heed its end is left to itself.</summary>
    static readonly TimeSpan longestWaiting = TimeSpan.FromSeconds(20);

    /// <summary>What was left to itself. It is not begun anew while it goes on.</summary>
    readonly ConcurrentDictionary<CalendarFeedId, Task> left = [];

    /// <summary>How often the staff list and what belongs to it had changed, when a calendar was last read whole: whom it names depends on that.</summary>
    readonly ConcurrentDictionary<CalendarFeedId, long> changes = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.ChoresPace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Round(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what was not read is read when it starts again.
        }
    }

    /// <summary>All that is due now.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        try
        {
            await using var db = database.Open();
            foreach (var organisation in await db.Organisations.OrderBy(organisation => organisation.Id).Select(organisation => organisation.Id).ToListAsync(cancellation))
                await Round(organisation, cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The top of this loop, as the page of a failure is for requests: the database may be there again in a minute.
            NotRound(log, failed);
        }
    }

    async Task Round(OrganisationId organisation, CancellationToken cancellation)
    {
        var due = await Due(organisation, cancellation);
        if (due.Count == 0)
            return;
        using var round = new CancellationTokenSource(longestRound, clock);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (feed, stop) =>
        {
            if (!round.IsCancellationRequested)
                await Try(organisation, feed, stop);
        });
    }

    async Task<List<CalendarFeed>> Due(OrganisationId organisation, CancellationToken cancellation)
    {
        await using var db = Open(organisation);
        var now = clock.GetUtcNow();
        return await db.Set<CalendarFeed>().AsNoTracking().Where(feed => feed.NextAt <= now && (feed.EmployeeId == null || db.Set<Employee>().Any(employee => employee.Id == feed.EmployeeId && employee.IsActive)))
            .OrderBy(feed => feed.NextAt).ToListAsync(cancellation);
    }

    /// <summary>Where something unforeseen goes wrong with one calendar, it is its turn again after the others.</summary>
    async Task Try(OrganisationId organisation, CalendarFeed feed, CancellationToken cancellation)
    {
        try
        {
            await Read(organisation, feed, cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            NotRead(log, feed.Id.Value, failed);
            await using var db = Open(organisation);
            var next = clock.GetUtcNow() + CalendarFeed.Pace;
            await db.Set<CalendarFeed>().Where(candidate => candidate.Id == feed.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.NextAt, next).SetProperty(candidate => candidate.Version, candidate => candidate.Version + 1), cancellation);
        }
    }

    async Task Read(OrganisationId organisation, CalendarFeed feed, CancellationToken cancellation)
    {
        var (today, fetched) = (Zones.LocalDay(clock.GetUtcNow()), new FetchedCalendar(FeedState.AddressLost));
        // Before anything is read: what changes meanwhile asks for another reading.
        var changed = LookedUp.ChangesOf(organisation);
        var isSame = feed.WholeOn == today && changes.TryGetValue(feed.Id, out var before) && before == changed;
        if (seals.Open(organisation, feed.Sealed) is { } address)
            fetched = await fetch.Run(address, isSame ? feed.Tag : "", cancellation);
        var reading = fetched is { State: FeedState.Read, Content: { } content } ? await Understood(feed, content, today, cancellation) : null;
        await using var db = Open(organisation);
        // Where somebody took the calendar out meanwhile, there is nothing to take in.
        _ = await TakeInFeed.Run(db, Acting.OfJob(organisation, clock.GetUtcNow()), new(feed.Id, fetched.State, fetched.Tag, reading), cancellation);
        if (reading is not null)
            changes[feed.Id] = changed;
    }

    async Task<CalendarReading> Understood(CalendarFeed feed, byte[] content, DateOnly today, CancellationToken cancellation)
    {
        if (left.TryGetValue(feed.Id, out var going))
        {
            if (!going.IsCompleted)
                return new([], FeedState.TooMuch, 0);
            left.TryRemove(feed.Id, out _);
        }
        using var bounded = new CancellationTokenSource(longestReading, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(bounded.Token, cancellation);
        var token = patience.Token;
        // From midnight to midnight, so that the same calendar gives the same absences all day.
        var work = Task.Run(() => (understand ?? CalendarReading.Of)(content, MidnightOf(today.AddDays(-TakeInFeed.DaysBack)), MidnightOf(today.AddDays(TakeInFeed.DaysAhead)), token), CancellationToken.None);
        try
        {
            return await work.WaitAsync(longestWaiting, clock, cancellation);
        }
        catch (TimeoutException)
        {
            left[feed.Id] = work;
            return new([], FeedState.TooMuch, 0);
        }
    }

    static DateTimeOffset MidnightOf(DateOnly day) => Zones.Amsterdam.MomentOf(day, TimeOnly.MinValue).ToUniversalTime();

    Store Open(OrganisationId organisation)
    {
        var db = database.Open();
        db.Organisation = organisation;
        return db;
    }

    [LoggerMessage(41, LogLevel.Error, "Calendar {Calendar} could not be read. It is tried again in a quarter of an hour")]
    static partial void NotRead(ILogger log, Guid calendar, Exception reason);

    [LoggerMessage(42, LogLevel.Error, "Calendars could not be read. It is tried again in a minute")]
    static partial void NotRound(ILogger log, Exception reason);
}
