using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Agreements;

public sealed class UnreachableNumbersTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_number_that_failed_when_it_was_rung_is_pointed_out_whatever_its_writing_where_the_gate_opens_person_level(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (place, staff) = await HavingNumbers(db, "+31 (0)23 511 00 01");
        var study = await HavingRungDirectly(db, place, [(staff[0], false), (staff[0], true), (staff[0], false)], Role.Coordinator);
        await db.HavingAgreement(place, AgreementKind.Voicemail, Agreeing.Saying() with { Number = "023-5110001" });
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[0], staff[1])]));

        var found = await Found(db, Role.Coordinator);

        Assert.Equal(["+31 (0)23 511 00 01", "023-5110001"], found.Numbers.Select(number => number.Number).Order(StringComparer.Ordinal));
        Assert.All(found.Numbers, number => Assert.Equal((2, 3, study.Name, Designing.FirstDay.AddDays(2)), (number.Failed, number.Attempts, number.Study, number.LastDay)));
        Assert.Equal([null, staff[0]], found.Numbers.OrderBy(number => number.Whose is not null).Select(number => number.Whose));
        Assert.Empty(found.Departments);
    }

    [Theory, OnEachDatabase]
    public async Task Where_the_gate_is_closed_a_department_alone_is_pointed_out_and_only_when_enough_people_were_rung(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (place, staff) = await HavingNumbers(db, "023 511 00 01");
        var study = await HavingRungDirectly(db, place, [.. staff.Take(4).Select(employee => (employee, false))]);
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[0])]));

        await MustFindNothing();
        await RingDirectly(db, study, place, staff[4], reached: true, day: 5);
        var found = await Found(db, Role.Coordinator);

        Assert.Empty(found.Numbers);
        Assert.Equal((4, 5), (Assert.Single(found.Departments).Failed, found.Departments[0].Attempts));
        // While people still ring, the difference of two days would be single attempts.
        await db.Set<Study>().ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, StudyState.InField), Cancellation);
        await MustFindNothing();

        async Task MustFindNothing()
        {
            var none = await Found(db, Role.Coordinator);
            Assert.Empty(none.Numbers);
            Assert.Empty(none.Departments);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_head_sees_numbers_of_the_own_department_alone_and_the_KCC_and_the_steering_group_none(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (place, staff) = await HavingNumbers(db, "023 511 00 01");
        await HavingRungDirectly(db, place, [(staff[0], false)], Role.DepartmentHead, Role.SteeringGroup);
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[0])]));
        var head = Designing.Somebody(db.Organisation, Role.DepartmentHead);

        Assert.Empty((await Found(db, head)).Numbers);
        await db.Having(new DepartmentHead { DepartmentId = place.Department, EmployeeId = staff[1], AccountId = head.Account });
        Assert.Single((await Found(db, head)).Numbers);
        Assert.Empty((await Found(db, Role.KccAgent)).Numbers);
        Assert.Empty((await Found(db, Role.SteeringGroup)).Numbers);
    }

    [Theory, OnEachDatabase]
    public async Task A_substitute_whom_the_voicemail_named_and_who_could_not_be_reached_is_pointed_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (place, staff) = await HavingNumbers(db, "023 511 00 01");
        var study = await HavingRungDirectly(db, place, [], Role.Coordinator);
        var attempt = An(study, place, staff[1], 1, Route.Kcc);
        (attempt.VoicemailSubstitute, attempt.Reason) = (true, FailureReason.AlternativeNumber);
        await db.Having(attempt);
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[0], staff[1]), new(staff[2], staff[3])]));

        var number = Assert.Single((await Found(db, Role.Coordinator)).Numbers);

        Assert.Equal((staff[0], NumberTried.NamedInVoicemail, 1, 1), (number.Whose!.Value, number.Tried, number.Failed, number.Attempts));
    }

    [Theory, OnEachDatabase]
    public async Task A_number_or_substitute_that_came_in_place_of_what_the_voicemail_named_is_not_blamed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (place, staff) = await HavingNumbers(db, "023 511 00 01");
        var study = await HavingRungDirectly(db, place, [], Role.Coordinator);
        var attempt = An(study, place, staff[1], 1, Route.Kcc);
        (attempt.VoicemailSubstitute, attempt.Reason) = (true, FailureReason.AlternativeNumber);
        await db.Having(attempt);
        var number = await db.HavingAgreement(place, AgreementKind.Voicemail, Agreeing.Saying() with { Number = "023-5110077" });
        var substitute = await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[2], staff[1])]));
        Assert.Single((await Found(db, Role.Coordinator)).Numbers);

        var later = Agreeing.Today.AddDays(10);
        await Revising(number, Agreeing.Saying(from: later) with { Number = "023-5110088" });
        await Revising(substitute, Agreeing.Saying(from: later, members: [new(staff[0], staff[1])]));

        Assert.Empty((await UnreachableNumbers.Of(db.AsAnew(), Agreeing.ACoordinator(db), await AgreementsInForce.On(db, later, Cancellation), Cancellation)).Numbers);

        async Task Revising(Agreement former, AgreementContent content) =>
            _ = (await ReviseAgreement.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(EntityId.New<AgreementId>(TestDatabase.Now), former.Thread, former.Edition, content), Cancellation)).Value;
    }

    static Task<UnreachableFound> Found(Store db, Role role) => Found(db, Designing.Somebody(db.Organisation, role));

    static async Task<UnreachableFound> Found(Store db, Acting acting) => await UnreachableNumbers.Of(db.AsAnew(), acting, await AgreementsInForce.On(db, Agreeing.Today, Cancellation), Cancellation);

    /// <summary>A team whose first colleague has this number.</summary>
    static async Task<(Workplace Place, List<EmployeeId> Staff)> HavingNumbers(Store db, string number)
    {
        var place = await db.HavingTeam(6);
        var staff = await db.Colleagues(place);
        (await db.Set<EmployeeKey>().FirstAsync(key => key.EmployeeId == staff[0], Cancellation)).Number = number;
        await db.SaveChangesAsync(Cancellation);
        return (place, staff);
    }

    /// <summary>A study in which direct numbers were rung, one a day, and whose fieldwork is over.</summary>
    static async Task<Study> HavingRungDirectly(Store db, Workplace place, IReadOnlyList<(EmployeeId Whom, bool Reached)> calls, params Role[] personLevel)
    {
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study, personLevel);
        foreach (var (day, (whom, reached)) in calls.Index())
            await RingDirectly(db, study, place, whom, reached, day);
        await db.Set<Study>().Where(candidate => candidate.Id == study.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, StudyState.AwaitingCallbacks), Cancellation);
        return study;
    }

    static Task RingDirectly(Store db, Study study, Workplace place, EmployeeId whom, bool reached, int day)
    {
        var attempt = An(study, place, whom, day, Route.Direct);
        (attempt.Line, attempt.Reached) = (reached ? LineResult.Answered : LineResult.NoAnswer, reached ? Reached.Employee : null);
        return db.Having(attempt);
    }

    static RecordedAttempt An(Study study, Workplace place, EmployeeId whom, int day, Route route) => new()
    {
        Id = EntityId.New<AttemptId>(TestDatabase.Now),
        StudyId = study.Id,
        Identifier = $"{Guid.CreateVersion7()}",
        StartedAt = TestDatabase.Now.AddDays(day),
        DepartmentId = place.Department,
        TeamId = place.Team,
        EmployeeId = whom,
        Route = route,
    };
}
