using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.HelpNow;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Demonstration;

/// <summary>Subjects, some who are away, and agreements of one team, so that the KCC of the demonstration finds somebody.</summary>
static class DemoHelp
{
    static readonly (string Name, string Synonyms, string Department, string Team)[] subjects =
    [
        ("Paspoort", "reisdocument, identiteitskaart, ID-kaart", "Burgerzaken", "Reisdocumenten"),
        ("Verhuizing doorgeven", "adreswijziging, inschrijven", "Burgerzaken", "Verhuizingen"),
        ("Uittreksel", "geboorteakte, BRP, trouwakte", "Burgerzaken", "Balie"),
        ("Omgevingsvergunning", "bouwvergunning, dakkapel, verbouwen", "Vergunningen", "Bouwen"),
        ("Evenement", "straatfeest, buurtfeest, markt", "Vergunningen", "Evenementen"),
        ("Bijzondere bijstand", "minimaregeling, inkomenstoeslag", "Minima", ""),
        ("WOZ-waarde", "bezwaar WOZ, aanslag, onroerendezaakbelasting", "Belastingen", ""),
        ("Losse stoeptegel", "gat in de weg, straatlantaarn", "Openbare Ruimte", "Wegen"),
    ];

    public static async Task Add(Store db, Acting console, CancellationToken cancellation)
    {
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Name, department => department.Id, cancellation);
        var teams = await db.Set<Team>().ToDictionaryAsync(team => team.Name, cancellation);
        foreach (var (name, synonyms, department, team) in subjects)
        {
            db.Add(new Subject
            {
                Id = EntityId.New<SubjectId>(console.At),
                Name = name,
                Folded = name.Folded(),
                Synonyms = synonyms,
                DepartmentId = departments[department],
                TeamId = team.Length > 0 ? teams[team].Id : null,
            });
        }
        var staff = await db.Set<Employee>().OrderBy(employee => employee.Code).ToListAsync(cancellation);
        await AddAgreements(db, console, teams["Reisdocumenten"], [.. staff.Where(employee => employee.TeamId == teams["Reisdocumenten"].Id).Select(employee => employee.Id)], cancellation);
        AddAbsences(db, console, staff);
        await db.SaveChangesAsync(cancellation);
    }

    static async Task AddAgreements(Store db, Acting console, Team team, IReadOnlyList<EmployeeId> staff, CancellationToken cancellation)
    {
        await Agree(db, console, team, AgreementKind.CallCircle, "Neemt iemand niet op, dan gaat het gesprek door naar de volgende in de kring.", "", cancellation, [.. staff.Take(5).Select(employee => (employee, AgreementPart.Member, (EmployeeId?)null))]);
        await Agree(db, console, team, AgreementKind.Absence, "Wie er niet is, zet de telefoon door naar zijn vervanger en meldt dat voor negen uur.", "", cancellation, (staff[1], AgreementPart.Substitute, staff[0]), (staff[2], AgreementPart.Substitute, staff[1]));
        await Agree(db, console, team, AgreementKind.CallbackNotes, "Terugbelnotities worden voor twaalf uur en voor vijf uur gelezen.", "reisdocumenten@voorbeeldstad.example", cancellation, (staff[3], AgreementPart.Watcher, null));
    }

    static async Task Agree(Store db, Acting console, Team team, AgreementKind kind, string words, string notesTo, CancellationToken cancellation, params IReadOnlyList<(EmployeeId Employee, AgreementPart Part, EmployeeId? For)> members)
    {
        var today = Zones.LocalDay(console.At);
        var id = EntityId.New<AgreementId>(console.At);
        db.Add(new Agreement { Id = id, Thread = id.Value, Edition = 1, DepartmentId = team.DepartmentId, TeamId = team.Id, Kind = kind, Words = words, NotesTo = notesTo, ValidFrom = today.AddDays(-30), ReviewOn = today.AddDays(150) });
        await db.SaveChangesAsync(cancellation);
        db.AddRange(members.Select((member, place) => new AgreementMember { AgreementId = id, Place = place + 1, Part = member.Part, EmployeeId = member.Employee, ForId = member.For }));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Medewerker 002 and her substitute of the team Reisdocumenten are away, and here and there somebody else.</summary>
    static void AddAbsences(Store db, Acting console, List<Employee> staff)
    {
        var today = Zones.LocalDay(console.At);
        foreach (var (place, days, source) in new[] { (1, 4, AbsenceSource.File), (4, 0, AbsenceSource.Hand), (15, 9, AbsenceSource.File), (27, 1, AbsenceSource.Hand), (50, 13, AbsenceSource.File), (70, 2, AbsenceSource.File) })
        {
            db.Add(new Absence
            {
                Id = EntityId.New<AbsenceId>(console.At),
                EmployeeId = staff[place].Id,
                From = Zones.Amsterdam.MomentOf(today.AddDays(-1), TimeOnly.MinValue).ToUniversalTime(),
                Until = Zones.Amsterdam.MomentOf(today.AddDays(days + 1), TimeOnly.MinValue).ToUniversalTime(),
                Source = source,
            });
        }
    }
}
