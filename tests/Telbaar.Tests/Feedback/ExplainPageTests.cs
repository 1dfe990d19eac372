using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Feedback;

public sealed class ExplainPageTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_page_behind_a_link_shows_its_one_attempt_and_takes_an_answer_without_an_account(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        var (_, secret) = await db.HavingAsked(await db.HavingAskingStudy(calls: 2));
        using var visitor = site.Visitor();

        var page = await visitor.Open($"/explain/teststad/{secret}");
        Assert.Contains("Medewerker M0001", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("M0002", page.Html, StringComparison.Ordinal);
        var sent = await visitor.Submit(page, "form", ("Reason", nameof(ExplanationReason.AwayUnarranged)), ("PhoneSet", "on"), ("Words", "Er is nu een vervanger"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Contains("Dank u wel", (await visitor.Open(sent.SentTo!)).Html, StringComparison.Ordinal);
        Assert.Equal(ExplanationReason.AwayUnarranged, (await db.Set<Explanation>().AsNoTracking().SingleAsync(Cancellation)).Reason);
    }

    [Theory, OnEachDatabase]
    public async Task A_program_that_opens_every_link_leaves_no_trace(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy();
        var (_, secret) = await db.HavingAsked(study);
        using var scanner = site.Visitor();
        var before = await Rows(db);

        for (var time = 0; time < 5; time++)
            Assert.Equal(HttpStatusCode.OK, (await scanner.Open($"/explain/teststad/{secret}")).Status);

        Assert.Equal(before, await Rows(db));
        Assert.Equal(RequestState.Silent, Assert.Single((await FeedbackOverview.Of(db, study, Asking.AfterTheTerm.AddHours(2), Cancellation)).Requests).State);
    }

    [Theory, OnEachDatabase]
    public async Task Who_guesses_links_is_held_back_and_nobody_else(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        var (_, secret) = await db.HavingAsked(await db.HavingAskingStudy());
        using var guesser = site.Visitor("127.0.0.2");
        using var colleague = site.Visitor("127.0.0.3");

        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 300; guess++)
            answers.Add((await guesser.Open($"/explain/teststad/{SecretCode.New()}")).Status);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], answers.Distinct());
        Assert.Equal(HttpStatusCode.OK, (await colleague.Open($"/explain/teststad/{secret}")).Status);
    }

    /// <summary>Two thousand guesses; a hundred thousand with LONG_TESTS=1.</summary>
    [Theory, OnEachDatabase]
    public async Task Many_guesses_from_many_addresses_open_nothing_and_keep_no_colleague_out(Engine engine)
    {
        var guesses = Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 100_000 : 2_000;
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        var (_, secret) = await db.HavingAsked(await db.HavingAskingStudy());
        using var colleague = site.Visitor("127.0.1.1");
        var guessers = Enumerable.Range(2, 16).Select(number => site.Visitor($"127.0.0.{number}")).ToList();

        var guessing = Parallel.ForEachAsync(guessers, Cancellation, async (guesser, _) =>
        {
            for (var guess = 0; guess < guesses / guessers.Count; guess++)
                Assert.Contains((await guesser.Open($"/explain/teststad/{SecretCode.New()}")).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests });
        });
        do
            Assert.Equal(HttpStatusCode.OK, (await colleague.Open($"/explain/teststad/{secret}")).Status);
        while (!guessing.IsCompleted);
        await guessing;

        guessers.ForEach(guesser => guesser.Dispose());
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_link_says_so_and_no_more(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Asking.AfterTheTerm.AddHours(1)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingAsked(await db.HavingAskingStudy());
        using var visitor = site.Visitor();

        var (wrong, elsewhere) = (await visitor.Open($"/explain/teststad/{SecretCode.New()}"), await visitor.Open($"/explain/nergens/{SecretCode.New()}"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.Status, elsewhere.Status));
        Assert.Contains("Deze link klopt niet", wrong.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Medewerker", wrong.Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_coordinator_plans_reads_quotes_and_decides_and_the_KCC_states(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy();
        var (request, secret) = await db.HavingAsked(study);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight) with { Words = "Ik was er gewoon" })).Value;
        using var coordinator = await site.SignedIn(Role.Coordinator);
        using var agent = await site.SignedIn(Role.KccAgent);
        using var group = await site.SignedIn(Role.SteeringGroup);
        var path = $"/o/teststad/studies/{study.Id.Value}/feedback";

        Assert.Contains("Ik was er gewoon", (await coordinator.Open($"{path}/requests")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik was er gewoon", (await group.Open(path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await group.Open($"{path}/requests")).Status);
        Assert.DoesNotContain("Ik was er gewoon", (await agent.Open($"{path}/disputes")).Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.Submit(await coordinator.Open($"{path}/requests"), $"quote-{request.Id.Value}", ("Text", "“Ik was er”"))).Status);
        var dispute = await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation);
        var decided = await coordinator.Submit(await coordinator.Open($"{path}/disputes"), $"decide-{dispute.Id.Value}", ("Decision", nameof(DisputeDecision.MadeAgain)), ("Why", "Wij bellen opnieuw"));
        Assert.Equal(HttpStatusCode.SeeOther, decided.Status);
        Assert.Contains("Wij bellen opnieuw", (await coordinator.Open($"{path}/disputes")).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_KCC_agent_finds_disputed_notes_on_the_front_page_and_says_what_became_of_them(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingAskingStudy();
        await db.Ringing(Calling.ACaller(db.Organisation), study, [.. Calling.UpToTransfer, CallStep.NobodyAnswers.At(60), CallStep.BackAtKcc.At(65), CallStep.NoteTaken.At(80), CallStep.HungUp.At(90), CallStep.Finished.At(95)]);
        await db.Raising(study, Asking.AfterTheTerm);
        var secret = FeedbackLinks.Make(db, (await db.Set<FeedbackRequest>().SingleAsync(Cancellation)).Id, Asking.AfterTheTerm);
        await db.SaveChangesAsync(Cancellation);
        using var agent = await site.SignedIn(Role.KccAgent);
        var path = $"/o/teststad/studies/{study.Id.Value}/feedback/disputes";
        Assert.DoesNotContain(path, (await agent.Open("/o/teststad")).Html, StringComparison.Ordinal);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight))).Value;

        Assert.Contains(path, (await agent.Open("/o/teststad")).Html, StringComparison.Ordinal);
        var dispute = await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation);
        var stated = await agent.Submit(await agent.Open(path), $"note-{dispute.Id.Value}", ("Note", nameof(NoteStatement.WronglyAddressed)), ("Address", "balie@teststad.example"));

        Assert.Equal(HttpStatusCode.SeeOther, stated.Status);
        Assert.Equal(NoteStatement.WronglyAddressed, (await db.AsAnew().Set<Dispute>().SingleAsync(Cancellation)).Note);
        Assert.DoesNotContain("decide-", (await agent.Open(path)).Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_text_of_mail_with_a_field_that_is_misspelt_is_refused_with_the_fields_there_are(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var refused = await coordinator.Submit(await coordinator.Open("/o/teststad/mail/Request/Dutch"), "form", ("Subject", "Vraag"), ("Body", "Beste {naem}, op {moment}\n\n{link}\n\n{contact}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("{naem} is geen veld van deze mail. Dit kunt u gebruiken: {naam}, {wie}", WebUtility.HtmlDecode(refused.Html), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.Submit(await coordinator.Open("/o/teststad/mail/Request/Dutch"), "form", ("Subject", "Vraag"), ("Body", "Beste {naam}, op {moment}\n\n{link}\n\n{contact}"))).Status);
        Assert.Contains("medewerker Voorbeeld", (await coordinator.Open("/o/teststad/mail/Request/Dutch")).Html, StringComparison.Ordinal);
    }

    static async Task<(int, int, int, int)> Rows(Store db) => (
        await db.Set<Explanation>().CountAsync(Cancellation), await db.Set<FeedbackLink>().CountAsync(Cancellation), await db.Set<Dispute>().CountAsync(Cancellation), await db.AuditEntries.CountAsync(Cancellation));
}
