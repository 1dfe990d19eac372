using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Feedback;

public sealed class QuoteExplanationTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Words_are_quoted_only_while_they_are_there_and_person_level_is_open(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (request, secret) = await db.HavingAsked(study);

        Assert.Equal(FeedbackRefusals.NoWords.Code, (await Quoting(db, study, request, "Het was druk")).Refusals.Single().Code);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime) with { Words = "Het was druk op mijn kamer 3" })).Value;
        _ = (await Quoting(db, study, request, "Het was druk")).Value;

        Assert.Equal(["Het was druk"], await Quotations.Of(db, study.Id).Select(quote => quote.Text).ToListAsync(Cancellation));
        await db.Set<Study>().ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.PersonsGoneAt, Asking.AfterTheTerm), Cancellation);
        Assert.Equal(ActRefusals.NotAllowed.Code, (await Quoting(db, study, request, "Iets anders")).Refusals.Single().Code);
    }

    [Theory, OnEachDatabase]
    public async Task A_quotation_can_be_taken_back_also_when_the_words_and_the_persons_are_gone(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (request, secret) = await db.HavingAsked(study);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime) with { Words = "Het was druk" })).Value;
        _ = (await Quoting(db, study, request, "Het was druk")).Value;
        await db.Set<Study>().ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.PersonsGoneAt, Asking.AfterTheTerm), Cancellation);
        await db.Set<ExplanationWords>().ExecuteDeleteAsync(Cancellation);

        Assert.Equal(ActRefusals.NotAllowed.Code, (await Quoting(db, study, request, "", Role.Researcher)).Refusals.Single().Code);
        _ = (await Quoting(db, study, request, "")).Value;

        Assert.Empty(await db.Set<ExplanationQuote>().ToListAsync(Cancellation));
    }

    static Task<Answer<Done>> Quoting(Store db, Study study, FeedbackRequest request, string text, Role role = Role.Coordinator) =>
        QuoteExplanation.Run(db.AsAnew(), Designing.Somebody(db.Organisation, role), new(study.Id, request.Id, text), Cancellation);
}
