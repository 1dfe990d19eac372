using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Feedback;

/// <summary>The closed list of reasons why an attempt failed, in the words of the one who was asked.</summary>
public enum ExplanationReason
{
    /// <summary>Away, and nothing had been arranged.</summary>
    AwayUnarranged,
    Mistake,
    /// <summary>No message was received.</summary>
    NoMessage,
    /// <summary>No notification of the voicemail.</summary>
    NoNotification,
    /// <summary>Rang the number that was missed, and got the KCC.</summary>
    MissedNumberWasKcc,
    /// <summary>Did not know the agreement.</summary>
    AgreementUnknown,
    NoTime,
    /// <summary>Expected the caller to try again, or to use another channel.</summary>
    ExpectedOtherwise,
    ForSomebodyElse,
    /// <summary>I did call back: a dispute.</summary>
    CalledBack,
    /// <summary>This is wrong: a dispute.</summary>
    NotRight,
    Other,
}

/// <summary>A verklaring: the answer to a request. It may be changed until the study ends.</summary>
public sealed class Explanation : Owned
{
    public required FeedbackRequestId RequestId { get; init; }

    public required ExplanationReason Reason { get; set; }

    /// <summary>What has been arranged since: the telephone was set right.</summary>
    public bool PhoneSet { get; set; }

    public bool AskedForAgreement { get; set; }

    public bool NamedSubstitute { get; set; }

    public required DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? ChangedAt { get; set; }
}

/// <summary>Free words of an explanation. They stand apart, so that retention takes them out without touching a figure.</summary>
public sealed class ExplanationWords : Owned
{
    public required FeedbackRequestId RequestId { get; init; }

    public required string Text { get; set; }
}

/// <summary>Words of an explanation, made anonymous by a person, that the report may quote.</summary>
public sealed class ExplanationQuote : Owned
{
    public required FeedbackRequestId RequestId { get; init; }

    public required string Text { get; set; }

    public required AccountId By { get; set; }

    public required DateTimeOffset At { get; set; }
}
