using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;

namespace Telbaar.Tests.Sampling;

/// <summary>A study of four weeks in March 2027 over two departments, of twelve and eight employees, with the cover that comes along; ready to be planned and drawn.</summary>
sealed record SampleStudy(TestDatabase Database, OrganisationId Organisation, StudyId Study)
{
    public static DateOnly From { get; } = new(2027, 3, 8);

    public static async Task<SampleStudy> In(TestDatabase database, OrganisationId organisation)
    {
        var study = new Study { Id = EntityId.New<StudyId>(TestDatabase.Now), Name = "Onderzoek", Folded = "onderzoek", From = From, To = From.AddDays(27), ShippedNorms = ShippedNorms.All[0].Name };
        await using var db = database.Of(organisation);
        await db.Having(study);
        foreach (var (name, employees) in new[] { ("Burgerzaken", 12), ("Wonen", 8) })
        {
            var department = new Department { Id = EntityId.New<DepartmentId>(TestDatabase.Now), Name = name, Folded = name.Folded() };
            await db.Having(department, new StudyDepartment { StudyId = study.Id, DepartmentId = department.Id });
            foreach (var number in Enumerable.Range(1, employees))
            {
                var employee = new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = $"{name[0]}{number:000}", DepartmentId = department.Id };
                await db.Having(employee, new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now), EmployeeId = employee.Id, Name = $"Naam {name[0]}{number:000}", Folded = $"naam {number}" });
            }
        }
        return new(database, organisation, study.Id);
    }

    public Store Open() => Database.Of(Organisation);

    public Acting Researcher => TestDatabase.As(Organisation, Role.Researcher);

    public PlanSample.Input Plan(int attempts, int? version = null) => new(Study, version, 7, Division.Proportional, attempts, null, 2, 1, 2, 15, new Dictionary<DepartmentId, int?>());

    public async Task<Answer<int>> Drawn(Store db, int attempts)
    {
        _ = (await LoadStarterCover.Run(db, Researcher, new(Study), CancellationToken.None)).Value;
        _ = (await PlanSample.Run(db, Researcher, Plan(attempts), CancellationToken.None)).Value;
        return await DrawSample.Run(db, Researcher, new(Study, 0), CancellationToken.None);
    }
}
