using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Feedback;

public sealed class ExplainTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_answer_may_be_given_again_and_the_last_one_counts(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (_, secret) = await db.HavingAsked(study);

        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime) with { Words = "Het was druk" })).Value;
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.AwayUnarranged))).Value;

        var explanation = await db.Set<Explanation>().SingleAsync(Cancellation);
        Assert.Equal((ExplanationReason.AwayUnarranged, true), (explanation.Reason, explanation.ChangedAt is not null));
        Assert.Empty(db.Set<ExplanationWords>());
        Assert.Equal(1, (await FeedbackOverview.Of(db, study, Asking.AfterTheTerm.AddDays(1), Cancellation)).Answered);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_opens_nothing_when_it_is_wrong_and_nothing_any_more_when_the_study_has_ended(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (_, secret) = await db.HavingAsked(study);

        Assert.Equal(ActRefusals.NotFound, (await db.Explaining(Asking.AnAnswer(SecretCode.New(), ExplanationReason.NoTime))).Refusals.Single());
        await db.Set<Study>().ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, StudyState.Closed), Cancellation);
        Assert.Equal(ActRefusals.NotFound, (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime))).Refusals.Single());
        Assert.Empty(db.Set<Explanation>());
    }

    [Theory, OnEachDatabase]
    public async Task The_secret_of_a_link_is_nowhere_in_the_database(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (_, secret) = await db.HavingAsked(await db.HavingAskingStudy());

        Assert.DoesNotContain(await db.Set<FeedbackLink>().Select(link => link.Digest).ToListAsync(Cancellation), digest => digest.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.True(Convert.FromHexString((await db.Set<FeedbackLink>().SingleAsync(Cancellation)).Digest).Length == 32 && secret.Length * 5 >= 128);
    }

    [Theory, OnEachDatabase]
    public async Task Who_says_to_have_called_back_and_is_right_makes_the_attempt_a_success_and_is_told_so(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (request, secret) = await db.HavingAsked(study);
        var at = new DateTimeOffset(2027, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.CalledBack) with { CalledBackAt = at })).Value;
        var dispute = await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation);

        _ = (await Deciding(db, new(study.Id, dispute.Id, DisputeDecision.Corrected, at, false, "Staat in het belregister", dispute.Version))).Value;

        Assert.Equal(at, (await db.RowOf(request.AttemptId)).CalledBackAt);
        Assert.Equal(CorrectionReason.Disputed, (await db.Set<Correction>().SingleAsync(Cancellation)).Reason);
        Assert.Contains(await db.Mails(), mail => mail.Kind is MailKind.Decision && mail.About == dispute.Id.Value);
        Assert.Empty(await Failures.Among(db, study, db.Set<RecordedAttempt>(), Asking.AfterTheTerm, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_note_that_the_KCC_never_sent_makes_it_the_KCCs_failure(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Ringing(Calling.ACaller(db.Organisation), study, [.. Calling.UpToTransfer, CallStep.NobodyAnswers.At(60), CallStep.BackAtKcc.At(65), CallStep.NoteTaken.At(80), CallStep.HungUp.At(90), CallStep.Finished.At(95)]);
        await db.Raising(study, Asking.AfterTheTerm);
        var request = await db.Set<FeedbackRequest>().SingleAsync(Cancellation);
        var secret = FeedbackLinks.Make(db, request.Id, Asking.AfterTheTerm);
        await db.SaveChangesAsync(Cancellation);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight))).Value;
        var dispute = await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation);

        _ = (await StateNote.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.KccAgent) with { At = Asking.AfterTheTerm }, new(study.Id, dispute.Id, NoteStatement.NeverSent, null, "", dispute.Version), Cancellation)).Value;
        _ = (await Deciding(db, new(study.Id, dispute.Id, DisputeDecision.Corrected, null, true, "Niet verstuurd", dispute.Version + 1))).Value;

        Assert.Equal(Attribution.Kcc, (await db.RowOf(request.AttemptId)).StatedAttribution);
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_that_is_made_again_counts_no_more_and_its_call_is_planned_again(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (request, secret) = await db.HavingAsked(study);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight))).Value;
        var dispute = await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation);

        _ = (await Deciding(db, new(study.Id, dispute.Id, DisputeDecision.MadeAgain, null, false, "Wij proberen het opnieuw", dispute.Version))).Value;

        Assert.Equal(AttemptStatus.Redone, (await db.RowOf(request.AttemptId)).Status);
        Assert.Equal(PlannedCallState.Planned, (await db.PlannedCallOf(request.AttemptId)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Disputes_close_ten_working_days_after_the_fieldwork_and_an_explanation_can_still_be_given(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (_, secret) = await db.HavingAsked(study);
        study = await db.AsAnew().Set<Study>().SingleAsync(Cancellation);
        _ = (await db.MoveOn(Designing.LastDay, study, StudyMove.EndField)).Value;

        // Good Friday is a working day; Easter Monday, 29 March 2027, is none.
        var late = new DateTimeOffset(2027, 4, 13, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(FeedbackRefusals.DisputesClosed.Code, (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight), late)).Refusals.Single().Code);
        Assert.Empty((await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NoTime), late)).Refusals);
        Assert.Empty((await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight), late.AddDays(-1))).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_decided_stays_decided(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        var (_, secret) = await db.HavingAsked(study);
        _ = (await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight))).Value;
        var dispute = await db.Set<Dispute>().AsNoTracking().SingleAsync(Cancellation);
        _ = (await Deciding(db, new(study.Id, dispute.Id, DisputeDecision.Left, null, false, "Het klopt zo", dispute.Version))).Value;

        Assert.Equal(FeedbackRefusals.Decided, (await Deciding(db, new(study.Id, dispute.Id, DisputeDecision.MadeAgain, null, false, "Toch", dispute.Version + 1))).Refusals.Single());
        Assert.Empty((await db.Explaining(Asking.AnAnswer(secret, ExplanationReason.NotRight) with { Words = "Nog iets" })).Refusals);
    }

    static Task<Answer<Done>> Deciding(Store db, DecideDispute.Input input) =>
        DecideDispute.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Coordinator) with { At = Asking.AfterTheTerm.AddHours(2) }, input, Cancellation);
}
