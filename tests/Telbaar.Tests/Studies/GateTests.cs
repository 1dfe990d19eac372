using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

public sealed class GateTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Who_made_a_statement_does_not_confirm_it_and_somebody_else_does(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        var (maker, other) = (Designing.Somebody(db.Organisation, Role.Coordinator), Designing.Somebody(db.Organisation, Role.Coordinator));
        var statement = (await MakeStatement.Run(db, maker, Designing.AStatement(study, GateKind.Announcement), Cancellation)).Value;

        Assert.Equal([GateRefusals.OwnStatement], (await ConfirmStatement.Run(db, maker, new(study.Id, statement, 0), Cancellation)).Refusals);
        Assert.Contains(GateKind.Announcement, (await Gate.Of(db, study.Id, Cancellation)).Open);
        Assert.True((await ConfirmStatement.Run(db, other, new(study.Id, statement, 0), Cancellation)).IsDone(out _));
        Assert.DoesNotContain(GateKind.Announcement, (await Gate.Of(db, study.Id, Cancellation)).Open);
        Assert.Equal(["gate.confirmed", "gate.stated"], await db.AuditEntries.Where(entry => entry.About == statement.Value).Select(entry => entry.Action).Order().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_statement_is_confirmed_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        var statement = await db.HavingStatement(study, GateKind.Announcement);

        var again = await ConfirmStatement.Run(db, Designing.Somebody(db.Organisation, Role.PrivacyOfficer), new(study.Id, statement.Id, statement.Version), Cancellation);

        Assert.Equal([GateRefusals.NotWaiting], again.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Person_level_is_closed_to_everybody_until_it_is_stated_and_then_opens_to_those_named(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study);
        Assert.True((await Gate.Of(db, study.Id, Cancellation)).IsPassed);
        Assert.Empty(await OpenTo(db, study));

        await db.HavingStatement(study, GateKind.PersonLevel, Role.DepartmentHead, Role.Coordinator);

        Assert.Equal([Role.Coordinator, Role.DepartmentHead], await OpenTo(db, study));
    }

    [Theory, OnEachDatabase]
    public async Task Single_attempts_are_seen_by_who_takes_them_along_and_by_those_to_whom_person_level_is_open(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        async Task<IEnumerable<Role>> Seeing()
        {
            var gate = await Gate.Of(db, study.Id, Cancellation);
            return Enum.GetValues<Role>().Where(role => gate.OpensAttemptsTo(Designing.Somebody(db.Organisation, role)));
        }
        await db.HavingPassedGate(study);
        Assert.Equal([Role.Researcher], await Seeing());

        await db.HavingStatement(study, GateKind.PersonLevel, Role.Coordinator, Role.SteeringGroup);

        Assert.Equal([Role.Researcher, Role.Coordinator, Role.SteeringGroup], await Seeing());
    }

    [Theory, OnEachDatabase]
    public async Task Withdrawn_consent_closes_person_level_and_pauses_the_field_in_the_same_act(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudyInField(Role.Coordinator);
        Assert.Equal([Role.Coordinator], await OpenTo(db, study));

        _ = (await db.Withdraw(study, GateKind.WorksCouncil, "De OR trekt de instemming in")).Value;

        Assert.Empty(await OpenTo(db, study));
        Assert.Equal(StudyState.Paused, study.State);
        var step = await db.Set<StudyStep>().SingleAsync(step => step.State == StudyState.Paused, Cancellation);
        Assert.Equal((GateKind.WorksCouncil, "De OR trekt de instemming in"), (step.Withdrawn, step.Reason));
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "study.moved" && entry.Detail == "Paused", Cancellation));
        Assert.Equal([StudyRefusals.GateNotPassed.With(GateKind.WorksCouncil).Code], (await db.Move(study, StudyMove.Resume)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task After_new_consent_the_field_resumes(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudyInField();
        _ = (await db.Withdraw(study, GateKind.WorksCouncil, "Ingetrokken")).Value;
        var anew = (await MakeStatement.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), Designing.AStatement(study, GateKind.WorksCouncil), Cancellation)).Value;
        _ = (await ConfirmStatement.Run(db, Designing.Somebody(db.Organisation, Role.PrivacyOfficer).OnDay(Designing.LastDay), new(study.Id, anew, 0), Cancellation)).Value;

        Assert.Equal(StudyState.InField, (await db.Move(study, StudyMove.Resume)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task Another_kind_that_is_withdrawn_closes_person_level_and_leaves_the_field(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudyInField(Role.Coordinator);

        _ = (await db.Withdraw(study, GateKind.ImpactAssessment, "Verouderd")).Value;

        Assert.Empty(await OpenTo(db, study));
        Assert.Equal(StudyState.InField, study.State);
    }

    [Theory, OnEachDatabase]
    public async Task A_study_that_is_ready_does_not_start_once_the_gate_is_lost(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();
        _ = (await db.Move(study, StudyMove.MakeReady)).Value;
        _ = (await db.Withdraw(study, GateKind.WorksCouncil, "Ingetrokken")).Value;

        Assert.Equal([StudyRefusals.GateNotPassed.Code], (await db.Move(study, StudyMove.Start)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(StudyState.Ready, study.State);
    }

    [Theory, OnEachDatabase]
    public async Task A_study_does_not_start_after_its_last_day(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();
        _ = (await db.Move(study, StudyMove.MakeReady)).Value;

        Assert.Equal([("study-field-over", (object)Designing.LastDay)], (await db.MoveOn(Designing.LastDay.AddDays(1), study, StudyMove.Start)).Refusals.Select(refusal => (refusal.Code, refusal.Found[0])));
        Assert.Equal(StudyState.InField, (await db.MoveOn(Designing.LastDay, study, StudyMove.Start)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task An_older_statement_does_not_come_to_life_again_when_the_newer_is_withdrawn(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        var older = await db.HavingStatement(study, GateKind.WorksCouncil);
        var newer = (await MakeStatement.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), Designing.AStatement(study, GateKind.WorksCouncil), Cancellation)).Value;
        _ = (await ConfirmStatement.Run(db, Designing.Somebody(db.Organisation, Role.PrivacyOfficer).OnDay(Designing.LastDay), new(study.Id, newer, 0), Cancellation)).Value;
        Assert.Equal(newer, (await Gate.Of(db, study.Id, Cancellation)).InForce(GateKind.WorksCouncil)!.Id);

        _ = (await db.Withdraw(study, GateKind.WorksCouncil, "Ingetrokken")).Value;

        Assert.Null((await Gate.Of(db, study.Id, Cancellation)).InForce(GateKind.WorksCouncil));
        var again = await WithdrawStatement.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), new(study.Id, older.Id, older.Version, "Ook"), Cancellation);
        Assert.Equal([GateRefusals.NotInForce], again.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_withdrawal_says_why(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        await db.HavingStatement(study, GateKind.Announcement);

        Assert.Equal([ActRefusals.Missing.About("Why")], (await db.Withdraw(study, GateKind.Announcement, " ")).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_statement_lacks_is_said_by_field(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();

        async Task<IEnumerable<(string, string)>> RefusalsOf(MakeStatement.Input input) =>
            (await MakeStatement.Run(db, Designing.Somebody(db.Organisation, Role.Researcher), input, Cancellation)).Refusals.Select(refusal => (refusal.Field, refusal.Code));
        MakeStatement.Input A(GateKind kind) => Designing.AStatement(study, kind);

        Assert.Equal([("Document", "missing"), ("Date", "missing"), ("Scope", "missing")], await RefusalsOf(A(GateKind.Announcement) with { Document = "", Date = null, Scope = " " }));
        Assert.Equal([("Date", "gate-day-in-future")], await RefusalsOf(A(GateKind.Announcement) with { Date = Designing.FirstDay.AddDays(1) }));
        Assert.Equal([("Decision", "missing")], await RefusalsOf(A(GateKind.WorksCouncil) with { Decision = null }));
        Assert.Equal([("Number", "out-of-range")], await RefusalsOf(A(GateKind.MinimumGroupSize) with { Number = 2 }));
        Assert.Equal([("Number", "missing")], await RefusalsOf(A(GateKind.RetentionTerm) with { Number = null }));
        Assert.Equal([("Roles", "gate-role-without-person-level")], await RefusalsOf(A(GateKind.PersonLevel) with { Roles = [Role.Administrator, Role.Coordinator] }));
        Assert.Empty(await RefusalsOf(A(GateKind.MinimumGroupSize) with { Number = 3 }));
    }

    [Theory, OnEachDatabase]
    public async Task The_stated_group_size_holds_once_it_is_confirmed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        var maker = Designing.Somebody(db.Organisation, Role.Researcher);
        var statement = (await MakeStatement.Run(db, maker, Designing.AStatement(study, GateKind.MinimumGroupSize) with { Number = 8 }, Cancellation)).Value;
        Assert.Equal(Gate.DefaultMinimumGroupSize, (await Gate.Of(db, study.Id, Cancellation)).MinimumGroupSize);

        _ = (await ConfirmStatement.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), new(study.Id, statement, 0), Cancellation)).Value;

        Assert.Equal(8, (await Gate.Of(db, study.Id, Cancellation)).MinimumGroupSize);
    }

    [Theory, OnEachDatabase]
    public async Task A_statement_of_another_study_is_not_there(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (here, there) = (await db.HavingStudy("hier"), await db.HavingStudy("daar"));
        var statement = await db.HavingStatement(there, GateKind.Announcement);
        var both = Designing.Somebody(db.Organisation, Role.Coordinator);

        Assert.Equal([ActRefusals.NotFound], (await ConfirmStatement.Run(db, both, new(here.Id, statement.Id, 1), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotFound], (await WithdrawStatement.Run(db, both, new(here.Id, statement.Id, 1, "Zomaar"), Cancellation)).Refusals);
    }

    [Fact]
    public void A_privacy_officer_reads_gate_retention_and_audit_confirms_withdraws_and_does_nothing_else() =>
        Assert.Equal(
            [Permission.SeeOrganisation, Permission.ReadAudit, Permission.SeeRetention, Permission.SeeGate, Permission.ConfirmGate, Permission.WithdrawGate],
            Enum.GetValues<Permission>().Where(permission => Authorisation.Allows(permission, Role.PrivacyOfficer)));

    static async Task<IEnumerable<Role>> OpenTo(Store db, Study study)
    {
        var gate = await Gate.Of(db, study.Id, Cancellation);
        return Enum.GetValues<Role>().Where(gate.OpensPersonLevelTo);
    }
}

static class Withdrawing
{
    /// <summary>Withdraws the statement in force.</summary>
    public static async Task<Answer<Done>> Withdraw(this Store db, Study study, GateKind kind, string why)
    {
        var statement = (await Gate.Of(db, study.Id, default)).InForce(kind)!;
        return await WithdrawStatement.Run(db, Designing.Somebody(db.Organisation, Role.Coordinator), new(study.Id, statement.Id, statement.Version, why), default);
    }
}
