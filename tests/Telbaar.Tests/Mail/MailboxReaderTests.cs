using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Telbaar.Feedback;
using Telbaar.Installation;
using Telbaar.Mail;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Mail;

public sealed class MailboxReaderTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_comes_back_is_noted_and_what_a_person_wrote_stays_unread(Engine engine)
    {
        await using var mailbox = await Mailbox.Opened();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 3);
        for (var call = 0; call < 3; call++)
            await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        await db.SendingAll(Asking.AfterTheTerm);
        var mails = await db.Mails();
        await mailbox.Receive(ABounce(mails[0].MessageId));
        await mailbox.Receive(AnAnswer(mails[1].MessageId, message => message.Headers.Add(HeaderId.AutoSubmitted, "auto-replied (vacation)")));
        await mailbox.Receive(AnAnswer(mails[2].MessageId, _ => { }));
        await mailbox.Receive(AnAnswer("van-iemand-anders@elders.example", message => message.Headers.Add(HeaderId.AutoSubmitted, "auto-replied")));

        Assert.Equal(2, await ReaderOf(database, mailbox.Port).Round([db.Organisation], Cancellation));

        Assert.Equal(2, mailbox.Unread);
        Assert.Equal([RequestState.Undeliverable, RequestState.Away, RequestState.Silent],
            (await FeedbackOverview.Of(db, study, Asking.AfterTheTerm.AddHours(1), Cancellation)).Requests.Select(request => request.State).Order());
        Assert.NotNull((await db.Mails())[0].BouncedAt);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_answer_is_tried_again_later()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        var organisation = await database.Organisation();

        Assert.Equal(0, await ReaderOf(database, FreePort.Take()).Round([organisation], Cancellation));
    }

    static MailboxReader ReaderOf(TestDatabase database, int port) => new(
        database.Database,
        new(database.Database, "http://127.0.0.1:0", IsDemonstration: false) { Mail = new("127.0.0.1", 25, MailSecurity.None, null, null) { Mailbox = new("127.0.0.1", port, MailSecurity.None, Mailbox.UserName, Mailbox.Password) } },
        new Clock(Asking.AfterTheTerm), NullLogger<MailboxReader>.Instance);

    static MimeMessage AnAnswer(string to, Action<MimeMessage> more)
    {
        var message = new MimeMessage { Subject = "Re", InReplyTo = to, Body = new TextPart("plain") { Text = "Tekst" } };
        message.From.Add(MailboxAddress.Parse($"m0001@{Asking.Domain}"));
        message.To.Add(MailboxAddress.Parse($"bereikbaarheid@{Asking.Domain}"));
        more(message);
        return message;
    }

    /// <summary>As a mail server writes it (RFC 3464), with the headers of what was sent.</summary>
    static MimeMessage ABounce(string sent)
    {
        var status = new MessageDeliveryStatus();
        status.StatusGroups.Add(new HeaderList { { "Reporting-MTA", "dns; mail.teststad.example" } });
        status.StatusGroups.Add(new HeaderList { { "Final-Recipient", $"rfc822; m0001@{Asking.Domain}" }, { "Action", "failed" }, { "Status", "5.1.1" } });
        var report = new MultipartReport("delivery-status")
        {
            new TextPart("plain") { Text = "Onbestelbaar" },
            status,
            new TextPart("rfc822-headers") { Text = $"From: bereikbaarheid@{Asking.Domain}\r\nMessage-Id: <{sent}>\r\nSubject: x\r\n" },
        };
        var message = new MimeMessage { Subject = "Undelivered", Body = report };
        message.From.Add(MailboxAddress.Parse($"mailer-daemon@{Asking.Domain}"));
        message.To.Add(MailboxAddress.Parse($"bereikbaarheid@{Asking.Domain}"));
        return message;
    }
}
