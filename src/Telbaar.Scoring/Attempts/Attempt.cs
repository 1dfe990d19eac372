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

    /// <summary>What it tells in one of a few words each.</summary>
    public Choices Choices { get; init; }

    public AttemptStatus Status
    {
        get => Choices.Status;
        init => Choices = Choices with { Status = value };
    }

    public Route Route
    {
        get => Choices.Route;
        init => Choices = Choices with { Route = value };
    }

    /// <summary>The result of the line that was rung: the KCC's, or the direct or group number.</summary>
    public LineResult? Line
    {
        get => Choices.Line;
        init => Choices = Choices with { Line = value };
    }

    /// <summary>From the first ring, or the end of a menu, to the answer by a person of the KCC.</summary>
    public TimeSpan? AnswerTime
    {
        get => Answer.Length;
        init => Answer = CallTime.Of(value);
    }

    public bool? KccGreeting
    {
        get => Choices.KccGreeting;
        init => Choices = Choices with { KccGreeting = value };
    }

    /// <summary>How long the KCC looked for the department or the employee.</summary>
    public TimeSpan? SearchTime
    {
        get => Search.Length;
        init => Search = CallTime.Of(value);
    }

    public Reached? Reached
    {
        get => Choices.Reached;
        init => Choices = Choices with { Reached = value };
    }

    /// <summary>From the last transfer to the answer.</summary>
    public TimeSpan? TransferTime
    {
        get => Transfer.Length;
        init => Transfer = CallTime.Of(value);
    }

    /// <summary>From the transfer until it was clear that nobody would answer.</summary>
    public TimeSpan? WaitingTime
    {
        get => Waiting.Length;
        init => Waiting = CallTime.Of(value);
    }

    /// <summary>Whether the greeting after the transfer was correct.</summary>
    public bool? Greeting
    {
        get => Choices.Greeting;
        init => Choices = Choices with { Greeting = value };
    }

    /// <summary>Correct initiative: the municipality answered the question, or kept the initiative for answering it.</summary>
    public bool? Initiative
    {
        get => Choices.Initiative;
        init => Choices = Choices with { Initiative = value };
    }

    public Message Message
    {
        get => Choices.Message;
        init => Choices = Choices with { Message = value };
    }

    /// <summary>When the message was left; without it, the moment of dialling counts.</summary>
    public DateTimeOffset? MessageAt { get; init; }

    public DateTimeOffset? CalledBackAt { get; init; }

    public FailureReason? Reason
    {
        get => Choices.Reason;
        init => Choices = Choices with { Reason = value };
    }

    /// <summary>What the attempt itself states about whose failure it was.</summary>
    public Attribution? StatedAttribution
    {
        get => Choices.StatedAttribution;
        init => Choices = Choices with { StatedAttribution = value };
    }

    /// <summary>Whether the caller came back at the KCC after a transfer.</summary>
    public bool? BackAtKcc
    {
        get => Choices.BackAtKcc;
        init => Choices = Choices with { BackAtKcc = value };
    }

    /// <summary>Whether the voicemail gave the employee's own name.</summary>
    public bool? VoicemailName
    {
        get => Choices.VoicemailName;
        init => Choices = Choices with { VoicemailName = value };
    }

    /// <summary>Whether the voicemail told of an absence.</summary>
    public bool? VoicemailAbsence
    {
        get => Choices.VoicemailAbsence;
        init => Choices = Choices with { VoicemailAbsence = value };
    }

    /// <summary>Whether the voicemail named a substitute.</summary>
    public bool? VoicemailSubstitute
    {
        get => Choices.VoicemailSubstitute;
        init => Choices = Choices with { VoicemailSubstitute = value };
    }

    /// <summary><see cref="AnswerTime"/>, <see cref="SearchTime"/>, <see cref="TransferTime"/> and <see cref="WaitingTime"/>, packed.</summary>
    public CallTime Answer { get; init; }

    public CallTime Search { get; init; }

    public CallTime Transfer { get; init; }

    public CallTime Waiting { get; init; }

    /// <summary>The moment from which the callback term runs.</summary>
    public DateTimeOffset MessageLeftAt => MessageAt ?? StartedAt;
}
