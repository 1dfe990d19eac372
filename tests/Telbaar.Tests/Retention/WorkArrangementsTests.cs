using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.Checks;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Retention;

/// <summary>What agreements, questions about them and checks of telephones hold of people is shown to them and taken out with them.</summary>
public sealed class WorkArrangementsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task All_of_it_is_shown_to_the_one_it_is_about_without_a_colleague_in_it(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var (_, staff) = await HavingArranged(db);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var page = await coordinator.Open($"/o/teststad/organisation/staff/{staff[0].Value}/rights");

        foreach (var shown in new[] { "belcirkel, Burgerzaken – Balie, editie 1 vanaf 1 maart 2027: lid", "afwezigheid, Burgerzaken – Balie, editie 1 vanaf 1 maart 2027: iemand neemt voor hem of haar waar, trekker", "er is geantwoord", "Staat op stil" })
            Assert.Contains(shown, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Medewerker M0002", page.Words, StringComparison.Ordinal);
        using var file = JsonDocument.Parse((await coordinator.Submit(page, "file")).Html);
        Assert.Equal(3, file.RootElement.GetProperty("agreements").GetArrayLength());
        Assert.Equal("Staat op stil", file.RootElement.GetProperty("checks")[0].GetProperty("note").GetString());
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_forgotten_is_in_no_agreement_question_or_check_any_more_and_the_rest_stays(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (round, staff) = await HavingArranged(db);
        var code = await db.Set<Employee>().Where(employee => employee.Id == staff[0]).Select(employee => employee.Code).SingleAsync(Cancellation);

        _ = (await ForgetEmployee.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(staff[0], code), Cancellation)).Value;
        await AfterRestore.Nothing.Apply(database.Database, TestDatabase.Now, Cancellation);

        Assert.Empty(await PersonInAgreements.Of(db.AsAnew(), staff[0], Cancellation));
        Assert.Empty(await PersonInAgreements.AskedOf(db, staff[0], Cancellation));
        Assert.Empty(await CheckedTelephones.HistoryOf(db, CheckSubject.Of(staff[0]), Cancellation));
        Assert.Empty(await db.Set<Telbaar.Mail.OutgoingMail>().Where(mail => mail.EmployeeId == staff[0]).ToListAsync(Cancellation));
        var files = await database.Files();
        foreach (var secret in new[] { "023-511 77 88", "Staat op stil" })
            Assert.DoesNotContain(files, file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);
        var circle = (await AgreementsInForce.On(db, Agreeing.Today, Cancellation)).Single(agreement => agreement.Agreement.Kind is AgreementKind.CallCircle);
        Assert.Equal(staff[1..], circle.Members.Select(member => member.EmployeeId));
        // The counts hold nobody, and what was answered stays counted.
        Assert.All(await db.Set<KnowledgeTally>().ToListAsync(Cancellation), tally => Assert.Equal(1, tally.Known));
        Assert.Equal(1, (await db.AsItStands(round)).TakenOut);
    }

    /// <summary>A team that has all of it; the first colleague has answered.</summary>
    static async Task<(KnowledgeRound Round, List<EmployeeId> Staff)> HavingArranged(Store db)
    {
        var place = await db.HavingTeam(6);
        var staff = await db.Colleagues(place);
        (await db.Set<EmployeeKey>().FirstAsync(key => key.EmployeeId == staff[0], Cancellation)).Number = "023 511 7788";
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(staff));
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[1], staff[0])]) with { Owner = staff[0] });
        await db.HavingAgreement(place, AgreementKind.Voicemail, Agreeing.Saying(members: [new(staff[0])]) with { Number = "023-511 77 88" });
        var (round, links) = await db.HavingRound(place);
        _ = (await db.Answering(links[0])).Value;
        _ = (await NoteChecks.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(EntityId.New<TelephoneCheckId>(TestDatabase.Now), Agreeing.Today, [new(CheckSubject.Of(staff[0]), new Dictionary<CheckPoint, CheckResult> { [CheckPoint.NotificationOn] = CheckResult.NotOk }, "Staat op stil")]), Cancellation)).Value;
        return (round, staff);
    }
}
