using Microsoft.EntityFrameworkCore;
using Telbaar.Demonstration;
using Telbaar.Feedback;
using Telbaar.Mail;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Mail;

/// <summary>The program itself dies (SIGKILL) after the mail server took a mail, and before it noted that.</summary>
public sealed class KilledSenderTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Whoever_was_being_written_to_gets_the_same_mail_once_more_and_everybody_else_one(Engine engine)
    {
        await using var server = new FaultyMailServer(MailFault.HoldsAnswer);
        await using var database = await TestDatabase.On(engine);
        await DemoMunicipality.Make(database.Database, TimeProvider.System.GetUtcNow(), Cancellation);
        using var installation = new TestInstallation(database.Database, $$""", "publicAddress": "http://127.0.0.1", "mail": { "server": "127.0.0.1:{{server.Port}}", "security": "none" } """);
        var served = database.Database.File is null ? database.Database : Telbaar.Storage.Database.InFile(Path.Combine(installation.Data, "telbaar.db"));
        var waiting = await WaitAgain(served, 3);

        await using (var first = await RunningServer.Start(installation).Ready(installation))
        {
            await server.Holding.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
            await first.Crash();
        }
        var begun = Assert.Single(server.Taken);
        await LetTheLeaseLapse(served);
        await using (var second = await RunningServer.Start(installation).Ready(installation))
            await Until(served, async db => await db.Set<OutgoingMail>().CountAsync(mail => waiting.Contains(mail.MessageId) && mail.State == MailState.Sent, Cancellation) == waiting.Count);

        // Reminders that became due meanwhile went along.
        Assert.Equal([.. waiting.Append(begun.MessageId).Order()], server.Taken.Select(mail => mail.MessageId).Where(waiting.Contains).Order());
        await using var store = await Open(served);
        Assert.Equal([begun.MessageId], await store.Set<OutgoingMail>().Where(mail => mail.IsUnsure).Select(mail => mail.MessageId).ToListAsync(Cancellation));
    }

    /// <summary>Requests that nobody answered, as if their mail had not gone out yet.</summary>
    static async Task<IReadOnlyList<string>> WaitAgain(Database database, int number)
    {
        await using var db = await Open(database);
        var mails = await db.Set<FeedbackRequest>().Where(request => request.Stopped == null && !db.Set<Explanation>().Any(explanation => explanation.RequestId == request.Id))
            .Join(db.Set<OutgoingMail>(), request => request.MailId, mail => mail.Id, (request, mail) => mail).OrderBy(mail => mail.Id).Take(number).ToListAsync(Cancellation);
        Assert.Equal(number, mails.Count);
        foreach (var mail in mails)
            (mail.State, mail.SentAt, mail.DueAt) = (MailState.Waiting, null, mail.ArisenAt);
        await db.SaveChangesAsync(Cancellation);
        return [.. mails.Select(mail => mail.MessageId)];
    }

    /// <summary>As if the five minutes had passed in which nobody else may send it.</summary>
    static async Task LetTheLeaseLapse(Database database)
    {
        await using var db = await Open(database);
        var held = Assert.Single(await db.Set<OutgoingMail>().Where(mail => mail.HeldUntil != null).ToListAsync(Cancellation));
        Assert.Equal(MailState.Waiting, held.State);
        held.HeldUntil = held.ArisenAt;
        await db.SaveChangesAsync(Cancellation);
    }

    static async Task Until(Database database, Func<Store, Task<bool>> holds)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        bound.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            await using (var db = await Open(database))
            {
                if (await holds(db))
                    return;
            }
            await Task.Delay(200, bound.Token);
        }
    }

    static async Task<Store> Open(Database database)
    {
        var db = database.Open();
        db.Organisation = (await db.Organisations.SingleAsync(Cancellation)).Id;
        return db;
    }
}
