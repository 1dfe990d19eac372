using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Telbaar.Absences;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Absences;

public sealed class CalendarReaderTests
{
    const string Broken = "kapot.teststad.example";

    const string OneEvent = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270302T080000Z\r\nDTEND:20270302T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static DateTimeOffset Now => TestDatabase.Now;

    [Theory, OnEachDatabase]
    public async Task One_calendar_with_which_something_unforeseen_goes_wrong_keeps_no_other_from_being_read(Engine engine)
    {
        await using var server = CalendarServer.Of(() => OneEvent);
        await using var site = await Website.With(engine, new Clock(Now), settings => settings with { Calendars = Stumbling() });
        await using var db = site.Store.Of(site.Organisation);
        var office = await Office.In(db, [.. Enumerable.Range(0, 20).Select(i => $"Proef {i}")]);
        foreach (var (i, employee) in office.Staff.Index())
            await db.Having(Feed(site, i % 2 == 0 ? new($"http://{Broken}/") : server.Address, Now.AddMinutes(-i), employee.Id));

        await site.Service<CalendarReader>().Round(Cancellation);

        var feeds = await db.AsAnew().Set<CalendarFeed>().ToListAsync(Cancellation);
        Assert.All(feeds, feed => Assert.True(feed.NextAt > Now));
        Assert.Equal((10, 10), (feeds.Count(feed => feed.State is FeedState.Read && feed.Taken == 1), feeds.Count(feed => feed.State is FeedState.Waiting)));
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_that_did_not_change_is_read_again_when_the_staff_list_did(Engine engine)
    {
        await using var server = new CalendarServer((head, stream, stop) => head.Contains("If-None-Match", StringComparison.Ordinal)
            ? CalendarServer.Write(stream, "304 Not Modified", "", stop)
            : CalendarServer.Write(stream, "200 OK", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:m0001@teststad.example\r\nDTSTART:20270302T080000Z\r\nDTEND:20270302T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", stop, "ETag: \"1\"\r\n"));
        var clock = new Clock(Now);
        await using var site = await Website.With(engine, clock, settings => settings with { Calendars = CalendarServer.Fetch() });
        await using var db = site.Store.Of(site.Organisation);
        await db.Having(Feed(site, server.Address, Now));
        async Task<int> Read()
        {
            await site.Service<CalendarReader>().Round(Cancellation);
            clock.Pass(TimeSpan.FromMinutes(20));
            return await db.AsAnew().Set<Absence>().CountAsync(Cancellation);
        }

        Assert.Equal(0, await Read());
        Assert.Equal(0, await Read());
        await Office.In(db, "Proef Een");
        Assert.Equal(1, await Read());
        Assert.Equal(1, await Read());
        Assert.Equal([false, true, false, true], server.Asked.Select(head => head.Contains("If-None-Match", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task A_reading_that_does_not_heed_its_end_is_left_after_twenty_seconds_and_not_begun_again_while_it_goes_on(Engine engine)
    {
        await using var server = CalendarServer.Of(() => OneEvent);
        await using var site = await Website.With(engine, new Clock(Now), settings => settings with { Calendars = CalendarServer.Fetch() });
        await using var db = site.Store.Of(site.Organisation);
        await db.Having(Feed(site, server.Address, Now));
        var (clock, begun) = (new AlarmClock(Now), 0);
        using var mayEnd = new ManualResetEventSlim();
        using var reader = Reader(site, clock, _ =>
        {
            Interlocked.Increment(ref begun);
            mayEnd.Wait(CancellationToken.None);
        });
        try
        {
            var round = reader.Round(Cancellation);
            await clock.IsAwaited(TimeSpan.FromSeconds(20));
            clock.Pass(TimeSpan.FromSeconds(19));
            Assert.False(round.IsCompleted);
            clock.Pass(TimeSpan.FromSeconds(1));
            await round.WaitAsync(Patience, Cancellation);
            Assert.Equal(FeedState.TooMuch, (await db.AsAnew().Set<CalendarFeed>().SingleAsync(Cancellation)).State);

            clock.Pass(TimeSpan.FromMinutes(20));
            await reader.Round(Cancellation).WaitAsync(Patience, Cancellation);
            Assert.Equal((1, 2), (begun, server.Asked.Count));
        }
        finally
        {
            mayEnd.Set();
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_that_takes_too_much_work_is_told_to_end_after_fifteen_seconds(Engine engine)
    {
        await using var server = CalendarServer.Of(() => OneEvent);
        await using var site = await Website.With(engine, new Clock(Now), settings => settings with { Calendars = CalendarServer.Fetch() });
        await using var db = site.Store.Of(site.Organisation);
        await db.Having(Feed(site, server.Address, Now));
        var clock = new AlarmClock(Now);
        using var reader = Reader(site, clock, patience => patience.WaitHandle.WaitOne());

        var round = reader.Round(Cancellation);
        await clock.IsAwaited(TimeSpan.FromSeconds(15));
        clock.Pass(TimeSpan.FromSeconds(15));
        await round.WaitAsync(Patience, Cancellation);

        Assert.Equal(FeedState.TooMuch, (await db.AsAnew().Set<CalendarFeed>().SingleAsync(Cancellation)).State);
    }

    /// <summary>In which a round ends that waits for no clock any more.</summary>
    static TimeSpan Patience => TimeSpan.FromSeconds(30);

    /// <summary>One that does this before it reads a calendar.</summary>
    static CalendarReader Reader(Website site, TimeProvider clock, Action<CancellationToken> first) =>
        new(site.Store.Database, site.Service<CalendarFetch>(), site.Service<FeedSeals>(), site.Service<ServerSettings>(), clock, NullLogger<CalendarReader>.Instance, (content, from, until, patience) =>
        {
            first(patience);
            return CalendarReading.Of(content, from, until, patience);
        });

    static CalendarFeed Feed(Website site, Uri address, DateTimeOffset next, EmployeeId? employee = null) => new()
    {
        Id = EntityId.New<CalendarFeedId>(Now),
        EmployeeId = employee,
        Host = CalendarServer.Host,
        Sealed = site.Service<FeedSeals>().Seal(site.Organisation, address.AbsoluteUri),
        AddedAt = Now,
        NextAt = next,
    };

    /// <summary>Fetches, but for one server fails in a way that nobody thought of.</summary>
    static CalendarFetch Stumbling() => new(new HashSet<string>(new Names()) { CalendarServer.Host }, (_, _) => Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Loopback])) { TakesPlainHttp = true };

    sealed class Names : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string obj) => obj == Broken ? throw new InvalidOperationException("Unforeseen.") : obj.GetHashCode(StringComparison.Ordinal);
    }
}
