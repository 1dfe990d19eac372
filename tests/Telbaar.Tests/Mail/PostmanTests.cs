using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Telbaar.Feedback;
using Telbaar.Installation;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Mail;

[Collection(nameof(MailServer))]
public sealed partial class PostmanTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_mail_goes_through_a_real_mail_server_with_its_link_from_the_organisation_to_the_employee(Engine engine)
    {
        await using var server = await MailServer.Started();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);

        Assert.Equal(1, await PostmanOf(database, server.Port).Round(db.Organisation, Cancellation));

        var message = Assert.Single(await server.Delivered(1));
        var mail = Assert.Single(await db.Mails());
        Assert.Equal((MailState.Sent, mail.MessageId), (mail.State, message.MessageId));
        Assert.Equal(("Gemeente Teststad", $"bereikbaarheid@{Asking.Domain}"), NameAndAddress(message.From));
        Assert.Equal(("Medewerker M0001", $"m0001@{Asking.Domain}"), NameAndAddress(message.To));
        Assert.Equal(("Coördinator Test", $"coordinator@{Asking.Domain}"), NameAndAddress(message.ReplyTo));
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Contains("maandag 1 maart om 10:00 uur", message.TextBody, StringComparison.Ordinal);
        var secret = Link().Match(message.TextBody!).Groups[1].Value;
        Assert.Contains(secret, message.HtmlBody, StringComparison.Ordinal);
        Assert.NotNull(await FeedbackLinks.Find(db, secret, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_mail_server_does_not_take_now_comes_again_later_and_ever_later(Engine engine)
    {
        await using var server = new FaultyMailServer(MailFault.NotNow, MailFault.BreaksBeforeData);
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        var clock = new Clock(Asking.AfterTheTerm);
        var postman = PostmanOf(database, server.Port, clock);

        Assert.Equal(0, await postman.Round(db.Organisation, Cancellation));
        Assert.Equal(0, await postman.Round(db.Organisation, Cancellation));
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await postman.Round(db.Organisation, Cancellation));
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await postman.Round(db.Organisation, Cancellation));
        clock.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await postman.Round(db.Organisation, Cancellation));

        Assert.Single(server.Taken);
        Assert.False((await db.Mails()).Single().IsUnsure);
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_server_that_is_not_there_costs_one_mail_a_try_and_no_other(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 3);
        for (var call = 0; call < 3; call++)
            await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);

        Assert.Equal(0, await PostmanOf(database, FreePort.Take()).Round(db.Organisation, Cancellation));

        Assert.Equal([0, 0, 1], (await db.Mails()).Select(mail => mail.Tries).Order());
    }

    [Theory, OnEachDatabase]
    public async Task An_addressee_that_does_not_exist_is_given_up_at_once_and_seen(Engine engine)
    {
        await using var server = new FaultyMailServer(MailFault.NoSuchAddressee);
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);

        await PostmanOf(database, server.Port).Round(db.Organisation, Cancellation);

        Assert.Equal((MailState.GivenUp, "550"), ((await db.Mails()).Single().State, (await db.Mails()).Single().Failure));
        Assert.Equal(RequestState.Undeliverable, Assert.Single((await FeedbackOverview.Of(db, study, Asking.AfterTheTerm, Cancellation)).Requests).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_whose_taking_was_not_confirmed_comes_again_under_the_same_identifier_and_is_marked(Engine engine)
    {
        await using var server = new FaultyMailServer(MailFault.BreaksAfterData);
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        var clock = new Clock(Asking.AfterTheTerm);
        var postman = PostmanOf(database, server.Port, clock);

        Assert.Equal(0, await postman.Round(db.Organisation, Cancellation));
        clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await postman.Round(db.Organisation, Cancellation));

        Assert.Equal(2, server.Taken.Count);
        Assert.Single(server.Taken.Select(mail => mail.MessageId).Distinct());
        Assert.True((await db.Mails()).Single().IsUnsure);
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_whose_sender_died_between_sending_and_marking_comes_back_after_its_lease(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        var clock = new Clock(Asking.AfterTheTerm);
        var id = (await db.Mails()).Single().Id;

        Assert.NotNull(await Outbox.Take(db.AsAnew(), id, clock.Now, Cancellation));
        Assert.Null(await Outbox.Take(db.AsAnew(), id, clock.Now, Cancellation));
        Assert.Equal(0, await PostmanOf(database, server.Port, clock).Round(db.Organisation, Cancellation));
        clock.Pass(Outbox.Lease);
        Assert.Equal(1, await PostmanOf(database, server.Port, clock).Round(db.Organisation, Cancellation));

        Assert.True((await db.Mails()).Single().IsUnsure);
    }

    [Theory, OnEachDatabase]
    public async Task No_more_goes_out_in_an_hour_than_was_said(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 5);
        for (var call = 0; call < 5; call++)
            await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        await db.Set<MailSender>().ExecuteUpdateAsync(set => set.SetProperty(sender => sender.PerHour, 2), Cancellation);
        var clock = new Clock(Asking.AfterTheTerm);
        var postman = PostmanOf(database, server.Port, clock);

        Assert.Equal((2, 0), (await postman.Round(db.Organisation, Cancellation), await postman.Round(db.Organisation, Cancellation)));
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(2, await postman.Round(db.Organisation, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_goes_out_while_the_legal_gate_is_closed_or_once_the_question_is_answered(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 2);
        await db.Failing(study);
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        var answered = await db.Set<FeedbackRequest>().FirstAsync(Cancellation);
        db.Add(new Explanation { RequestId = answered.Id, Reason = ExplanationReason.Other, GivenAt = Asking.AfterTheTerm });
        await db.SaveChangesAsync(Cancellation);
        await db.Set<GateStatement>().Where(statement => statement.Kind == GateKind.WorksCouncil).ExecuteUpdateAsync(set => set.SetProperty(statement => statement.WithdrawnAt, Asking.AfterTheTerm), Cancellation);
        var clock = new Clock(Asking.AfterTheTerm);
        var postman = PostmanOf(database, server.Port, clock);

        Assert.Equal(0, await postman.Round(db.Organisation, Cancellation));
        Assert.All(await db.Mails(), mail => Assert.Equal(MailState.Waiting, mail.State));

        await db.Set<GateStatement>().ExecuteUpdateAsync(set => set.SetProperty(statement => statement.WithdrawnAt, (DateTimeOffset?)null), Cancellation);
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, await postman.Round(db.Organisation, Cancellation));
        Assert.Equal([MailState.Sent, MailState.Withdrawn], (await db.Mails()).Select(mail => mail.State).Order());
    }

    [Theory]
    [InlineData("two hundred letters")]
    [InlineData("from right to left")]
    [InlineData("markup")]
    [InlineData("lines")]
    public async Task Whatever_stands_in_a_name_is_harmless(string kind)
    {
        var name = kind switch
        {
            "two hundred letters" => new string('n', 200),
            "from right to left" => "מִבְחָן Teststad",
            "markup" => "<script>alert(1)</script> {link}",
            _ => "Naam\r\nBcc: iemand@elders.example",
        };
        await using var server = await MailServer.Started();
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Set<EmployeeKey>().ExecuteUpdateAsync(set => set.SetProperty(key => key.Name, name), Cancellation);
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);

        await PostmanOf(database, server.Port).Round(db.Organisation, Cancellation);

        var message = Assert.Single(await server.Delivered(1));
        Assert.Equal($"m0001@{Asking.Domain}", message.To.Mailboxes.Single().Address);
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain("<script", message.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', message.Subject!);
        Assert.Contains(name.ReplaceLineEndings(" ")[..5], message.TextBody, StringComparison.Ordinal);
    }

    static (string?, string) NameAndAddress(InternetAddressList list) => (list.Mailboxes.Single().Name, list.Mailboxes.Single().Address);

    internal static Postman PostmanOf(TestDatabase database, int port, TimeProvider? clock = null) => new(
        database.Database,
        new(database.Database, "http://127.0.0.1:0", IsDemonstration: false) { Mail = new("127.0.0.1", port, MailSecurity.None, null, null), PublicAddress = new("https://telbaar.teststad.example") },
        clock ?? new Clock(Asking.AfterTheTerm), NullLogger<Postman>.Instance);

    [GeneratedRegex("https://telbaar\\.teststad\\.example/explain/teststad/([a-z2-7]{32})")]
    private static partial Regex Link();
}
