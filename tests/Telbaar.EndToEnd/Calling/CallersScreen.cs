using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;

namespace Telbaar.EndToEnd.Calling;

/// <summary>A caller who has signed in and sits before the caller's screen, and what the database holds of what is recorded there.</summary>
sealed class CallersScreen : IAsyncDisposable
{
    const float Patience = 20_000;

    readonly Website site;
    readonly StudyId study;
    readonly Person person;
    readonly RunningClock clock;

    CallersScreen(Website site, Store db, StudyId study, Browsing.Visit visit, Person person, RunningClock clock)
    {
        (this.site, this.study, this.person, this.clock) = (site, study, person, clock);
        (Db, Visit) = (db, visit);
    }

    public Store Db { get; }

    public Browsing.Visit Visit { get; private set; }

    public IPage Page => Visit.Page;

    public DateTimeOffset ServerNow => clock.GetUtcNow();

    string Path => $"/o/teststad/studies/{study.Value}/calling";

    /// <param name="calls">How many there are to ring.</param>
    /// <param name="before">Done in the window before any page is opened in it.</param>
    public static async Task<CallersScreen> Open(Chromium chromium, int calls, View view, Route route = Route.Kcc, Func<IBrowserContext, Task>? before = null, Engine engine = Engine.Sqlite, bool byTouch = false)
    {
        var clock = new RunningClock(TestDatabase.Now);
        var site = await Website.On(engine, clock);
        var db = site.Store.Of(site.Organisation);
        var study = await db.HavingCoveredCalls(calls, route);
        db.ChangeTracker.Clear();
        var person = await site.Person(site.Organisation, Role.Caller);
        var visit = await chromium.Open(new(site.Address, "/sign-in"), view, byTouch);
        if (before is not null)
            await before(visit.Page.Context);
        var screen = new CallersScreen(site, db, study.Id, visit, person, clock);
        await visit.SignIn(site, person);
        await screen.Load();
        return screen;
    }

    /// <summary>Loads the page, until the next call lies ready or one is gone on with.</summary>
    public async Task Load()
    {
        await Visit.GoTo(Path);
        await Expect("[data-at=stage]").ToBeVisibleAsync(new() { Timeout = Patience });
    }

    /// <summary>Presses keys as fast as can be, until what they say has been kept.</summary>
    public async Task Press(params string[] keys)
    {
        await Visit.Press(keys);
        await MustBeReady();
    }

    /// <summary>Rings the call that lies ready and finishes it, by these keys.</summary>
    public async Task Ring(params string[] keys)
    {
        await MustStandAt("Klaar om te bellen");
        await Press(["b", .. keys, "Enter"]);
    }

    public async Task Tap(string step)
    {
        await Page.Locator($".calling [data-at='{step}']").TapAsync();
        await MustBeReady();
    }

    Task MustBeReady() => Assertions.Expect(Page.Locator("#calling:not([aria-busy=true])")).ToHaveCountAsync(1, new() { Timeout = Patience });

    public Task MustStandAt(string stage) => Expect("[data-at=stage]").ToHaveTextAsync(stage, new() { Timeout = Patience });

    public Task MustHaveSentAll() => Expect(".calling-sent").ToHaveAttributeAsync("data-waiting", "0", new() { Timeout = Patience });

    public Task MustHaveUnsent(int events) => Expect(".calling-sent").ToHaveAttributeAsync("data-waiting", $"{events}", new() { Timeout = Patience });

    public ILocatorAssertions Expect(string selector) => Assertions.Expect(Page.Locator(selector));

    /// <summary>The attempts as the store has them, in the order of the calls.</summary>
    public async Task<IReadOnlyList<RecordedAttempt>> Attempts()
    {
        await MustHaveSentAll();
        return [.. (await Db.Set<RecordedAttempt>().AsNoTracking().ToListAsync()).OrderBy(attempt => attempt.StartedAt)];
    }

