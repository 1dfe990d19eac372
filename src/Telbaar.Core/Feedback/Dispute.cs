using Telbaar.Accounts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

public readonly record struct DisputeId(Guid Value) : IEntityId<DisputeId>
{
    public static DisputeId Of(Guid value) => new(value);
}

/// <summary>What the KCC says of a callback note.</summary>
public enum NoteStatement
{
    SentRightly,
    WronglyAddressed,
    NeverSent,
}

public enum DisputeDecision
{
    /// <summary>The attempt was put right.</summary>
    Corrected,
    /// <summary>The attempt is made again, and does not count.</summary>
    MadeAgain,
    /// <summary>The attempt stays as it is.</summary>
    Left,
}

/// <summary>That the one who was asked says that the attempt is recorded wrongly. It stands open until somebody decides.</summary>
public sealed class Dispute : Owned<DisputeId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>One dispute for each request: what is said later replaces what was said before, until it is decided.</summary>
    public required FeedbackRequestId RequestId { get; init; }

    /// <summary><see cref="ExplanationReason.CalledBack"/> or <see cref="ExplanationReason.NotRight"/>.</summary>
    public required ExplanationReason Claim { get; set; }

    /// <summary>When the one who was asked says to have called back.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    public required DateTimeOffset RaisedAt { get; set; }

    /// <summary>Taken back by the one who raised it.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    public NoteStatement? Note { get; set; }

    /// <summary>When the note was sent, as the KCC says.</summary>
    public DateTimeOffset? NoteSentAt { get; set; }

    public AccountId? NoteBy { get; set; }

    public DisputeDecision? Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public AccountId? DecidedBy { get; set; }
}

/// <summary>What is said about a dispute. Apart, so that retention takes it out without touching a figure.</summary>
public sealed class DisputeWords : Owned
{
    public required DisputeId DisputeId { get; init; }

    /// <summary>To which address a note was sent, as the KCC says.</summary>
    public string NoteAddress { get; set; } = "";

    /// <summary>Why it was decided so; it is told to the one who raised it.</summary>
    public string Why { get; set; } = "";
}
