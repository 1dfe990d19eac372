using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Checks;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Demonstration;

/// <summary>What teams of the demonstration agreed on, a round of questions about it that has been answered, and what was checked of telephones.</summary>
static class DemoAgreements
{
    /// <summary>Before the finished study, so that it can be set beside it.</summary>
    static readonly DateOnly longAgo = new(2019, 9, 2);

    public static async Task Add(Store db, Acting console, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var today = Zones.LocalDay(console.At);
        var minima = await PlaceOf(db, "Minima", null, cancellation);
        var (counter, removals, building) = (await PlaceOf(db, "Burgerzaken", "Balie", cancellation), await PlaceOf(db, "Burgerzaken", "Verhuizingen", cancellation), await PlaceOf(db, "Vergunningen", "Bouwen", cancellation));
        db.Add(new DepartmentHead
        {
            DepartmentId = counter.Department,
            EmployeeId = (await StaffOf(db, counter, cancellation))[0],
            AccountId = await db.Users.Where(account => account.UserName == "leidinggevende").Select(account => account.Id).FirstAsync(cancellation),
        });
        await db.SaveChangesAsync(cancellation);
        await OfMinima(db, console, minima, today, cancellation);
        await OfOthers(db, console, counter, removals, building, today, cancellation);
        await Ask(db, console, minima, cancellation);
        await Check(db, console, counter, today, cancellation);
    }

    static async Task OfMinima(Store db, Acting console, Workplace minima, DateOnly today, CancellationToken cancellation)
    {
        var staff = await StaffOf(db, minima, cancellation);
        var circle = await LayDown(db, console, minima, AgreementKind.CallCircle, new(
            "Wie pauze heeft of in overleg gaat, zet zichzelf uit de belcirkel.", longAgo, longAgo.AddYears(1), staff[0], new(9, 0), new(16, 30), "", "", Members(staff[0], staff[1], staff[2])), cancellation);
        var revised = new AgreementContent(
            "Wie pauze heeft of in overleg gaat, zet zichzelf uit de belcirkel. Is de cirkel rond, dan maakt het KCC een terugbelnotitie.", today.AddMonths(-5), today.AddMonths(7), staff[0], new(8, 30), new(17, 0), "", "",
            Members(staff[3], staff[0], staff[4], staff[1]));
        _ = (await ReviseAgreement.Run(db, console, new(EntityId.New<AgreementId>(console.At), circle.Value, 1, revised), cancellation)).Value;
        await LayDown(db, console, minima, AgreementKind.Absence, new(
            "Wie vrij is of ziek wordt, meldt dat in de teamapp. De dagcoördinator schakelt de telefoon door.", today.AddMonths(-5), today.AddMonths(7), staff[5], null, null, "", "", Members(staff[5])), cancellation);
        await LayDown(db, console, minima, AgreementKind.CallbackNotes, new(
            "Elke notitie wordt dezelfde dag opgepakt.", today.AddMonths(-5), today.AddMonths(7), null, null, null, "", "minima@voorbeeldstad.example", Members(staff[6], staff[7])), cancellation);
    }

    static async Task OfOthers(Store db, Acting console, Workplace counter, Workplace removals, Workplace building, DateOnly today, CancellationToken cancellation)
    {
        var staff = await StaffOf(db, counter, cancellation);
        await LayDown(db, console, counter, AgreementKind.Buddies, new("", today.AddMonths(-3), today.AddMonths(9), staff[0], null, null, "", "", [new(staff[0], staff[1]), new(staff[2], staff[3]), new(staff[4], staff[5])]), cancellation);
        await LayDown(db, console, counter, AgreementKind.Absence, new("Uw buddy neemt waar. U regelt dat zelf vóór uw verlof.", today.AddMonths(-3), today.AddMonths(9), staff[0], null, null, "", "", [new(staff[6], staff[7])]), cancellation);
        await LayDown(db, console, counter, AgreementKind.PickUp, new("Gaat een toestel drie keer over, dan neemt een ander op.", today.AddMonths(-3), today.AddMonths(9), null, null, null, "", "", Members(staff[0], staff[1], staff[2], staff[3])), cancellation);
        // This team has arranged nothing for absence, and its agreement was to be looked at again.
        var others = await StaffOf(db, removals, cancellation);
        await LayDown(db, console, removals, AgreementKind.Voicemail, new(
            "Noem uw naam, tot wanneer u weg bent, en wie u vervangt.", today.AddMonths(-14), today.AddMonths(-2), others[0], null, null, "14 000 9025", "", Members(others[1])), cancellation);
        var builders = await StaffOf(db, building, cancellation);
        await LayDown(db, console, building, AgreementKind.CallCircle, new("", today.AddMonths(-1), today.AddMonths(11), builders[0], null, null, "", "", Members(builders[0], builders[1], builders[2])), cancellation);
        await LayDown(db, console, building, AgreementKind.Absence, new("De secretaris schakelt door naar de belcirkel.", today.AddMonths(-1), today.AddMonths(11), builders[0], null, null, "", "", []), cancellation);
    }

