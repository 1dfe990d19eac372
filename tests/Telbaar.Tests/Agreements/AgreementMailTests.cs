using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Agreements;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Tests.Given;
using Telbaar.Tests.Mail;
using Xunit;

namespace Telbaar.Tests.Agreements;

[Collection(nameof(MailServer))]
public sealed partial class AgreementMailTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_question_goes_through_a_real_mail_server_with_a_link_for_each_colleague_that_answers_once(Engine engine)
    {
        await using var server = await MailServer.Started();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(5);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(await db.Colleagues(place)));
        _ = (await db.AskingRound(place)).Value;

        Assert.Equal(5, await PostmanTests.PostmanOf(database, server.Port, new Clock(TestDatabase.Now)).Round(db.Organisation, Cancellation));

        var messages = await server.Delivered(5);
        Assert.Equal(5, messages.Select(message => message.To.Mailboxes.Single().Address).Distinct().Count());
        Assert.All(messages, message => Assert.Equal($"bereikbaarheid@{Asking.Domain}", message.ReplyTo.Mailboxes.Single().Address));
        Assert.All(messages, message => Assert.Contains("Burgerzaken – Balie", message.Subject, StringComparison.Ordinal));
        var links = messages.Select(message => Link().Match(message.TextBody!).Groups[1].Value).ToList();
        foreach (var link in links)
            Assert.Empty((await db.Answering(link)).Refusals);
        Assert.All(links, link => Assert.DoesNotContain(link, string.Join(' ', db.Set<KnowledgeLink>().Select(stored => stored.Digest)), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(5, (await db.AsAnew().Set<KnowledgeTally>().SingleAsync(Cancellation)).Known);
    }

    [Theory, OnEachDatabase]
    public async Task Who_has_answered_left_or_stopped_mail_when_it_is_sent_gets_none(Engine engine)
    {
        await using var server = await MailServer.Started();
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(7);
        var staff = await db.Colleagues(place);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(staff));
        var (_, links) = await db.HavingRound(place);
        _ = (await db.Answering(links[0])).Value;
        _ = (await StopMail.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(staff[1], true), Cancellation)).Value;

        await db.Set<Employee>().Where(employee => employee.Id == staff[2]).ExecuteUpdateAsync(set => set.SetProperty(employee => employee.IsActive, false), Cancellation);

        Assert.Equal(4, await PostmanTests.PostmanOf(database, server.Port, new Clock(TestDatabase.Now)).Round(db.Organisation, Cancellation));

        Assert.Equal(3, (await db.Mails()).Count(mail => mail.State is MailState.Withdrawn));
    }

    [GeneratedRegex("https://telbaar\\.teststad\\.example/agreement/teststad/([a-z2-7]{32})")]
    private static partial Regex Link();
}
