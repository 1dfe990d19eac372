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
            _ = (await SaveSubject.Run(db, console, new(EntityId.New<SubjectId>(console.At), null, name, synonyms, new Workplace(departments[department], team.Length > 0 ? teams[team].Id : null), null), cancellation)).Value;
        var staff = await db.Set<Employee>().OrderBy(employee => employee.Code).ToListAsync(cancellation);
        var desk = teams["Reisdocumenten"];
        await AddAgreements(db, console, new(desk.DepartmentId, desk.Id), [.. staff.Where(employee => employee.TeamId == desk.Id).Select(employee => employee.Id)], cancellation);
        await AddAbsences(db, console, staff, cancellation);
    }

    static async Task AddAgreements(Store db, Acting console, Workplace team, IReadOnlyList<EmployeeId> staff, CancellationToken cancellation)
    {
        await Agree(db, console, team, AgreementKind.CallCircle, "Neemt iemand niet op, dan gaat het gesprek door naar de volgende in de kring.", "", [.. staff.Take(5).Select(employee => new AgreementMemberInput(employee))], cancellation);
        await Agree(db, console, team, AgreementKind.Absence, "Wie er niet is, zet de telefoon door naar zijn vervanger en meldt dat voor negen uur.", "", [new(staff[1], staff[0]), new(staff[2], staff[1])], cancellation);
        await Agree(db, console, team, AgreementKind.CallbackNotes, "Terugbelnotities worden voor twaalf uur en voor vijf uur gelezen.", "reisdocumenten@voorbeeldstad.example", [new(staff[3])], cancellation);
    }

    static async Task Agree(Store db, Acting console, Workplace team, AgreementKind kind, string words, string notesTo, IReadOnlyList<AgreementMemberInput> members, CancellationToken cancellation)
    {
        var today = Zones.LocalDay(console.At);
        var content = new AgreementContent(words, today.AddDays(-30), today.AddDays(150), null, null, null, "", notesTo, members);
        _ = (await LayDownAgreement.Run(db, console, new(EntityId.New<AgreementId>(console.At), team, kind, content), cancellation)).Value;
    }

    /// <summary>Medewerker 002 and her substitute of the team Reisdocumenten are away, and here and there somebody else.</summary>
    static async Task AddAbsences(Store db, Acting console, List<Employee> staff, CancellationToken cancellation)
    {
        var today = Zones.LocalDay(console.At);
        DateTimeOffset StartOf(int days) => Zones.Amsterdam.MomentOf(today.AddDays(days), TimeOnly.MinValue).ToUniversalTime();
        var rows = new[] { (1, 4), (15, 9), (50, 13), (70, 2) }.Select((row, place) => new AbsenceRow(place + 2, staff[row.Item1].Code.ToLowerInvariant(), StartOf(-1), StartOf(row.Item2 + 1))).ToList();
        _ = (await ImportAbsences.Run(db, console, new(new(rows, new(), []), IsWhole: false), cancellation)).Value;
        foreach (var (place, days) in new[] { (4, 0), (27, 1) })
            _ = (await NoteAbsence.Run(db, console, new(staff[place].Id, StartOf(days + 1)), cancellation)).Value;
    }
}
