using System.Runtime.CompilerServices;

namespace Telbaar.Attempts;

/// <summary>What became of a valid attempt, and, when it failed, whose failure that is.</summary>
public readonly record struct Verdict(Outcome Outcome, Attribution? Attribution)
{
    /// <summary>
    /// Whether the departments answer for this attempt: its outcome is settled, and it is not a failure of the KCC or of technology.
    /// </summary>
    public bool IsDepartmentAttempt => Outcome.IsSettled && Attribution is null or Attempts.Attribution.Department;
}

/// <summary>
/// Gives each valid attempt its one outcome, as of a moment. The first rule that fits decides.
/// Not safe for use by several threads at once: the deadlines are remembered per day.
/// </summary>
/// <param name="deadlines">The callback term of the service norms on the organisation's calendar.</param>
/// <param name="asOf">A callback after this moment counts as not yet come.</param>
public sealed class Classification(Deadlines deadlines, DateTimeOffset asOf)
{
    const int Bits = 10;

    /// <summary>At a place that follows from them: what is known of attempts with the same choices. Two that share a place push each other out.</summary>
    readonly (Choices Choices, Verdict? Verdict)[] known = Enumerable.Repeat((default(Choices), VerdictOf(default)), 1 << Bits).ToArray();

    [MethodImpl(EachAttempt.Compiled)]
    public Verdict Judge(in Attempt attempt)
    {
        ref var remembered = ref known[attempt.Choices.Hash(Bits)];
        if (remembered.Choices != attempt.Choices)
            remembered = (attempt.Choices, VerdictOf(attempt.Choices));
        return remembered.Verdict ?? With(OutcomeOfMessage(attempt), attempt.Choices);
    }

    /// <summary>The verdict where moments do not matter; nothing where it hangs on the callback.</summary>
    static Verdict? VerdictOf(Choices choices) => choices switch
    {
        { Line: LineResult.NoAnswer } => With(Outcome.NoAnswer, choices),
        { Line: LineResult.Busy } => With(Outcome.Busy, choices),
        { Reason: { } reason } => With(OutcomeOf(reason), choices),
        { Reached: Reached.Employee } => With(Outcome.Employee, choices),
        { Message: not Message.None } => null,
        { Reached: Reached.Colleague or Reached.OtherDepartment or Reached.Kcc, Initiative: { } initiative } =>
            With(initiative ? Outcome.CorrectInitiative : Outcome.NoInitiative, choices),
        { Reached: Reached.Nobody } => With(Outcome.NotReached, choices),
        _ => With(Outcome.Incomplete, choices),
    };

    static Verdict With(Outcome outcome, Choices choices) => new(outcome, outcome.IsFailure ? AttributionOf(choices, outcome) : null);

    static Outcome OutcomeOf(FailureReason reason) => reason switch
    {
        FailureReason.SearchTime => Outcome.SearchTime,
        FailureReason.Disconnected => Outcome.Disconnected,
        FailureReason.AlternativeNumber => Outcome.AlternativeNumber,
        _ => Outcome.Other,
    };

    Outcome OutcomeOfMessage(in Attempt attempt)
    {
        var deadline = deadlines.After(attempt.MessageLeftAt);
        if (attempt.CalledBackAt is { } calledBack && calledBack <= asOf)
            return calledBack <= deadline ? Outcome.CalledBackInTime : Outcome.CalledBackLate;
        return deadline < asOf ? Outcome.NotCalledBack : Outcome.Pending;
    }

    static Attribution AttributionOf(Choices choices, Outcome outcome) => choices switch
    {
        { StatedAttribution: { } stated } => stated,
        { Reached: Reached.Kcc } when outcome is Outcome.NoInitiative => Attribution.Kcc,
        { Route: Route.Kcc } when outcome is Outcome.NoAnswer or Outcome.Busy => Attribution.Technical,
        _ => Attribution.Department,
    };
}
