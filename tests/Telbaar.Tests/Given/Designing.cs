using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>Puts studies in the database, as far designed as a test needs.</summary>
public static class Designing
{
    static DateTimeOffset Now => TestDatabase.Now;

    /// <summary>Monday 1 March 2027.</summary>
    public static DateOnly FirstDay { get; } = new(2027, 3, 1);

    /// <summary>Friday 26 March 2027.</summary>
    public static DateOnly LastDay { get; } = new(2027, 3, 26);

    /// <summary>Somebody with an account of its own and these roles.</summary>
    public static Acting Somebody(OrganisationId organisation, params Role[] roles) =>
        TestDatabase.As(organisation, roles) with { Account = EntityId.New<AccountId>(Now) };

    public static Acting OnDay(this Acting acting, DateOnly day) => acting with { At = new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.FromHours(1)) };

    public static Department ADepartment(string name = "Burgerzaken") => new() { Id = EntityId.New<DepartmentId>(Now), Name = name, Folded = name.Folded() };

    /// <summary>A study of March 2027 that is being designed, with one department and one number.</summary>
    public static async Task<Study> HavingStudy(this Store db, string name = "Onderzoek")
    {
        var (department, acting) = (ADepartment(name), TestDatabase.As(db.Organisation, Role.Researcher));
        await db.Having(department);
        var id = (await CreateStudy.Run(db, acting, new(EntityId.New<StudyId>(Now), name, "Bureau", "haarlem-2019"), default)).Value;
        var study = db.Set<Study>().Local.Single(study => study.Id == id);
        _ = (await PlanStudy.Run(db, acting, new(id, study.Version, name, "Bureau", null, FirstDay, LastDay, "haarlem-2019", null, null, 20), default)).Value;
        _ = (await PutInScope.Run(db, acting, new(id, department.Id, "Veel klantcontact", 12000, "Gepresenteerd"), default)).Value;
        _ = (await AddNumber.Run(db, acting, new(EntityId.New<StudyNumberId>(Now), id, Attempts.Route.Kcc, "14 000", null, ""), default)).Value;
        return study;
    }

    /// <summary>All statements that the gate asks, confirmed; and person level as it is asked.</summary>
    public static async Task HavingPassedGate(this Store db, Study study, params Role[] personLevel)
    {
        foreach (var kind in Enum.GetValues<GateKind>().Where(kind => kind is not GateKind.PersonLevel || personLevel.Length > 0))
            await db.HavingStatement(study, kind, personLevel);
    }

    /// <summary>A confirmed statement.</summary>
    public static async Task<GateStatement> HavingStatement(this Store db, Study study, GateKind kind, params Role[] personLevel)
    {
        var id = (await MakeStatement.Run(db, Somebody(db.Organisation, Role.Coordinator), AStatement(study, kind) with { Roles = personLevel }, default)).Value;
        _ = (await ConfirmStatement.Run(db, Somebody(db.Organisation, Role.PrivacyOfficer), new(study.Id, id, 0), default)).Value;
        return db.Set<GateStatement>().Local.Single(statement => statement.Id == id);
    }

    public static MakeStatement.Input AStatement(Study study, GateKind kind) =>
        new(EntityId.New<GateStatementId>(Now), study.Id, kind, "zaak 2027-0001", new DateOnly(2027, 2, 1), "Zoals in het document staat", WorksCouncilDecision.Consented, 5, []);

    /// <summary>A planned call to one employee.</summary>
    public static async Task HavingSample(this Store db, Study study)
    {
        var department = db.Set<StudyDepartment>().First(scope => scope.StudyId == study.Id).DepartmentId;
        var employee = new Employee { Id = EntityId.New<EmployeeId>(Now), Code = $"M{db.Set<Employee>().Count() + 1:0000}", DepartmentId = department };
        await db.Having(employee, new PlannedCall { Id = EntityId.New<PlannedCallId>(Now), StudyId = study.Id, Number = 1, EmployeeId = employee.Id, DepartmentId = department, Day = FirstDay, At = new(9, 0), Caller = "E1" });
    }

    /// <summary>A study that may go into the field.</summary>
    public static async Task<Study> HavingCompleteStudy(this Store db, string name = "Onderzoek")
    {
        var study = await db.HavingStudy(name);
        await db.HavingPassedGate(study);
        await db.HavingSample(study);
        return study;
    }

    /// <summary>A study that people ring for since its first day.</summary>
    public static async Task<Study> HavingStudyInField(this Store db, params Role[] personLevel)
    {
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study, personLevel);
        await db.HavingSample(study);
        foreach (var move in new[] { StudyMove.MakeReady, StudyMove.Start })
            _ = (await db.Move(study, move)).Value;
        return study;
    }

    /// <summary>Moves the study, on the first day of its field period.</summary>
    public static Task<Answer<StudyState>> Move(this Store db, Study study, StudyMove move, string why = "") => db.MoveOn(FirstDay, study, move, why);

    public static Task<Answer<StudyState>> MoveOn(this Store db, DateOnly day, Study study, StudyMove move, string why = "") =>
        MoveStudy.Run(db, TestDatabase.As(db.Organisation, Role.Researcher).OnDay(day), new(study.Id, study.Version, move, why), default);
}
