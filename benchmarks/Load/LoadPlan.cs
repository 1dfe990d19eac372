namespace Telbaar.Bench.Load;

/// <summary>How much is asked of the server. All of it has a bound: nobody floods a machine by a slip of the finger.</summary>
/// <param name="Time">How long people ring and read.</param>
/// <param name="Attempts">Of a second study, beside the one that is rung for; none where there is no second one.</param>
sealed record LoadPlan(TimeSpan Time, int Callers, int Readers, int Attempts)
{
    public const int MostMinutes = 60, MostCallers = 100, MostReaders = 500, MostAttempts = 1_000_000;

    /// <summary>How long the same people ring and read beforehand, which is not counted.</summary>
    public TimeSpan WarmUp => Time < TimeSpan.FromMinutes(2) ? Time / 2 : TimeSpan.FromMinutes(1);

    /// <summary>Of the study that is rung for, as in the model study.</summary>
    public const int PlannedCalls = 600;

    /// <summary>So that nobody runs out of calls: a caller here does in minutes what takes weeks.</summary>
    public int CallsBeside => (int)Math.Ceiling(Callers * (Time + WarmUp).TotalMinutes * 20);
}

/// <summary>What people wait for.</summary>
enum Waited
{
    EmptyPageIdle,
    LargeResultsIdle,
    EmptyPage,
    Event,
    Claim,
    CallingPage,
    Results,
    LargeResults,
    Watch,
    AttemptList,
    Attempt,
}
