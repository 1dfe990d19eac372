using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>
/// The lead or the coordinator decides a dispute: the attempt is put right, made again or left, in the same transaction, with the reason. The one who raised it is told by mail.
/// </summary>
public static class DecideDispute
{
    const int LongestWhy = 1000;

    /// <param name="CalledBackAt">Where it is put right: when the callback came after all.</param>
    /// <param name="IsOfKcc">Where it is put right: the failure is that of the KCC, which sent no note or sent it to the wrong address.</param>
    /// <param name="Why">Told to the one who raised it.</param>
    public sealed record Input(StudyId Study, DisputeId Dispute, DisputeDecision? Decision, DateTimeOffset? CalledBackAt, bool IsOfKcc, string? Why, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DecideDisputes) is { } refusal)
            return refusal;
        if (acting.Account is null)
            return ActRefusals.NotAllowed;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Dispute>().FirstOrDefaultAsync(candidate => candidate.Id == input.Dispute && candidate.StudyId == input.Study, cancellation) is not { TakenBackAt: null } dispute)
            return ActRefusals.NotFound;
        if (dispute.Decision is not null)
            return FeedbackRefusals.Decided;
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == input.Study, cancellation);
        if (study.State is StudyState.Closed)
            return StudyRefusals.WrongState.With(study.State);
        var check = new Checking();
        var decision = check.Value(input.Decision, nameof(input.Decision));
        var why = check.Text(input.Why, nameof(input.Why), LongestWhy);
        check.RefuseWhen(input.CalledBackAt > acting.At, FeedbackRefusals.NotThen, nameof(input.CalledBackAt));
        check.RefuseWhen(decision is DisputeDecision.Corrected && input.Decision is not null && input.CalledBackAt is null && !input.IsOfKcc, FeedbackRefusals.NothingToCorrect, nameof(input.CalledBackAt));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var request = await db.Set<FeedbackRequest>().FirstAsync(candidate => candidate.Id == dispute.RequestId, cancellation);
        var attempt = await db.Set<RecordedAttempt>().FirstAsync(candidate => candidate.Id == request.AttemptId, cancellation);
        foreach (var change in ChangesOf(decision, input))
        {
            if (await CorrectAttempt.Put(db, acting, study, attempt, change, cancellation) is { Count: > 0 } refusals)
                return Answer<Done>.Refused([.. refusals.Select(refused => refused.About(nameof(input.Decision)))]);
            // The next change rests on the corrections before it.
            if (await db.Commit(cancellation) is { } meanwhile)
                return meanwhile;
        }
        db.Expect(dispute, input.Version);
        (dispute.Decision, dispute.DecidedAt, dispute.DecidedBy) = (decision, acting.At, acting.Account);
        if (await db.Set<DisputeWords>().FirstOrDefaultAsync(words => words.DisputeId == dispute.Id, cancellation) is { } words)
            words.Why = why;
        else
            db.Add(new DisputeWords { DisputeId = dispute.Id, Why = why });
        await Tell(db, acting, dispute, request, cancellation);
        db.Audit(acting, "dispute.decided", dispute.Id.Value, decision.ToString());
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }

    static IEnumerable<CorrectAttempt.Change> ChangesOf(DisputeDecision decision, Input input)
    {
        if (decision is DisputeDecision.MadeAgain)
            yield return new(AttemptColumn.Status, "redone", CorrectionReason.Disputed);
        if (decision is not DisputeDecision.Corrected)
            yield break;
        if (input.CalledBackAt is { } at)
            yield return new(AttemptColumn.CalledBackAt, Zones.Local(at).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), CorrectionReason.Disputed);
        if (input.IsOfKcc)
            yield return new(AttemptColumn.AttributedTo, "kcc", CorrectionReason.Disputed);
    }

    /// <summary>To whom was asked, where a mail asked.</summary>
    static async Task Tell(Store db, Acting acting, Dispute dispute, FeedbackRequest request, CancellationToken cancellation)
    {
        if (request.MailId is not { } asked || await MailSender.Of(db, cancellation) is not { } sender)
            return;
        var mail = await db.Set<OutgoingMail>().AsNoTracking().FirstAsync(candidate => candidate.Id == asked, cancellation);
        var id = EntityId.New<MailId>(acting.At);
        db.Add(new OutgoingMail
        {
            Id = id,
            StudyId = dispute.StudyId,
            Kind = MailKind.Decision,
            About = dispute.Id.Value,
            Ordinal = 0,
            To = mail.To,
            EmployeeId = mail.EmployeeId,
            DepartmentId = mail.DepartmentId,
            MessageId = OutgoingMail.MessageIdOf(id, sender.Domain),
            ArisenAt = acting.At,
            DueAt = acting.At,
        });
    }
}
