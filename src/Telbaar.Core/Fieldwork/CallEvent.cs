using Telbaar.Accounts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

public readonly record struct CallEventId(Guid Value) : IEntityId<CallEventId>
{
    public static CallEventId Of(Guid value) => new(value);
}

/// <summary>One step that a caller recorded in a call. Its id, sequence and time come from the browser. Only ever added.</summary>
public sealed class CallEvent : Owned<CallEventId>
{
    public required StudyId StudyId { get; init; }

    public required AttemptId AttemptId { get; init; }

    /// <summary>Its place in the call, from 1.</summary>
    public required int Sequence { get; init; }

    public required CallStep Step { get; init; }

    /// <summary>Since dialling, by a clock that never jumps.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Codes with a space between, such as the elements of a greeting; never free words.</summary>
    public string Value { get; init; } = "";

    /// <summary>With <see cref="CallStep.Undo"/>: the event that is taken back.</summary>
    public CallEventId? Undoes { get; init; }

    /// <summary>With <see cref="CallStep.Dialled"/>: the moment by the browser's clock, put right by the server's.</summary>
    public DateTimeOffset? DialledAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required AccountId By { get; init; }

    /// <summary>SHA-256 of the content as the browser made it, free words included, as hexadecimal digits.</summary>
    public required string Digest { get; init; }
}
