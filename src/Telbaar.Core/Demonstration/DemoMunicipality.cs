using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Demonstration;

/// <summary>A made-up municipality to try the program with: structure, staff, a steering group with action points, a finished study, one that is being designed, and one login for each role.</summary>
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

    static readonly (string Name, int Employees, string[] Teams)[] departments =
    [
        ("Burgerzaken", 24, ["Balie", "Reisdocumenten", "Verhuizingen"]), ("Vergunningen", 18, ["Bouwen", "Evenementen"]), ("Minima", 16, []), ("Belastingen", 14, []),
        ("Openbare Ruimte", 20, ["Groen", "Wegen"]), ("Jeugd en Onderwijs", 12, []), ("Wonen", 9, []),
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
        await DemoSteering.AddEarly(db, acting, cancellation);
        await FinishedStudy.Add(db, acting, cancellation);
        await DemoFieldwork.Add(db, acting, cancellation);
        await DemoSteering.AddLate(db, acting, cancellation);
        await DemoHelp.Add(db, acting, cancellation);
        await DemoAgreements.Add(db, acting, cancellation);
    }

    static void AddStructure(Store db, DateTimeOffset at)
    {
        var number = 0;
        foreach (var (name, employees, teamNames) in departments)
        {
            var department = new Department { Id = EntityId.New<DepartmentId>(at), Name = name, Folded = name.Folded() };
            var teams = teamNames.Select(team => new Team { Id = EntityId.New<TeamId>(at), DepartmentId = department.Id, Name = team, Folded = team.Folded() }).ToList();
            db.Add(department);
            db.AddRange(teams);
            for (var i = 0; i < employees; i++)
            {
                number++;
                var employee = new Employee { Id = EntityId.New<EmployeeId>(at), Code = $"M{number:0000}", DepartmentId = department.Id, TeamId = teams.Count > 0 ? teams[i % teams.Count].Id : null };
                var called = $"Medewerker {number:000}";
                db.Add(employee);
                db.Add(new EmployeeKey
                {
                    Id = EntityId.New<EmployeeKeyId>(at),
                    EmployeeId = employee.Id,
                    Name = called,
                    Folded = called.Folded(),
                    Email = $"medewerker{number:000}@voorbeeldstad.example",
                    Number = $"14 000 9{number:000}",
                });
            }
        }
        db.Add(new Municipality { Id = EntityId.New<MunicipalityId>(at), Name = "Voorbeeldstad", Folded = "voorbeeldstad", Number = "14 000", Signatory = "de gemeentesecretaris", MemoHeading = "Aan het college van burgemeester en wethouders" });
        AddClosingDays(db, at);
    }

    /// <summary>The days around the turn of the year.</summary>
    static void AddClosingDays(Store db, DateTimeOffset at)
    {
        foreach (var (day, note) in new[] { (new DateOnly(at.Year, 12, 24), "Kerstavond"), (new DateOnly(at.Year, 12, 31), "Oudejaarsdag"), (new DateOnly(at.Year + 1, 12, 24), "Kerstavond") })
            db.Add(new ClosingDay { Id = EntityId.New<ClosingDayId>(at), Day = day, Note = note });
    }

    static async Task AddStudy(Store db, Acting acting, CancellationToken cancellation)
    {
        var study = (await CreateStudy.Run(db, acting, new(EntityId.New<StudyId>(acting.At), "Telefonische bereikbaarheid, voorbeeld", "Voorbeeldbureau", "haarlem-2019"), cancellation)).Value;
        await DemoDesign.Add(db, acting, await db.Set<Study>().FirstAsync(candidate => candidate.Id == study, cancellation), cancellation);
        var caller = await db.Users.FirstAsync(account => account.UserName == "enqueteur", cancellation);
        db.Add(new StudyMembership { StudyId = study, AccountId = caller.Id, Role = Role.Caller });
        await db.SaveChangesAsync(cancellation);
        await DrawCalls(db, acting, study, cancellation);
    }

    /// <summary>A sample for four weeks that begin on a Monday, three weeks or so from now.</summary>
    static async Task DrawCalls(Store db, Acting acting, StudyId id, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().FirstAsync(study => study.Id == id, cancellation);
        if (study.From is null)
        {
            study.From = Week.MondayOf(DateOnly.FromDateTime(acting.At.UtcDateTime).AddDays(27));
            study.To = study.From.Value.AddDays(25);
            study.CallsPerHour = 6;
            await db.SaveChangesAsync(cancellation);
        }
        _ = (await LoadStarterCover.Run(db, acting, new(id), cancellation)).Value;
        _ = (await PlanSample.Run(db, acting, new(id, null, 2027, Division.Proportional, 150, null, 2, 1, 3, 15, new Dictionary<DepartmentId, int?>()), cancellation)).Value;
        _ = (await DrawSample.Run(db, acting, new(id, 0), cancellation)).Value;
    }
}
