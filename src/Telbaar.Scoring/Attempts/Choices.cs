namespace Telbaar.Attempts;

/// <summary>What an attempt tells in one of a few words each, packed in four bytes: attempts are many, and most of them say the same as another.</summary>
public readonly record struct Choices
{
    // Two or three bits for each answer, from the lowest; "no answer" is 0 where an answer may be missing. Those that a measure may ask for come first.
    const int RouteAt = 0, LineAt = 2, KccGreetingAt = 4, ReachedAt = 6, GreetingAt = 9, InitiativeAt = 11, BackAt = 13, MessageAt = 15,
        ReasonAt = 17, AttributionAt = 20, VoicemailNameAt = 22, VoicemailAbsenceAt = 24, VoicemailSubstituteAt = 26, StatusAt = 28;

    /// <summary>How many bits are taken by the answers that a measure may ask for.</summary>
    internal const int MeasuredBits = ReasonAt;

    readonly uint bits;

    internal Choices(uint bits) => this.bits = bits;

    /// <summary>The answers that a measure may ask for, and nothing of the others.</summary>
    internal uint Measured => bits & ((1u << MeasuredBits) - 1);

    public Route Route
    {
        get => (Route)At(RouteAt, 2);
        init => bits = With(RouteAt, 2, (uint)value);
    }

    public LineResult? Line
    {
        get => (LineResult?)Value(LineAt, 2);
        init => bits = With(LineAt, 2, Bits((byte?)value));
    }

    /// <summary>The line that was rung was answered.</summary>
    public bool IsAnswered => At(LineAt, 2) == 1 + (uint)LineResult.Answered;

    /// <summary>The line that was rung was not answered, or busy.</summary>
    public bool IsUnanswered => At(LineAt, 2) > 1 + (uint)LineResult.Answered;

    public bool? KccGreeting
    {
        get => Judged(KccGreetingAt);
        init => bits = With(KccGreetingAt, 2, Bits(value));
    }

    public Reached? Reached
    {
        get => (Reached?)Value(ReachedAt, 3);
        init => bits = With(ReachedAt, 3, Bits((byte?)value));
    }

    /// <summary>An employee or colleague came on the line, in this department or another; also where the attempt failed all the same.</summary>
    public bool IsReached => At(ReachedAt, 3) - 1 <= (uint)Attempts.Reached.OtherDepartment;

    /// <summary>The call ended at the KCC or with nobody.</summary>
    public bool IsLeft => At(ReachedAt, 3) > 1 + (uint)Attempts.Reached.OtherDepartment;

    public bool? Greeting
    {
        get => Judged(GreetingAt);
        init => bits = With(GreetingAt, 2, Bits(value));
    }

    public bool? Initiative
    {
        get => Judged(InitiativeAt);
        init => bits = With(InitiativeAt, 2, Bits(value));
    }

    public bool? BackAtKcc
    {
        get => Judged(BackAt);
        init => bits = With(BackAt, 2, Bits(value));
    }

    public Message Message
    {
        get => (Message)At(MessageAt, 2);
        init => bits = With(MessageAt, 2, (uint)value);
    }

    public FailureReason? Reason
    {
        get => (FailureReason?)Value(ReasonAt, 3);
        init => bits = With(ReasonAt, 3, Bits((byte?)value));
    }

    public Attribution? StatedAttribution
    {
        get => (Attribution?)Value(AttributionAt, 2);
        init => bits = With(AttributionAt, 2, Bits((byte?)value));
    }

    public bool? VoicemailName
    {
        get => Judged(VoicemailNameAt);
        init => bits = With(VoicemailNameAt, 2, Bits(value));
    }

    public bool? VoicemailAbsence
    {
        get => Judged(VoicemailAbsenceAt);
        init => bits = With(VoicemailAbsenceAt, 2, Bits(value));
    }

    public bool? VoicemailSubstitute
    {
        get => Judged(VoicemailSubstituteAt);
        init => bits = With(VoicemailSubstituteAt, 2, Bits(value));
    }

    public AttemptStatus Status
    {
        get => (AttemptStatus)At(StatusAt, 2);
        init => bits = With(StatusAt, 2, (uint)value);
    }

    /// <summary>A number of so many bits.</summary>
    internal int Hash(int bitsOfHash) => (int)(bits * 0x9E3779B1u >> (32 - bitsOfHash));

    uint At(int place, int width) => bits >> place & (1u << width) - 1;

    byte? Value(int place, int width) => At(place, width) is var value and > 0 ? (byte)(value - 1) : null;

    bool? Judged(int place) => At(place, 2) is var value and > 0 ? value == 2 : null;

    uint With(int place, int width, uint value) => (bits & ~(((1u << width) - 1) << place)) | (value << place);

    static uint Bits(byte? value) => value is { } filled ? filled + 1u : 0u;

    static uint Bits(bool? value) => value is { } judged ? judged ? 2u : 1u : 0u;
}
