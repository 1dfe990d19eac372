using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Organisations;

public sealed class StructureTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_department_is_added_renamed_retired_and_brought_back(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        var id = (await AddDepartment.Run(db, staff.Coordinator, new(EntityId.New<DepartmentId>(TestDatabase.Now), "  Wonen "), Cancellation)).Value;

        _ = (await RenameDepartment.Run(db, staff.Coordinator, new(id, 0, "Wonen en Zorg"), Cancellation)).Value;
        _ = (await RetireDepartment.Run(db, staff.Coordinator, new(id, 1), Cancellation)).Value;
        _ = (await BringBackDepartment.Run(db, staff.Coordinator, new(id, 2), Cancellation)).Value;

        var department = await db.Set<Department>().SingleAsync(Cancellation);
        Assert.Equal(("Wonen en Zorg", "wonen en zorg", true), (department.Name, department.Folded, department.IsActive));
        Assert.Equal(["department.added", "department.renamed", "department.retired", "department.brought-back"],
            await db.AuditEntries.Where(entry => entry.About == id.Value).OrderBy(entry => entry.At).Select(entry => entry.Action).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_is_there_once_whatever_its_capitals_and_accents(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling;team", "Persoon A;Café;Zoë");
        await using var db = staff.Open();
        var department = (await db.Set<Department>().SingleAsync(Cancellation)).Id;

        Assert.Equal([ActRefusals.AlreadyThere.About("Name")], (await AddDepartment.Run(db, staff.Coordinator, new(EntityId.New<DepartmentId>(TestDatabase.Now), "CAFE"), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.AlreadyThere.About("Name")], (await AddTeam.Run(db, staff.Coordinator, new(EntityId.New<TeamId>(TestDatabase.Now), department, "zoe"), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Where_somebody_works_stays_in_use(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling;team", "Persoon A;Wonen;Balie");
        await using var db = staff.Open();

        var department = await RetireDepartment.Run(db, staff.Coordinator, new((await db.Set<Department>().SingleAsync(Cancellation)).Id, 0), Cancellation);
        var team = await RetireTeam.Run(db, staff.Coordinator, new((await db.Set<Team>().SingleAsync(Cancellation)).Id, 0), Cancellation);

        Assert.Equal([OrganisationRefusals.StillStaffed.With(1)], department.Refusals, RefusalsAreAlike);
        Assert.Equal([OrganisationRefusals.StillStaffed.With(1)], team.Refusals, RefusalsAreAlike);
    }

    [Theory, OnEachDatabase]
    public async Task A_change_that_rests_on_an_older_version_is_refused(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling;team", "Persoon A;Wonen;Balie");
        await using var db = staff.Open();
        var team = (await db.Set<Team>().SingleAsync(Cancellation)).Id;
        _ = (await RenameTeam.Run(db, staff.Coordinator, new(team, 0, "Loket"), Cancellation)).Value;

        Assert.Equal([ActRefusals.ChangedMeanwhile], (await RenameTeam.Run(db, staff.Coordinator, new(team, 0, "Plein"), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_comes_to_work_in_a_department_that_is_out_of_use_or_in_a_team_of_another(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling;team", "Persoon A;Wonen;Balie", "Persoon B;Jeugd;");
        await using var db = staff.Open();
        var (wonen, jeugd) = (await db.Set<Department>().SingleAsync(d => d.Name == "Wonen", Cancellation), await db.Set<Department>().SingleAsync(d => d.Name == "Jeugd", Cancellation));
        var balie = (await db.Set<Team>().SingleAsync(Cancellation)).Id;
        var retired = await db.Set<Department>().AddAsync(new() { Id = EntityId.New<DepartmentId>(TestDatabase.Now), Name = "Oud", Folded = "oud", IsActive = false }, Cancellation);
        await db.SaveChangesAsync(Cancellation);

        Assert.Equal([OrganisationRefusals.Retired.About("Place")], (await AddEmployee.Run(db, staff.Coordinator, NewIn(new(retired.Entity.Id, null)), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotFound.About("Place")], (await AddEmployee.Run(db, staff.Coordinator, NewIn(new(jeugd.Id, balie)), Cancellation)).Refusals);
        Assert.Empty((await AddEmployee.Run(db, staff.Coordinator, NewIn(new(wonen.Id, balie)), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task An_employee_gets_the_next_code_and_can_change_leave_and_come_back(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling", "Persoon A;Wonen");
        await using var db = staff.Open();
        var place = new Workplace((await db.Set<Department>().SingleAsync(Cancellation)).Id, null);
        var id = (await AddEmployee.Run(db, staff.Coordinator, NewIn(place), Cancellation)).Value;

        _ = (await ChangeEmployee.Run(db, staff.Coordinator, new(id, 0, 0, "Anders", "a@x.example", "14 000", place, false), Cancellation)).Value;

        Assert.Equal("M0002;Anders;a@x.example;14 000;Wonen;;nee", (await staff.Lines())[1]);
        Assert.Equal([ActRefusals.ChangedMeanwhile], (await ChangeEmployee.Run(db, staff.Coordinator, new(id, 0, 0, "Weer anders", "", "", place, true), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_with_an_employee_is_said_of_every_field(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();

        var answer = await AddEmployee.Run(db, staff.Coordinator, new(EntityId.New<EmployeeId>(TestDatabase.Now), " ", "geen adres", new string('1', 41), null), Cancellation);

        Assert.Equal(["Name", "Email", "Number", "Place"], answer.Refusals.Select(refusal => refusal.Field));
    }

    [Theory, OnEachDatabase]
    public async Task A_municipality_that_a_study_is_about_cannot_be_removed(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        var id = (await AddMunicipality.Run(db, staff.Coordinator, new(EntityId.New<MunicipalityId>(TestDatabase.Now), "Voorbeeldstad", "14 000", "", ""), Cancellation)).Value;
        await db.Having(new Study { Id = EntityId.New<StudyId>(TestDatabase.Now), Name = "Onderzoek", Folded = "onderzoek", MunicipalityId = id, StateSince = TestDatabase.Now });

        await using var later = staff.Open();
        Assert.Equal([ActRefusals.InUse], (await RemoveMunicipality.Run(later, staff.Coordinator, new(id, 0), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_manages_the_structure_changes_it_and_only_who_manages_staff_changes_that(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        var researcher = TestDatabase.As(staff.Organisation, Role.Researcher);
        var administrator = TestDatabase.As(staff.Organisation, Role.Administrator);

        Assert.Equal([ActRefusals.NotAllowed], (await AddDepartment.Run(db, researcher, new(EntityId.New<DepartmentId>(TestDatabase.Now), "Wonen"), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await SetOfficeHours.Run(db, researcher, new(0, new Dictionary<DayOfWeek, (TimeOnly?, TimeOnly?)>()), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await AddEmployee.Run(db, administrator, NewIn(default), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await ExportStaff.Run(db, administrator, inDutch: true, Cancellation)).Refusals);
    }

    static AddEmployee.Input NewIn(Workplace place) => new(EntityId.New<EmployeeId>(TestDatabase.Now), "Persoon N", "", "", place);

    static bool RefusalsAreAlike(Refusal one, Refusal other) => one.Code == other.Code && one.Found.SequenceEqual(other.Found);
}
