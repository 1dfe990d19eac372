using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Telbaar.Accounts;
using Telbaar.Demonstration;
using Telbaar.EndToEnd.Browsing;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;

namespace Telbaar.EndToEnd.Calling;

/// <summary>
/// A study with the plan of the demonstration's half-way study, whose callers ring the same calls at the same moments, and record the same callbacks, each on an own screen.
/// </summary>
sealed class ReplayedStudy : IAsyncDisposable
{
    const float Patience = 30_000;

    readonly Website site;
    readonly Clock clock;
    readonly Dictionary<string, CallersDesk> desks = [];
    readonly List<CallClaim> calls;
    readonly ILookup<AttemptId, CallEvent> events;
    readonly List<Callback> callbacks;
    readonly StudyId original;

    ReplayedStudy(Website site, Clock clock, Store db, StudyId original, StudyId study, List<CallClaim> calls, ILookup<AttemptId, CallEvent> events, List<Callback> callbacks)
    {
        (this.site, this.clock, this.original, this.calls, this.events, this.callbacks) = (site, clock, original, calls, events, callbacks);
        (Db, Study) = (db, study);
    }

    public Store Db { get; }

    public StudyId Study { get; }

    public int Calls => calls.Count;

    /// <summary>The moment at which the demonstration was made: half-way.</summary>
    public DateTimeOffset AsOf { get; } = TestDatabase.Now;

    string Path => $"/o/{DemoMunicipality.Slug}/studies/{Study.Value}";

    /// <param name="most">How many calls at most are rung again, spread over the plan.</param>
    public static async Task<ReplayedStudy> Of(Chromium chromium, int most)
    {
        var clock = new Clock(TestDatabase.Now.AddDays(-30));
        // The study's weeks pass within one sitting.
        var site = await Website.With(Engine.Sqlite, clock, settings => settings with { IdleSession = TimeSpan.FromDays(100), LongestSession = TimeSpan.FromDays(100) });
        await DemoMunicipality.Make(site.Store.Database, TestDatabase.Now, CancellationToken.None);
        var db = site.Store.Database.Open();
        db.Organisation = (await db.Organisations.SingleAsync(organisation => organisation.Slug == DemoMunicipality.Slug)).Id;
        var original = await db.Set<Study>().AsNoTracking().SingleAsync(study => study.State == StudyState.InField);
        var rung = await db.Set<CallClaim>().AsNoTracking().Where(claim => claim.StudyId == original.Id).OrderBy(claim => claim.ClaimedAt).ToListAsync();
        var every = Math.Max(1, rung.Count / most);
        var calls = rung.Where((_, i) => i % every == 0).Take(most).ToList();
        var attempts = calls.Select(call => call.Id).ToList();
        var events = (await db.Set<CallEvent>().AsNoTracking().Where(happened => attempts.Contains(happened.AttemptId)).OrderBy(happened => happened.Sequence).ToListAsync()).ToLookup(happened => happened.AttemptId);
        var callbacks = await db.Set<Callback>().AsNoTracking().Where(callback => callback.AttemptId != null && attempts.Contains(callback.AttemptId.Value)).ToListAsync();
        var study = await Copied(db, original, [.. calls.Select(call => call.PlannedCallId!.Value)]);
        var replay = new ReplayedStudy(site, clock, db, original.Id, study, calls, events, callbacks);
        foreach (var caller in calls.Select(call => call.Caller).Distinct())
            replay.desks[caller] = await replay.Seat(chromium, caller);
        return replay;
    }

