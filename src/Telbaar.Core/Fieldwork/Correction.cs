using Telbaar.Accounts;
using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.Fieldwork;

public readonly record struct CorrectionId(Guid Value) : IEntityId<CorrectionId>
{
    public static CorrectionId Of(Guid value) => new(value);
}

/// <summary>Why an attempt was corrected, left out or made again: a closed list, which the report counts.</summary>
public enum CorrectionReason
{
    LeftService,
    WrongInList,
    Outage,
    CallersError,
    Recognised,
    BadLine,
    ListenedAgain,
    /// <summary>The one who was asked said that it was recorded wrongly, and was found to be right.</summary>
    Disputed,
    /// <summary>What had been left out counts again.</summary>
    CountsAfterAll,
    Other,
}

/// <summary>That a column of an attempt was put right: it wins over what events and file say of it. Only ever added; the latest counts.</summary>
public sealed class Correction : Owned<CorrectionId>
{
    public required AttemptId AttemptId { get; init; }

    public required AttemptColumn Column { get; init; }

    /// <summary>As it stood, in the words of an attempts file with English headers.</summary>
    public required string Before { get; init; }

    public required string After { get; init; }

    public required CorrectionReason Reason { get; init; }

    public required AccountId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Its place among the corrections of the attempt, from 1.</summary>
    public required int Ordinal { get; init; }
}
