namespace Telbaar.Attempts;

/// <summary>The one outcome (uitkomst) of a valid attempt.</summary>
public enum Outcome : byte
{
    Employee,
    CalledBackInTime,
    CorrectInitiative,
    CalledBackLate,
    NotCalledBack,
    NoInitiative,
    NotReached,
    NoAnswer,
    Busy,
    SearchTime,
    Disconnected,
    AlternativeNumber,
    Other,
    /// <summary>Not settled: the callback has not come, and its deadline has not passed.</summary>
    Pending,
    /// <summary>Not settled: what was recorded does not decide it.</summary>
    Incomplete,
}

public static class Outcomes
{
    public static IReadOnlyList<Outcome> All { get; } = Enum.GetValues<Outcome>();

    extension(Outcome outcome)
    {
        public bool IsSettled => outcome < Outcome.Pending;

        public bool IsSuccess => outcome <= Outcome.CorrectInitiative;

        public bool IsFailure => outcome is > Outcome.CorrectInitiative and < Outcome.Pending;
    }
}
