using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Demonstration;
using Telbaar.HelpNow;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Bench.Load;

/// <summary>How long the KCC waits for who can help, among as many employees and agreements as a large municipality has.</summary>
static class LookUp
{
    const int Employees = 5000, Agreements = 500, Departments = 50, TeamsEach = 5, Away = 700, Subjects = 300;

    /// <summary>Of each employee, read from a calendar: two a day for some weeks.</summary>
    const int Meetings = 60;

    const int WarmUp = 300;

    static readonly string[] names = ["bakkerproef", "çelikproef", "de jongtest", "van der meerproef", "visserproef", "smitproef", "van den bergproef", "özproef", "kooijproef", "de wittest"];

    public static async Task<int> Run(Dictionary<string, string> options, TimeProvider clock, TextWriter progress)
    {
        var rounds = int.Parse(options.GetValueOrDefault("--rounds", "3000"), CultureInfo.InvariantCulture);
        var before = Machine.Load();
        await progress.WriteLineAsync("Filling a database…");
        var key = "";
        await using var server = await LoadServer.Start(new(TimeSpan.FromMinutes(1), 0, 0, 0), Path.Combine("src", "Telbaar.App", "bin", "Release", "net10.0", "telbaar.dll"), clock.GetUtcNow(), CancellationToken.None,
            async (db, console) => key = await Fill(db, console));
        using var agent = new Person(server.Address);
        await agent.SignIn("kcc");
        using var desktop = new HttpClient { BaseAddress = server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        using var stranger = new Person(server.Address);
        var page = $"/o/{DemoMunicipality.Slug}/help-now";
        _ = await agent.Open(page);
        var chance = new Random(1);
        var waits = new Dictionary<string, List<double>>();
        await progress.WriteLineAsync($"Looking up {rounds} times…");
        for (var round = -WarmUp; round < rounds; round++)
        {
            var typed = Typed(chance);
            foreach (var (what, ask) in new (string, Func<Task<HttpStatusCode>>)[]
            {
                ("an empty request (/livez)", async () => (await stranger.Open("/livez")).Status),
                ("an empty page (sign in)", async () => (await stranger.Open(Reader.EmptyPage)).Status),
                ("while one types: the answer to the script", async () => (await agent.Tell($"{page}/look", new { typed })).Status),
                ("the whole page, without script", async () => (await agent.Open($"{page}?q={Uri.EscapeDataString(typed)}")).Status),
                ("the answer to another program", async () => await Ask(desktop, typed)),
            })
            {
                var asked = Stopwatch.GetTimestamp();
                if (await ask() is not HttpStatusCode.OK and var wrong)
                    throw new InvalidOperationException($"{what} was answered with {wrong}.");
                if (round >= 0)
                {
                    if (!waits.TryGetValue(what, out var all))
                        waits[what] = all = [];
                    all.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                }
            }
        }
        var table = Table(waits);
        await progress.WriteLineAsync($"\n{table}");
        var results = options.GetValueOrDefault("--results", Path.Combine("benchmarks", "LOOKUP.md"));
        await File.WriteAllTextAsync(results, Document(table, rounds, before, clock.GetUtcNow()));
        await progress.WriteLineAsync($"Written: {results}");
        return 0;
    }

    static async Task<HttpStatusCode> Ask(HttpClient desktop, string typed)
    {
        using var answer = await desktop.GetAsync(new Uri($"/api/v1/help-now?q={Uri.EscapeDataString(typed)}", UriKind.Relative));
        _ = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode;
    }

    /// <summary>The first letters of a name, as many as somebody types before looking.</summary>
    static string Typed(Random chance)
    {
        var name = names[chance.Next(names.Length)];
        return name[..Math.Min(name.Length, chance.Next(1, 8))].Trim();
    }

    static async Task<string> Fill(Store db, Acting console)
    {
        var departments = Enumerable.Range(0, Departments).Select(i => new Department { Id = EntityId.New<DepartmentId>(console.At), Name = $"Afdeling {i}", Folded = $"afdeling {i}" }).ToList();
        var teams = departments.SelectMany((department, d) => Enumerable.Range(0, TeamsEach).Select(t => new Team { Id = EntityId.New<TeamId>(console.At), DepartmentId = department.Id, Name = $"Team {d}.{t}", Folded = $"team {d}.{t}" })).ToList();
        db.AddRange(departments);
        db.AddRange(teams);
        var there = await db.Set<Employee>().CountAsync();
        var staff = Enumerable.Range(there, Employees - there).Select(i => new Employee { Id = EntityId.New<EmployeeId>(console.At), Code = $"M{i + 1:0000}", DepartmentId = teams[i % teams.Count].DepartmentId, TeamId = teams[i % teams.Count].Id }).ToList();
        db.AddRange(staff);
        db.AddRange(staff.Select((employee, i) => KeyOf(console.At, employee, i)));
        await db.SaveChangesAsync();
        await Agree(db, console.At, teams, staff.ToLookup(employee => employee.TeamId!.Value, employee => employee.Id));
        db.AddRange(Enumerable.Range(0, Subjects).Select(i => new Subject { Id = EntityId.New<SubjectId>(console.At), Name = $"Onderwerp {i}", Folded = $"onderwerp {i}", Synonyms = $"woord {i}, ander woord {i}", DepartmentId = departments[i % Departments].Id }));
        db.AddRange(staff.Take(Away).SelectMany(employee => Enumerable.Range(0, 5).Select(day => new Absence { Id = EntityId.New<AbsenceId>(console.At), EmployeeId = employee.Id, From = console.At.AddDays(7 * day).AddHours(-1), Until = console.At.AddDays((7 * day) + 2), Source = AbsenceSource.File })));
        await db.SaveChangesAsync();
        await Meet(db, console.At);
        return (await MakeDesktopKey.Run(db, console, new("Meting"), CancellationToken.None)).Value;
    }

    /// <summary>Everybody's calendar was read just now, and is not read again while it is measured.</summary>
    static async Task Meet(Store db, DateTimeOffset at)
    {
        var staff = await db.Set<Employee>().Select(employee => employee.Id).ToListAsync();
        foreach (var some in staff.Chunk(250))
        {
            db.ChangeTracker.Clear();
            var feeds = some.Select(employee => new CalendarFeed
            {
                Id = EntityId.New<CalendarFeedId>(at),
                EmployeeId = employee,
                Host = "agenda.voorbeeldstad.example",
                Sealed = "-",
                AddedAt = at,
                ReadAt = at,
                State = FeedState.Read,
                NextAt = at.AddDays(30),
            }).ToList();
            db.AddRange(feeds);
            await db.SaveChangesAsync();
            // From this evening on, so that whoever is in stays in while it is measured.
            db.AddRange(feeds.SelectMany(feed => Enumerable.Range(0, Meetings).Select(meeting => new Absence
            {
                Id = EntityId.New<AbsenceId>(at),
                EmployeeId = feed.EmployeeId!.Value,
                From = at.AddHours(8 + (12 * meeting)),
                Until = at.AddHours(9 + (12 * meeting)),
                Source = AbsenceSource.Feed,
                FeedId = feed.Id,
            })));
            await db.SaveChangesAsync();
        }
        db.ChangeTracker.Clear();
    }

    static EmployeeKey KeyOf(DateTimeOffset at, Employee employee, int place)
    {
        var name = $"{(char)('A' + (place % 26))}. {names[place % names.Length]} {place}";
        return new() { Id = EntityId.New<EmployeeKeyId>(at), EmployeeId = employee.Id, Name = name, Folded = name.Folded(), Email = $"m{place}@voorbeeldstad.example", Number = $"14 000 {place:0000}" };
    }

    static async Task Agree(Store db, DateTimeOffset at, List<Team> teams, ILookup<TeamId, EmployeeId> staff)
    {
        var today = Zones.LocalDay(at);
        for (var i = 0; i < Agreements; i++)
        {
            var team = teams[i % teams.Count];
            var kind = i < teams.Count ? AgreementKind.CallCircle : AgreementKind.Absence;
            var id = EntityId.New<AgreementId>(at);
            db.Add(new Agreement { Id = id, Thread = id.Value, Edition = 1, DepartmentId = team.DepartmentId, TeamId = team.Id, Kind = kind, Words = "Zoals besproken.", ValidFrom = today.AddDays(-1), ReviewOn = today.AddDays(100) });
            var people = staff[team.Id].Take(6).ToList();
            db.AddRange(people.Select((employee, place) => kind is AgreementKind.CallCircle
                ? new AgreementMember { AgreementId = id, Place = place + 1, Part = AgreementPart.Member, EmployeeId = employee }
                : new AgreementMember { AgreementId = id, Place = place + 1, Part = AgreementPart.Substitute, EmployeeId = employee, ForId = people[(place + 1) % people.Count] }));
        }
        await db.SaveChangesAsync();
    }

    static string Table(Dictionary<string, List<double>> waits)
    {
        var of = waits.ToDictionary(wait => wait.Key, wait => Percentiles.Of([.. wait.Value]));
        var empty = of.First().Value;
        var text = new StringBuilder("| what is waited for | answers | p50 | p95 | p99 | longest | p50 ÷ empty request | p95 ÷ empty request |\n| --- | --: | --: | --: | --: | --: | --: | --: |\n");
        foreach (var (what, waited) in of)
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {waited.Count} | {waited.Half:0.0} ms | {waited.P95:0.0} ms | {waited.P99:0.0} ms | {waited.Longest:0.0} ms | {waited.Half / empty.Half:0.0} | {waited.P95 / empty.P95:0.0} |\n");
        return text.ToString();
    }

    static string Document(string table, int rounds, string before, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"""
        # How long the KCC waits for who can help

        {Employees:N0} employees, {Agreements} agreements with six people each, {Subjects} subjects, {Away} people who are away, and {Employees * Meetings:N0} busy times to come from everybody's calendar, in one organisation (SQLite). One agent types the first letters of names, {rounds:N0} times;
        each time the same letters are asked by the page's script, by the page without script and by another program with a key, beside an empty request and an empty page.
        The server is a process of its own, over loopback; with it run nothing but what asks.

        {table.TrimEnd()}

        Measured on {at:d MMMM yyyy} on {Machine.Describe()}, {RuntimeInformation.FrameworkDescription}; load average {before} before the start. Where others work on the machine too, times are longer than they need be; ratios say more.

        To repeat it: `./bench lookup`.

        """);
}
