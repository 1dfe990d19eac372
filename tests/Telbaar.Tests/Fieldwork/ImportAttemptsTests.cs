using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Fieldwork;

public sealed class ImportAttemptsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_name_goes_into_the_key_table_and_the_attempt_bears_a_code(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");

        Assert.Equal(2, (await db.Importing(study, TwoAttempts)).Value);

        var employee = await db.Set<Employee>().SingleAsync(Cancellation);
        Assert.Equal("Medewerker Een", (await db.Set<EmployeeKey>().SingleAsync(Cancellation)).Name);
        Assert.Equal(("M0001", false), (employee.Code, employee.IsActive));
        Assert.Equal(employee.Id, (await db.Set<RecordedAttempt>().SingleAsync(attempt => attempt.Identifier == "a1", Cancellation)).EmployeeId);
        Assert.Equal("vriendelijk", (await db.Set<AttemptRemark>().SingleAsync(Cancellation)).Text);
        Assert.All(await db.Set<ImportedRow>().ToListAsync(Cancellation), row => Assert.DoesNotContain("Medewerker", row.Text, StringComparison.Ordinal));
        Assert.All(await db.AuditEntries.ToListAsync(Cancellation), entry => Assert.DoesNotContain("Medewerker", entry.Detail, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_is_known_by_code_and_by_name_whatever_the_capitals(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        _ = await db.Importing(await db.HavingNewStudy("Een"), TwoAttempts);
        var study = await db.HavingNewStudy("Twee");

        _ = (await db.Importing(study, TwoAttempts.Replace("Medewerker Een", "m0001", StringComparison.Ordinal)
            .Replace("Burgerzaken;;;", "burgerzaken;;MEDEWERKER EEN;", StringComparison.Ordinal))).Value;

        Assert.Single(await db.Set<Employee>().ToListAsync(Cancellation));
        Assert.Single(await db.Set<Department>().ToListAsync(Cancellation));
        Assert.All(await db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study).ToListAsync(Cancellation), attempt => Assert.NotNull(attempt.EmployeeId));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_two_employees_bear_is_a_fault_unless_the_department_decides(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.Having([.. Named("Medewerker Een", "M0001", "Wonen"), .. Named("Medewerker Een", "M0002", "Minima")]);
        var study = await db.HavingNewStudy("Een");

        var (read, _) = await db.Reading(study, TwoAttempts);
        var (decided, _) = await db.Reading(study, TwoAttempts.Replace("Burgerzaken", "Minima", StringComparison.Ordinal));

        Assert.Equal((2, "medewerker", FaultKind.AmbiguousName), Assert.Single(read.Faults.First) is var fault ? (fault.Line, fault.Column, fault.Kind) : default);
        Assert.Equal(0, decided.Faults.Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_turns_the_direction_of_reading_around_is_a_fault(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");

        var (read, _) = await db.Reading(study, TwoAttempts.Replace("Medewerker Een", "Medewerker \u202EneE", StringComparison.Ordinal));

        Assert.Equal((2, "medewerker", FaultKind.NotAName, "Medewerker \uFFFDneE"), Assert.Single(read.Faults.First) is var fault ? (fault.Line, fault.Column, fault.Kind, fault.Found) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_is_imported_when_a_row_has_a_fault_unless_it_is_to_be_skipped(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");
        var file = TwoAttempts.Replace("12,5", "-3", StringComparison.Ordinal);
        using var refused = new StringWriter();

        Assert.Equal(["attempts-file-has-faults SkipInvalid 1"], Said((await db.Importing(study, file)).Refusals));
        Assert.Equal(0, await db.Set<RecordedAttempt>().CountAsync(Cancellation) + await db.Set<Department>().CountAsync(Cancellation));
        _ = await db.Reading(study, file, new RefusedRowsFile(refused, fault => FaultTexts.Dutch.Line("f.csv", fault), "fout", ""));

        Assert.Equal(1, (await db.Importing(study, file, skip: true)).Value);
        Assert.Contains("a1;2026-11-25 09:31;Burgerzaken", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("f.csv:2: kcc_opneemtijd: -3: een tijd kan niet negatief zijn", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_that_is_in_the_study_already_is_a_fault_by_its_identifier(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");
        _ = await db.Importing(study, TwoAttempts);

        var (read, _) = await db.Reading(study, TwoAttempts.Replace("a2;", "a3;", StringComparison.Ordinal));

        Assert.Equal("f:2: poging: a1: dit kenmerk staat al in het onderzoek; elke poging heeft een eigen kenmerk", FaultTexts.Dutch.Line("f", Assert.Single(read.Faults.First)));
        Assert.Equal(1, read.Count);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_is_refused_a_second_time_and_a_closed_study_takes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");
        _ = await db.Importing(study, TwoAttempts);

        Assert.Equal([FieldworkRefusals.SameFile], (await db.Importing(study, TwoAttempts)).Refusals);

        await db.Set<Study>().ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StudyState.Closed), Cancellation);
        db.ChangeTracker.Clear();
        Assert.Equal([StudyRefusals.WrongState.Code], (await db.Importing(study, TwoAttempts + "\n")).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task Departments_and_teams_that_are_not_there_are_made_only_when_asked(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");

        var answer = await db.Importing(study, TwoAttempts, make: false);

        Assert.Equal(["attempts-unknown-structure MakeStructure 1 1"], Said(answer.Refusals));
        Assert.Empty(await db.Set<Department>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Only_a_researcher_imports_and_exports(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var study = await db.HavingNewStudy("Een");
        var others = TestDatabase.As(organisation, [.. Enum.GetValues<Role>().Except([Role.Researcher])]);
        var (_, input) = await db.Reading(study, TwoAttempts);

        Assert.Equal([ActRefusals.NotAllowed], (await ImportAttempts.Run(db, others, input, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await ExportAttempts.Run(db, others, new(study, AttemptPurpose.Study, false, false, Zones.Amsterdam), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Every_stored_attempt_is_the_fold_of_its_row_as_read(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");
        _ = (await db.Importing(study, new RandomAttempts(1).File(300))).Value;

        var sources = await db.Set<ImportedRow>().ToDictionaryAsync(row => row.AttemptId, row => row.Text, Cancellation);
        await foreach (var stored in StudyAttempts.Of(db, study, AttemptPurpose.Study, Zones.Amsterdam, Cancellation))
        {
            var folded = RowAsRead.Fold(sources[stored.Id], Zones.Amsterdam);
            Assert.Equal(folded, new FoldedRow(stored.Attempt, stored.Identifier, stored.Employee, stored.Replaces));
        }
        Assert.Equal(300, sources.Count);
    }

    /// <summary>What was refused, about which field, and how many.</summary>
    static IEnumerable<string> Said(IReadOnlyList<Refusal> refusals) => refusals.Select(refusal => $"{refusal.Code} {refusal.Field} {string.Join(' ', refusal.Found)}");

    static object[] Named(string name, string code, string department)
    {
        var made = new Department { Id = EntityId.New<DepartmentId>(TestDatabase.Now), Name = department, Folded = department.Folded() };
        var employee = new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = code, DepartmentId = made.Id };
        return [made, employee, new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now), EmployeeId = employee.Id, Name = name, Folded = name.Folded() }];
    }
}
