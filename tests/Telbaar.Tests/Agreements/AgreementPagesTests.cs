using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.Organisations;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Agreements;

public sealed class AgreementPagesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_coordinator_lays_down_a_call_circle_in_a_form_and_reads_it_in_a_sentence(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(3);
        var staff = await db.Colleagues(place);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var form = await coordinator.Open($"/o/teststad/agreements/new/CallCircle/{place}");

        var refused = await coordinator.Submit(form, "form", ("Member1", $"{staff[0].Value}"), ("Member2", $"{staff[0].Value}"), ("Words", "Wie pauze heeft, zegt het."), ("ValidFrom", "2027-03-01"), ("ReviewOn", "2028-03-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Deze collega staat al op plaats 1.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Wie pauze heeft, zegt het.", refused.Words, StringComparison.Ordinal);
        var done = await coordinator.Submit(refused, "form", ("Member1", $"{staff[2].Value}"), ("Member2", $"{staff[0].Value}"), ("Words", "Wie pauze heeft, zegt het."), ("From", "09:00"), ("To", "12:00"), ("ValidFrom", "2027-03-01"), ("ReviewOn", "2028-03-01"));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var page = (await coordinator.Open(done.SentTo!)).Words;
        Assert.Contains("De belcirkel: eerst Medewerker M0003, dan Medewerker M0001.", page, StringComparison.Ordinal);
        Assert.Contains("Op werkdagen van 09:00 tot 12:00 uur.", page, StringComparison.Ordinal);
        Assert.Contains("Hier is niets geregeld voor als iemand er niet is.", page, StringComparison.Ordinal);
        Assert.Contains("niet geregeld", (await coordinator.Open("/o/teststad/agreements")).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_steering_group_sees_what_is_arranged_and_nowhere_by_whom(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(3);
        var agreement = await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(await db.Colleagues(place)));
        using var steering = await site.SignedIn(Role.SteeringGroup);
        using var kcc = await site.SignedIn(Role.KccAgent);

        foreach (var path in new[] { "/o/teststad/agreements", $"/o/teststad/agreements/places/{place}" })
        {
            var page = await steering.Open(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("belcirkel", page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Medewerker", page.Words, StringComparison.Ordinal);
        }
        foreach (var path in new[] { $"wall/{place}", $"{agreement.Thread}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await steering.Open($"/o/teststad/agreements/{path}")).Status);
            Assert.Contains("De belcirkel: eerst Medewerker M0001, dan Medewerker M0002, dan Medewerker M0003.", (await kcc.Open($"/o/teststad/agreements/{path}")).Words, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Medewerker", TextOf(await steering.Download("/o/teststad/agreements/overview.xlsx")), StringComparison.Ordinal);
        Assert.Contains("dan Medewerker M0002", TextOf(await kcc.Download("/o/teststad/agreements/overview.xlsx")), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_another_department_a_head_gets_no_form(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var (own, other) = (await db.HavingTeam(2), await db.HavingTeam(2, "Minima", "Inkomen"));
        var person = await site.Person(site.Organisation, Role.DepartmentHead);
        await db.Having(new DepartmentHead { DepartmentId = own.Department, EmployeeId = (await db.Colleagues(own))[0], AccountId = person.Id });
        using var head = await site.SignedIn(person);

        Assert.Equal(HttpStatusCode.OK, (await head.Open($"/o/teststad/agreements/new/Absence/{own}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Open($"/o/teststad/agreements/new/Absence/{other}")).Status);
        Assert.Contains("Vastleggen: afwezigheid", (await head.Open($"/o/teststad/agreements/places/{own}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vastleggen: afwezigheid", (await head.Open($"/o/teststad/agreements/places/{other}")).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Opening_a_link_changes_nothing_and_it_names_no_colleague(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddDays(1)));
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(5);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(await db.Colleagues(place)));
        var (_, links) = await db.HavingRound(place);
        using var visitor = site.Visitor();
        var path = $"/agreement/teststad/{links[0]}";

        var page = await visitor.Open(path);
        await visitor.Open(path);
        Assert.DoesNotContain("Medewerker", page.Words, StringComparison.Ordinal);
        Assert.Contains("wie wat antwoordde, bewaren we nergens", page.Words, StringComparison.Ordinal);
        Assert.False(await db.AsAnew().Set<KnowledgeInvitation>().AnyAsync(invitation => invitation.IsUsed, Cancellation));
        var agreement = await db.Set<KnowledgeTally>().Select(tally => tally.AgreementId).SingleAsync(Cancellation);
        var (known, follows) = AnswerRound.FieldsOf(agreement);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(page, "form", (known, "yes"))).Status);
        var sent = await visitor.Submit(page, "form", (known, "yes"), (follows, "Mostly"));

        Assert.Contains("Dank u wel", (await visitor.Open(sent.SentTo!)).Words, StringComparison.Ordinal);
        Assert.Contains("Deze link is al gebruikt", (await visitor.Open(path)).Words, StringComparison.Ordinal);
        var counts = await db.AsAnew().Set<KnowledgeTally>().SingleAsync(Cancellation);
        Assert.Equal((1, 0, 0, 1), (counts.Known, counts.Unknown, counts.Always, counts.Mostly));
        await db.Passing(days: KnowledgeRound.OpenForDays);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_asked_can_tell_which_agreement_is_meant(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddDays(1)));
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(5);
        await db.HavingSender();
        var staff = await db.Colleagues(place);
        (await db.Set<EmployeeKey>().FirstAsync(key => key.EmployeeId == staff[0], Cancellation)).Number = "06 11 22 33 44";
        await db.SaveChangesAsync(Cancellation);
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(staff) with { From = new(9, 0), To = new(12, 0) });
        await db.HavingAgreement(new(place.Department, null), AgreementKind.Voicemail, Agreeing.Saying() with { Number = "14 000" });
        await db.HavingAgreement(place, AgreementKind.MobilePhone, Agreeing.Saying() with { Number = "0611223344" });
        var (round, links) = await db.HavingRound(place);
        using var visitor = site.Visitor();

        var page = (await visitor.Open($"/agreement/teststad/{links[0]}")).Words;
        Assert.All(["van team Balie, van 09:00 tot 12:00 uur", "voor heel Burgerzaken", "De voicemail noemt dit nummer: 14 000.", "Wie erin staat, leest u bij uw team."], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("0611223344", page, StringComparison.Ordinal);
        foreach (var link in links)
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: KnowledgeRound.OpenForDays);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        Assert.Contains("van team Balie, van 09:00 tot 12:00 uur", (await coordinator.Open($"/o/teststad/agreements/rounds/{round.Id.Value}")).Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_ended_stays_to_be_found_with_who_saw_to_it(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddDays(10)));
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(2);
        var agreement = await db.HavingAgreement(place, AgreementKind.PickUp, Agreeing.Saying() with { Owner = (await db.Colleagues(place))[1] });
        _ = (await EndAgreement.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(agreement.Thread, Agreeing.Today.AddDays(3)), Cancellation)).Value;
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var page = await coordinator.Open($"/o/teststad/agreements/places/{place}");
        Assert.Contains("Wat niet meer geldt", page.Words, StringComparison.Ordinal);
        Assert.Contains("(gold tot en met 4 maart 2027)", page.Words, StringComparison.Ordinal);
        Assert.Contains($"/agreements/{agreement.Thread}\"", page.Html, StringComparison.Ordinal);
        var history = (await coordinator.Open($"/o/teststad/agreements/{agreement.Thread}")).Words;
        Assert.Contains("Trekker: Medewerker M0002. Opnieuw bekijken op 1 maart 2028.", history, StringComparison.Ordinal);
        using var steering = await site.SignedIn(Role.SteeringGroup);
        Assert.DoesNotContain($"/agreements/{agreement.Thread}\"", (await steering.Open($"/o/teststad/agreements/places/{place}")).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_guesses_links_is_held_back(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var guesser = site.Visitor();

        // One guess more each second is free: who asks without a pause is held back soon after the sixtieth.
        var guesses = 0;
        while ((await guesser.Open($"/agreement/teststad/{guesses}")).Status is HttpStatusCode.NotFound)
            Assert.True(++guesses < 1000);
        Assert.InRange(guesses, 60, 999);
        // The two kinds of links are guessed at as one.
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 50; guess++)
            answers.Add((await guesser.Open("/explain/teststad/nogeen")).Status);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory, OnEachDatabase]
    public async Task Shares_stand_on_the_page_of_a_round_once_it_has_closed_and_enough_answered(Engine engine)
    {
        var clock = new Clock(TestDatabase.Now.AddDays(2));
        await using var site = await Website.On(engine, clock);
        await using var db = site.Store.Of(site.Organisation);
        var place = await db.HavingTeam(7);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(await db.Colleagues(place)));
        var (round, links) = await db.HavingRound(place);
        foreach (var (i, link) in links.Take(6).Index())
            _ = (await db.Answering(link, known: i < 4, follows: Telbaar.Agreements.Following.Mostly)).Value;
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var path = $"/o/teststad/agreements/rounds/{round.Id.Value}";

        Assert.DoesNotContain("van 6", (await coordinator.Open(path)).Words, StringComparison.Ordinal);
        clock.Pass(TimeSpan.FromDays(21));
        await db.Passing(days: KnowledgeRound.OpenForDays);

        using var later = await site.SignedIn(Role.SteeringGroup);
        var page = (await later.Open(path)).Words;
        Assert.Contains("6 van 7 collega's antwoordden.", page, StringComparison.Ordinal);
        Assert.Contains("67%: 4 van 6", page, StringComparison.Ordinal);
        Assert.Contains("Er is geen meting om hiernaast te leggen", page, StringComparison.Ordinal);
    }

    static string TextOf(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return string.Join('\n', document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText));
    }
}
