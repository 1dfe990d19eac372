using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Sampling;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Telbaar.Tests.Sampling;
using Xunit;

namespace Telbaar.Tests.Retention;

public sealed class RightsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Whoever_objects_is_not_drawn_any_more(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        _ = (await study.Drawn(db, 24)).Value;
        var objecting = await db.Set<PlannedCall>().Select(call => call.EmployeeId).FirstAsync(Cancellation);

        _ = (await NoteObjection.Run(db.AsAnew(), Coordinator(db), new(objecting, true), Cancellation)).Value;
        Assert.False(await db.Set<PlannedCall>().AnyAsync(call => call.EmployeeId == objecting, Cancellation));
        _ = (await DrawSample.Run(db.AsAnew(), study.Researcher, new(study.Study, await db.Set<SamplePlan>().Select(plan => plan.Version).SingleAsync(Cancellation)), Cancellation)).Value;

        Assert.Equal(24, await db.Set<PlannedCall>().CountAsync(Cancellation));
        Assert.False(await db.Set<PlannedCall>().AnyAsync(call => call.EmployeeId == objecting, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_objects_gets_no_mail_and_again_when_the_objection_is_lifted(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        var employee = await db.Set<Employee>().Select(employee => employee.Id).SingleAsync(Cancellation);

        _ = (await NoteObjection.Run(db.AsAnew(), Coordinator(db), new(employee, true), Cancellation)).Value;
        await db.Raising(study, Asking.AfterTheTerm);
        Assert.Equal(RequestStop.PersonStopped, (await db.Set<FeedbackRequest>().AsNoTracking().SingleAsync(Cancellation)).Stopped);
        Assert.Empty(await db.Mails());

        _ = (await NoteObjection.Run(db.AsAnew(), Coordinator(db), new(employee, false), Cancellation)).Value;
        Assert.Empty(await db.Set<MailStop>().ToListAsync(Cancellation));
        Assert.Empty(await db.Set<Objection>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_is_taken_out_on_request_is_nowhere_and_the_figures_stay(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 2);
        var (request, secret) = await db.HavingAsked(study);
        await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime) with { Words = "Woorden die weg moeten." });
        var employee = await db.Set<Employee>().SingleAsync(candidate => candidate.Id == request.EmployeeId, Cancellation);
        var figures = await db.ScoresJsonOf(study.Id, Asking.AfterTheTerm);

        Assert.Equal([RetentionRefusals.OtherCode.Code], (await ForgetEmployee.Run(db.AsAnew(), Coordinator(db), new(employee.Id, "M9999"), Cancellation)).Refusals.Select(refusal => refusal.Code));
        _ = (await ForgetEmployee.Run(db.AsAnew(), Coordinator(db), new(employee.Id, employee.Code), Cancellation)).Value;
        await AfterRestore.Nothing.Apply(database.Database, Asking.AfterTheTerm, Cancellation);

        var files = await database.Files();
        foreach (var secretText in new[] { $"Medewerker {employee.Code}", $"{employee.Code.ToLowerInvariant()}@{Asking.Domain}", "Woorden die weg moeten." })
            Assert.DoesNotContain(files, file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secretText)) >= 0);
        Assert.Equal(figures, await db.AsAnew().ScoresJsonOf(study.Id, Asking.AfterTheTerm));
        Assert.Equal("Medewerker M0002", (await db.Set<EmployeeKey>().AsNoTracking().SingleAsync(Cancellation)).Name);
        Assert.Null(await FeedbackLinks.Find(db, secret, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task All_that_is_known_is_shown_and_taken_along_and_that_stands_in_the_log(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy(calls: 2, opensPersonLevel: true);
        var (request, secret) = await db.HavingAsked(study);
        await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.CalledBack) with { Words = "Ik belde om tien uur.", CalledBackAt = Asking.AfterTheTerm.AddDays(-2) });
        await db.Having(new CallRemark { AttemptId = request.AttemptId, Text = "De verbinding kraakte." });
        // A staff list that was taken in since put another name in the place of this one, and can still be undone.
        var import = new StaffImport { Id = EntityId.New<StaffImportId>(TestDatabase.Now), At = TestDatabase.Now, Added = 0, Changed = 1, Gone = 0, LastCode = "M0002", Undo = "{}" };
        await db.Having(import, new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now), EmployeeId = request.EmployeeId!.Value, Name = "Heette Vroeger Anders", Folded = "heette vroeger anders", ReplacedBy = import.Id });
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var path = $"/o/teststad/organisation/staff/{request.EmployeeId!.Value.Value}/rights";

        var page = await coordinator.Open(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(["Medewerker M0001", "m0001@teststad.example", "Ik belde om tien uur.", "De verbinding kraakte.", "Heette Vroeger Anders", "Onderzoek"], shown => Assert.Contains(shown, page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("M0002", page.Html, StringComparison.Ordinal);
        using var file = JsonDocument.Parse((await coordinator.Submit(page, "file")).Html);

        Assert.Equal("m0001@teststad.example", file.RootElement.GetProperty("email").GetString());
        Assert.Equal("Heette Vroeger Anders", Assert.Single(file.RootElement.GetProperty("earlier").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("Ik belde om tien uur.", file.RootElement.GetProperty("attempts")[0].GetProperty("request").GetProperty("explanation").GetProperty("words").GetString());
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == "employee.data-shown" && entry.About == request.EmployeeId.Value.Value, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task The_page_notes_an_objection_and_takes_out_a_name_once_its_code_is_typed(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingAskingStudy();
        var employee = await db.Set<Employee>().SingleAsync(Cancellation);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var path = $"/o/teststad/organisation/staff/{employee.Id.Value}/rights";

        await coordinator.Submit(await coordinator.Open(path), "objection");
        Assert.Single(await db.Set<Objection>().ToListAsync(Cancellation));
        var refused = await coordinator.Submit(await coordinator.Open(path), "forget", ("Code", "M0009"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"Typ de code van deze medewerker over: {employee.Code}.", refused.Html, StringComparison.Ordinal);
        await coordinator.Submit(refused, "forget", ("Code", employee.Code));

        Assert.Empty(await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation));
        Assert.Contains("weggenomen", (await coordinator.Open(path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Open($"/o/teststad/organisation/staff/{employee.Id.Value}")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_objects_is_not_rung_either_where_the_call_came_back_into_the_plan(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var caller = Calling.ACaller(db.Organisation);
        var claim = Assert.Single(await db.Claimed(caller, study));
        _ = (await ReleaseCall.Run(db.AsAnew(), caller, new(study.Id, claim.Id), Cancellation)).Value;

        _ = (await NoteObjection.Run(db.AsAnew(), Coordinator(db), new(claim.EmployeeId!.Value, true), Cancellation)).Value;

        Assert.Equal(1, await db.Set<PlannedCall>().CountAsync(Cancellation));
        Assert.Empty(await db.Claimed(caller, study));
    }

    [Theory, OnEachDatabase]
    public async Task Lifting_an_objection_leaves_a_stop_of_mail_that_was_there_before(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        var employee = await db.Set<Employee>().Select(employee => employee.Id).SingleAsync(Cancellation);
        var coordinator = Coordinator(db);
        _ = (await StopMail.Run(db.AsAnew(), coordinator with { At = coordinator.At.AddDays(-1) }, new(employee, true), Cancellation)).Value;

        foreach (var objects in new[] { true, false })
            _ = (await NoteObjection.Run(db.AsAnew(), coordinator, new(employee, objects), Cancellation)).Value;

        Assert.Single(await db.Set<MailStop>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_asked_about_somebody_whose_name_was_taken_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 2, to: Addressee.Coordinator);
        var (request, _) = await db.HavingAsked(study);
        var employee = await db.Set<Employee>().SingleAsync(candidate => candidate.Id == request.EmployeeId, Cancellation);
        await db.Having(new ExplanationQuote { RequestId = request.Id, Text = "Een citaat", By = EntityId.New<AccountId>(TestDatabase.Now), At = TestDatabase.Now });

        _ = (await ForgetEmployee.Run(db.AsAnew(), Coordinator(db), new(employee.Id, employee.Code), Cancellation)).Value;
        await db.Reminding(study, Asking.AfterTheTerm.AddDays(14));

        Assert.Empty(await db.Mails());
        Assert.Empty(await db.Set<ExplanationQuote>().ToListAsync(Cancellation));
        Assert.Equal(RequestState.Silent, Assert.Single((await FeedbackOverview.Of(db.AsAnew(), study, Asking.AfterTheTerm, Cancellation)).Requests).State);
    }

    [Theory, OnEachDatabase]
    public async Task An_older_backup_brings_back_neither_whoever_asked_to_be_forgotten_nor_whoever_objected_to_the_plan(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy(calls: 3);
        await using var backup = await BackupsOf.Everything(database.Database);
        var employees = await db.Set<Employee>().OrderBy(employee => employee.Code).ToListAsync(Cancellation);
        _ = (await ForgetEmployee.Run(db.AsAnew(), Coordinator(db), new(employees[0].Id, employees[0].Code), Cancellation)).Value;
        _ = (await NoteObjection.Run(db.AsAnew(), Coordinator(db), new(employees[1].Id, true), Cancellation)).Value;
        var remembered = AfterRestore.Parse((await AfterRestore.Of(database.Database, Cancellation)).ToJson());
        Assert.Null((await Telbaar.Backups.RestoreBackup.Run(database.Database, backup, BackupsOf.Passphrase, replaces: true, Asking.AfterTheTerm, Cancellation)).Fault);

        await remembered.Apply(database.Database, Asking.AfterTheTerm, Cancellation);

        await using var restored = database.Of(db.Organisation);
        Assert.Equal(["Medewerker M0002", "Medewerker M0003"], (await restored.Set<EmployeeKey>().Select(key => key.Name).ToListAsync(Cancellation)).Order());
        Assert.Equal([employees[2].Id], await restored.Set<PlannedCall>().Select(call => call.EmployeeId).ToListAsync(Cancellation));
        Assert.Equal(2, await restored.Set<Objection>().CountAsync(Cancellation));
        Assert.All(await restored.Set<Removal>().ToListAsync(Cancellation), removal => Assert.NotNull(removal.CompactedAt));
    }

    [Theory, OnEachDatabase]
    public async Task The_command_restores_and_forgets_again_in_one_go(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var before = database.Of(await database.Organisation());
        await before.HavingAskingStudy(calls: 2);
        var employee = await before.Set<Employee>().OrderBy(candidate => candidate.Code).FirstAsync(Cancellation);
        using var installation = new TestInstallation(database.Database);
        var served = database.Database.File is null ? database.Database : Database.InFile(Path.Combine(installation.Data, "telbaar.db"));
        var (file, secret) = (installation.PathOf("backup"), installation.PathOf("passphrase"));
        await File.WriteAllTextAsync(secret, BackupsOf.Passphrase, Cancellation);
        Assert.Equal(0, (await Commanded.Run("backup", file, "--config", installation.Settings, "--passphrase-file", secret)).Code);
        await using (var db = served.Open())
        {
            db.Organisation = before.Organisation;
            _ = (await ForgetEmployee.Run(db, Coordinator(before), new(employee.Id, employee.Code), Cancellation)).Value;
        }

        var (code, _, errors) = await Commanded.Run("restore", file, "--replace", "--config", installation.Settings, "--passphrase-file", secret);

        Assert.True(code == 0, errors);
        await using var restored = served.Open();
        restored.Organisation = before.Organisation;
        Assert.Equal("Medewerker M0002", (await restored.Set<EmployeeKey>().SingleAsync(Cancellation)).Name);
        Assert.False(File.Exists(Path.Combine(installation.Data, "after-restore.json")));
    }

    [Theory, OnEachDatabase]
    public async Task An_action_point_goes_on_without_whoever_is_forgotten_and_is_shown_to_him_or_her_before(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingAskingStudy();
        var employee = await db.Set<Employee>().SingleAsync(Cancellation);
        var steering = Designing.Somebody(db.Organisation, Role.SteeringGroup);
        var fields = new ActionFields("Belcirkel", ActionLines.Usual[0], ActionLevel.Organisation, null, employee.Id, "hoofd KCC", null, "", null, "", null);
        _ = (await AddActionPoint.Run(db.AsAnew(), steering, new(EntityId.New<ActionPointId>(TestDatabase.Now), fields), Cancellation)).Value;
        _ = (await AddSteeringMember.Run(db.AsAnew(), steering, new(EntityId.New<SteeringMemberId>(TestDatabase.Now), null, "lid", employee.Id), Cancellation)).Value;
        var data = (await ShowPersonsData.Run(db.AsAnew(), Coordinator(db), employee.Id, Cancellation)).Value;
        Assert.Equal((true, "Belcirkel", "hoofd KCC"), (data.IsInSteeringGroup, Assert.Single(data.Actions).What, data.Actions[0].Function));

        _ = (await ForgetEmployee.Run(db.AsAnew(), Coordinator(db), new(employee.Id, employee.Code), Cancellation)).Value;

        var point = await db.AsAnew().Set<ActionPoint>().SingleAsync(Cancellation);
        Assert.Equal((null, "hoofd KCC"), (point.OwnerId, point.OwnerFunction));
        Assert.Null((await db.Set<SteeringMember>().SingleAsync(Cancellation)).EmployeeId);
        var after = (await ShowPersonsData.Run(db.AsAnew(), Coordinator(db), employee.Id, Cancellation)).Value;
        Assert.Empty(after.Actions);
    }

    static Acting Coordinator(Store db) => Designing.Somebody(db.Organisation, Role.Coordinator) with { At = Asking.AfterTheTerm };
}
