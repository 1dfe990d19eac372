using System.Collections.Concurrent;
using System.Data;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Absences;

/// <summary>Of an absence is kept when, and never why: looked for in all that the program holds and says.</summary>
public sealed class NoReasonTests
{
    const string Reason = "Geheimereden";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static DateTimeOffset Now => TestDatabase.Now;

    static string Calendar => string.Join("\r\n",
        "BEGIN:VCALENDAR", "VERSION:2.0", $"X-WR-CALNAME:{Reason}0", "BEGIN:VEVENT", $"UID:{Reason}1", $"SUMMARY:{Reason}2", $"DESCRIPTION:{Reason}3", $" {Reason}4", $"LOCATION:{Reason}5", $"CATEGORIES:{Reason}6", $"CLASS:{Reason}7",
        $"ORGANIZER;CN={Reason}8:mailto:m0001@teststad.example", $"ATTENDEE;CN={Reason}9:mailto:{Reason}@elders.example", $"ATTACH:https://elders.example/{Reason}", $"X-{Reason}:ja", "DTSTART:20270301T080000Z", "DTEND:20270301T120000Z",
        "BEGIN:VALARM", $"DESCRIPTION:{Reason}", "TRIGGER:-PT15M", "END:VALARM", "END:VEVENT", "BEGIN:VEVENT", $"SUMMARY:{Reason}", $"DTSTART:{Reason}", "END:VEVENT", "BEGIN:VTODO", $"SUMMARY:{Reason}", "END:VTODO", "END:VCALENDAR", "");

