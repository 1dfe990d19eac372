using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

/// <summary>The way of a study through its pages, as people go it.</summary>
public sealed class StudyJourneyTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static DateTimeOffset Morning(int month, int day) => new(2027, month, day, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnEachDatabase]
    public async Task From_an_empty_design_through_the_gate_into_the_field_and_to_its_end(Engine engine)
    {
        var clock = new Clock(Morning(2, 22));
        await using var site = await Website.On(engine, clock);
        await using var db = site.Store.Of(site.Organisation);
        var department = Designing.ADepartment();
        await db.Having(department);
        using var researcher = await site.SignedIn(Role.Researcher);

        var study = (await researcher.Submit(await researcher.Open("/o/teststad/studies/new"), "form", ("Name", "Bereikbaarheid 2027"), ("Norms", "haarlem-2019"))).SentTo!;
        var planned = await researcher.Submit(await researcher.Open($"{study}/plan"), "form", ("Name", "Bereikbaarheid 2027"), ("From", "2027-03-01"), ("To", "2027-03-29"), ("Norms", "haarlem-2019"));
        Assert.Equal(HttpStatusCode.SeeOther, planned.Status);
        await researcher.Submit(await researcher.Open($"{study}/departments/{department.Id.Value}"), "form", ("WhyInScope", "Veel klantcontact"), ("ContactsPerYear", "12000"), ("RunUp", "Gepresenteerd"));
        await researcher.Submit(await researcher.Open($"{study}/numbers"), "add", ("Route", "Kcc"), ("Number", "14 000"));
        await researcher.Submit(await researcher.Open($"{study}/shifts"), "add", ("Caller", "E1"), ("Day", "2027-03-01"), ("From", "08:00"), ("To", "12:00"), ("RepeatUntil", "2027-03-29"));

        var plan = (await researcher.Open($"{study}/plan")).Html;
        Assert.Contains("van maandag 1 maart 2027 tot en met maandag 29 maart 2027", plan, StringComparison.Ordinal);
        Assert.Contains("de laatste dag, maandag 29 maart 2027, is een feestdag", plan, StringComparison.Ordinal);
        Assert.Contains("De periode telt 20 werkdagen", plan, StringComparison.Ordinal);
        Assert.Contains("12.000", (await researcher.Open($"{study}/departments")).Html, StringComparison.Ordinal);
        var shifts = WebUtility.HtmlDecode((await researcher.Open($"{study}/shifts")).Html);
        Assert.Contains("buiten kantooruren (08:30–17:00)", shifts, StringComparison.Ordinal);
        Assert.Contains("deze dag is een feestdag", shifts, StringComparison.Ordinal);

        var early = await researcher.Submit(await researcher.Open(study), "MakeReady");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("Bij de juridische poort ontbreekt", early.Html, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen steekproef getrokken", early.Html, StringComparison.Ordinal);

        await PassTheGate(site, researcher, study);
        await db.HavingSample(await db.Set<Study>().SingleAsync(Cancellation));
        Assert.Equal(HttpStatusCode.SeeOther, (await researcher.Submit(await researcher.Open(study), "MakeReady")).Status);

        var beforeTheDay = await researcher.Submit(await researcher.Open(study), "Start");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, beforeTheDay.Status);
        Assert.Contains("pas starten op de eerste dag: 1 maart 2027", beforeTheDay.Html, StringComparison.Ordinal);

        clock.Now = Morning(3, 1);
        using var later = await site.SignedIn(Role.Researcher);
        Assert.Equal(HttpStatusCode.SeeOther, (await later.Submit(await later.Open(study), "Start")).Status);
        await later.Submit(await later.Open($"{study}/incidents"), "add", ("FromDay", "2027-03-01"), ("From", "10:00"), ("ToDay", "2027-03-01"), ("To", "11:00"), ("What", "Centrale buiten werking"));
        Assert.Contains("Centrale buiten werking", (await later.Open($"{study}/incidents")).Html, StringComparison.Ordinal);

        var withoutWhy = await later.Submit(await later.Open(study), "EndField", ("Why", ""));
        Assert.Contains("Schrijf op waarom", withoutWhy.Html, StringComparison.Ordinal);
        await later.Submit(withoutWhy, "EndField", ("Why", "Genoeg gebeld"));
        var awaiting = await later.Open(study);
        Assert.Contains("Alle terugbeltermijnen zijn voorbij", awaiting.Html, StringComparison.Ordinal);
        await later.Submit(awaiting, "Close");

        Assert.Equal(StudyState.Closed, (await db.Set<Study>().AsNoTracking().SingleAsync(Cancellation)).State);
        Assert.Equal([StudyState.Designed, StudyState.Ready, StudyState.InField, StudyState.AwaitingCallbacks, StudyState.Closed],
            (await db.Set<StudyStep>().ToListAsync(Cancellation)).OrderBy(step => step.State).Select(step => step.State));
        Assert.Contains("Genoeg gebeld", (await later.Open(study)).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Consent_that_is_withdrawn_halts_the_field_and_every_page_says_why(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudyInField(Role.Coordinator);
        var consent = (await Gate.Of(db, study.Id, Cancellation)).InForce(GateKind.WorksCouncil)!;
        using var coordinator = await site.SignedIn(Role.Coordinator, Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";

        var withoutWhy = await coordinator.Submit(await coordinator.Open($"{path}/gate"), $"withdraw-{consent.Id.Value}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutWhy.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.Submit(withoutWhy, $"withdraw-{consent.Id.Value}", ("Why", "Besluit van de OR"))).Status);

        var page = await coordinator.Open(path);
        Assert.Contains("Het veldwerk is stilgelegd", page.Html, StringComparison.Ordinal);
        Assert.Contains("Besluit van de OR", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.Submit(page, "Resume")).Status);
        Assert.Contains("Besluit van de OR", (await coordinator.Open($"{path}/gate")).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_made_a_statement_finds_no_button_to_confirm_it_and_is_refused_without_one(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var gate = $"/o/teststad/studies/{study.Id.Value}/gate";
        await State(coordinator, gate, GateKind.Announcement);
        var statement = await db.Set<GateStatement>().SingleAsync(Cancellation);

        Assert.Contains("U hebt deze verklaring zelf gemaakt", (await coordinator.Open(gate)).Html, StringComparison.Ordinal);
        var refused = await coordinator.Send($"{gate}/confirm", ("Statement", statement.Id.Value.ToString()), ("Version", "0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.False((await Gate.Of(db, study.Id, Cancellation)).Statements.Single().ConfirmedAt.HasValue);
    }

    [Theory, OnEachDatabase]
    public async Task A_statement_that_is_refused_keeps_what_was_typed(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var path = $"/o/teststad/studies/{study.Id.Value}/gate/MinimumGroupSize";

        var refused = await coordinator.Submit(await coordinator.Open(path), "form", ("Number", "2"), ("Scope", "Twee is genoeg"), ("Document", "zaak 9"), ("Date", "2027-02-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("van 3 tot en met 100", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Twee is genoeg", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Open($"/o/teststad/studies/{study.Id.Value}/gate/7")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_privacy_officer_finds_the_gate_and_confirms_and_comes_nowhere_else(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        var path = $"/o/teststad/studies/{study.Id.Value}";
        using var coordinator = await site.SignedIn(Role.Coordinator);
        await State(coordinator, $"{path}/gate", GateKind.Announcement);
        var statement = await db.Set<GateStatement>().SingleAsync(Cancellation);
        using var privacy = await site.SignedIn(Role.PrivacyOfficer);

        Assert.Contains($"{path}/gate", (await privacy.Open("/o/teststad/gates")).Html, StringComparison.Ordinal);
        var gate = await privacy.Open($"{path}/gate");
        Assert.Contains("Namen van KCC-medewerkers worden nooit vastgelegd", gate.Html, StringComparison.Ordinal);
        Assert.Contains("niet bedoeld om medewerkers te beoordelen", gate.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await privacy.Submit(gate, $"confirm-{statement.Id.Value}")).Status);
        foreach (var elsewhere in new[] { "/o/teststad/studies", path, $"{path}/plan", $"{path}/departments", $"{path}/shifts", $"{path}/gate/Announcement" })
            Assert.Equal((elsewhere, HttpStatusCode.Forbidden), (elsewhere, (await privacy.Open(elsewhere)).Status));
    }

    [Theory, OnEachDatabase]
    public async Task The_works_council_itself_withdraws_its_consent(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudyInField();
        var consent = (await Gate.Of(db, study.Id, Cancellation)).InForce(GateKind.WorksCouncil)!;
        using var council = await site.SignedIn(Role.PrivacyOfficer);
        var gate = $"/o/teststad/studies/{study.Id.Value}/gate";

        var withdrawn = await council.Submit(await council.Open(gate), $"withdraw-{consent.Id.Value}", ("Why", "Besluit van de OR"));

        Assert.Equal(gate, withdrawn.SentTo);
        await using var after = site.Store.Of(site.Organisation);
        Assert.Equal(StudyState.Paused, (await after.Set<Study>().SingleAsync(Cancellation)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Several_statements_are_confirmed_at_once_by_somebody_other_than_their_maker(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        using var coordinator = await site.SignedIn(Role.Coordinator);
        using var privacy = await site.SignedIn(Role.PrivacyOfficer);
        var gate = $"/o/teststad/studies/{study.Id.Value}/gate";
        foreach (var kind in new[] { GateKind.Announcement, GateKind.ImpactAssessment, GateKind.RetentionTerm })
            await State(coordinator, gate, kind);
        var ids = await db.Set<GateStatement>().OrderBy(statement => statement.Kind).Select(statement => statement.Id.Value).ToListAsync(Cancellation);

        Assert.DoesNotContain("id=\"confirm-several\"", (await coordinator.Open(gate)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.Send($"{gate}/confirm-several", ("Statements", $"{ids[0]}:0"))).Status);
        var page = await privacy.Open(gate);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await privacy.Submit(page, "confirm-several")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await privacy.Submit(page, "confirm-several", ("Statements", $"{ids[0]}:0"), ("Statements", $"{ids[1]}:7"))).Status);
        Assert.Equal(3, await db.Set<GateStatement>().CountAsync(statement => statement.ConfirmedAt == null, Cancellation));
        Assert.Equal(gate, (await privacy.Submit(page, "confirm-several", ("Statements", $"{ids[0]}:0"), ("Statements", $"{ids[1]}:0"))).SentTo);
        Assert.Equal(ids[2], (await db.Set<GateStatement>().SingleAsync(statement => statement.ConfirmedAt == null, Cancellation)).Id.Value);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == "gate.confirmed", Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_refused_on_the_pages_of_the_design_is_said_beside_the_field(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        var department = (await db.Set<StudyDepartment>().SingleAsync(Cancellation)).DepartmentId.Value;
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";

        async Task Refused(string page, string form, string said, params IEnumerable<(string, string)> fields)
        {
            var answer = await researcher.Submit(await researcher.Open($"{path}/{page}"), form, fields);
            Assert.Equal((page, HttpStatusCode.UnprocessableEntity), (page, answer.Status));
            Assert.Contains(said, WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
        }

        await Refused("plan", "form", "geen enkele werkdag", ("Name", "Onderzoek"), ("From", "2027-03-06"), ("To", "2027-03-07"));
        await Refused($"departments/{department}", "form", "Dit moet u invullen", ("WhyInScope", ""));
        await Refused("numbers", "add", "is geen telefoonnummer", ("Route", "Kcc"), ("Number", "de balie"));
        await Refused("shifts", "add", "is geen code van een enquêteur", ("Caller", "Jansen"), ("Day", "2027-03-02"), ("From", "09:00"), ("To", "12:00"));
        await Refused("incidents", "add", "Het einde ligt voor het begin", ("FromDay", "2027-03-02"), ("From", "09:00"), ("ToDay", "2027-03-02"), ("To", "08:00"), ("What", "Storing"));
        await Refused("copy", "form", "Er is nog geen afdeling gekozen", ("Name", "Tussentijds"));
    }

    [Theory, OnEachDatabase]
    public async Task Lines_are_removed_again_and_an_interim_study_is_made(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        var department = (await db.Set<StudyDepartment>().SingleAsync(Cancellation)).DepartmentId.Value;
        var number = (await db.Set<StudyNumber>().SingleAsync(Cancellation)).Id.Value;
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}";

        var copy = await researcher.Submit(await researcher.Open($"{path}/copy"), "form", ("Name", "Tussentijds"), ("Departments", department.ToString()));
        await researcher.Submit(await researcher.Open($"{path}/numbers"), $"remove-{number}");
        await researcher.Submit(await researcher.Open($"{path}/departments/{department}"), "leave-out");

        Assert.Contains("Tussentijds onderzoek bij:", (await researcher.Open(copy.SentTo!)).Html, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen nummer om te bellen", (await researcher.Open($"{path}/numbers")).Html, StringComparison.Ordinal);
        Assert.False(await db.Set<StudyDepartment>().AnyAsync(scope => scope.StudyId == study.Id, Cancellation));
    }

    static async Task PassTheGate(Website site, Browser maker, string study)
    {
        using var privacy = await site.SignedIn(Role.PrivacyOfficer);
        foreach (var kind in Enum.GetValues<GateKind>().Where(kind => kind is not GateKind.PersonLevel))
            await State(maker, $"{study}/gate", kind);
        await using var db = site.Store.Of(site.Organisation);
        foreach (var statement in await db.Set<GateStatement>().ToListAsync(Cancellation))
            Assert.Equal(HttpStatusCode.SeeOther, (await privacy.Submit(await privacy.Open($"{study}/gate"), $"confirm-{statement.Id.Value}")).Status);
        Assert.Contains("De poort is open", (await privacy.Open($"{study}/gate")).Html, StringComparison.Ordinal);
    }

    static async Task State(Browser maker, string gate, GateKind kind)
    {
        var stated = await maker.Submit(await maker.Open($"{gate}/{kind}"), "form", ("Decision", "Consented"), ("Number", "5"), ("Scope", "Zie document"), ("Document", "zaak 2027-0001"), ("Date", "2027-02-01"));
        Assert.Equal($"{gate}#{kind}", stated.SentTo);
    }
}
