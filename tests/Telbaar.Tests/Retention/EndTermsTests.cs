using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.Backups;
using Telbaar.Demonstration;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Retention;

public sealed class EndTermsTests
{
    /// <summary>The statement of a test's gate says five months; its fieldwork ends on 26 March 2027.</summary>
    static readonly DateTimeOffset lastMoment = new(2027, 8, 26, 21, 59, 0, TimeSpan.Zero), over = new(2027, 8, 26, 22, 1, 0, TimeSpan.Zero);

    static readonly DateTimeOffset farLater = TestDatabase.Now.AddYears(12);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task When_all_terms_are_over_no_person_and_no_free_word_is_left_in_the_files_or_a_new_backup_and_every_figure_stays(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await DemoMunicipality.Make(database.Database, TestDatabase.Now, Cancellation);
        var organisation = await OnlyOrganisation(database);
        await using var before = database.Of(organisation);
        await before.Remarking();
        // The study that was imported came without a gate.
        foreach (var study in await before.Set<Study>().Where(study => !before.Set<GateStatement>().Any(statement => statement.StudyId == study.Id)).ToListAsync(Cancellation))
            await before.HavingPassedGate(study);
        // Who has a part in an agreement in force stays known: that is daily work.
        await before.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.ValidUntil, Zones.LocalDay(farLater).AddDays(-1)), Cancellation);
        var secrets = await SecretsIn(before);
        Assert.True(secrets.Count > 400, $"{secrets.Count} names, addresses and words");
        Assert.Equal(secrets.Count, (await FoundIn(database, secrets)).Count);
        if (engine is Engine.Postgres)
            await before.Database.ExecuteSqlAsync($"ANALYZE", Cancellation);
        var figures = await Figures(before);

        await AfterRestore.Nothing.Apply(database.Database, farLater, Cancellation);

        Assert.Empty(await FoundIn(database, secrets));
        await using var backup = await BackupsOf.Everything(database.Database);
        var rows = string.Join('\n', await BackupsOf.Rows(backup));
        Assert.DoesNotContain(secrets, secret => rows.Contains(secret, StringComparison.Ordinal));
        await using var after = database.Of(organisation);
        Assert.Equal(figures, await Figures(after));
        Assert.All(await after.Set<Removal>().ToListAsync(Cancellation), removal => Assert.Equal(farLater, removal.CompactedAt));
        Assert.Contains(await after.AuditEntries.Select(entry => entry.Action).ToListAsync(Cancellation), action => action == "retention.applied");
    }

    [Theory, OnEachDatabase]
    public async Task The_last_day_of_the_term_is_part_of_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();

        await AfterRestore.Nothing.Apply(database.Database, lastMoment, Cancellation);
        Assert.NotEmpty(await db.Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.Empty(await db.Set<Removal>().ToListAsync(Cancellation));

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.All(await db.Set<Employee>().ToListAsync(Cancellation), employee => Assert.False(employee.IsActive));
        Assert.Empty(await db.Set<DepartmentHead>().ToListAsync(Cancellation));
        var plan = await db.AsAnew().Set<FeedbackPlan>().SingleAsync(Cancellation);
        Assert.Equal(("", "", null), (plan.ContactName, plan.ContactAddress, plan.OnSince));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_has_a_part_in_an_agreement_in_force_stays_known_until_it_ends(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy(calls: 2);
        var (stays, goes) = (await db.Set<Employee>().FirstAsync(Cancellation), await db.Set<Employee>().OrderBy(employee => employee.Code).LastAsync(Cancellation));
        Assert.NotEqual(stays.Id, goes.Id);
        var id = EntityId.New<AgreementId>(TestDatabase.Now);
        var agreement = new Agreement { Id = id, Thread = id.Value, Edition = 1, DepartmentId = stays.DepartmentId, Kind = AgreementKind.Absence, Words = "Een vervanger", ValidFrom = new(2027, 3, 1), ReviewOn = new(2030, 1, 1) };
        await db.Having(agreement, new AgreementMember { AgreementId = id, Place = 1, Part = AgreementPart.Substitute, EmployeeId = stays.Id });

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.Equal(stays.Id, Assert.Single(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation)).EmployeeId);

        await db.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(ended => ended.ValidUntil, Zones.LocalDay(over)), Cancellation);
        await AfterRestore.Nothing.Apply(database.Database, over.AddDays(1), Cancellation);
        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.Empty(await db.AsAnew().Set<AgreementMember>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_asked_and_answered_counts_as_before_though_the_mails_are_gone(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 3);
        var (_, secret) = await db.HavingAsked(study);
        await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime) with { Words = "Woorden die weg moeten." });
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);
        await db.SendingAll(Asking.AfterTheTerm);
        var before = await StatesOf(db, study);
        Assert.Equal([RequestState.Answered, RequestState.Silent], before);

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.Equal(before, await StatesOf(db.AsAnew(), study));
        Assert.Empty(await db.Mails());
        Assert.Empty(await db.Set<ExplanationWords>().ToListAsync(Cancellation));
        Assert.Null(await FeedbackLinks.Find(db, secret, Cancellation));
        Assert.All(await db.Set<FeedbackRequest>().ToListAsync(Cancellation), request => Assert.Equal(Asking.AfterTheTerm, request.AskedAt));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_another_study_still_needs_stays_known_and_the_words_of_the_one_that_ended_go(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var ended = await db.HavingAskingStudy(calls: 2);
        await db.Having(new AttemptRemark { AttemptId = (await db.Failing(ended)).Id, Text = "Woorden die weg moeten." });
        var next = await db.HavingStudy("Volgend onderzoek");
        next.To = new(2028, 3, 26);
        await db.SaveChangesAsync(Cancellation);

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.Equal(2, await db.Set<EmployeeKey>().CountAsync(Cancellation));
        Assert.Empty(await db.Set<AttemptRemark>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_left_and_is_in_no_other_study_is_forgotten_though_that_one_runs(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy(calls: 2);
        var left = await db.Set<Employee>().FirstAsync(Cancellation);
        left.IsActive = false;
        var next = await db.HavingStudy("Volgend onderzoek");
        next.To = new(2028, 3, 26);
        await db.SaveChangesAsync(Cancellation);

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        var known = await db.AsAnew().Set<EmployeeKey>().SingleAsync(Cancellation);
        Assert.NotEqual(left.Id, known.EmployeeId);
    }

    [Theory, OnEachDatabase]
    public async Task Person_level_closes_with_the_term_also_where_the_names_stay_for_another_study(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var ended = await db.HavingAskingStudy();
        var next = await db.HavingStudy("Volgend onderzoek");
        next.To = new(2028, 3, 26);
        await db.SaveChangesAsync(Cancellation);
        Assert.True((await Gate.Of(db, ended.Id, Cancellation)).OpensPersonLevel);

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.NotEmpty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.False((await Gate.Of(db, ended.Id, Cancellation)).OpensPersonLevel);
        var again = await PlanFeedback.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator) with { At = over }, new(ended.Id, Addressee.Employee, FeedbackTiming.AtOnce, Language.Dutch, "Iemand", "iemand@teststad.example", 3, 2, 10, [], true, 2), Cancellation);
        Assert.Contains(FeedbackRefusals.TermOver.Code, again.Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_that_gathers_the_day_is_of_one_study(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var one = await db.HavingAskingStudy(timing: FeedbackTiming.Daily, to: Addressee.DepartmentHead);
        await db.Failing(one);
        var other = await db.HavingStudy("Ander onderzoek");
        await db.HavingPassedGate(other, Role.DepartmentHead);
        await db.Asks(other, FeedbackTiming.Daily, Addressee.DepartmentHead);
        var attempt = await db.Set<RecordedAttempt>().AsNoTracking().SingleAsync(Cancellation);
        await db.Having(new StudyDepartment { StudyId = other.Id, DepartmentId = attempt.DepartmentId }, new RecordedAttempt
        {
            Id = EntityId.New<AttemptId>(TestDatabase.Now),
            StudyId = other.Id,
            Identifier = "1",
            StartedAt = attempt.StartedAt,
            DepartmentId = attempt.DepartmentId,
            EmployeeId = attempt.EmployeeId,
            Route = attempt.Route,
            Line = attempt.Line,
            AnswerTime = attempt.AnswerTime,
            Reached = attempt.Reached,
            WaitingTime = attempt.WaitingTime,
            Message = attempt.Message,
            MessageAt = attempt.MessageAt,
        });

        foreach (var study in new[] { one, other })
            await db.Raising(study, Asking.AfterTheTerm);

        Assert.Equal(2, (await db.Mails()).Count);
        Assert.All(await db.Set<FeedbackRequest>().ToListAsync(Cancellation), request => Assert.True(db.Set<OutgoingMail>().Any(mail => mail.Id == request.MailId && mail.StudyId == request.StudyId)));
        foreach (var study in new[] { one, other })
            Assert.Single((await FeedbackOverview.Of(db, study, Asking.AfterTheTerm, Cancellation)).Requests);
    }

    [Theory, OnEachDatabase]
    public async Task An_imported_study_keeps_its_names_until_its_own_term_though_it_was_never_rung_for(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var imported = await db.HavingStudy("Ingelezen");
        await db.HavingPassedGate(imported);
        (imported.From, imported.To) = (new(2027, 6, 1), new(2027, 6, 30));
        await db.Importing(imported.Id, new RandomAttempts(3).File(50));
        var names = await db.Set<EmployeeKey>().CountAsync(Cancellation);
        await db.HavingAskingStudy();

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.True(await db.AsAnew().Set<EmployeeKey>().CountAsync(Cancellation) >= names);

        await AfterRestore.Nothing.Apply(database.Database, over.AddMonths(4), Cancellation);
        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_study_that_nobody_went_on_with_keeps_no_names(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        await db.HavingStudy("Nooit begonnen");

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_came_after_the_fieldwork_belongs_to_no_study_that_ended(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        var employee = new Employee { Id = EntityId.New<EmployeeId>(over), Code = "M0100", DepartmentId = (await db.Set<Department>().FirstAsync(Cancellation)).Id };
        await db.Having(employee, new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(over.AddDays(-1)), EmployeeId = employee.Id, Name = "Nieuw", Folded = "nieuw" });

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.Equal("Nieuw", (await db.Set<EmployeeKey>().AsNoTracking().SingleAsync(Cancellation)).Name);
    }

    [Theory, OnEachDatabase]
    public async Task Names_that_came_with_the_attempts_of_an_old_study_go_with_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study);
        (study.From, study.To) = (new(2019, 11, 25), new(2019, 12, 20));
        await db.Importing(study.Id, new RandomAttempts(3).File(50));
        Assert.NotEmpty(await db.Set<EmployeeKey>().ToListAsync(Cancellation));

        await AfterRestore.Nothing.Apply(database.Database, TestDatabase.Now, Cancellation);

        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_statement_in_force_nothing_is_taken_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        foreach (var statement in await db.Set<GateStatement>().Where(statement => statement.StudyId == study.Id && statement.Kind == GateKind.RetentionTerm).ToListAsync(Cancellation))
            statement.WithdrawnAt = TestDatabase.Now;
        await db.SaveChangesAsync(Cancellation);

        await AfterRestore.Nothing.Apply(database.Database, farLater, Cancellation);

        Assert.NotEmpty(await db.Set<EmployeeKey>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task After_an_older_backup_was_restored_it_is_applied_again(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        await db.HavingAskingStudy();
        await using var backup = await BackupsOf.Everything(database.Database);
        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.Null((await RestoreBackup.Run(database.Database, backup, BackupsOf.Passphrase, replaces: true, over, Cancellation)).Fault);
        await using var restored = database.Of(organisation);
        Assert.NotEmpty(await restored.Set<EmployeeKey>().ToListAsync(Cancellation));

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.Empty(await restored.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_done_is_not_done_again(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        var (removals, entries) = (await db.Set<Removal>().CountAsync(Cancellation), await db.AuditEntries.CountAsync(Cancellation));

        await AfterRestore.Nothing.Apply(database.Database, over.AddMinutes(1), Cancellation);

        Assert.Equal((removals, entries), (await db.Set<Removal>().CountAsync(Cancellation), await db.AuditEntries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Whoever_still_reads_what_was_taken_out_is_waited_for_on_PostgreSQL()
    {
        await using var database = await TestDatabase.On(Engine.Postgres);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        await using var reader = database.Of(db.Organisation);
        var reading = await reader.Snapshot(Cancellation);
        Assert.Equal(1, await reader.Set<EmployeeKey>().CountAsync(Cancellation));

        var applying = AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.NotSame(applying, await Task.WhenAny(applying, Task.Delay(TimeSpan.FromSeconds(2), Cancellation)));
        await reading!.DisposeAsync();
        await applying;

        Assert.Empty(await FoundIn(database, ["Medewerker M0001", "m0001@teststad.example"]));
    }

    [Fact]
    public async Task So_is_whoever_writes_in_another_database_of_the_same_server()
    {
        await using var database = await TestDatabase.On(Engine.Postgres);
        await using var elsewhere = await TestDatabase.On(Engine.Postgres);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        await using var writer = elsewhere.Of(await elsewhere.Organisation());
        var writing = await writer.Database.BeginTransactionAsync(Cancellation);
        await writer.Having(new Department { Id = EntityId.New<DepartmentId>(TestDatabase.Now), Name = "Elders", Folded = "elders" });

        var applying = AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.NotSame(applying, await Task.WhenAny(applying, Task.Delay(TimeSpan.FromSeconds(2), Cancellation)));
        await writing.DisposeAsync();
        await applying;

        Assert.Empty(await FoundIn(database, ["Medewerker M0001", "m0001@teststad.example"]));
    }

    [Fact]
    public async Task Whoever_still_reads_puts_off_writing_the_file_of_SQLite_anew_and_the_next_time_does_it()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        await using var reader = database.Of(db.Organisation);
        var reading = await reader.Snapshot(Cancellation);
        Assert.Equal(1, await reader.Set<EmployeeKey>().CountAsync(Cancellation));

        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);
        Assert.All(await db.Set<Removal>().AsNoTracking().ToListAsync(Cancellation), removal => Assert.Null(removal.CompactedAt));
        await reading!.DisposeAsync();
        await AfterRestore.Nothing.Apply(database.Database, over, Cancellation);

        Assert.Empty(await FoundIn(database, ["Medewerker M0001", "m0001@teststad.example"]));
    }

    static async Task<OrganisationId> OnlyOrganisation(TestDatabase database)
    {
        await using var db = database.Database.Open();
        return await db.Organisations.Select(organisation => organisation.Id).SingleAsync(Cancellation);
    }

    static async Task<IReadOnlyList<RequestState>> StatesOf(Store db, Study study) =>
        [.. (await FeedbackOverview.Of(db, study, over, Cancellation)).Requests.Select(request => request.State).Order()];

    /// <summary>The scores of each study and what its overview of explanations counts.</summary>
    static async Task<IReadOnlyList<string>> Figures(Store db)
    {
        var figures = new List<string>();
        foreach (var study in await db.Set<Study>().AsNoTracking().OrderBy(study => study.Id).ToListAsync(Cancellation))
        {
            if (await StudyNorms.Of(db, study, Cancellation) is null)
                continue;
            figures.Add(await db.ScoresJsonOf(study.Id, farLater));
            var overview = await FeedbackOverview.Of(db, study, farLater, Cancellation);
            figures.Add(string.Join('\n', overview.Requests.Select(request => $"{request.Department} {request.Message} {request.State} {request.Reason} {request.AnsweredAt}").Order(StringComparer.Ordinal).Append($"{overview.Unasked}")));
        }
        return figures;
    }

    /// <summary>Every name, address and number of an employee, and every free word.</summary>
    static async Task<IReadOnlyList<string>> SecretsIn(Store db)
    {
        var keys = await db.Set<EmployeeKey>().AsNoTracking().ToListAsync(Cancellation);
        IEnumerable<string> all =
        [
            .. keys.Select(key => key.Name), .. keys.Select(key => key.Folded), .. keys.Select(key => key.Email), .. keys.Select(key => key.Number),
            .. await db.Set<AttemptRemark>().Select(remark => remark.Text).ToListAsync(Cancellation), .. await db.Set<CallRemark>().Select(remark => remark.Text).ToListAsync(Cancellation),
            .. await db.Set<CallbackRemark>().Select(remark => remark.Text).ToListAsync(Cancellation), .. await db.Set<ExplanationWords>().Select(words => words.Text).ToListAsync(Cancellation),
            .. await db.Set<DisputeWords>().Select(words => words.Why).ToListAsync(Cancellation), .. await db.Set<DisputeWords>().Select(words => words.NoteAddress).ToListAsync(Cancellation),
            .. await db.Set<FeedbackLink>().Select(link => link.Digest).ToListAsync(Cancellation), .. await db.Set<OutgoingMail>().Select(mail => mail.MessageId).ToListAsync(Cancellation),
            .. await db.Set<FeedbackPlan>().Select(plan => plan.ContactAddress).ToListAsync(Cancellation),
        ];
        return [.. all.Where(text => text.Length > 0).Distinct()];
    }

    static async Task<IReadOnlyList<string>> FoundIn(TestDatabase database, IReadOnlyList<string> secrets)
    {
        var files = await database.Files();
        return [.. secrets.Where(secret => Encoding.UTF8.GetBytes(secret) is var bytes && files.Any(file => file.AsSpan().IndexOf(bytes) >= 0))];
    }
}

static class RemarkingExtensions
{
    /// <summary>Words wherever somebody can write them.</summary>
    public static async Task Remarking(this Store db)
    {
        var attempts = await db.Set<RecordedAttempt>().Where(attempt => !db.Set<AttemptRemark>().Any(remark => remark.AttemptId == attempt.Id)).Take(5).Select(attempt => attempt.Id).ToListAsync();
        await db.Having([.. attempts.Select((attempt, i) => new AttemptRemark { AttemptId = attempt, Text = $"Opmerking nummer {i} die weg moet" })]);
        var claims = await db.Set<CallClaim>().Where(claim => !db.Set<CallRemark>().Any(remark => remark.AttemptId == claim.Id)).Take(5).Select(claim => claim.Id).ToListAsync();
        await db.Having([.. claims.Select((claim, i) => new CallRemark { AttemptId = claim, Text = $"Woorden nummer {i} die weg moeten" })]);
        var disputes = await db.Set<Dispute>().Where(dispute => !db.Set<DisputeWords>().Any(words => words.DisputeId == dispute.Id)).Select(dispute => dispute.Id).ToListAsync();
        // Six letters and digits may stand in any identifier by chance.
        foreach (var key in (await db.Set<EmployeeKey>().ToListAsync()).Where(key => key.Name.Length < 10))
            (key.Name, key.Folded) = ($"Medewerker met de naam {key.Name}", $"medewerker met de naam {key.Folded}");
        await db.Having([.. disputes.Select((dispute, i) => new DisputeWords { DisputeId = dispute, Why = $"Reden nummer {i} die weg moet", NoteAddress = $"notitie{i}@weg.example" })]);
    }
}