    [Theory, OnEachDatabase]
    public async Task Why_somebody_is_absent_stands_in_no_table_page_file_mail_or_log(Engine engine)
    {
        await using var server = CalendarServer.Of(() => Calendar);
        await using var site = await Website.With(engine, new Clock(Now), settings => settings with { Calendars = CalendarServer.Fetch() });
        await using var db = site.Store.Of(site.Organisation);
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        using var log = new Listening();
        site.Service<ILoggerFactory>().AddProvider(log);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        // Https is asked of what people type; the server of this test has no certificate.
        await db.Having(new CalendarFeed { Id = Telbaar.Storage.EntityId.New<CalendarFeedId>(Now), Host = CalendarServer.Host, Sealed = site.Service<FeedSeals>().Seal(db.Organisation, server.Address.AbsoluteUri), AddedAt = Now, NextAt = Now });
        var said = new List<string>();
        await site.Service<CalendarReader>().Round(Cancellation);
        said.Add((await coordinator.Upload("/o/teststad/absence/import", "File", "verlof.csv", Encoding.UTF8.GetBytes($"medewerker;van;tot;soort\nM0002;2027-03-01;2027-03-05;{Reason}\n"))).Html);
        said.Add((await coordinator.Upload("/o/teststad/absence/import", "File", "verlof.csv", Encoding.UTF8.GetBytes($"medewerker;van;tot;soort\nM0002;fout;2027-03-05;{Reason}\nM0002;2027-03-01;2027-03-05;\"{Reason}\"x\n"))).Html);
        // Without a header the first row is of somebody.
        said.Add((await coordinator.Upload("/o/teststad/absence/import", "File", "verlof.csv", Encoding.UTF8.GetBytes($"M0002;2027-03-01;2027-03-05;{Reason}\nM0001;2027-03-01;2027-03-05;{Reason}\n"))).Html);
        Assert.Equal([office[0], office[1]], (await db.Set<Absence>().AsNoTracking().OrderBy(absence => absence.Source).ToListAsync(Cancellation)).Select(absence => absence.EmployeeId));
        var feed = await db.Set<CalendarFeed>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal((FeedState.Read, 1, 1), (feed.State, feed.Taken, feed.Unreadable));

        foreach (var path in new[] { "absence", $"absence/of/{office[0].Value}", "absence/calendars", "help-now?q=proef", "audit", $"organisation/staff/{office[0].Value}/rights" })
            said.Add((await coordinator.Open($"/o/teststad/{path}")).Html);
        said.Add((await coordinator.Tell("/o/teststad/help-now/look", new { typed = "proef" })).Html);
        said.Add((await coordinator.Submit(await coordinator.Open($"/o/teststad/organisation/staff/{office[0].Value}/rights"), "file")).Html);
        said.Add(Encoding.UTF8.GetString(await coordinator.Download("/o/teststad/absence/import/example.csv")));
        Assert.Contains(log.Lines, line => line.Contains("POST /o/{organisation}/absence/import 422", StringComparison.Ordinal));
        said.AddRange(log.Lines);
        said.AddRange(await AllTexts(db));
        said.AddRange((await site.Store.Files()).Select(Encoding.UTF8.GetString));

        Assert.Contains("Proef Een", string.Concat(said), StringComparison.Ordinal);
        Assert.All(said, text => Assert.DoesNotContain(Reason, text, StringComparison.OrdinalIgnoreCase));
        // Nor the rest of the address, which opens the calendar.
        Assert.All(said, text => Assert.DoesNotContain("secret=geheim", text, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_that_leads_inside_says_so_on_the_page_and_takes_nothing_in(Engine engine)
    {
        await using var inside = CalendarServer.Of(() => Calendar);
        await using var server = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "302 Found", "", stop, $"Location: http://{CalendarServer.InternalHost}:{inside.Port}/\r\n"));
        await using var site = await Website.With(engine, new Clock(Now), settings => settings with { Calendars = CalendarServer.Fetch() });
        await using var db = site.Store.Of(site.Organisation);
        await Office.In(db, "Proef Een");
        await db.Having(new CalendarFeed { Id = Telbaar.Storage.EntityId.New<CalendarFeedId>(Now), Host = CalendarServer.Host, Sealed = site.Service<FeedSeals>().Seal(db.Organisation, server.Address.AbsoluteUri), AddedAt = Now.AddDays(-4), NextAt = Now });

        await site.Service<CalendarReader>().Round(Cancellation);

        using var coordinator = await site.SignedIn(Role.Coordinator);
        Assert.Contains("leidt naar een intern adres", (await coordinator.Open("/o/teststad/absence/calendars")).Words, StringComparison.Ordinal);
        Assert.Contains("Niet bekend", (await coordinator.Open("/o/teststad/help-now?q=proef")).Words, StringComparison.Ordinal);
        Assert.Empty(inside.Asked);
        Assert.Empty(await db.Set<Absence>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_is_reported_away_on_the_page_and_back_again(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var office = await Office.In(db, "Proef Een");
        using var kcc = await site.SignedIn(Role.KccAgent);
        var path = $"/o/teststad/absence/of/{office[0].Value}";

        Assert.Contains("Proef Een", (await kcc.Open("/o/teststad/absence?q=een")).Words, StringComparison.Ordinal);
        await kcc.Send(path, ("Choice", "today"));
        Assert.Equal(new DateTimeOffset(2027, 3, 1, 23, 0, 0, TimeSpan.Zero), (await db.Set<Absence>().AsNoTracking().SingleAsync(Cancellation)).Until);
        Assert.Contains("Afwezig de rest van vandaag", (await kcc.Open("/o/teststad/help-now?q=een")).Words, StringComparison.Ordinal);
        await kcc.Send(path, ("Day", "2027-03-26"), ("Time", ""));
        Assert.Contains("Afwezig tot en met 26 maart 2027", (await kcc.Open("/o/teststad/help-now?q=een")).Words, StringComparison.Ordinal);
        await kcc.Send(path, ("Day", ""), ("Time", "15:00"));
        Assert.Contains("Afwezig tot 15:00", (await kcc.Open("/o/teststad/help-now?q=een")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await kcc.Send(path, ("Day", "2027-02-26"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await kcc.Open("/o/teststad/absence/calendars")).Status);
        await kcc.Send("/o/teststad/absence/end", ("Absence", (await db.Set<Absence>().AsNoTracking().SingleAsync(Cancellation)).Id.Value.ToString()));
        Assert.Contains("Aanwezig", (await kcc.Open("/o/teststad/help-now?q=een")).Words, StringComparison.Ordinal);
    }

    /// <summary>Hears all that is logged, with its exceptions.</summary>
    sealed class Listening : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    /// <summary>Every text in every table.</summary>
    static async Task<IReadOnlyList<string>> AllTexts(Telbaar.Storage.Store db)
    {
        var texts = new List<string>();
        var connection = db.Database.GetDbConnection();
        if (connection.State is not ConnectionState.Open)
            await connection.OpenAsync(Cancellation);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of our own tables.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(Cancellation);
            while (await rows.ReadAsync(Cancellation))
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    texts.Add(rows.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : rows.GetValue(column).ToString() ?? "");
            }
        }
        return texts;
    }
}
