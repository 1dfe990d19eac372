using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

public readonly record struct FeedbackRequestId(Guid Value) : IEntityId<FeedbackRequestId>
{
    public static FeedbackRequestId Of(Guid value) => new(value);
}

/// <summary>Why a request is not pursued any more.</summary>
public enum RequestStop
{
    /// <summary>The attempt does not count as a failure of the department after all.</summary>
    NoFailure,
    /// <summary>Mail to this person was stopped.</summary>
    PersonStopped,
    /// <summary>The legal gate closed person level.</summary>
    GateClosed,
}

/// <summary>A feedbackverzoek: that somebody is asked why an attempt failed. One for each attempt, whatever becomes of it afterwards.</summary>
public sealed class FeedbackRequest : Owned<FeedbackRequestId>
{
    public required StudyId StudyId { get; init; }

    public required AttemptId AttemptId { get; init; }

    public EmployeeId? EmployeeId { get; init; }

    public required DepartmentId DepartmentId { get; init; }

    public required DateTimeOffset ArisenAt { get; init; }

    /// <summary>The mail in which it is asked; nothing where it was stopped before one was written.</summary>
    public MailId? MailId { get; set; }

    public RequestStop? Stopped { get; set; }

    /// <summary>Somebody's mailbox answered that he or she is away: until then no reminder goes out, and it does not count as no reaction.</summary>
    public DateTimeOffset? AwayUntil { get; set; }

    /// <summary>Where it stood when the retention term of the study ended and its mails went; nothing before.</summary>
    public RequestState? EndState { get; set; }

    /// <summary>When its mail had been sent, kept since the mails went.</summary>
    public DateTimeOffset? AskedAt { get; set; }
}

/// <summary>A link that was sent for a request: the digest of the secret in its address. The secret itself is nowhere but in the mail.</summary>
public sealed class FeedbackLink : Owned
{
    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Digest { get; init; }

    public required FeedbackRequestId RequestId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
