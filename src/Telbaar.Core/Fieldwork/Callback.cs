using Telbaar.Accounts;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

public readonly record struct CallbackId(Guid Value) : IEntityId<CallbackId>
{
    public static CallbackId Of(Guid value) => new(value);
}

/// <summary>That the municipality rang back (terugbelactie). What nobody could place waits for its attempt.</summary>
public sealed class Callback : Owned<CallbackId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>Nothing while nobody knows which message it answers.</summary>
    public AttemptId? AttemptId { get; set; }

    public required DateTimeOffset At { get; init; }

    public required CalledBackBy By { get; init; }

    public required CalledBackHow How { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required AccountId RecordedBy { get; init; }

    public DateTimeOffset? MatchedAt { get; set; }

    public AccountId? MatchedBy { get; set; }

    /// <summary>When it was taken back as a mistake; it stays, and counts no longer.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>Free words about a callback: what was heard. They stand apart, so that retention takes them out without touching a figure.</summary>
public sealed class CallbackRemark : Owned
{
    public required CallbackId CallbackId { get; init; }

    public required string Text { get; set; }
}