    /// <summary>A study with the same scope, number and plan; what is not rung again is planned for long after.</summary>
    static async Task<StudyId> Copied(Store db, Study original, HashSet<PlannedCallId> rung)
    {
        var copy = new Study
        {
            Id = EntityId.New<StudyId>(TestDatabase.Now),
            Name = "Nog eens",
            Folded = "nog eens",
            From = original.From,
            To = original.To,
            ShippedNorms = original.ShippedNorms,
            State = StudyState.InField,
        };
        db.Add(copy);
        foreach (var scope in await db.Set<StudyDepartment>().AsNoTracking().Where(scope => scope.StudyId == original.Id).ToListAsync())
            db.Add(new StudyDepartment { StudyId = copy.Id, DepartmentId = scope.DepartmentId, WhyInScope = scope.WhyInScope });
        foreach (var number in await db.Set<StudyNumber>().AsNoTracking().Where(number => number.StudyId == original.Id).ToListAsync())
            db.Add(new StudyNumber { Id = EntityId.New<StudyNumberId>(TestDatabase.Now), StudyId = copy.Id, Route = number.Route, Number = number.Number });
        foreach (var call in await db.Set<PlannedCall>().AsNoTracking().Where(call => call.StudyId == original.Id).ToListAsync())
        {
            db.Add(new PlannedCall
            {
                Id = EntityId.New<PlannedCallId>(TestDatabase.Now),
                StudyId = copy.Id,
                Number = call.Number,
                EmployeeId = call.EmployeeId,
                DepartmentId = call.DepartmentId,
                Day = rung.Contains(call.Id) ? call.Day : call.Day.AddYears(1),
                At = call.At,
                Caller = call.Caller,
            });
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return copy.Id;
    }

    /// <summary>The same attempts, taken along as a file and imported into a study of their own.</summary>
    public async Task<StudyId> Import()
    {
        var study = new Study { Id = EntityId.New<StudyId>(TestDatabase.Now), Name = "Uit een bestand", Folded = "uit een bestand", ShippedNorms = "haarlem-2019" };
        await Db.Having(study);
        foreach (var scope in await Db.Set<StudyDepartment>().AsNoTracking().Where(scope => scope.StudyId == original).ToListAsync())
            await Db.Having(new StudyDepartment { StudyId = study.Id, DepartmentId = scope.DepartmentId, WhyInScope = scope.WhyInScope });
        var rung = calls.Select(call => call.Identifier).ToHashSet();
        var lines = (await Db.Exported(original)).Split('\n');
        _ = (await Db.Importing(study.Id, string.Join('\n', lines.Where((line, i) => i == 0 || rung.Contains(line.Split(';')[0]))), make: false)).Value;
        Db.ChangeTracker.Clear();
        return study.Id;
    }

    /// <summary>Rings all calls and records all callbacks, in the order of their moments.</summary>
    public async Task RingAll()
    {
        var deeds = calls.Select(call => (At: events[call.Id].First().DialledAt!.Value, Deed: (Func<Task>)(() => Ring(call))))
            .Concat(callbacks.Select(callback => (callback.At, Deed: (Func<Task>)(() => Record(callback)))));
        foreach (var (at, deed) in deeds.OrderBy(each => each.At))
        {
            // While a call goes on the next one may begin on another desk: the server's clock waits for nobody.
            clock.Now = at > clock.Now ? at : clock.Now;
            await deed();
        }
        foreach (var desk in desks.Values)
            desk.Visit.MustHaveNoErrors();
    }

    async Task Ring(CallClaim call)
    {
        var desk = desks[call.Caller];
        var told = events[call.Id].ToList();
        var dialled = told[0].DialledAt!.Value;
        await desk.LayOut(call.Identifier, dialled);
        foreach (var happened in told)
        {
            foreach (var key in KeysOf(happened))
                await desk.PressAt(dialled + happened.Elapsed, key);
        }
        await desk.MustBeDone();
    }

    /// <summary>A voicemail that named nothing: its first key is pressed by mistake, and once more.</summary>
    static IEnumerable<string> KeysOf(CallEvent happened) => happened.Step is not CallStep.VoicemailHeard ? [CallKeys.OfSteps[happened.Step]]
        : happened.Value.Length == 0 ? ["p", "p"] : happened.Value.Split(' ').Select(said => CallKeys.OfVoicemail[said]);

    async Task Record(Callback callback)
    {
        var call = calls.Single(call => call.Id == callback.AttemptId);
        var attempt = await Db.AttemptsOf(Study).Where(attempt => attempt.Identifier == call.Identifier).Select(attempt => attempt.Id).SingleAsync();
        await desks[call.Caller].Record(attempt, callback);
    }

    /// <summary>A caller with this code, signed in, before an own screen.</summary>
    async Task<CallersDesk> Seat(Chromium chromium, string code)
    {
        var person = await site.Person(Db.Organisation, Role.Caller);
        await Db.Having(new StudyCaller { StudyId = Study, AccountId = person.Id, Code = code });
        var visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(person.UserName);
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(Website.Password);
        await visit.Page.Locator("main button[type=submit]").First.ClickAsync();
        await visit.Page.Locator("input[name=Code]").FillAsync(site.CodeOf(person.Secret));
        await visit.Page.Locator("main button[type=submit]").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("header")).ToContainTextAsync(person.UserName, new() { Timeout = Patience });
        // From here on the browser's clocks say what the test says: the wall clock, and the one that never jumps.
        await visit.Page.Context.AddInitScriptAsync($$"""
            {
                const start = {{clock.Now.ToUnixTimeMilliseconds()}};
                let moment = start;
                Date.now = () => moment;
                performance.now = () => moment - start;
                window.passTo = at => { moment = at; };
            }
            """);
        await visit.GoTo($"{Path}/calling");
        await Assertions.Expect(visit.Page.Locator("[data-at=stage]")).ToBeVisibleAsync(new() { Timeout = Patience });
        return new(visit, $"{Path}/callbacks", site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks.Values)
            await desk.Visit.DisposeAsync();
        await Db.DisposeAsync();
        await site.DisposeAsync();
    }

