using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Checks;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Checks;

public sealed class NoteChecksTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static readonly DateOnly today = Agreeing.Today;

    [Theory, OnEachDatabase]
    public async Task The_latest_check_counts_and_what_came_before_stays_to_be_read(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var subject = CheckSubject.Of((await db.Colleagues(await db.HavingTeam(1)))[0]);

        foreach (var (day, result) in new[] { (today.AddDays(-10), CheckResult.NotOk), (today, CheckResult.Ok), (today.AddDays(-5), CheckResult.NotOk) })
            Assert.Equal(1, (await Noting(db, day, subject, (CheckPoint.VoicemailOn, result))).Value);

        var telephone = (await CheckedTelephones.On(db.AsAnew(), today, Cancellation)).Single(candidate => candidate.Subject == subject);
        Assert.Equal(CheckStanding.Ok, telephone.Points.Single(point => point.Point is CheckPoint.VoicemailOn).Standing);
        Assert.Equal(4, telephone.Count(CheckStanding.Never));
        Assert.Equal([today, today.AddDays(-5), today.AddDays(-10)], (await CheckedTelephones.HistoryOf(db, subject, Cancellation)).Select(check => check.On));
        Assert.Equal(3, await db.AuditEntries.CountAsync(entry => entry.Action == "checks.noted", Cancellation));
    }

    [Theory]
    [InlineData(CheckResult.Ok, 365, CheckStanding.Ok)]
    [InlineData(CheckResult.Ok, 366, CheckStanding.Old)]
    [InlineData(CheckResult.NotApplicable, 400, CheckStanding.Old)]
    [InlineData(CheckResult.NotOk, 400, CheckStanding.NotOk)]
    public void What_was_in_order_more_than_a_year_ago_is_old(CheckResult result, int daysAgo, CheckStanding standing) => Assert.Equal(standing, CheckedTelephones.Standing(
        CheckPoint.Menu, [new() { Id = default, Point = CheckPoint.Menu, Result = result, On = today.AddDays(-daysAgo), NotedAt = TestDatabase.Now }], today).Standing);

    [Theory, OnEachDatabase]
    public async Task What_makes_no_sense_is_refused_and_nothing_of_it_is_noted(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var subject = CheckSubject.Of((await db.Colleagues(await db.HavingTeam(1)))[0]);

        Assert.Equal([CheckRefusals.NotYet.Code], Codes(await Noting(db, today.AddDays(1), subject, (CheckPoint.VoicemailOn, CheckResult.Ok))));
        Assert.Equal([CheckRefusals.Nothing.Code], Codes(await Noting(db, today, subject)));
        Assert.Equal([ActRefusals.NotFound.Code], Codes(await Noting(db, today, subject, (CheckPoint.Menu, CheckResult.Ok))));
        Assert.Equal([ActRefusals.NotFound.Code], Codes(await Noting(db, today, CheckSubject.Of(new EmployeeId(Guid.CreateVersion7())), (CheckPoint.VoicemailOn, CheckResult.Ok))));
        Assert.Equal([CheckRefusals.NamesSomebody.Code], Codes(await NoteChecks.Run(
            db.AsAnew(), Agreeing.ACoordinator(db), new(EntityId.New<TelephoneCheckId>(TestDatabase.Now), today, [new(subject, Results((CheckPoint.VoicemailOn, CheckResult.NotOk)), "Vraag het medewerker m0001")]), Cancellation)));
        Assert.Empty(await db.AsAnew().Set<TelephoneCheck>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_head_checks_the_own_department_and_no_main_number(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (own, other) = (await db.HavingTeam(1), await db.HavingTeam(1, "Minima", "Inkomen"));
        var municipality = new Municipality { Id = EntityId.New<MunicipalityId>(TestDatabase.Now), Name = "Teststad", Folded = "teststad", Number = "14 000" };
        var head = Designing.Somebody(db.Organisation, Role.DepartmentHead);
        await db.Having(municipality, new DepartmentHead { DepartmentId = own.Department, EmployeeId = (await db.Colleagues(own))[0], AccountId = head.Account });
        async Task<IEnumerable<string>> As(Acting acting, CheckSubject subject) => Codes(await NoteChecks.Run(db.AsAnew(), acting, new(EntityId.New<TelephoneCheckId>(TestDatabase.Now), today, [new(subject, Results((subject.Points[0], CheckResult.Ok)), "")]), Cancellation));

        Assert.Empty(await As(head, CheckSubject.Of((await db.Colleagues(own))[0])));
        Assert.Equal([CheckRefusals.NotYourDepartment.Code], await As(head, CheckSubject.Of((await db.Colleagues(other))[0])));
        Assert.Equal([CheckRefusals.NotYourDepartment.Code], await As(head, CheckSubject.Of(municipality.Id)));
        Assert.Empty(await As(Designing.Somebody(db.Organisation, Role.KccAgent), CheckSubject.Of(municipality.Id)));
        Assert.Equal([ActRefusals.NotAllowed.Code], await As(Designing.Somebody(db.Organisation, Role.Researcher), CheckSubject.Of(municipality.Id)));
    }

    [Theory, OnEachDatabase]
    public async Task A_whole_team_is_noted_in_one_form_and_taken_along_as_a_workbook(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(3);
        var staff = await db.Colleagues(place);
        using var kcc = await site.SignedIn(Role.KccAgent);
        var path = $"/o/teststad/telephones/places/{place}";
        _ = await kcc.Submit(await kcc.Open(path), "share", ("Label", "Balie 1"));
        var shared = CheckSubject.Of(await db.Set<SharedTelephone>().Select(telephone => telephone.Id).SingleAsync(Cancellation));

        var refused = await kcc.Submit(await kcc.Open(path), "form", ("On", "2027-03-02"), (NoteChecks.ResultField(shared, CheckPoint.VoicemailOn), "Ok"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await kcc.Submit(refused, "form", ("On", "2027-02-26"), (NoteChecks.ResultField(shared, CheckPoint.VoicemailOn), "Ok"),
            (NoteChecks.ResultField(CheckSubject.Of(staff[0]), CheckPoint.DisplayNumber), "NotOk"), (NoteChecks.NoteField(CheckSubject.Of(staff[0])), "Toont het nummer van het KCC"));

        Assert.Contains("Er zijn 2 controles vastgelegd.", (await kcc.Open(done.SentTo!)).Words, StringComparison.Ordinal);
        var overview = (await kcc.Open("/o/teststad/telephones")).Words;
        Assert.Contains("Toont het nummer van het KCC", overview, StringComparison.Ordinal);
        Assert.Contains("Toont het nummer van het KCC", (await kcc.Open($"/o/teststad/telephones/history/{CheckSubject.Of(staff[0])}")).Words, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(await kcc.Download("/o/teststad/telephones/checks.xlsx")), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(cell => cell.InnerText).ToList();
        Assert.Contains("Toont het nummer van het KCC", cells);
        Assert.Contains("26 februari 2027", cells);
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_is_sent_twice_is_noted_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(1);
        var subject = CheckSubject.Of((await db.Colleagues(place))[0]);
        var input = new NoteChecks.Input(EntityId.New<TelephoneCheckId>(TestDatabase.Now), today, [new(subject, Results((CheckPoint.VoicemailOn, CheckResult.Ok), (CheckPoint.DisplayNumber, CheckResult.Ok)), "")]);
        var shared = new ShareTelephone.Input(EntityId.New<SharedTelephoneId>(TestDatabase.Now), place, "Balie 1");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(2, (await NoteChecks.Run(db.AsAnew(), Agreeing.ACoordinator(db), input, Cancellation)).Value);
            Assert.Equal(shared.Id, (await ShareTelephone.Run(db.AsAnew(), Agreeing.ACoordinator(db), shared, Cancellation)).Value);
        }

        Assert.Equal(2, await db.Set<TelephoneCheck>().CountAsync(Cancellation));
        Assert.Equal(1, await db.Set<SharedTelephone>().CountAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Whose_note_names_somebody_is_said_and_a_head_takes_away_telephones_of_the_own_department_alone(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var (own, other) = (await db.HavingTeam(2), await db.HavingTeam(1, "Minima", "Inkomen"));
        var person = await site.Person(site.Organisation, Role.DepartmentHead);
        var staff = await db.Colleagues(own);
        var (ours, theirs) = (EntityId.New<SharedTelephoneId>(TestDatabase.Now), EntityId.New<SharedTelephoneId>(TestDatabase.Now));
        await db.Having(
            new DepartmentHead { DepartmentId = own.Department, EmployeeId = staff[0], AccountId = person.Id },
            new SharedTelephone { Id = ours, DepartmentId = own.Department, TeamId = own.Team, Label = "Balie 1" }, new SharedTelephone { Id = theirs, DepartmentId = other.Department, TeamId = other.Team, Label = "Balie 2" });
        using var head = await site.SignedIn(person);
        var path = $"/o/teststad/telephones/places/{own}";
        var note = NoteChecks.NoteField(CheckSubject.Of(staff[1]));

        var refused = await head.Submit(await head.Open(path), "form", ("On", "2027-02-26"), (NoteChecks.ResultField(CheckSubject.Of(staff[1]), CheckPoint.VoicemailOn), "NotOk"), (note, "Vraag het medewerker m0001"));
        Assert.Contains("Medewerker M0002: In deze tekst staat de naam", refused.Words, StringComparison.Ordinal);
        Assert.Contains($"aria-describedby=\"form-{note}-problem\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"form-{note}-problem\"", refused.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await head.Send("/o/teststad/telephones/retire", ("Telephone", $"{theirs.Value}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Send("/o/teststad/telephones/retire", ("Telephone", $"{Guid.CreateVersion7()}"))).Status);
        Assert.Equal(path, (await head.Send("/o/teststad/telephones/retire", ("Telephone", $"{ours.Value}"), ("Place", $"{other}"))).SentTo);
    }

    static Dictionary<CheckPoint, CheckResult> Results(params (CheckPoint Point, CheckResult Result)[] results) => results.ToDictionary(result => result.Point, result => result.Result);

    static Task<Answer<int>> Noting(Store db, DateOnly on, CheckSubject subject, params (CheckPoint, CheckResult)[] results) =>
        NoteChecks.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(EntityId.New<TelephoneCheckId>(TestDatabase.Now), on, [new(subject, Results(results), "")]), Cancellation);

    static IEnumerable<string> Codes<T>(Answer<T> answer) => answer.Refusals.Select(refusal => refusal.Code);
}
