using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Steering;
using Telbaar.Tests.Given;
using Telbaar.Tests.Mail;
using Xunit;

namespace Telbaar.Tests.Steering;

[Collection(nameof(MailServer))]
public sealed class RemindOwnersTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Monday 1 March 2027, in office hours.</summary>
    static DateTimeOffset Monday => TestDatabase.Now.AddHours(1);

    [Theory, OnEachDatabase]
    public async Task An_owner_gets_one_mail_with_all_points_that_are_near_or_over_through_a_real_mail_server(Engine engine)
    {
        await using var server = await MailServer.Started();
        await using var group = await Reminding(engine);
        await group.Own(1, "Voicemail instellen", new(2027, 2, 20));
        await group.Own(1, "Belcirkel maken", new(2027, 3, 15));
        await group.Own(1, "Later pas", new(2027, 3, 16));
        await group.Own(1, "Al gedaan", new(2027, 2, 1));
        _ = (await group.Move(4, ActionState.Done)).Value;
        await group.Having();

        Assert.Equal(1, await Round(group, Monday));
        await using var db = group.Open();
        Assert.Equal(1, await PostmanTests.PostmanOf(group.Database, server.Port, new Clock(Monday)).Round(group.Organisation, Cancellation));

        var message = Assert.Single(await server.Delivered(1));
        Assert.Equal($"m0001@{Asking.Domain}", message.To.Mailboxes.Single().Address);
        Assert.Equal($"bereikbaarheid@{Asking.Domain}", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Contains("1. Voicemail instellen (termijn 20 februari 2027, 9 dagen voorbij)", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("2. Belcirkel maken (termijn 15 maart 2027, over 14 dagen)", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Later pas", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Al gedaan", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Voicemail instellen", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, Assert.Single(await db.Mails()).State);
    }

    [Theory, OnEachDatabase]
    public async Task The_next_mail_waits_for_the_days_of_the_plan(Engine engine)
    {
        await using var group = await Reminding(engine);
        await group.Own(1, "Voicemail instellen", new(2027, 2, 20));

        Assert.Equal(1, await Round(group, Monday));
        Assert.Equal(0, await Round(group, Monday.AddDays(7)));
        await using var db = group.Open();
        await db.SendingAll(Monday.AddHours(1));
        Assert.Equal(0, await Round(group, Monday.AddDays(4)));
        Assert.Equal(0, await Round(group, Monday.AddDays(5)));
        Assert.Equal(1, await Round(group, Monday.AddDays(7)));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_reminded_while_it_is_off_on_a_closed_day_or_against_his_or_her_wish(Engine engine)
    {
        await using var group = await Reminding(engine);
        await group.Own(1, "Voicemail instellen", new(2027, 2, 20));
        await using var db = group.Open();
        var employee = await db.Set<Employee>().FirstAsync(candidate => candidate.Code == "M0001", Cancellation);

        Assert.Equal(0, await Round(group, Monday.AddDays(-1)));
        Assert.Equal(0, await Round(group, Monday.AddHours(-4)));
        await db.Having(new MailStop { EmployeeId = employee.Id, At = Monday, By = null });
        Assert.Equal(0, await Round(group, Monday));
        await db.Set<MailStop>().ExecuteDeleteAsync(Cancellation);
        _ = (await PlanReminders.Run(db.AsAnew(), group.Steering, new(false, 14, 7, Language.Dutch, await db.Set<ReminderPlan>().Select(plan => plan.Version).SingleAsync(Cancellation)), Cancellation)).Value;
        Assert.Equal(0, await Round(group, Monday));
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_whose_reason_went_away_is_withdrawn_and_one_that_came_back_is_not_followed_for_a_while(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var group = await Reminding(engine);
        await group.Own(1, "Voicemail instellen", new(2027, 2, 20));
        await group.Own(2, "Belcirkel maken", new(2027, 2, 20));
        Assert.Equal(2, await Round(group, Monday));
        _ = (await group.Move(1, ActionState.Done)).Value;

        Assert.Equal(1, await PostmanTests.PostmanOf(group.Database, server.Port, new Clock(Monday)).Round(group.Organisation, Cancellation));
        await using var db = group.Open();
        var mails = await db.Mails();
        Assert.Equal([MailState.Sent, MailState.Withdrawn], mails.Select(mail => mail.State).Order());
        var sent = mails.Single(mail => mail.State is MailState.Sent);
        Assert.True(await NoteMailboxAnswer.Run(db, Acting.OfJob(group.Organisation, Monday), sent.MessageId, MailboxAnswer.Bounced, Cancellation));

        Assert.Equal(0, await Round(group, Monday.AddDays(8)));
        // A Tuesday: the Monday is that of Easter.
        Assert.Equal(1, await Round(group, Monday.AddDays(29)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_left_is_not_reminded_also_when_the_mail_was_written_before(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var group = await Reminding(engine);
        await group.Own(1, "Voicemail instellen", new(2027, 2, 20));
        await using var db = group.Open();
        await db.Set<Employee>().Where(employee => employee.Code == "M0001").ExecuteUpdateAsync(set => set.SetProperty(employee => employee.IsActive, false), Cancellation);
        Assert.Equal(0, await Round(group, Monday));

        await group.Own(2, "Belcirkel maken", new(2027, 2, 20));
        Assert.Equal(1, await Round(group, Monday));
        await db.Set<Employee>().ExecuteUpdateAsync(set => set.SetProperty(employee => employee.IsActive, false), Cancellation);

        Assert.Equal(0, await PostmanTests.PostmanOf(group.Database, server.Port, new Clock(Monday)).Round(group.Organisation, Cancellation));
        Assert.Equal(MailState.Withdrawn, Assert.Single(await db.Mails()).State);
    }

    [Theory, OnEachDatabase]
    public async Task Reminding_asks_first_from_whom_mail_comes(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await using var db = group.Open();

        Assert.Equal([SteeringRefusals.NoSender.Code], (await PlanReminders.Run(db, group.Steering, new(true, 14, 7, Language.Dutch, 0), Cancellation)).Refusals.Select(refusal => refusal.Code));
    }

    static async Task<int> Round(SteeringGroups group, DateTimeOffset at)
    {
        await using var db = group.Open();
        return await RemindOwners.Run(db, Acting.OfJob(group.Organisation, at), Cancellation);
    }

    static async Task<SteeringGroups> Reminding(Engine engine)
    {
        var group = await SteeringGroups.On(engine);
        await using var db = group.Open();
        _ = (await SetMailSender.Run(db, group.Of(Role.Coordinator), new("Gemeente Teststad", $"bereikbaarheid@{Asking.Domain}", 10_000, 0), Cancellation)).Value;
        _ = (await PlanReminders.Run(db.AsAnew(), group.Steering, new(true, 14, 7, Language.Dutch, 0), Cancellation)).Value;
        return group;
    }
}

public static class OwnedActionPoints
{
    /// <summary>An action point of the employee of this number.</summary>
    public static async Task<ActionPoint> Own(this SteeringGroups group, int employee, string what, DateOnly term)
    {
        await using var db = group.Open();
        var code = EmployeeCodes.Of(employee);
        var owner = await db.Set<Employee>().SingleAsync(candidate => candidate.Code == code);
        return await group.Having(SteeringGroups.Fields(what) with { Owner = owner.Id, Term = term });
    }
}
