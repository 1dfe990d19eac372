using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Demonstration;

/// <summary>A made-up municipality to try the program with: structure, staff, a finished study, one that is being designed, and one login for each role.</summary>
public static class DemoMunicipality
{
    public const string Slug = "voorbeeldstad";

    /// <summary>Of every demonstration login.</summary>
    public const string Password = "demonstratie";

    /// <summary>The logins: user name and role.</summary>
    public static IReadOnlyList<(string UserName, Role Role)> Logins { get; } =
    [
        ("beheerder", Role.Administrator),
        ("onderzoeker", Role.Researcher),
        ("enqueteur", Role.Caller),
        ("coordinator", Role.Coordinator),
        ("leidinggevende", Role.DepartmentHead),
        ("stuurgroep", Role.SteeringGroup),
        ("kcc", Role.KccAgent),
        ("privacy", Role.PrivacyOfficer),
    ];

    static readonly (string Name, int Employees)[] departments =
    [
        ("Burgerzaken", 24), ("Vergunningen", 18), ("Minima", 16), ("Belastingen", 14), ("Openbare Ruimte", 20), ("Jeugd en Onderwijs", 12), ("Wonen", 9),
    ];

    /// <summary>Fills an empty database.</summary>
    public static async Task Make(Database database, DateTimeOffset at, CancellationToken cancellation)
    {
        var organisation = EntityId.New<OrganisationId>(at);
        await using var db = database.Open();
        _ = (await CreateOrganisation.Run(db, null, Origin.Console, at, new(organisation, "Gemeente Voorbeeldstad", Slug), cancellation)).Value;
        var acting = Acting.OnConsole(organisation, at);
        foreach (var (userName, role) in Logins)
            _ = (await CreateAccount.Run(db, acting, new(EntityId.New<AccountId>(at), userName, $"Demo {userName}", Password, [role]), role is Role.Administrator, cancellation)).Value;
        AddStructure(db, at);
        await db.SaveChangesAsync(cancellation);
        await AddStudy(db, acting, cancellation);
        await FinishedStudy.Add(db, acting, cancellation);
    }

    static void AddStructure(Store db, DateTimeOffset at)
    {
        var number = 0;
        foreach (var (name, employees) in departments)
        {
            var department = new Department { Id = EntityId.New<DepartmentId>(at), Name = name, Folded = name.Folded() };
            db.Add(department);
            for (var i = 0; i < employees; i++)
            {
                number++;
                var employee = new Employee { Id = EntityId.New<EmployeeId>(at), Code = $"M{number:0000}", DepartmentId = department.Id };
                var called = $"Medewerker {number:000}";
                db.Add(employee);
                db.Add(new EmployeeKey
                {
                    Id = EntityId.New<EmployeeKeyId>(at),
                    EmployeeId = employee.Id,
                    Name = called,
                    Folded = called.Folded(),
                    Email = $"medewerker{number:000}@voorbeeldstad.example",
                    Number = $"14 000 {number:000}",
                });
            }
        }
        db.Add(new Municipality { Id = EntityId.New<MunicipalityId>(at), Name = "Voorbeeldstad", Folded = "voorbeeldstad", Number = "14 000", Signatory = "de secretaris" });
    }

    static async Task AddStudy(Store db, Acting acting, CancellationToken cancellation)
    {
        var study = (await CreateStudy.Run(db, acting, new(EntityId.New<StudyId>(acting.At), "Telefonische bereikbaarheid, voorbeeld", "Voorbeeldbureau", "haarlem-2019"), cancellation)).Value;
        foreach (var department in await db.Set<Department>().OrderBy(department => department.Folded).Take(5).ToListAsync(cancellation))
            db.Add(new StudyDepartment { StudyId = study, DepartmentId = department.Id, WhyInScope = "Veel klantcontact" });
        db.Add(new StudyNumber { Id = EntityId.New<StudyNumberId>(acting.At), StudyId = study, Route = Route.Kcc, Number = "14 000" });
        await db.SaveChangesAsync(cancellation);
    }
}
