using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>How the time that the KCC took to answer compares with the threshold of the norms.</summary>
public enum AnswerSpeed : byte
{
    /// <summary>Not by way of the KCC, not answered, or no time filled in.</summary>
    Unknown,
    WithinThreshold,
    OverThreshold,
}

/// <summary>
/// All that a measure may ask of one valid attempt, apart from the length of its times. Attempts with the same profile count alike, so that a study of
/// any size comes down to a few hundred profiles and how often each occurred (<see cref="Tally"/>).
/// </summary>
public readonly struct Profile : IEquatable<Profile>, IComparable<Profile>
{
    // Two or three bits for each answer, from the lowest; "no answer" is 0 where an answer may be missing.
    const int LineAt = 2, KccGreetingAt = 4, ReachedAt = 6, GreetingAt = 9, InitiativeAt = 11, BackAt = 13, MessageAt = 15,
        OutcomeAt = 17, AttributionAt = 21, SpeedAt = 23, SearchAt = 25, TransferAt = 26, WaitingAt = 27;

    readonly uint bits;

    /// <param name="attempt">A valid attempt.</param>
    /// <param name="verdict">What became of it under the same norms.</param>
    /// <param name="threshold">Within how much time the KCC should answer.</param>
    public Profile(in Attempt attempt, Verdict verdict, TimeSpan? threshold)
    {
        var speed = attempt switch
        {
            { Route: not Route.Kcc } or { AnswerTime: null } or { Line: not LineResult.Answered } => AnswerSpeed.Unknown,
            _ when threshold is null => AnswerSpeed.Unknown,
            _ => attempt.AnswerTime <= threshold ? AnswerSpeed.WithinThreshold : AnswerSpeed.OverThreshold,
        };
        bits = (uint)attempt.Route
            | Bits((byte?)attempt.Line) << LineAt
            | Bits(attempt.KccGreeting) << KccGreetingAt
            | Bits((byte?)attempt.Reached) << ReachedAt
            | Bits(attempt.Greeting) << GreetingAt
            | Bits(attempt.Initiative) << InitiativeAt
            | Bits(attempt.BackAtKcc) << BackAt
            | (uint)attempt.Message << MessageAt
            | (uint)verdict.Outcome << OutcomeAt
            | Bits((byte?)verdict.Attribution) << AttributionAt
            | (uint)speed << SpeedAt
            | (attempt.SearchTime is null ? 0u : 1u) << SearchAt
            | (attempt.TransferTime is null ? 0u : 1u) << TransferAt
            | (attempt.WaitingTime is null ? 0u : 1u) << WaitingAt;
    }

    public Route Route => (Route)At(0, 2);

    public bool IsByKcc => Route is Route.Kcc;

    public LineResult? Line => (LineResult?)Value(LineAt, 2);

    public bool? KccGreeting => Judged(KccGreetingAt);

    public Reached? Reached => (Reached?)Value(ReachedAt, 3);

    public bool? Greeting => Judged(GreetingAt);

    public bool? Initiative => Judged(InitiativeAt);

    public bool? BackAtKcc => Judged(BackAt);

    public Message Message => (Message)At(MessageAt, 2);

    public Outcome Outcome => (Outcome)At(OutcomeAt, 4);

    public Attribution? Attribution => (Attribution?)Value(AttributionAt, 2);

    public AnswerSpeed Speed => (AnswerSpeed)At(SpeedAt, 2);

    public bool HasSearchTime => At(SearchAt, 1) == 1;

    public bool HasTransferTime => At(TransferAt, 1) == 1;

    public bool HasWaitingTime => At(WaitingAt, 1) == 1;

    /// <summary>By way of the KCC, answered by it, and the answer time filled in.</summary>
    public bool IsAnswered => Speed is not AnswerSpeed.Unknown;

    /// <summary>An employee or colleague came on the line, in this department or another; also where the attempt failed all the same.</summary>
    public bool IsReached => Reached is Attempts.Reached.Employee or Attempts.Reached.Colleague or Attempts.Reached.OtherDepartment;

    /// <summary>With a settled outcome, less the failures of the KCC and of technology.</summary>
    public bool IsDepartmentAttempt => new Verdict(Outcome, Attribution).IsDepartmentAttempt;

    public bool Equals(Profile other) => bits == other.bits;

    public override bool Equals(object? obj) => obj is Profile other && Equals(other);

    // The upper bits of the product, on which all bits of the profile work.
    public override int GetHashCode() => (int)(bits * 0x9E3779B1u >> 14);

    public int CompareTo(Profile other) => bits.CompareTo(other.bits);

    public static bool operator ==(Profile left, Profile right) => left.Equals(right);

    public static bool operator !=(Profile left, Profile right) => !left.Equals(right);

    public static bool operator <(Profile left, Profile right) => left.bits < right.bits;

    public static bool operator >(Profile left, Profile right) => left.bits > right.bits;

    public static bool operator <=(Profile left, Profile right) => left.bits <= right.bits;

    public static bool operator >=(Profile left, Profile right) => left.bits >= right.bits;

    uint At(int place, int width) => bits >> place & (1u << width) - 1;

    byte? Value(int place, int width) => At(place, width) is var value and > 0 ? (byte)(value - 1) : null;

    bool? Judged(int place) => At(place, 2) is var value and > 0 ? value == 2 : null;

    static uint Bits(byte? value) => value is { } filled ? filled + 1u : 0u;

    static uint Bits(bool? value) => value is { } judged ? judged ? 2u : 1u : 0u;
}
