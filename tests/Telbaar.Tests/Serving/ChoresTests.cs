using Microsoft.EntityFrameworkCore;
using Telbaar.Installation;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Retention;
using Telbaar.Serving;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

public sealed class ChoresTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_round_asks_why_and_brings_the_mail_away_and_the_next_does_nothing_twice(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var site = await Website.With(engine, new Clock(Asking.AfterTheTerm), settings => settings with { Mail = new("127.0.0.1", server.Port, MailSecurity.None, null, null), PublicAddress = new("https://telbaar.teststad.example") });
        await using var db = site.Store.Of(site.Organisation);
        await db.Failing(await db.HavingAskingStudy());

        await site.Service<Chores>().Round(Cancellation);
        await site.Service<Chores>().Round(Cancellation);

        Assert.Equal(MailState.Sent, Assert.Single(await db.Mails()).State);
        Assert.Equal($"m0001@{Asking.Domain}", Assert.Single(server.Taken).To);
    }

    [Theory, OnEachDatabase]
    public async Task A_chore_that_fails_ends_neither_the_server_nor_the_chores_after_it(Engine engine)
    {
        await using var server = new FaultyMailServer();
        await using var site = await Website.With(engine, new Clock(Asking.AfterTheTerm), settings => settings with { Mail = new("127.0.0.1", server.Port, MailSecurity.None, null, null), PublicAddress = new("https://telbaar.teststad.example") });
        await using var db = site.Store.Of(site.Organisation);
        await db.Failing(await db.HavingAskingStudy());
        // As a faulty version of the program might have left it: the field is refused when a text is saved.
        await db.Having(new MailTemplate { Kind = MailKind.Request, Language = Language.Dutch, Subject = "Vraag", Body = "{veld van elders}" });

        await site.Service<Chores>().Round(Cancellation);

        Assert.Equal(MailState.Waiting, Assert.Single(await db.Mails()).State);
        Assert.Empty(server.Taken);
    }

    [Theory, OnEachDatabase]
    public async Task When_a_retention_term_is_over_persons_go_by_themselves(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddYears(12)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingAskingStudy();

        await site.Service<Chores>().Round(Cancellation);

        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.All(await db.Set<Removal>().ToListAsync(Cancellation), removal => Assert.NotNull(removal.CompactedAt));
    }

    [Fact]
    public async Task An_organisation_whose_term_cannot_be_ended_keeps_no_other_from_being_done_and_is_tried_again()
    {
        var clock = new Clock(TestDatabase.Now.AddYears(12));
        await using var site = await Website.On(Engine.Sqlite, clock);
        await using var failing = site.Store.Of(site.Organisation);
        await failing.HavingAskingStudy();
        await using var other = site.Store.Of(await site.Store.Organisation("andere"));
        await other.HavingAskingStudy();
        // A trigger takes no parameters: the text is made here of an id alone.
        var trigger = $"CREATE TRIGGER refuse BEFORE DELETE ON employee_keys WHEN OLD.OrganisationId = '{site.Organisation.Value.ToString().ToUpperInvariant()}' BEGIN SELECT RAISE(ABORT, 'refused'); END";
        await failing.Database.ExecuteSqlRawAsync(trigger, Cancellation);

        await site.Service<Chores>().Round(Cancellation);

        Assert.NotEmpty(await failing.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.Empty(await other.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.All(await other.Set<Removal>().ToListAsync(Cancellation), removal => Assert.NotNull(removal.CompactedAt));

        await failing.Database.ExecuteSqlAsync($"DROP TRIGGER refuse", Cancellation);
        clock.Pass(TimeSpan.FromHours(2));
        await site.Service<Chores>().Round(Cancellation);

        Assert.Empty(await failing.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_mail_server_the_question_arises_and_the_mail_waits(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm));
        await using var db = site.Store.Of(site.Organisation);
        await db.Failing(await db.HavingAskingStudy());

        await site.Service<Chores>().Round(Cancellation);

        Assert.Equal(MailState.Waiting, Assert.Single(await db.Mails()).State);
    }
}
