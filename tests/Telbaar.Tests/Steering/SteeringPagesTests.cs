using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Feedback;
using Telbaar.Organisations;
using Telbaar.Steering;
using Telbaar.Tests.Given;
using Telbaar.Tests.Organisations;
using Xunit;

namespace Telbaar.Tests.Steering;

public sealed class SteeringPagesTests
{
    const string Path = "/o/teststad/actions";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_list_is_previewed_then_read_in_and_board_table_and_overview_say_so(Engine engine)
    {
        await using var site = await On(engine);
        using var member = await site.SignedIn(Role.SteeringGroup);
        var list = Workbooks.Of(
            SteeringGroups.Header.Split(';'), ["", "Belcirkel", "Interne afspraken", "", "Wonen", "", "M0001: hoofd KCC", "2027-02-01", "bezig", "", "direct", "", ""],
            ["", "Voicemail", "Techniek", "", "", "", "", "", "gedaan", "", "", "", ""]);

        var preview = await member.Upload($"{Path}/import", "File", "lijst.xlsx", list);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("Belcirkel", preview.Words, StringComparison.Ordinal);
        Assert.Contains("nog geen actiepunten", (await member.Open(Path)).Words, StringComparison.Ordinal);
        var done = await member.Submit(preview, "form");

        Assert.Contains("2 nieuwe actiepunten", (await member.Open(done.SentTo!)).Words, StringComparison.Ordinal);
        Assert.Contains("2 actiepunten, waarvan er 1 over de termijn is.", (await member.Open(Path)).Words, StringComparison.Ordinal);
        Assert.Contains("28 dagen voorbij", (await member.Open($"{Path}/board")).Words, StringComparison.Ordinal);
        var overview = (await member.Open($"{Path}/overview")).Words;
        Assert.Contains("Daarvan is er 1 gedaan en 0 deels gedaan; 1 is nog niet gedaan.", overview, StringComparison.Ordinal);
        Assert.Contains("1 van 2", overview, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_faulty_list_says_where_and_what_is_allowed(Engine engine)
    {
        await using var site = await On(engine);
        using var member = await site.SignedIn(Role.SteeringGroup);

        var refused = await member.Upload($"{Path}/import", "File", "lijst.csv", SteeringGroups.Csv("actiepunt;lijn;afdeling", "Bellen;Gedoe;Parkeren"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.All(["Gedoe", "toegestaan: Interne afspraken, Techniek, Houding en gedrag", "Parkeren", "toegestaan: Jeugd, Wonen"], words => Assert.Contains(words, refused.Words, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_asked_for_stands_in_the_address_and_goes_along_to_the_export(Engine engine)
    {
        await using var site = await On(engine, "Belcirkel;Interne afspraken;Wonen;gedaan;hoofd KCC", "Voicemail;Techniek;;open;M0001", "Mailbox;Techniek;Jeugd;open;");
        using var member = await site.SignedIn(Role.SteeringGroup);

        var shown = await member.Open($"{Path}?state=Open&line={ActionLines.Usual[1].Value}&department=&owner=");

        Assert.Contains("2 van 3 actiepunten.", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Belcirkel", shown.Words, StringComparison.Ordinal);
        Assert.Contains($"/actions/export.csv?line={ActionLines.Usual[1].Value}&state=Open", shown.Words, StringComparison.Ordinal);
        Assert.Contains("1 van 3 actiepunten", (await member.Open($"{Path}?owner={ActionFilter.MarkOf("hoofd KCC")}")).Words, StringComparison.Ordinal);
        // Words in the address are not looked at, and go along nowhere.
        var words = await member.Open($"{Path}?owner=hoofd%20KCC");
        Assert.Contains("3 actiepunten", words.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("export.csv?owner", words.Html, StringComparison.Ordinal);
        Assert.Contains("2 van 3 actiepunten", (await member.Open($"{Path}?state=Unfinished")).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Names_of_owners_are_for_who_manages_or_may_see_staff(Engine engine)
    {
        await using var site = await On(engine, "Belcirkel;Interne afspraken;Wonen;open;M0001: hoofd KCC");
        await using var db = site.Store.Of(site.Organisation);
        var owner = (await db.Set<ActionPoint>().SingleAsync(Cancellation)).OwnerId!.Value.Value;

        foreach (var (role, sees) in new[] { (Role.SteeringGroup, true), (Role.Coordinator, true), (Role.Researcher, true), (Role.DepartmentHead, false) })
        {
            using var visitor = await site.SignedIn(role);
            foreach (var page in new[] { "", "/board", $"/{(await db.Set<ActionPoint>().SingleAsync(Cancellation)).Id.Value}" })
            {
                var words = (await visitor.Open(Path + page)).Words;
                Assert.Equal((role, page, sees), (role, page, words.Contains("Medewerker M0001", StringComparison.Ordinal)));
                Assert.Contains("hoofd KCC", words, StringComparison.Ordinal);
            }
            Assert.Contains(sees ? "0 van 1 actiepunten." : "1 actiepunt.", (await visitor.Open($"{Path}?owner={Guid.CreateVersion7()}")).Words, StringComparison.Ordinal);
            Assert.Equal(sees, (await visitor.Open($"{Path}/export.csv?owner={owner}")).Html.Contains("M0001", StringComparison.Ordinal));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_may_not_see_the_staff_list_names_an_owner_by_code_or_address(Engine engine)
    {
        await using var site = await On(engine);
        await using var db = site.Store.Of(site.Organisation);
        using var member = await site.SignedIn(Role.SteeringGroup);
        var form = await member.Open($"{Path}/new");
        Assert.DoesNotContain("Medewerker M0001", form.Words, StringComparison.Ordinal);
        (string, string)[] filled = [("What", "Belcirkel"), ("Line", ActionLines.Usual[0].Value.ToString()), ("Level", nameof(ActionLevel.Organisation))];

        var refused = await member.Submit(form, "form", [.. filled, ("OwnerCode", "M0099")]);
        Assert.Contains("M0099 is niet de code of het e-mailadres van één medewerker", refused.Words, StringComparison.Ordinal);
        var made = await member.Submit(refused, "form", [.. filled, ("OwnerCode", $"M0002@{Asking.Domain}")]);

        Assert.Contains("Medewerker M0002", (await member.Open(made.SentTo!)).Words, StringComparison.Ordinal);
        await db.Set<Employee>().ExecuteUpdateAsync(set => set.SetProperty(employee => employee.IsActive, false), Cancellation);
        Assert.Contains("Medewerker M0002 (werkt hier niet meer)", (await member.Open(made.SentTo!)).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_board_moves_a_point_and_asks_more_where_it_is_done_or_dropped(Engine engine)
    {
        await using var site = await On(engine, "Belcirkel;Interne afspraken;Wonen;open;");
        await using var db = site.Store.Of(site.Organisation);
        var point = await db.Set<ActionPoint>().SingleAsync(Cancellation);
        using var member = await site.SignedIn(Role.SteeringGroup);

        var moved = await member.Submit(await member.Open($"{Path}/board?department={point.DepartmentId!.Value.Value}"), "move-1", ("State", nameof(ActionState.Busy)));
        Assert.Equal($"{Path}/board?department={point.DepartmentId.Value.Value}", moved.SentTo);
        var sent = (await member.Submit(await member.Open($"{Path}/board"), "move-1", ("State", nameof(ActionState.Done)))).SentTo!;
        Assert.Equal(ActionState.Busy, (await db.AsAnew().Set<ActionPoint>().SingleAsync(Cancellation)).State);

        var page = await member.Open(sent.Split('#')[0]);
        Assert.Contains("Vandaag is voorgesteld", page.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-03-01\"", page.Html, StringComparison.Ordinal);
        await member.Submit(page, "move", ("State", nameof(ActionState.Done)), ("EffectiveOn", "2027-02-20"), ("Note", "Het werkt."));

        var done = await db.AsAnew().Set<ActionPoint>().SingleAsync(Cancellation);
        Assert.Equal((ActionState.Done, new DateOnly(2027, 2, 20)), (done.State, done.EffectiveOn!.Value));
        var history = (await member.Open($"{Path}/{point.Id.Value}")).Words;
        Assert.Contains("stand: gedaan", history, StringComparison.Ordinal);
        Assert.Contains("Het werkt.", history, StringComparison.Ordinal);
        // The board leaves the day as it is; the page can clear it.
        await member.Submit(await member.Open($"{Path}/board"), "move-1", ("State", nameof(ActionState.PartlyDone)));
        Assert.Equal(new DateOnly(2027, 2, 20), (await db.AsAnew().Set<ActionPoint>().SingleAsync(Cancellation)).EffectiveOn);
        await member.Submit(await member.Open($"{Path}/{point.Id.Value}"), "move", ("State", nameof(ActionState.PartlyDone)), ("EffectiveOn", ""));
        Assert.Null((await db.AsAnew().Set<ActionPoint>().SingleAsync(Cancellation)).EffectiveOn);
        var refused = await member.Submit(await member.Open($"{Path}/{point.Id.Value}?to=Dropped"), "move", ("State", nameof(ActionState.Dropped)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Zeg waarom het actiepunt vervalt.", refused.Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_head_of_department_sees_all_and_gets_forms_for_the_own_department_only(Engine engine)
    {
        await using var site = await On(engine, "Belcirkel;Interne afspraken;Wonen;open;", "Voicemail;Techniek;Jeugd;open;");
        await using var db = site.Store.Of(site.Organisation);
        var person = await site.Person(site.Organisation, Role.DepartmentHead);
        var points = await db.Set<ActionPoint>().OrderBy(point => point.Number).ToListAsync(Cancellation);
        await db.Having(new DepartmentHead { DepartmentId = points[0].DepartmentId!.Value, EmployeeId = (await db.Set<Employee>().FirstAsync(Cancellation)).Id, AccountId = person.Id });
        using var head = await site.SignedIn(person);

        var board = await head.Open($"{Path}/board");
        Assert.Contains("Voicemail", board.Words, StringComparison.Ordinal);
        Assert.Contains("id=\"move-1\"", board.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"move-2\"", board.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await head.Submit(await head.Open($"{Path}/{points[0].Id.Value}"), "note", ("Note", "Het loopt."))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Send($"{Path}/{points[1].Id.Value}/note", ("Note", "Stiekem"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Open($"{Path}/new")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_reason_that_colleagues_gave_becomes_an_action_point_without_anybodys_words(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(2)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy();
        var (_, secret) = await db.HavingAsked(study);
        await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoNotification) with { Words = "Iets van mij alleen." });
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var form = await coordinator.Open($"{Path}/new?from={ActionOrigin.Explanation}&study={study.Id.Value}&about={ExplanationReason.NoNotification}");
        Assert.Contains("komt uit een verklaring", form.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Iets van mij alleen.", form.Words, StringComparison.Ordinal);
        var made = await coordinator.Submit(form, "form", ("What", "Meldingen van de voicemail aanzetten"), ("Line", ActionLines.Usual[1].Value.ToString()), ("Level", nameof(ActionLevel.Organisation)));

        Assert.Equal(HttpStatusCode.SeeOther, made.Status);
        var point = await db.Set<ActionPoint>().SingleAsync(Cancellation);
        Assert.Equal((ActionOrigin.Explanation, study.Id, nameof(ExplanationReason.NoNotification)), (point.Origin, point.OriginStudyId!.Value, point.OriginDetail));
        Assert.Contains("een verklaring (‘", (await coordinator.Open(made.SentTo!)).Words, StringComparison.Ordinal);
        // A role in the study alone does not admit to the pages of the organisation.
        var feedback = $"/o/teststad/studies/{study.Id.Value}/feedback";
        var person = await site.Person(site.Organisation);
        await db.Having(new StudyMembership { StudyId = study.Id, AccountId = person.Id, Role = Role.Coordinator });
        using var ofStudy = await site.SignedIn(person);
        Assert.Contains("Maak er een actiepunt van", (await coordinator.Open(feedback)).Words, StringComparison.Ordinal);
        var page = await ofStudy.Open(feedback);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Maak er een actiepunt van", page.Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_struck_callers_on_a_day_becomes_an_action_point_that_knows_the_day_and_no_words(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(2)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy();
        using var coordinator = await site.SignedIn(Role.Coordinator);
        (string, string)[] filled = [("What", "Keuzemenu inspreken"), ("Line", ActionLines.Usual[1].Value.ToString()), ("Level", nameof(ActionLevel.Organisation))];
        var form = await coordinator.Open($"{Path}/new?from={ActionOrigin.Observation}&study={study.Id.Value}&about=2027-03-02");

        Assert.Contains("op 2 maart 2027", form.Words, StringComparison.Ordinal);
        Assert.Contains("is niet te lezen", (await coordinator.Send($"{Path}/new", [.. filled, ("Origin", nameof(ActionOrigin.Observation)), ("OriginStudy", $"{study.Id.Value}"), ("OriginDetail", "Vraag het iemand")])).Words, StringComparison.Ordinal);
        var made = await coordinator.Submit(form, "form", filled);

        Assert.Equal("2027-03-02", (await db.Set<ActionPoint>().SingleAsync(Cancellation)).OriginDetail);
        Assert.Contains("op 2 maart 2027", (await coordinator.Open(made.SentTo!)).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Members_decisions_lines_and_reminders_are_set_on_their_pages(Engine engine)
    {
        await using var site = await On(engine, "Belcirkel;Interne afspraken;Wonen;open;");
        await using var db = site.Store.Of(site.Organisation);
        using var member = await site.SignedIn(Role.SteeringGroup);

        await member.Submit(await member.Open($"{Path}/group"), "member", ("Function", "gemeentesecretaris"));
        await member.Submit(await member.Open($"{Path}/group"), "decision", ("On", "2027-03-01"), ("What", "We doen het."), ("Number", "1"));
        var page = (await member.Open($"{Path}/group")).Words;
        Assert.All(["gemeentesecretaris", "We doen het.", "actiepunt 1"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        await member.Submit(await member.Open($"{Path}/settings"), "line-2", ("Name", "Telefonie"), ("IsActive", "on"));
        Assert.Contains("Telefonie", (await member.Open($"{Path}/settings")).Words, StringComparison.Ordinal);
        var refused = await member.Submit(await member.Open($"{Path}/settings"), "reminders", ("NearDays", "14"), ("EveryDays", "7"), ("Language", "Dutch"), ("IsOn", "on"));
        Assert.Contains("Stel eerst in van wie de mail komt", refused.Words, StringComparison.Ordinal);
        await member.Submit(await member.Open($"{Path}/group"), $"remove-{(await db.Set<SteeringMember>().SingleAsync(Cancellation)).Id.Value}");
        Assert.Empty(await db.Set<SteeringMember>().ToListAsync(Cancellation));
    }

    /// <summary>A site with staff, and these action points: what; line; department; state; owner.</summary>
    static async Task<Website> On(Engine engine, params string[] lines)
    {
        var site = await Website.On(engine, new Clock(TestDatabase.Now.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingStaff(Designing.ADepartment("Wonen"), Designing.ADepartment("Jeugd"));
        var state = ImportActionPoints.StateOf(await ActionRegister.Of(db, Cancellation), await StaffList.Of(db, Cancellation));
        _ = (await ImportActionPoints.Run(db.AsAnew(), Designing.Somebody(site.Organisation, Role.SteeringGroup), new(SteeringGroups.Csv(lines.Prepend("actiepunt;lijn;afdeling;stand;trekker")), state), Cancellation)).Value;
        return site;
    }
}
