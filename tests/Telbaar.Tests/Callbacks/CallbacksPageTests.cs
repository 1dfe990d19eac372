using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Callbacks;

public sealed class CallbacksPageTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_finds_the_message_by_a_few_letters_and_stores_the_callback()
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(TestDatabase.Now.AddHours(2)));
        var path = await PathOf(site);
        using var caller = await site.SignedIn(Role.Caller);

        var found = await caller.Send($"{path}/find", ("Words", "verzonnen"));
        Assert.Contains("Eén boodschap gevonden", found.Words, StringComparison.Ordinal);
        var stored = await caller.Submit(found, "store", ("Attempt", Attempt(found)), ("By", "Employee"), ("How", "Spoken"), ("Day", "2027-03-01"), ("Time", "10:05"), ("Remark", ""));

        Assert.StartsWith($"{path}?done=", stored.SentTo, StringComparison.Ordinal);
        await using var db = site.Store.Of(site.Organisation);
        Assert.Equal(new DateTimeOffset(2027, 3, 1, 9, 5, 0, TimeSpan.Zero), (await db.Set<RecordedAttempt>().SingleAsync(Cancellation)).CalledBackAt);
    }

    [Fact]
    public async Task What_nobody_can_place_waits_in_a_list_and_is_matched_there()
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(TestDatabase.Now.AddHours(2)));
        var path = await PathOf(site);
        using var caller = await site.SignedIn(Role.Caller);
        var page = await caller.Open(path);
        await caller.Submit(page, "store", ("Attempt", ""), ("By", "Unknown"), ("How", "Voicemail"), ("Day", "2027-03-01"), ("Time", "10:05"), ("Remark", "Onduidelijk ingesproken"));

        var waiting = await caller.Open(path);
        Assert.Contains("Onduidelijk ingesproken", waiting.Words, StringComparison.Ordinal);
        await using var db = site.Store.Of(site.Organisation);
        var callback = await db.Set<Callback>().SingleAsync(Cancellation);
        Assert.Equal(path, (await caller.Send($"{path}/match", ("Callback", $"{callback.Id.Value}"), ("Version", "0"), ("Attempt", Attempt(waiting)))).SentTo);

        Assert.DoesNotContain("Nog te plaatsen", (await caller.Open(path)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_in_the_future_comes_back_with_what_was_typed()
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(TestDatabase.Now.AddHours(2)));
        var path = await PathOf(site);
        using var caller = await site.SignedIn(Role.Caller);
        var page = await caller.Open(path);

        var refused = await caller.Submit(page, "store", ("Attempt", ""), ("By", "Unknown"), ("How", "Missed"), ("Day", "2027-03-05"), ("Time", "10:05"), ("Remark", "morgen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Dit moment ligt in de toekomst", refused.Words, StringComparison.Ordinal);
        Assert.Contains("morgen", refused.Words, StringComparison.Ordinal);
    }

    static string Attempt(Page page) => page.Between(">Nog niet bekend</option>", "</select>").Split("value=\"")[1].Split('"')[0];

    /// <summary>A study in which one voicemail was left for an employee with a name.</summary>
    static async Task<string> PathOf(Website site)
    {
        await using var db = site.Store.Of(site.Organisation);
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = await db.Ringing(caller with { At = caller.At.AddMinutes(-30) }, study, Calling.LeavingAVoicemail);
        await db.Having(new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now), EmployeeId = claim.EmployeeId!.Value, Name = "Verzonnen Persoon", Folded = "verzonnen persoon" });
        return $"/o/teststad/studies/{study.Id.Value}/callbacks";
    }
}
