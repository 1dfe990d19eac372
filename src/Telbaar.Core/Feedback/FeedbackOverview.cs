using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    /// <summary>The mail has not gone out yet.</summary>
    ToBeSent,
    /// <summary>The mail could not be delivered.</summary>
    Undeliverable,
    Answered,
    /// <summary>Asked, not answered, and the mailbox says that he or she is away.</summary>
    Away,
    /// <summary>Asked, and did not react.</summary>
    Silent,
    Stopped,
}

/// <summary>What somebody has arranged since.</summary>
[Flags]
public enum Arranged
{
    Nothing = 0,
    PhoneSet = 1,
    AskedForAgreement = 2,
    NamedSubstitute = 4,
}

/// <summary>A request as the overview counts it. It names no person.</summary>
public sealed record CountedRequest(
    DepartmentId Department, Message Message, RequestState State, ExplanationReason? Reason, Arranged Arranged, DateTimeOffset ArisenAt, DateTimeOffset? AnsweredAt, Guid Person);

/// <summary>How many were asked why, how many answered, and what.</summary>
/// <param name="Unasked">Settled failures about which nobody is asked: there is no address to write to.</param>
public sealed record FeedbackOverview(IReadOnlyList<CountedRequest> Requests, int Unasked)
{
    public int Asked => Requests.Count(IsAsked);

    public int Answered => Requests.Count(request => request.State is RequestState.Answered);

    /// <summary>Whether a request reached its addressee.</summary>
    public static bool IsAsked(CountedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.State is RequestState.Answered or RequestState.Away or RequestState.Silent;
    }

    public static async Task<FeedbackOverview> Of(Store db, Study study, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(study);
        var rows = await db.Set<FeedbackRequest>().AsNoTracking().Where(request => request.StudyId == study.Id)
            .Join(db.Set<RecordedAttempt>(), request => request.AttemptId, attempt => attempt.Id, (request, attempt) => new { Request = request, attempt.Message }).ToListAsync(cancellation);
        var mails = await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.StudyId == study.Id && mail.Kind == MailKind.Request).ToDictionaryAsync(mail => mail.Id, cancellation);
        var explanations = await db.Set<Explanation>().AsNoTracking().Where(explanation => db.Set<FeedbackRequest>().Any(request => request.Id == explanation.RequestId && request.StudyId == study.Id))
            .ToDictionaryAsync(explanation => explanation.RequestId, cancellation);
        var requests = rows.Select(row =>
        {
            var explanation = explanations.GetValueOrDefault(row.Request.Id);
            var state = explanation is not null ? RequestState.Answered : StateOf(row.Request, row.Request.MailId is { } mail ? mails[mail] : null, at);
            return new CountedRequest(row.Request.DepartmentId, row.Message, state, explanation?.Reason, ArrangedBy(explanation), row.Request.ArisenAt, explanation?.GivenAt, row.Request.EmployeeId?.Value ?? row.Request.AttemptId.Value);
        }).ToList();
        var asked = db.Set<FeedbackRequest>();
        var unasked = await Failures.Among(db, study, db.AttemptsOf(study.Id).Where(attempt => !asked.Any(request => request.AttemptId == attempt.Id)), at, cancellation);
        return new(requests, unasked.Count);
    }

    static Arranged ArrangedBy(Explanation? explanation) =>
        (explanation is { PhoneSet: true } ? Arranged.PhoneSet : 0) | (explanation is { AskedForAgreement: true } ? Arranged.AskedForAgreement : 0) | (explanation is { NamedSubstitute: true } ? Arranged.NamedSubstitute : 0);

    /// <summary>Of a request without an explanation.</summary>
    public static RequestState StateOf(FeedbackRequest request, OutgoingMail? mail, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (request, mail) switch
        {
            ({ EndState: { } end }, _) => end,
            ({ Stopped: not null }, _) or (_, null or { State: MailState.Withdrawn }) => RequestState.Stopped,
            (_, { BouncedAt: not null } or { State: MailState.GivenUp }) => RequestState.Undeliverable,
            (_, { State: not MailState.Sent }) => RequestState.ToBeSent,
            ({ AwayUntil: { } until }, _) when until > at => RequestState.Away,
            _ => RequestState.Silent,
        };
    }
}
