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
    public Verdict Judge(in Attempt attempt)
    {
        var outcome = OutcomeOf(attempt);
        return new Verdict(outcome, outcome.IsFailure ? AttributionOf(attempt, outcome) : null);
    }

    Outcome OutcomeOf(in Attempt attempt) => attempt switch
    {
        { Line: LineResult.NoAnswer } => Outcome.NoAnswer,
        { Line: LineResult.Busy } => Outcome.Busy,
        { Reason: { } reason } => OutcomeOf(reason),
        { Reached: Reached.Employee } => Outcome.Employee,
        { Message: not Message.None } => OutcomeOfMessage(attempt),
        { Reached: Reached.Colleague or Reached.OtherDepartment or Reached.Kcc, Initiative: { } initiative } =>
            initiative ? Outcome.CorrectInitiative : Outcome.NoInitiative,
        { Reached: Reached.Nobody } => Outcome.NotReached,
        _ => Outcome.Incomplete,
    };

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

    static Attribution AttributionOf(in Attempt attempt, Outcome outcome) => attempt switch
    {
        { StatedAttribution: { } stated } => stated,
        { Reached: Reached.Kcc } when outcome is Outcome.NoInitiative => Attribution.Kcc,
        { Route: Route.Kcc } when outcome is Outcome.NoAnswer or Outcome.Busy => Attribution.Technical,
        _ => Attribution.Department,
    };
}