    /// <summary>The steps that the store has of a call, undone ones too, with their times in milliseconds.</summary>
    public async Task<IReadOnlyList<CallEvent>> Events() =>
        await Db.Set<CallEvent>().AsNoTracking().OrderBy(happened => happened.ReceivedAt).ThenBy(happened => happened.Sequence).ToListAsync();

    /// <summary>The words that were kept with the only call.</summary>
    public async Task<string> Remark() => (await Db.Set<CallRemark>().AsNoTracking().SingleAsync()).Text;

    public async Task<IReadOnlyList<Callback>> Callbacks() => await Db.Set<Callback>().AsNoTracking().ToListAsync();

    /// <summary>The research lead puts an attempt right meanwhile.</summary>
    public async Task LeadCorrects(AttemptId attempt, AttemptColumn column, string value)
    {
        await using var db = site.Store.Of(site.Organisation);
        var version = await db.Set<RecordedAttempt>().Where(row => row.Id == attempt).Select(row => row.Version).SingleAsync();
        var lead = Designing.Somebody(site.Organisation, Role.Researcher) with { At = ServerNow };
        _ = (await CorrectAttempt.Run(db, lead, new(study, attempt, column, value, CorrectionReason.ListenedAgain, version), default)).Value;
    }

    public Task Type(string text) => Page.Keyboard.TypeAsync(text);

    public Task Offline(bool isOffline) => Page.Context.SetOfflineAsync(isOffline);

    /// <summary>Nothing gets through any more but the page itself.</summary>
    public Task RefuseEvents() => Page.Context.RouteAsync("**/calling/events", route => route.AbortAsync());

    public Task TakeEvents() => Page.Context.UnrouteAllAsync();

    public async Task<int> Unsent() => int.Parse((await Page.Locator(".calling-sent").GetAttributeAsync("data-waiting"))!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Another browser of the same caller tells something of the call in hand.</summary>
    public async Task Meanwhile(CallStep step)
    {
        var call = await Db.Set<CallEvent>().AsNoTracking().SingleAsync();
        var acting = TestDatabase.As(site.Organisation, Role.Caller) with { Account = call.By, At = ServerNow };
        await using var db = site.Store.Of(site.Organisation);
        _ = (await RecordEvents.Run(db, acting, new(study, [new(Guid.CreateVersion7(), call.AttemptId.Value, call.Sequence + 1, step, 1000, null, null, null, null)]), default)).Value;
    }

    /// <summary>Everything that the browser keeps of this site, byte by byte as letters.</summary>
    public Task<string> KeptInBrowser() => Page.EvaluateAsync<string>("""
        async () => {
            const asked = request => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = failed; });
            const lettersOf = value => value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : JSON.stringify(value);
            const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
            for (const { name } of await indexedDB.databases()) {
                const database = await asked(indexedDB.open(name));
                for (const store of database.objectStoreNames)
                    for (const kept of await asked(database.transaction(store).objectStore(store).getAll()))
                        texts.push(...Object.values(kept).map(lettersOf));
            }
            return texts.join(' ');
        }
        """);

    /// <summary>Closes the tab and opens another one in the same window.</summary>
    public async Task CloseAndOpenAgain()
    {
        var context = Page.Context;
        await Page.CloseAsync();
        Visit = await Browsing.Visit.Begin(context, site.Address);
        await Load();
    }

    /// <summary>Opens the page once more beside the one that is open.</summary>
    public async Task<IPage> OpenSecondTab()
    {
        var page = await Page.Context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, Path).AbsoluteUri);
        return page;
    }

    /// <summary>Leaves this browser as it is, and signs in to another one.</summary>
    public async Task MoveToAnotherBrowser(Chromium chromium)
    {
        await Visit.DisposeAsync();
        Visit = await chromium.Open(new(site.Address, "/sign-in"), View.Desk);
        await Visit.SignIn(site, person, steps: 1);
        await Load();
    }

    public async ValueTask DisposeAsync()
    {
        await Visit.DisposeAsync();
        await Db.DisposeAsync();
        await site.DisposeAsync();
    }
}
