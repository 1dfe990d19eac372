using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>A department with a team, whose people made agreements.</summary>
public sealed record Office(Department Department, Team Team, IReadOnlyList<Employee> Staff)
{
    /// <summary>Mail addresses and numbers follow from the code.</summary>
    public static async Task<Office> In(Store db, params IReadOnlyList<string> names)
    {
        var first = db.Set<Employee>().Count();
        var name = $"Afdeling {first}";
        var department = new Department { Id = EntityId.New<DepartmentId>(TestDatabase.Now), Name = name, Folded = name.Folded() };
        var team = new Team { Id = EntityId.New<TeamId>(TestDatabase.Now), DepartmentId = department.Id, Name = $"Team {first}", Folded = $"team {first}" };
        await db.Having(department, team);
        var staff = names.Select((_, place) => new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = $"M{first + place + 1:0000}", DepartmentId = department.Id, TeamId = team.Id }).ToList();
        await db.Having([.. staff]);
        await db.Having([.. staff.Zip(names).Select(pair => KeyOf(pair.First, pair.Second))]);
        return new(department, team, staff);
    }

    public EmployeeId this[int place] => Staff[place].Id;

    static EmployeeKey KeyOf(Employee employee, string name) => new()
    {
        Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now),
        EmployeeId = employee.Id,
        Name = name,
        Folded = name.Folded(),
        Email = $"{employee.Code}@Teststad.example",
        Number = $"14 000 {employee.Code[1..]}",
    };

    /// <summary>Something that the team agreed; nothing as a team for the whole department.</summary>
    public async Task<Agreement> Agreed(Store db, AgreementKind kind, IReadOnlyList<(EmployeeId Employee, AgreementPart Part, EmployeeId? For)> members, Func<Agreement, Agreement>? other = null)
    {
        var agreement = new Agreement
        {
            Id = EntityId.New<AgreementId>(TestDatabase.Now),
            Thread = Guid.CreateVersion7(TestDatabase.Now),
            Edition = 1,
            DepartmentId = Department.Id,
            TeamId = Team.Id,
            Kind = kind,
            Words = $"Afgesproken: {kind}.",
            ValidFrom = new(2027, 1, 1),
            ReviewOn = new(2027, 12, 31),
            NotesTo = kind is AgreementKind.CallbackNotes ? "notities@teststad.example" : "",
        };
        agreement = other?.Invoke(agreement) ?? agreement;
        await db.Having(agreement);
        await db.Having([.. members.Select((member, place) => new AgreementMember { AgreementId = agreement.Id, Place = place + 1, Part = member.Part, EmployeeId = member.Employee, ForId = member.For })]);
        return agreement;
    }

    public Task<Agreement> Circle(Store db, params IEnumerable<EmployeeId> members) => Agreed(db, AgreementKind.CallCircle, [.. members.Select(member => (member, AgreementPart.Member, (EmployeeId?)null))]);

    public static Acting As(OrganisationId organisation, AccountId? account, DateTimeOffset at, params IReadOnlyList<Role> roles) => new(account, organisation, roles.ToHashSet(), Origin.Web, at);
}
