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
    // Above the choices; "no attribution" is 0.
    const int OutcomeAt = Choices.MeasuredBits, AttributionAt = 21, SpeedAt = 23, SearchAt = 25, TransferAt = 26, WaitingAt = 27;

    readonly uint bits;

    /// <param name="attempt">A valid attempt.</param>
    /// <param name="verdict">What became of it under the same norms.</param>
    /// <param name="threshold">Within how much time the KCC should answer.</param>
    public Profile(in Attempt attempt, Verdict verdict, TimeSpan? threshold)
    {
        var speed = attempt switch
        {
            { Route: not Route.Kcc } or { Answer.IsMissing: true } or { Choices.IsAnswered: false } => AnswerSpeed.Unknown,
            _ => threshold switch
            {
                null => AnswerSpeed.Unknown,
                { } limit => attempt.Answer.IsOver(limit) ? AnswerSpeed.OverThreshold : AnswerSpeed.WithinThreshold,
            },
        };
        bits = attempt.Choices.Measured
            | (uint)verdict.Outcome << OutcomeAt
            | Bits((byte?)verdict.Attribution) << AttributionAt
            | (uint)speed << SpeedAt
            | (attempt.Search.IsMissing ? 0u : 1u) << SearchAt
            | (attempt.Transfer.IsMissing ? 0u : 1u) << TransferAt
            | (attempt.Waiting.IsMissing ? 0u : 1u) << WaitingAt;
    }

    public Route Route => Choices.Route;

    public bool IsByKcc => Route is Route.Kcc;

    public LineResult? Line => Choices.Line;

    public bool? KccGreeting => Choices.KccGreeting;

    public Reached? Reached => Choices.Reached;

    public bool? Greeting => Choices.Greeting;

    public bool? Initiative => Choices.Initiative;

    public bool? BackAtKcc => Choices.BackAtKcc;

    public Message Message => Choices.Message;

    public Outcome Outcome => (Outcome)At(OutcomeAt, 4);

    public Attribution? Attribution => (Attribution?)Value(AttributionAt, 2);

    public AnswerSpeed Speed => (AnswerSpeed)At(SpeedAt, 2);

    public bool HasSearchTime => At(SearchAt, 1) == 1;

    public bool HasTransferTime => At(TransferAt, 1) == 1;

    public bool HasWaitingTime => At(WaitingAt, 1) == 1;

    /// <summary>By way of the KCC, answered by it, and the answer time filled in.</summary>
    public bool IsAnswered => Speed is not AnswerSpeed.Unknown;

    /// <inheritdoc cref="Choices.IsReached"/>
    public bool IsReached => Choices.IsReached;

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

    /// <summary>Those that a measure may ask for; the others are left out.</summary>
    Choices Choices => new(bits & ((1u << Choices.MeasuredBits) - 1));

    uint At(int place, int width) => bits >> place & (1u << width) - 1;

    byte? Value(int place, int width) => At(place, width) is var value and > 0 ? (byte)(value - 1) : null;

    static uint Bits(byte? value) => value is { } filled ? filled + 1u : 0u;
}
