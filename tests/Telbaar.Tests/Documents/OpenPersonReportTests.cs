using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Feedback;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Documents;

public sealed class OpenPersonReportTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Whoever_the_gate_opens_it_to_gets_it_in_his_or_her_name_and_that_is_logged(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddMonths(2)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await HavingFailed(db, opensPersonLevel: true);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var path = $"/o/teststad/studies/{study.Id.Value}/documents";

        Assert.Contains("Rapport met personen", (await coordinator.Open(path)).Words, StringComparison.Ordinal);
        var report = (await coordinator.Open($"{path}/persons.html")).Words;

        Assert.Contains("Medewerker M0001", report, StringComparison.Ordinal);
        Assert.Contains("Niet teruggebeld.", report, StringComparison.Ordinal);
        Assert.Contains("Geen tijd, of iets anders ging voor", report, StringComparison.Ordinal);
        Assert.Contains("Het was druk", report, StringComparison.Ordinal);
        Assert.Contains("Dit exemplaar is gemaakt voor", report, StringComparison.Ordinal);
        Assert.Single(await db.AuditEntries.Where(entry => entry.Action == "document.persons-opened").ToListAsync(Cancellation));
    }

    [Fact]
    public async Task On_paper_and_in_Word_the_name_of_the_recipient_stands_on_every_page()
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(Asking.AfterTheTerm.AddMonths(2)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await HavingFailed(db, opensPersonLevel: true);
        var person = await site.Person(site.Organisation, Role.Coordinator);
        using var coordinator = await site.SignedIn(person);
        var path = $"/o/teststad/studies/{study.Id.Value}/documents/persons";
        using var folder = new Folder();
        var pdf = folder.Write("persons.pdf", await coordinator.Download($"{path}.pdf"));

        foreach (var pages in new[] { (await OtherProgram.Said("pdftotext", "-layout", pdf, "-")).TrimEnd('\f').Split('\f'), await OtherProgram.PagesOf(await coordinator.Download($"{path}.docx")) })
        {
            Assert.True(pages.Count > 3, $"only {pages.Count} pages");
            Assert.All(pages, page => Assert.Contains(person.UserName, page.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal));
        }
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == "document.persons-opened", Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Where_the_gate_is_closed_nobody_gets_it(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddMonths(2)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await HavingFailed(db, opensPersonLevel: false);
        foreach (var role in new[] { Role.Researcher, Role.Coordinator, Role.SteeringGroup, Role.DepartmentHead })
        {
            using var visitor = await site.SignedIn(role);
            Assert.Equal((role, HttpStatusCode.Forbidden), (role, (await visitor.Open($"/o/teststad/studies/{study.Id.Value}/documents/persons.html")).Status));
        }
        Assert.Empty(await db.AuditEntries.Where(entry => entry.Action == "document.persons-opened").ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_department_head_sees_the_departments_that_he_or_she_heads_and_no_words_of_colleagues(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await HavingFailed(db, opensPersonLevel: true);
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(Cancellation);
        var head = EntityId.New<AccountId>(TestDatabase.Now);
        await db.Having(new Account { Id = head, DisplayName = "Leidinggevende Test", UserName = "leidinggevende", NormalizedUserName = "LEIDINGGEVENDE" });
        await db.Having(new Membership { AccountId = head, OrganisationId = db.Organisation, Role = Role.DepartmentHead, Since = TestDatabase.Now });
        var visitor = Designing.Somebody(db.Organisation, Role.DepartmentHead) with { Account = head };
        Assert.Equal(DocumentRefusals.HeadsNothing.Code, (await OpenPersonReport.Run(db.AsAnew(), visitor, edition, Cancellation)).Refusals.Single().Code);

        var led = await db.Set<DepartmentHead>().AsNoTracking().SingleAsync(Cancellation);
        _ = (await NameHead.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Coordinator), new(led.DepartmentId, led.EmployeeId, head), Cancellation)).Value;

        var own = Assert.Single(Assert.Single((await OpenPersonReport.Run(db.AsAnew(), visitor, edition, Cancellation)).Value.Departments).Failures);
        Assert.Equal(("Medewerker M0001", "NoTime", null), (own.Who, own.Explanation, own.Words));
        Assert.Equal(ActRefusals.NotFound.Code, (await NameHead.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Coordinator), new(led.DepartmentId, led.EmployeeId, EntityId.New<AccountId>(TestDatabase.Now)), Cancellation)).Refusals.Single().Code);
    }

    /// <summary>A closed study in which a voicemail was not answered, and the colleague said why.</summary>
    static async Task<Study> HavingFailed(Store db, bool opensPersonLevel)
    {
        var study = await db.HavingAskingStudy(opensPersonLevel: true);
        var (_, secret) = await db.HavingAsked(study);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime) with { Words = "Het was druk" })).Value;
        if (!opensPersonLevel)
            await db.Set<GateStatement>().Where(statement => statement.Kind == GateKind.PersonLevel).ExecuteUpdateAsync(set => set.SetProperty(statement => statement.WithdrawnAt, Asking.AfterTheTerm), Cancellation);
        await db.Closing(study);
        return study;
    }
}
