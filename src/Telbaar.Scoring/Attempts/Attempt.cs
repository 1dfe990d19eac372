namespace Telbaar.Attempts;

/// <summary>
/// What happened in one contact attempt (contactpoging): the columns of the attempts file on which a figure can rest.
/// Who it was about (identifier, employee, remark) stands outside, so that no figure can depend on it or give it away.
/// </summary>
/// <remarks>
/// Moments carry the organisation's own offset (Europe/Amsterdam), so that their clock time can be read off and two of them compared.
/// Times are whole milliseconds, from zero to a day. <see langword="null"/> means: not filled in, or not judged.
/// </remarks>
public readonly record struct Attempt
{
    public Attempt()
    {
    }

    /// <summary>The moment of dialling.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public required string Department { get; init; }

    public string? Team { get; init; }

    /// <summary>The code of the mystery caller (enquêteur).</summary>
    public string? Caller { get; init; }

    public AttemptStatus Status { get; init; }

    public Route Route { get; init; }

    /// <summary>The result of the line that was rung: the KCC's, or the direct or group number.</summary>
    public LineResult? Line { get; init; }

    /// <summary>From the first ring, or the end of a menu, to the answer by a person of the KCC.</summary>
    public TimeSpan? AnswerTime { get; init; }

    public bool? KccGreeting { get; init; }

    /// <summary>How long the KCC looked for the department or the employee.</summary>
    public TimeSpan? SearchTime { get; init; }

    public Reached? Reached { get; init; }

    /// <summary>From the last transfer to the answer.</summary>
    public TimeSpan? TransferTime { get; init; }

    /// <summary>From the transfer until it was clear that nobody would answer.</summary>
    public TimeSpan? WaitingTime { get; init; }

    /// <summary>Whether the greeting after the transfer was correct.</summary>
    public bool? Greeting { get; init; }

    /// <summary>Correct initiative: the municipality answered the question, or kept the initiative for answering it.</summary>
    public bool? Initiative { get; init; }

    public Message Message { get; init; }

    /// <summary>When the message was left; without it, the moment of dialling counts.</summary>
    public DateTimeOffset? MessageAt { get; init; }

    public DateTimeOffset? CalledBackAt { get; init; }

    public FailureReason? Reason { get; init; }

    /// <summary>What the attempt itself states about whose failure it was.</summary>
    public Attribution? StatedAttribution { get; init; }

    /// <summary>Whether the caller came back at the KCC after a transfer.</summary>
    public bool? BackAtKcc { get; init; }

    /// <summary>Whether the voicemail gave the employee's own name.</summary>
    public bool? VoicemailName { get; init; }

    /// <summary>Whether the voicemail told of an absence.</summary>
    public bool? VoicemailAbsence { get; init; }

    /// <summary>Whether the voicemail named a substitute.</summary>
    public bool? VoicemailSubstitute { get; init; }

    /// <summary>The moment from which the callback term runs.</summary>
    public DateTimeOffset MessageLeftAt => MessageAt ?? StartedAt;
}
