using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Demonstration;

/// <summary>The design of the demonstration's study: nearly done, with two statements at the legal gate to go.</summary>
static class DemoDesign
{
    static readonly (string Department, int Contacts, string Why, string RunUp)[] scope =
    [
        ("Belastingen", 21000, "Veel vragen rond de aanslag in het voorjaar", "Gepresenteerd in het teamoverleg"),
        ("Burgerzaken", 46000, "De meeste klantcontacten van de gemeente", "Gepresenteerd in het teamoverleg; bereikbaarheidsafspraken opgehaald"),
        ("Jeugd en Onderwijs", 6500, "Gevoelige vragen, waarbij snel contact telt", "Gesprek met de leidinggevende"),
        ("Minima", 18000, "Inwoners die afhankelijk zijn van een antwoord", "Gepresenteerd in het teamoverleg; hulp gekregen bij doorschakelen"),
        ("Vergunningen", 15000, "Veel vragen over lopende aanvragen", "Gesprek met de leidinggevende"),
    ];

    public static async Task Add(Store db, Acting acting, Study study, CancellationToken cancellation)
    {
        var first = Zones.LocalDay(acting.At).AddDays(21);
        first = first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
        var last = first.AddDays(25);
        _ = (await PlanStudy.Run(db, acting, new(study.Id, study.Version, study.Name, study.Agency, null, first, last, study.ShippedNorms, null, null, 20), cancellation)).Value;
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Name, department => department.Id, cancellation);
        foreach (var (department, contacts, why, runUp) in scope)
            _ = (await PutInScope.Run(db, acting, new(study.Id, departments[department], why, contacts, runUp), cancellation)).Value;
        _ = (await AddNumber.Run(db, acting, new(EntityId.New<StudyNumberId>(acting.At), study.Id, Route.Kcc, "14 000", null, ""), cancellation)).Value;
        foreach (var (caller, day, from, to) in new[] { ("E1", 0, 9, 12), ("E1", 2, 13, 16), ("E2", 1, 9, 12), ("E2", 3, 13, 16) })
        {
            var shift = new AddShifts.Input(EntityId.New<ShiftId>(acting.At), study.Id, caller, null, first.AddDays(day), new TimeOnly(from, 0), new TimeOnly(to, 0), last);
            _ = (await AddShifts.Run(db, acting, shift, cancellation)).Value;
        }
        await AddStatements(db, acting, study, cancellation);
    }

    static async Task AddStatements(Store db, Acting acting, Study study, CancellationToken cancellation)
    {
        var accounts = await db.Users.ToDictionaryAsync(account => account.UserName!, account => account.Id, cancellation);
        var day = Zones.LocalDay(acting.At).AddDays(-14);
        foreach (var (kind, document, text, number) in new (GateKind, string, string, int?)[]
        {
            (GateKind.WorksCouncil, "Besluit OR, zaak VB-0101", "De OR stemt in met het onderzoek en met feedback per mail, zonder gevolgen voor de beoordeling.", null),
            (GateKind.Announcement, "Bericht op intranet, VB-0102", "Alle medewerkers weten dat er in deze weken wordt gebeld, en waarom.", null),
            (GateKind.ImpactAssessment, "DPIA, VB-0103", "De risico's voor medewerkers zijn klein na de maatregelen in hoofdstuk 4.", null),
            (GateKind.MinimumGroupSize, "Besluit OR, zaak VB-0101", "Zoals afgesproken met de OR.", 5),
            (GateKind.RetentionTerm, "Selectielijst, VB-0104", "Namen en vrije teksten verdwijnen na een jaar.", 12),
            (GateKind.ProcessorAgreement, "Verwerkersovereenkomst, VB-0105", "Met het onderzoeksbureau.", null),
        })
        {
            var input = new MakeStatement.Input(EntityId.New<GateStatementId>(acting.At), study.Id, kind, document, day, text, WorksCouncilDecision.Consented, number, []);
            var statement = (await MakeStatement.Run(db, acting with { Account = accounts["onderzoeker"] }, input, cancellation)).Value;
            if (kind is not GateKind.ProcessorAgreement)
                _ = (await ConfirmStatement.Run(db, acting with { Account = accounts["privacy"] }, new(study.Id, statement, 0), cancellation)).Value;
        }
    }
}
