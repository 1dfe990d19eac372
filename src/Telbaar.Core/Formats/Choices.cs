using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>What a row says in the columns that take one of a few words.</summary>
readonly record struct Choices
{
    public AttemptStatus Status { get; init; }

    public Route Route { get; init; }

    public LineResult? Line { get; init; }

    public bool? KccGreeting { get; init; }

    public Reached? Reached { get; init; }

    public bool? Greeting { get; init; }

    public bool? Initiative { get; init; }

    public Message Message { get; init; }

    public FailureReason? Reason { get; init; }

    public Attribution? Attribution { get; init; }

    public bool? BackAtKcc { get; init; }

    public bool? VoicemailName { get; init; }

    public bool? VoicemailAbsence { get; init; }

    public bool? VoicemailSubstitute { get; init; }
}
