using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The KCC says whether, when and to which address the callback note of a disputed attempt was sent.</summary>
public static class StateNote
{
    public sealed record Input(StudyId Study, DisputeId Dispute, NoteStatement? Note, DateTimeOffset? SentAt, string? Address, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.StateNotes) is { } refusal)
            return refusal;
        if (await db.Set<Dispute>().FirstOrDefaultAsync(candidate => candidate.Id == input.Dispute && candidate.StudyId == input.Study, cancellation) is not { TakenBackAt: null } dispute)
            return ActRefusals.NotFound;
        if (dispute.Decision is not null)
            return FeedbackRefusals.Decided;
        if (!await db.Set<FeedbackRequest>().Where(request => request.Id == dispute.RequestId).Join(db.Set<RecordedAttempt>(), request => request.AttemptId, attempt => attempt.Id, (request, attempt) => attempt)
            .AnyAsync(attempt => attempt.Message == Message.CallbackNote, cancellation))
            return FeedbackRefusals.NoNote;
        var check = new Checking();
        var note = check.Value(input.Note, nameof(input.Note));
        var address = check.OptionalText(input.Address, nameof(input.Address), MailAddresses.Longest);
        check.RefuseWhen(input.SentAt > acting.At, FeedbackRefusals.NotThen, nameof(input.SentAt));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(dispute, input.Version);
        (dispute.Note, dispute.NoteSentAt, dispute.NoteBy) = (note, note is NoteStatement.NeverSent ? null : input.SentAt, acting.Account);
        if (await db.Set<DisputeWords>().FirstOrDefaultAsync(words => words.DisputeId == dispute.Id, cancellation) is { } words)
            words.NoteAddress = address;
        else if (address.Length > 0)
            db.Add(new DisputeWords { DisputeId = dispute.Id, NoteAddress = address });
        db.Audit(acting, "dispute.note-stated", dispute.Id.Value, note.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
