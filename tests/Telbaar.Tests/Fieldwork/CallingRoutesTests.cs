using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Fieldwork;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

public sealed class CallingRoutesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_claim_gives_what_is_needed_to_ring_and_the_server_s_moment(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);

        var claimed = (await ringing.Caller.Tell($"{ringing.Path}/claim", new { number = 4, aheadOfTime = false })).Json;

        var call = claimed.GetProperty("calls")[0];
        Assert.Equal(TestDatabase.Now.ToUnixTimeMilliseconds(), claimed.GetProperty("moment").GetInt64());
        Assert.Equal(
            ["2", "Medewerker 002", "Onderzoek", "14 000", "Alias Een", "14 000 902", "Hoe vraag ik dit aan?", "Voor mijzelf.", "Dank u, ik weet genoeg."],
            new[] { "identifier", "name", "department", "number", "alias", "numberLeft", "question", "answers", "whenAnswered" }.Select(field => call.GetProperty(field).GetString()));
        Assert.Equal(3, claimed.GetProperty("calls").GetArrayLength());
    }

    [Theory, OnEachDatabase]
    public async Task Events_are_stored_once_however_often_they_come_and_each_gets_its_fate(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);
        var call = await ringing.Claimed();
        object[] events = [Event(call, 1, "Dialled"), Event(call, 2, "NoAnswer", 9000), Event(call, 3, "Transferring"), Event(Guid.CreateVersion7(), 1, "Dialled")];

        Assert.Equal(["Acknowledged", "Acknowledged", "OutOfBounds", "Unknown"], await ringing.Record(events));
        Assert.Equal(["Acknowledged", "Acknowledged", "OutOfBounds", "Unknown"], await ringing.Record(events));

        Assert.Equal(2, await ringing.Db.Set<CallEvent>().CountAsync(Cancellation));
        Assert.Equal(Attempts.LineResult.NoAnswer, (await ringing.Db.Set<RecordedAttempt>().SingleAsync(Cancellation)).Line);
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_was_begun_elsewhere_is_given_with_its_events(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);
        var call = await ringing.Claimed();
        await ringing.Record(Event(call, 1, "Dialled"), Event(call, 2, "KccAnswered", 4000));

        var open = (await ringing.Caller.Tell($"{ringing.Path}/claim", new { number = 1, aheadOfTime = false })).Json.GetProperty("open")[0];

        Assert.Equal(call, open.GetProperty("attempt").GetGuid());
        Assert.Equal(["Dialled", "KccAnswered"], open.GetProperty("events").EnumerateArray().Select(told => told.GetProperty("step").GetString()));
    }

    [Theory, OnEachDatabase]
    public async Task Open_messages_are_told_with_name_alias_number_and_deadline(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);
        var call = await ringing.LeftAVoicemail();

        var message = (await ringing.Caller.Open($"{ringing.Path}/callbacks")).Json.GetProperty("messages").EnumerateArray().Single();

        Assert.Equal(call, message.GetProperty("attempt").GetGuid());
        Assert.Equal(["2", "Medewerker 002", "Onderzoek", "Alias Een", "14 000 902"], new[] { "identifier", "employee", "department", "alias", "numberLeft" }.Select(field => message.GetProperty(field).GetString()));
        Assert.Equal(new DateTimeOffset(2027, 3, 3, 17, 0, 0, TimeSpan.FromHours(1)).ToUnixTimeMilliseconds(), message.GetProperty("deadline").GetInt64());
    }

    [Theory, OnEachDatabase]
    public async Task Callbacks_are_stored_once_however_often_they_come_and_a_refused_one_keeps_back_no_other(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);
        var call = await ringing.LeftAVoicemail();
        ringing.Clock.Pass(TimeSpan.FromMinutes(30));
        var at = ringing.Clock.Now.ToUnixTimeMilliseconds();
        object[] callbacks =
        [
            new { id = Guid.CreateVersion7(), attempt = call, at = at + 3_600_000, by = "Employee", how = "Spoken" },
            new { id = Guid.CreateVersion7(), attempt = call, at, by = "Employee", how = "Spoken", remark = "Was er al" },
            new { id = Guid.CreateVersion7(), attempt = (Guid?)null, at, by = "Unknown", how = "Missed", remark = "Onbekend nummer" },
            new { id = Guid.CreateVersion7(), attempt = call, at, by = "Iemand", how = "Spoken" },
        ];

        Assert.Equal([true, false, false, true], await ringing.AreRefused(callbacks));
        Assert.Equal([true, false, false, true], await ringing.AreRefused(callbacks));

        Assert.Equal(2, await ringing.Db.Set<Callback>().CountAsync(Cancellation));
        Assert.Equal(ringing.Clock.Now, (await ringing.Db.Set<RecordedAttempt>().AsNoTracking().SingleAsync(Cancellation)).CalledBackAt);
    }

    [Theory, OnEachDatabase]
    public async Task A_call_that_was_not_dialled_can_be_given_back(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);
        var call = await ringing.Claimed();

        Assert.Equal(HttpStatusCode.OK, (await ringing.Caller.Tell($"{ringing.Path}/release", new { attempt = call })).Status);

        var id = new AttemptId(call);
        Assert.Equal(TestDatabase.Now, (await ringing.Db.Set<CallClaim>().SingleAsync(claim => claim.Id == id, Cancellation)).ReleasedAt);
    }

    [Theory, OnEachDatabase]
    public async Task The_key_is_the_same_at_every_sign_in_and_another_caller_has_another_one(Engine engine)
    {
        await using var ringing = await Ringing.On(engine);
        var person = await ringing.Site.Person(ringing.Site.Organisation, Role.Caller);
        using var first = await ringing.Site.SignedIn(person);
        var key = (await first.Open($"{ringing.Path}/key")).Json.GetProperty("key").GetString();
        ringing.Clock.Pass(TimeSpan.FromMinutes(2));
        using var second = await ringing.Site.SignedIn(person);

        Assert.Equal(key, (await second.Open($"{ringing.Path}/key")).Json.GetProperty("key").GetString());
        Assert.NotEqual(key, (await ringing.Caller.Open($"{ringing.Path}/key")).Json.GetProperty("key").GetString());
        Assert.Equal(32, Convert.FromBase64String(key!).Length);
    }

    [Fact]
    public async Task Whoever_has_been_signed_out_is_told_so_without_being_sent_elsewhere()
    {
        await using var ringing = await Ringing.On(Engine.Sqlite);
        using var visitor = ringing.Site.Visitor();

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Tell($"{ringing.Path}/events", Array.Empty<object>())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open($"{ringing.Path}/key")).Status);
    }

    [Fact]
    public async Task What_is_no_such_JSON_and_what_is_too_much_is_refused()
    {
        await using var ringing = await Ringing.On(Engine.Sqlite);
        var call = await ringing.Claimed();

        Assert.Equal(HttpStatusCode.BadRequest, (await ringing.Caller.Tell($"{ringing.Path}/events", new { })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ringing.Caller.Tell($"{ringing.Path}/events", new object?[] { null })).Status);
        var tooMany = Enumerable.Range(1, RecordEvents.MostAtOnce + 1).Select(i => Event(call, i, "Remark")).ToArray();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ringing.Caller.Tell($"{ringing.Path}/events", tooMany)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await ringing.Caller.Tell($"{ringing.Path}/events", new[] { Event(call, 1, new string('x', 3_000_000)) })).Status);
    }

    [Fact]
    public async Task The_page_holds_no_name_and_the_front_page_leads_to_it()
    {
        await using var ringing = await Ringing.On(Engine.Sqlite);
        await ringing.Claimed();

        var page = await ringing.Caller.Open(ringing.Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Medewerker 0", page.Words, StringComparison.Ordinal);
        Assert.Contains($"href=\"{ringing.Path}\"", (await ringing.Caller.Open("/o/teststad")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_rings_in_one_study_alone_finds_the_way_too()
    {
        await using var ringing = await Ringing.On(Engine.Sqlite);
        var person = await ringing.Site.Person(ringing.Site.Organisation);
        await ringing.Db.Having(new StudyMembership { StudyId = ringing.Study, AccountId = person.Id, Role = Role.Caller });
        using var caller = await ringing.Site.SignedIn(person);

        Assert.Contains($"href=\"{ringing.Path}\"", (await caller.Open("/o/teststad")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await caller.Open(ringing.Path)).Status);
    }

    static object Event(Guid attempt, int sequence, string step, long elapsed = 0) =>
        new { id = new Guid(sequence, 1, 2, [.. attempt.ToByteArray()[8..]]), attempt, sequence, step, elapsed, dialledAt = step == "Dialled" ? TestDatabase.Now.ToUnixTimeMilliseconds() : (long?)null };

    /// <summary>A caller who has signed in, and a study with three calls to ring.</summary>
    sealed class Ringing(Website site, Clock clock, Browser caller, Store db, Telbaar.Studies.StudyId study) : IAsyncDisposable
    {
        public Website Site => site;

        public Clock Clock => clock;

        public Browser Caller => caller;

        public Store Db => db;

        public Telbaar.Studies.StudyId Study => study;

        public string Path => $"/o/teststad/studies/{study.Value}/calling";

        public static async Task<Ringing> On(Engine engine)
        {
            var clock = new Clock(TestDatabase.Now);
            var site = await Website.On(engine, clock);
            var db = site.Store.Of(site.Organisation);
            var study = await db.HavingCoveredCalls(2);
            db.ChangeTracker.Clear();
            return new(site, clock, await site.SignedIn(Role.Caller), db, study.Id);
        }

        /// <summary>Claims one call.</summary>
        public async Task<Guid> Claimed() =>
            (await caller.Tell($"{Path}/claim", new { number = 1, aheadOfTime = false })).Json.GetProperty("calls")[0].GetProperty("attempt").GetGuid();

        /// <summary>Rings one call and leaves a voicemail.</summary>
        public async Task<Guid> LeftAVoicemail()
        {
            var call = await Claimed();
            await Record(Event(call, 1, "Dialled"), Event(call, 2, "KccAnswered", 4000), Event(call, 3, "TransferBegins", 9000), Event(call, 4, "VoicemailAnswered", 20_000), Event(call, 5, "VoicemailLeft", 40_000), Event(call, 6, "HungUp", 41_000));
            return call;
        }

        /// <returns>Whether each callback was refused.</returns>
        public async Task<IEnumerable<bool>> AreRefused(params object[] callbacks) =>
            (await caller.Tell($"{Path}/callbacks", callbacks)).Json.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.ValueKind is System.Text.Json.JsonValueKind.String);

        /// <returns>What became of each event.</returns>
        public async Task<IEnumerable<string?>> Record(params object[] events) =>
            (await caller.Tell($"{Path}/events", events)).Json.GetProperty("fates").EnumerateArray().Select(fate => fate.GetString());

        public async ValueTask DisposeAsync()
        {
            caller.Dispose();
            await db.DisposeAsync();
            await site.DisposeAsync();
        }
    }
}