    /// <summary>A month ago, and closed by now. No mail goes out: it is said to have gone.</summary>
    static async Task Ask(Store db, Acting console, Workplace place, CancellationToken cancellation)
    {
        var opened = console with { At = console.At.AddDays(-30) };
        var id = EntityId.New<KnowledgeRoundId>(opened.At);
        _ = (await OpenRound.Run(db, opened, new(id, place, Language.Dutch), cancellation)).Value;
        foreach (var mail in await db.Set<OutgoingMail>().Where(mail => mail.Kind == MailKind.AgreementQuestion && mail.State == MailState.Waiting).ToListAsync(cancellation))
            await Outbox.Sent(db, Acting.OfJob(db.Organisation, opened.At), mail, cancellation);
        var chance = new Random(2027);
        var agreements = await db.Set<KnowledgeTally>().Where(tally => tally.RoundId == id).Join(db.Set<Agreement>(), tally => tally.AgreementId, agreement => agreement.Id, (_, agreement) => new { agreement.Id, agreement.Kind }).ToListAsync(cancellation);
        foreach (var invitation in await db.Set<KnowledgeInvitation>().AsNoTracking().Where(invitation => invitation.RoundId == id).OrderBy(invitation => invitation.Id).Take(12).ToListAsync(cancellation))
        {
            var secret = KnowledgeLinks.Make(db, invitation.Id);
            await db.SaveChangesAsync(cancellation);
            var answers = agreements.Select(agreement =>
            {
                var knows = chance.NextDouble() < (agreement.Kind is AgreementKind.CallCircle ? 0.9 : 0.5);
                return new AnswerRound.Given(agreement.Id, knows, !knows ? Following.No : chance.Next(3) == 0 ? Following.Mostly : Following.Always);
            });
            _ = (await AnswerRound.Run(db, Acting.OfVisitor(db.Organisation, opened.At), new(secret, [.. answers]), cancellation)).Value;
        }
        db.ChangeTracker.Clear();
        await FollowRounds.Run(db, Acting.OfJob(db.Organisation, opened.At.AddDays(KnowledgeRound.OpenForDays)), cancellation);
        db.ChangeTracker.Clear();
    }

    static async Task Check(Store db, Acting console, Workplace place, DateOnly today, CancellationToken cancellation)
    {
        var coordinator = console with { Account = await db.Users.Where(account => account.UserName == "coordinator").Select(account => account.Id).FirstAsync(cancellation) };
        var shared = EntityId.New<SharedTelephoneId>(console.At);
        _ = (await ShareTelephone.Run(db, coordinator, new(shared, place, "Balie 1"), cancellation)).Value;
        var number = CheckSubject.Of(await db.Set<Municipality>().Select(municipality => municipality.Id).FirstAsync(cancellation));
        await Note(db, coordinator, today.AddDays(-20), cancellation,
            new NoteChecks.Row(number, new Dictionary<CheckPoint, CheckResult> { [CheckPoint.Menu] = CheckResult.Ok, [CheckPoint.OpeningHoursSaid] = CheckResult.Ok, [CheckPoint.MainVoicemail] = CheckResult.NotOk }, "De voicemail buiten openingstijd werkt anders dan verwacht"));
        var chance = new Random(2027);
        var staff = await StaffOf(db, place, cancellation);
        await Note(db, coordinator, today.AddMonths(-14), cancellation, [.. staff.Take(6).Select(employee => RowOf(CheckSubject.Of(employee), _ => CheckResult.Ok, ""))]);
        await Note(db, coordinator, today.AddDays(-12), cancellation,
        [
            RowOf(CheckSubject.Of(shared), point => point is CheckPoint.GreetingRecorded ? CheckResult.NotApplicable : CheckResult.Ok, ""),
            .. staff.Take(4).Select((employee, i) => RowOf(CheckSubject.Of(employee), point => point is CheckPoint.DisplayNumber && i == 1 ? CheckResult.NotOk : point is CheckPoint.NotificationOn && chance.Next(3) == 0 ? CheckResult.NotOk : CheckResult.Ok, i == 1 ? "Toont het nummer van het KCC" : "")),
        ]);
    }

    static NoteChecks.Row RowOf(CheckSubject subject, Func<CheckPoint, CheckResult> result, string note) => new(subject, CheckPoints.OfTelephone.ToDictionary(point => point, result), note);

    static async Task Note(Store db, Acting acting, DateOnly on, CancellationToken cancellation, params IReadOnlyList<NoteChecks.Row> rows) => _ = (await NoteChecks.Run(db, acting, new(EntityId.New<TelephoneCheckId>(acting.At), on, rows), cancellation)).Value;

    static async Task<AgreementId> LayDown(Store db, Acting console, Workplace place, AgreementKind kind, AgreementContent content, CancellationToken cancellation) =>
        (await LayDownAgreement.Run(db, console, new(EntityId.New<AgreementId>(console.At), place, kind, content), cancellation)).Value;

    static AgreementMemberInput[] Members(params IEnumerable<EmployeeId> members) => [.. members.Select(member => new AgreementMemberInput(member))];

    static async Task<Workplace> PlaceOf(Store db, string department, string? team, CancellationToken cancellation)
    {
        var id = await db.Set<Department>().Where(candidate => candidate.Name == department).Select(candidate => candidate.Id).FirstAsync(cancellation);
        return new(id, team is null ? null : await db.Set<Team>().Where(candidate => candidate.DepartmentId == id && candidate.Name == team).Select(candidate => candidate.Id).FirstAsync(cancellation));
    }

    static async Task<List<EmployeeId>> StaffOf(Store db, Workplace place, CancellationToken cancellation)
    {
        var (department, team) = place;
        return await db.Set<Employee>().Where(employee => employee.IsActive && employee.DepartmentId == department && (team == null || employee.TeamId == team)).OrderBy(employee => employee.Code).Select(employee => employee.Id).ToListAsync(cancellation);
    }
}
