using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Feedback;

/// <summary>
/// Whoever has the link of a mail says why the attempt failed, or that it did not. The link is all that is asked; nothing is remembered of the visitor but the answer,
/// which may be given again until the study ends.
/// </summary>
public static class Explain
{
    public const int LongestWords = 1000;

    /// <param name="Secret">Of the link.</param>
    /// <param name="CalledBackAt">For who says to have called back: when, as far as that is known.</param>
    public sealed record Input(string Secret, ExplanationReason? Reason, bool PhoneSet, bool AskedForAgreement, bool NamedSubstitute, string? Words, DateTimeOffset? CalledBackAt);

    public static async Task<Answer<Done>> Run(Store db, Acting visitor, Input input, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await FeedbackLinks.Find(db, input.Secret, cancellation) is not { } request)
            return ActRefusals.NotFound;
        var check = new Checking();
        var reason = check.Value(input.Reason, nameof(input.Reason));
        var words = check.OptionalText(input.Words, nameof(input.Words), LongestWords);
        var isDispute = reason is ExplanationReason.CalledBack or ExplanationReason.NotRight;
        var dispute = await db.Set<Dispute>().FirstOrDefaultAsync(candidate => candidate.RequestId == request.Id, cancellation);
        if (input.Reason is not null && isDispute)
            await CheckDispute(db, check, request, dispute, input, visitor.At, cancellation);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var explanation = await db.Set<Explanation>().FirstOrDefaultAsync(candidate => candidate.RequestId == request.Id, cancellation);
        if (explanation is null)
            db.Add(explanation = new() { RequestId = request.Id, Reason = reason, GivenAt = visitor.At });
        else
            (explanation.Reason, explanation.ChangedAt) = (reason, visitor.At);
        (explanation.PhoneSet, explanation.AskedForAgreement, explanation.NamedSubstitute) = (input.PhoneSet, input.AskedForAgreement, input.NamedSubstitute);
        await PutWords(db, request, words, cancellation);
        PutDispute(db, request, dispute, isDispute ? reason : null, input.CalledBackAt, visitor.At);
        db.Audit(visitor, "explanation.given", request.Id.Value, reason.ToString());
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }

    static async Task CheckDispute(Store db, Checking check, FeedbackRequest request, Dispute? dispute, Input input, DateTimeOffset at, CancellationToken cancellation)
    {
        if (dispute is { Decision: not null } && dispute.Claim != input.Reason)
            check.Refuse(FeedbackRefusals.Decided, nameof(input.Reason));
        var days = await db.Set<FeedbackPlan>().Where(plan => plan.StudyId == request.StudyId).Select(plan => (int?)plan.DisputeDays).FirstOrDefaultAsync(cancellation) ?? PlanFeedback.UsualDisputeDays;
        if (dispute is null or { TakenBackAt: not null } && await DisputeTerm.LastDay(db, request.StudyId, days, cancellation) is { } last && Zones.LocalDay(at) > last)
            check.Refuse(FeedbackRefusals.DisputesClosed.With(last), nameof(input.Reason));
        if (input.Reason is ExplanationReason.CalledBack && input.CalledBackAt is { } claimed)
        {
            var left = await db.Set<RecordedAttempt>().Where(attempt => attempt.Id == request.AttemptId)
                .Select(attempt => attempt.Message == Message.None ? attempt.StartedAt : attempt.MessageAt ?? attempt.StartedAt).FirstAsync(cancellation);
            check.RefuseWhen(claimed < left || claimed > at, FeedbackRefusals.NotThen, nameof(input.CalledBackAt));
        }
    }

    static async Task PutWords(Store db, FeedbackRequest request, string words, CancellationToken cancellation)
    {
        var stored = await db.Set<ExplanationWords>().FirstOrDefaultAsync(candidate => candidate.RequestId == request.Id, cancellation);
        if (words.Length == 0 && stored is not null)
            db.Remove(stored);
        else if (words.Length > 0 && stored is not null)
            stored.Text = words;
        else if (words.Length > 0)
            db.Add(new ExplanationWords { RequestId = request.Id, Text = words });
    }

    /// <summary>A dispute stays a dispute until it is decided or taken back; what was decided stays decided.</summary>
    static void PutDispute(Store db, FeedbackRequest request, Dispute? dispute, ExplanationReason? claim, DateTimeOffset? claimedAt, DateTimeOffset at)
    {
        if (dispute is { Decision: not null })
            return;
        if (claim is not { } claimed)
        {
            if (dispute is { TakenBackAt: null })
                dispute.TakenBackAt = at;
            return;
        }
        if (dispute is null)
            db.Add(dispute = new() { Id = EntityId.New<DisputeId>(at), StudyId = request.StudyId, RequestId = request.Id, Claim = claimed, RaisedAt = at });
        else if (dispute.TakenBackAt is not null || dispute.Claim != claimed)
            (dispute.Claim, dispute.RaisedAt, dispute.TakenBackAt) = (claimed, at, null);
        dispute.ClaimedAt = claimed is ExplanationReason.CalledBack ? claimedAt : null;
    }
}