    /// <summary>One caller's browser: the screen in one tab, the callbacks in another.</summary>
    sealed class CallersDesk(Browsing.Visit visit, string callbacks, Uri address)
    {
        IPage? second;

        public Browsing.Visit Visit => visit;

        IPage Page => visit.Page;

        /// <summary>Brings the call before the caller, who may have others in hand.</summary>
        public async Task LayOut(string identifier, DateTimeOffset at)
        {
            await PassTo(at);
            var head = Page.Locator(".calling-card h2");
            if (await Page.Locator("[data-at=look]").IsVisibleAsync())
                await Page.RunAndWaitForResponseAsync(() => Page.Locator("[data-at=look]").ClickAsync(), response => response.Url.EndsWith("/claim", StringComparison.Ordinal));
            await Assertions.Expect(head).ToBeVisibleAsync(new() { Timeout = Patience });
            if (await head.TextContentAsync() != $"Volgende gesprek: {identifier}")
                await Page.Locator($"[data-at=first-{identifier}]").ClickAsync();
            await Assertions.Expect(head).ToHaveTextAsync($"Volgende gesprek: {identifier}", new() { Timeout = Patience });
        }

        public async Task PressAt(DateTimeOffset at, string key)
        {
            await PassTo(at);
            await Page.Keyboard.PressAsync(key);
        }

        /// <summary>Another call lies ready, or none; and all of this one has reached the server.</summary>
        public async Task MustBeDone()
        {
            await Assertions.Expect(Page.Locator("#calling:not([aria-busy=true])")).ToHaveCountAsync(1, new() { Timeout = Patience });
            await Assertions.Expect(Page.Locator("[data-at=stage]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(Klaar om te bellen|Er is nu niets te bellen.)$"), new() { Timeout = Patience });
            await Assertions.Expect(Page.Locator(".calling-sent")).ToHaveAttributeAsync("data-waiting", "0", new() { Timeout = Patience });
        }

        public async Task Record(AttemptId attempt, Callback callback)
        {
            second ??= await Page.Context.NewPageAsync();
            await second.GotoAsync(new Uri(address, callbacks).AbsoluteUri);
            var (form, at) = (second.Locator("#store"), Zones.Local(callback.At));
            await form.Locator("[name=Attempt]").SelectOptionAsync($"{attempt.Value}");
            await form.Locator("[name=By]").SelectOptionAsync($"{callback.By}");
            await form.Locator("[name=How]").SelectOptionAsync($"{callback.How}");
            await form.Locator("[name=Day]").FillAsync(at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await form.Locator("[name=Time]").FillAsync(at.ToString("HH:mm", CultureInfo.InvariantCulture));
            await form.Locator("button[type=submit]").ClickAsync();
            await Assertions.Expect(second.Locator(".done")).ToBeVisibleAsync(new() { Timeout = Patience });
            await Page.BringToFrontAsync();
        }

        async Task PassTo(DateTimeOffset moment) => await Page.EvaluateAsync("at => passTo(at)", moment.ToUnixTimeMilliseconds());
    }
}
