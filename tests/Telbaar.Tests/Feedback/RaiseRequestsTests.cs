using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Feedback;

public sealed class RaiseRequestsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_message_that_nobody_answers_is_asked_about_when_its_term_has_passed_and_once_only(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var claim = await db.Failing(study);

        Assert.Equal(0, await db.Raising(study, new(2027, 3, 3, 15, 59, 0, TimeSpan.Zero)));
        Assert.Equal(1, await db.Raising(study, new(2027, 3, 3, 16, 1, 0, TimeSpan.Zero)));
        Assert.Equal(0, await db.Raising(study, Asking.AfterTheTerm));

        var mail = Assert.Single(await db.Mails());
        Assert.Equal((MailKind.Request, Addressee.Employee, claim.EmployeeId), (mail.Kind, mail.To, mail.EmployeeId));
        Assert.EndsWith($"@{Asking.Domain}", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal(claim.Id, (await db.Set<FeedbackRequest>().SingleAsync(Cancellation)).AttemptId);
    }

    [Theory, OnEachDatabase]
    public async Task A_failure_of_the_KCC_is_not_asked_about(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var claim = await db.Failing(study);
        _ = (await db.Correct(study, claim.Id, AttemptColumn.AttributedTo, "kcc", CorrectionReason.Other)).Value;

        Assert.Equal(0, await db.Raising(study, Asking.AfterTheTerm));
    }

    [Theory, OnEachDatabase]
    public async Task A_request_stops_when_its_attempt_is_no_failure_and_goes_on_when_it_is_one_after_all(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var claim = await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);

        _ = (await db.Correct(study, claim.Id, AttemptColumn.Status, "void", CorrectionReason.Outage)).Value;
        await db.Raising(study, Asking.AfterTheTerm);
        Assert.Equal(RequestStop.NoFailure, (await db.AsAnew().Set<FeedbackRequest>().SingleAsync(Cancellation)).Stopped);

        _ = (await db.Correct(study, claim.Id, AttemptColumn.Status, "valid", CorrectionReason.CountsAfterAll)).Value;
        await db.Raising(study, Asking.AfterTheTerm);
        Assert.Null((await db.AsAnew().Set<FeedbackRequest>().SingleAsync(Cancellation)).Stopped);
    }

    [Theory, OnEachDatabase]
    public async Task Where_person_level_is_closed_nobody_is_asked(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(opensPersonLevel: false);
        await db.Failing(study);

        Assert.Equal(0, await db.Raising(study, Asking.AfterTheTerm));
        Assert.Empty(await db.Mails());
    }

    [Theory, OnEachDatabase]
    public async Task Withdrawn_consent_stops_what_was_asked_at_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        var consent = await db.Set<GateStatement>().AsNoTracking().FirstAsync(statement => statement.Kind == GateKind.WorksCouncil, Cancellation);
        _ = (await WithdrawStatement.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.PrivacyOfficer), new(study.Id, consent.Id, consent.Version, "Ingetrokken"), Cancellation)).Value;

        await db.Raising(study, Asking.AfterTheTerm);

        Assert.Equal(RequestStop.GateClosed, (await db.AsAnew().Set<FeedbackRequest>().SingleAsync(Cancellation)).Stopped);
    }

    [Theory, OnEachDatabase]
    public async Task What_fails_on_one_day_is_asked_in_one_mail_where_the_plan_says_so(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 2, FeedbackTiming.Daily, Addressee.DepartmentHead);
        await db.Failing(study);
        await db.Failing(study);

        Assert.Equal(2, await db.Raising(study, Asking.AfterTheTerm));

        var mail = Assert.Single(await db.Mails());
        Assert.Equal(new DateTimeOffset(2027, 3, 5, 16, 0, 0, TimeSpan.Zero), mail.DueAt);
        Assert.All(await db.Set<FeedbackRequest>().ToListAsync(Cancellation), request => Assert.Equal(mail.Id, request.MailId));
    }

    [Theory, OnEachDatabase]
    public async Task An_organisation_that_never_opens_is_asked_all_the_same(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(timing: FeedbackTiming.Daily);
        await db.Failing(study);
        await db.Having([.. Enum.GetValues<DayOfWeek>().Select(day => new OfficeDay { Weekday = day })]);

        Assert.Equal(1, await db.Raising(study, Asking.AfterTheTerm));
        Assert.Equal(new DateTimeOffset(2027, 3, 6, 16, 0, 0, TimeSpan.Zero), Assert.Single(await db.Mails()).DueAt);
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_rung_again_is_asked_after_the_last_call_where_the_plan_says_so(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(timing: FeedbackTiming.AfterLastCall);
        var claim = await db.Failing(study);
        var rung = await db.Set<PlannedCall>().AsNoTracking().SingleAsync(Cancellation);
        await db.Having(new PlannedCall
        {
            Id = EntityId.New<PlannedCallId>(TestDatabase.Now),
            StudyId = study.Id,
            Number = 2,
            EmployeeId = rung.EmployeeId,
            DepartmentId = rung.DepartmentId,
            Day = Designing.LastDay,
            At = new(9, 0),
            Caller = "E1",
        });

        Assert.Equal(0, await db.Raising(study, Asking.AfterTheTerm));
        await db.Set<PlannedCall>().Where(call => call.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(call => call.State, PlannedCallState.Rung), Cancellation);
        Assert.Equal(1, await db.Raising(study, Asking.AfterTheTerm));
        Assert.Equal(claim.Id, (await db.Set<FeedbackRequest>().SingleAsync(Cancellation)).AttemptId);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_asked_whose_mail_was_stopped_or_whose_address_is_not_known(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 2);
        var stopped = await db.Failing(study);
        var unknown = await db.Failing(study);
        _ = (await StopMail.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Coordinator), new(stopped.EmployeeId!.Value, IsStopped: true), Cancellation)).Value;
        await db.Set<EmployeeKey>().Where(key => key.EmployeeId == unknown.EmployeeId).ExecuteUpdateAsync(set => set.SetProperty(key => key.Email, ""), Cancellation);

        await db.Raising(study, Asking.AfterTheTerm);

        Assert.Empty(await db.Mails());
        Assert.Equal(RequestState.Stopped, Assert.Single((await FeedbackOverview.Of(db, study, Asking.AfterTheTerm, Cancellation)).Requests).State);
        Assert.Equal(RequestStop.PersonStopped, (await db.Set<FeedbackRequest>().SingleAsync(Cancellation)).Stopped);
        Assert.Equal(1, (await FeedbackOverview.Of(db, study, Asking.AfterTheTerm, Cancellation)).Unasked);
    }

    [Theory, OnEachDatabase]
    public async Task Who_does_not_answer_is_reminded_after_three_working_days_and_twice_at_most(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.HavingAsked(study);

        Assert.Equal(0, await db.Reminding(study, Asking.AfterTheTerm.AddDays(4)));
        Assert.Equal(1, await db.Reminding(study, Asking.AfterTheTerm.AddDays(5)));
        Assert.Equal(0, await db.Reminding(study, Asking.AfterTheTerm.AddDays(5)));
        await db.SendingAll(Asking.AfterTheTerm.AddDays(5));
        Assert.Equal(1, await db.Reminding(study, Asking.AfterTheTerm.AddDays(10)));
        await db.SendingAll(Asking.AfterTheTerm.AddDays(10));
        Assert.Equal(0, await db.Reminding(study, Asking.AfterTheTerm.AddDays(20)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_away_is_not_reminded_meanwhile_and_does_not_count_as_silent(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.HavingAsked(study);
        var mail = Assert.Single(await db.Mails());

        Assert.True(await NoteMailboxAnswer.Run(db.AsAnew(), Acting.OfJob(db.Organisation, Asking.AfterTheTerm), mail.MessageId, MailboxAnswer.Away, Cancellation));

        Assert.Equal(0, await db.Reminding(study, Asking.AfterTheTerm.AddDays(5)));
        Assert.Equal(RequestState.Away, Assert.Single((await FeedbackOverview.Of(db, study, Asking.AfterTheTerm.AddDays(1), Cancellation)).Requests).State);
        Assert.Equal(1, await db.Reminding(study, Asking.AfterTheTerm.AddDays(12)));
    }

    [Theory, OnEachDatabase]
    public async Task Heads_get_a_count_without_names_where_person_level_is_closed_and_again_only_when_it_changed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 6, opensPersonLevel: false, digestDays: "Friday");
        for (var call = 0; call < 6; call++)
            await db.Failing(study);

        Task<int> Writing(DateTimeOffset at) => WriteDigests.Run(db.AsAnew(), Acting.OfJob(db.Organisation, at), study.Id, Cancellation);
        Assert.Equal(0, await Writing(Asking.AfterTheTerm.AddDays(-1)));
        Assert.Equal(1, await Writing(Asking.AfterTheTerm));
        Assert.Equal(0, await Writing(Asking.AfterTheTerm.AddDays(7)));

        Assert.Equal((MailKind.Count, 6), ((await db.Mails()).Single().Kind, (await db.Mails()).Single().Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_group_under_the_minimum_gets_no_count(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 4, opensPersonLevel: false, digestDays: "Friday");
        for (var call = 0; call < 4; call++)
            await db.Failing(study);

        Assert.Equal(0, await WriteDigests.Run(db.AsAnew(), Acting.OfJob(db.Organisation, Asking.AfterTheTerm), study.Id, Cancellation));
    }
}
