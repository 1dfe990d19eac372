using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

public sealed class StudyScopeTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_department_comes_into_scope_with_its_reason_and_may_be_left_out_again(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, department) = (await db.HavingStudy(), Designing.ADepartment("Wonen"));
        await db.Having(department);

        _ = (await PutInScope.Run(db, Researcher(db), new(study.Id, department.Id, "Veel vragen", 4000, "Gepresenteerd in het MT"), Cancellation)).Value;
        var scope = await db.Set<StudyDepartment>().SingleAsync(scope => scope.DepartmentId == department.Id, Cancellation);
        Assert.Equal(("Veel vragen", 4000, "Gepresenteerd in het MT"), (scope.WhyInScope, scope.ContactsPerYear, scope.RunUp));

        _ = (await LeaveOut.Run(db, Researcher(db), new(study.Id, department.Id), Cancellation)).Value;
        Assert.False(await db.Set<StudyDepartment>().AnyAsync(scope => scope.DepartmentId == department.Id, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_department_without_a_reason_does_not_come_into_scope(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, department) = (await db.HavingStudy(), Designing.ADepartment("Wonen"));
        await db.Having(department);

        var answer = await PutInScope.Run(db, Researcher(db), new(study.Id, department.Id, "", -1, ""), Cancellation);

        Assert.Equal([("WhyInScope", "missing"), ("ContactsPerYear", "out-of-range")], answer.Refusals.Select(refusal => (refusal.Field, refusal.Code)));
    }

    [Theory, OnEachDatabase]
    public async Task A_department_whose_number_is_rung_is_not_left_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        var department = (await db.Set<StudyDepartment>().SingleAsync(Cancellation)).DepartmentId;
        _ = (await AddNumber.Run(db, Researcher(db), ANumber(study, Route.Group, "023 511 51 15") with { Department = department }, Cancellation)).Value;

        Assert.Equal([StudyRefusals.DepartmentHasNumbers], (await LeaveOut.Run(db, Researcher(db), new(study.Id, department), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Scope_and_numbers_are_fixed_once_a_study_is_ready(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();
        var department = (await db.Set<StudyDepartment>().SingleAsync(Cancellation)).DepartmentId;
        _ = (await db.Move(study, StudyMove.MakeReady)).Value;

        Assert.Equal(["study-wrong-state"], (await PutInScope.Run(db, Researcher(db), new(study.Id, department, "Anders", null, ""), Cancellation)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["study-wrong-state"], (await AddNumber.Run(db, Researcher(db), ANumber(study, Route.Kcc, "14 001"), Cancellation)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_with_a_number_is_said_by_field(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();

        async Task<IEnumerable<(string, string)>> RefusalsOf(AddNumber.Input input) =>
            (await AddNumber.Run(db, Researcher(db), input, Cancellation)).Refusals.Select(refusal => (refusal.Field, refusal.Code));

        Assert.Equal([("Number", "study-no-telephone-number")], await RefusalsOf(ANumber(study, Route.Kcc, "de balie")));
        Assert.Equal([("Number", "already-there")], await RefusalsOf(ANumber(study, Route.Direct, "14000")));
        Assert.Equal([("Department", "missing")], await RefusalsOf(ANumber(study, Route.Group, "14 001")));
        Assert.Equal([("Department", "study-not-in-scope")], await RefusalsOf(ANumber(study, Route.Group, "14 001") with { Department = EntityId.New<DepartmentId>(TestDatabase.Now) }));
        Assert.Empty(await RefusalsOf(ANumber(study, Route.Kcc, "+31 (0)23 511 51 15")));
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_change_the_design_at_once_do_not_undo_one_another(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var study = await db.HavingCompleteStudy();
        await using var other = database.Of(organisation);
        _ = await other.Set<Study>().SingleAsync(Cancellation);
        _ = (await db.Move(study, StudyMove.MakeReady)).Value;

        var late = await AddNumber.Run(other, Researcher(other), ANumber(study, Route.Kcc, "14 001"), Cancellation);

        Assert.Equal([ActRefusals.ChangedMeanwhile], late.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task An_interim_study_takes_over_norms_and_the_chosen_departments_with_their_numbers_and_nothing_of_the_gate(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();
        var (kept, dropped) = ((await db.Set<StudyDepartment>().SingleAsync(Cancellation)).DepartmentId, Designing.ADepartment("Wonen"));
        await db.Having(dropped);
        _ = (await PutInScope.Run(db, Researcher(db), new(study.Id, dropped.Id, "Ook", null, ""), Cancellation)).Value;
        _ = (await AddNumber.Run(db, Researcher(db), ANumber(study, Route.Group, "14 001") with { Department = dropped.Id }, Cancellation)).Value;

        var copy = (await CopyStudy.Run(db, Researcher(db), new(EntityId.New<StudyId>(TestDatabase.Now), study.Id, "Tussentijds", [kept]), Cancellation)).Value;

        var made = await db.Set<Study>().SingleAsync(candidate => candidate.Id == copy, Cancellation);
        Assert.Equal((StudyState.Designed, study.Id, "haarlem-2019", 20, (DateOnly?)null), (made.State, made.CopyOf, made.ShippedNorms, made.CallsPerHour, made.From));
        var scope = await db.Set<StudyDepartment>().SingleAsync(scope => scope.StudyId == copy, Cancellation);
        Assert.Equal((kept, "Veel klantcontact", 12000, "Gepresenteerd"), (scope.DepartmentId, scope.WhyInScope, scope.ContactsPerYear, scope.RunUp));
        Assert.Equal("14 000", (await db.Set<StudyNumber>().SingleAsync(number => number.StudyId == copy, Cancellation)).Number);
        Assert.Empty((await Gate.Of(db, copy, Cancellation)).Statements);
    }

    [Theory, OnEachDatabase]
    public async Task An_interim_study_without_departments_or_with_those_of_elsewhere_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();

        async Task<IEnumerable<(string, string)>> RefusalsOf(string name, params DepartmentId[] departments) =>
            (await CopyStudy.Run(db, Researcher(db), new(EntityId.New<StudyId>(TestDatabase.Now), study.Id, name, departments), Cancellation)).Refusals.Select(refusal => (refusal.Field, refusal.Code));

        Assert.Equal([("Departments", "study-no-departments")], await RefusalsOf("Tussentijds"));
        Assert.Equal([("Departments", "study-not-in-scope")], await RefusalsOf("Tussentijds", EntityId.New<DepartmentId>(TestDatabase.Now)));
        Assert.Equal([("Name", "already-there"), ("Departments", "study-no-departments")], await RefusalsOf("ONDERZOEK"));
    }

    static Acting Researcher(Store db) => TestDatabase.As(db.Organisation, Role.Researcher);

    static AddNumber.Input ANumber(Study study, Route route, string number) => new(EntityId.New<StudyNumberId>(TestDatabase.Now), study.Id, route, number, null, "");
}
