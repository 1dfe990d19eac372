using CsCheck;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Organisations;

public sealed class ImportStaffTests
{
    const string Header = "code;naam;email;nummer;afdeling;team;actief";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_first_list_makes_departments_teams_and_codes(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);

        _ = (await staff.Import("naam;afdeling;team", "Persoon A;Wonen;Balie", "Persoon B;wonen;", "Persoon C;Jeugd;")).Value;

        Assert.Equal(["M0001;Persoon A;;;Wonen;Balie;ja", "M0002;Persoon B;;;Wonen;;ja", "M0003;Persoon C;;;Jeugd;;ja"], await staff.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task The_preview_tells_new_changed_gone_and_unchanged_apart(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import(Header, ";Persoon A;a@x.example;1;Wonen;;", ";Persoon B;;;Wonen;;", ";Persoon C;;;Wonen;;");

        var changes = await staff.Preview(StaffLists.Csv(Header, "M0001;Persoon A;nieuw@x.example;1;Jeugd;Plein;", ";Persoon B;;;Wonen;;", ";Persoon D;;;Wonen;;"));

        Assert.Equal(["Persoon D"], changes.Added.Select(row => row.Name));
        Assert.Equal(
            [new(StaffColumn.Email, "a@x.example", "nieuw@x.example"), new(StaffColumn.Department, "Wonen", "Jeugd"), new ChangedValue(StaffColumn.Team, "", "Plein")],
            Assert.Single(changes.Changed).Values);
        Assert.Equal(["M0003"], changes.Gone.Select(member => member.Employee.Code));
        Assert.Equal((1, "Jeugd", ("Jeugd", "Plein")), (changes.Unchanged, Assert.Single(changes.NewDepartments), Assert.Single(changes.NewTeams)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_not_on_the_list_becomes_inactive_and_stays(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling", "Persoon A;Wonen", "Persoon B;Wonen");

        await staff.Import("naam;afdeling", "Persoon A;Wonen");

        Assert.Equal(["M0001;Persoon A;;;Wonen;;ja", "M0002;Persoon B;;;Wonen;;nee"], await staff.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task A_list_without_codes_knows_people_by_address_and_then_by_name_within_the_department(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import(Header, ";Persoon A;a@x.example;;Wonen;;", ";Persoon B;;;Wonen;;", ";Persoon B;;;Jeugd;;");

        var changes = await staff.Preview(StaffLists.Csv("naam;email;afdeling", "Anders genoemd;A@X.example;Wonen", "PERSOON B;;Jeugd", "Persoon B;;Wonen"));

        Assert.Equal(["M0001", "M0003"], changes.Changed.Select(changed => changed.Member.Employee.Code));
        Assert.Equal((0, 0, 1), (changes.Added.Count, changes.Gone.Count, changes.Unchanged));
    }

    [Theory, OnEachDatabase]
    public async Task An_address_that_several_share_counts_only_together_with_the_name(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import(Header, ";Persoon A;balie@x.example;;Wonen;;", ";Persoon B;balie@x.example;;Wonen;;");

        var changes = await staff.Preview(StaffLists.Csv("naam;email;afdeling", "Persoon B;balie@x.example;Wonen", "Persoon A;balie@x.example;Wonen", "Persoon C;balie@x.example;Wonen"));

        Assert.Equal((1, 0, 0, 2), (changes.Added.Count, changes.Changed.Count, changes.Gone.Count, changes.Unchanged));
    }

    [Theory, OnEachDatabase]
    public async Task What_may_be_more_than_one_person_is_a_fault_that_names_the_line(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import(Header, ";Persoon A;a@x.example;;Wonen;;", ";Persoon A;b@x.example;;Wonen;;");

        var changes = await staff.Preview(StaffLists.Csv("code;naam;email;afdeling", ";Persoon A;;Wonen", "M0002;Persoon A;b@x.example;Wonen", "M0002;Persoon X;;Wonen", "M0099;Persoon Y;;Wonen", ";Persoon Z;;Wonen", ";Persoon Z;;Wonen"));

        Assert.Equal(
            [(4L, FaultKind.SameEmployee, "3"), (5L, FaultKind.UnknownCode, ""), (7L, FaultKind.SameEmployee, "6")],
            changes.Faults.First.Select(fault => (fault.Line, fault.Kind, fault.Allowed)));
        var ambiguous = await staff.Preview(StaffLists.Csv("naam;afdeling", "Persoon A;Wonen"));
        Assert.Equal([(2L, FaultKind.SeveralEmployees, "M0001, M0002")], ambiguous.Faults.First.Select(fault => (fault.Line, fault.Kind, fault.Allowed)));
    }

    [Theory, OnEachDatabase]
    public async Task A_list_with_a_fault_changes_nothing(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling", "Persoon A;Wonen");
        var before = await staff.Everything();

        var answer = await staff.Import("naam;afdeling", "Persoon B;Wonen", ";Jeugd");

        Assert.Equal([OrganisationRefusals.StaffListFaulty], answer.Refusals);
        Assert.Equal(before, await staff.Everything());
    }

    [Theory, OnEachDatabase]
    public async Task A_department_out_of_use_comes_back_when_somebody_works_there_again(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling", "Persoon A;Wonen");
        await staff.Import("naam;afdeling", "Persoon A;Jeugd");
        await using (var db = staff.Open())
            _ = (await RetireDepartment.Run(db, staff.Coordinator, new((await db.Set<Department>().SingleAsync(d => d.Name == "Wonen", Cancellation)).Id, 0), Cancellation)).Value;
        var before = await staff.Everything();

        var import = (await staff.Import("naam;afdeling", "Persoon B;Wonen")).Value;

        await using (var db = staff.Open())
            Assert.True((await db.Set<Department>().SingleAsync(d => d.Name == "Wonen", Cancellation)).IsActive);
        _ = (await staff.Undo(import)).Value;
        Assert.Equal(before, await staff.Everything());
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_who_changed_the_staff_meanwhile_asks_for_a_new_preview(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("naam;afdeling", "Persoon A;Wonen");
        await using var db = staff.Open();
        var state = (await StaffList.Of(db, Cancellation)).State;
        await staff.Import("naam;afdeling", "Persoon A;Wonen", "Persoon B;Wonen");

        await using var later = staff.Open();
        var answer = await ImportStaff.Run(later, staff.Coordinator, new(EntityId.New<StaffImportId>(TestDatabase.Now), StaffLists.Csv("naam;afdeling", "Persoon A;Wonen"), state), Cancellation);

        Assert.Equal([OrganisationRefusals.StaffChangedMeanwhile], answer.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_confirmation_that_is_sent_twice_is_one_import(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        var input = new ImportStaff.Input(EntityId.New<StaffImportId>(TestDatabase.Now), StaffLists.Csv("naam;afdeling", "Persoon A;Wonen"), "");
        await using (var db = staff.Open())
            input = input with { State = (await StaffList.Of(db, Cancellation)).State };

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var db = staff.Open();
            Assert.Equal(input.Id, (await ImportStaff.Run(db, staff.Coordinator, input, Cancellation)).Value);
        }

        Assert.Single(await staff.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_last_import_can_be_undone_and_once(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        var first = (await staff.Import("naam;afdeling", "Persoon A;Wonen")).Value;
        var second = (await staff.Import("naam;afdeling", "Persoon A;Wonen", "Persoon B;Wonen")).Value;

        Assert.Equal([OrganisationRefusals.NotTheLastImport], (await staff.Undo(first)).Refusals);
        _ = (await staff.Undo(second)).Value;
        Assert.Equal([OrganisationRefusals.NotTheLastImport], (await staff.Undo(second)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_code_is_not_given_again_after_undoing(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        _ = (await staff.Undo((await staff.Import("naam;afdeling", "Persoon A;Wonen", "Persoon B;Wonen")).Value)).Value;

        await staff.Import("naam;afdeling", "Persoon C;Wonen");

        Assert.Equal(["M0003;Persoon C;;;Wonen;;ja"], await staff.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task An_import_is_not_undone_when_somebody_was_changed_or_came_since(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        var import = (await staff.Import("naam;afdeling", "Persoon A;Wonen")).Value;
        await using (var db = staff.Open())
        {
            var place = new Workplace((await db.Set<Department>().SingleAsync(Cancellation)).Id, null);
            _ = (await AddEmployee.Run(db, staff.Coordinator, new(EntityId.New<EmployeeId>(TestDatabase.Now), "Persoon B", "", "", place), Cancellation)).Value;
        }
        var before = await staff.Everything();

        Assert.Equal(OrganisationRefusals.ImportBuiltUpon.Code, Assert.Single((await staff.Undo(import)).Refusals).Code);
        Assert.Equal(before, await staff.Everything());
    }

    [Theory, OnEachDatabase]
    public async Task An_import_is_not_undone_when_somebody_whom_it_added_is_planned_to_be_rung(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        var import = (await staff.Import("naam;afdeling", "Persoon A;Wonen")).Value;
        await using (var db = staff.Open())
        {
            var employee = await db.Set<Employee>().SingleAsync(Cancellation);
            var study = (await CreateStudy.Run(db, TestDatabase.As(staff.Organisation, Role.Researcher), new(EntityId.New<StudyId>(TestDatabase.Now), "Onderzoek", "", ""), Cancellation)).Value;
            await db.Having(new PlannedCall { Id = EntityId.New<PlannedCallId>(TestDatabase.Now), StudyId = study, Number = 1, EmployeeId = employee.Id, DepartmentId = employee.DepartmentId, Day = new(2027, 3, 2), At = new(9, 0), Caller = "E1" });
        }

        Assert.Equal(OrganisationRefusals.ImportBuiltUpon.Code, Assert.Single((await staff.Undo(import)).Refusals).Code);
    }

    [Theory, OnEachDatabase]
    public async Task Undo_holds_ids_and_no_name_and_a_replaced_name_goes_with_the_next_import(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await staff.Import("code;naam;afdeling", ";Persoon Oud;Wonen");
        await staff.Import("code;naam;afdeling", "M0001;Persoon Nieuw;Wonen");
        await using (var db = staff.Open())
        {
            Assert.Equal(2, await db.Set<EmployeeKey>().CountAsync(Cancellation));
            Assert.DoesNotContain(await db.Set<StaffImport>().Select(import => import.Undo).ToListAsync(Cancellation), undo => undo.Contains("Persoon", StringComparison.Ordinal));
            Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.Detail).ToListAsync(Cancellation), detail => detail.Contains("Persoon", StringComparison.Ordinal));
        }

        await staff.Import("code;naam;afdeling", "M0001;Persoon Nieuwer;Wonen");

        await using (var db = staff.Open())
            Assert.DoesNotContain("Persoon Oud", await db.Set<EmployeeKey>().Select(key => key.Name).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Only_a_coordinator_reads_a_list_in(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        var others = TestDatabase.As(staff.Organisation, [.. Enum.GetValues<Role>().Except([Role.Coordinator])]);

        Assert.Equal([ActRefusals.NotAllowed], (await ImportStaff.Run(db, others, new(EntityId.New<StaffImportId>(TestDatabase.Now), [], ""), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await UndoStaffImport.Run(db, others, new(EntityId.New<StaffImportId>(TestDatabase.Now)), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public Task Reading_in_ones_own_export_changes_nothing(Engine engine) => RandomLists.Pairs.SampleAsync(async pair =>
    {
        await using var staff = await StaffLists.On(engine);
        _ = (await staff.Import(pair.First)).Value;
        await staff.Import(pair.Second);

        var changes = await staff.Preview(await staff.Export());

        Assert.Empty(changes.Faults.First);
        Assert.True(changes.IsNothing);
        Assert.Empty(changes.ReturningDepartments);
    }, iter: 12, threads: 1);

    [Theory, OnEachDatabase]
    public Task Undoing_an_import_gives_exactly_what_there_was_before(Engine engine) => RandomLists.Pairs.SampleAsync(async pair =>
    {
        await using var staff = await StaffLists.On(engine);
        _ = (await staff.Import(pair.First)).Value;
        var before = await staff.Everything();

        var import = (await staff.Import(pair.Second)).Value;
        _ = (await staff.Undo(import)).Value;

        Assert.Equal(before, await staff.Everything());
    }, iter: 12, threads: 1);
}
