using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// Makes an attempt of a row in which nothing is unusual: words in small letters, moments and times in their commonest forms, and nothing wrong. It says
/// nothing of the other rows, which <see cref="AttemptDecoder"/> takes apart in full. Each thread has one of its own.
/// </summary>
sealed class UsualRow(AttemptHeader header, LocalClock clock)
{
    readonly UsualMoments moments = new(clock);
    readonly UsualChoices choices = new(header);

    readonly int attemptField = header.FieldOf(AttemptColumn.Attempt);
    readonly int startedAtField = header.FieldOf(AttemptColumn.StartedAt);
    readonly int callerField = header.FieldOf(AttemptColumn.Caller);
    readonly int departmentField = header.FieldOf(AttemptColumn.Department);
    readonly int teamField = header.FieldOf(AttemptColumn.Team);
    readonly int answerTimeField = header.FieldOf(AttemptColumn.KccAnswerSeconds);
    readonly int searchTimeField = header.FieldOf(AttemptColumn.SearchSeconds);
    readonly int transferTimeField = header.FieldOf(AttemptColumn.TransferSeconds);
    readonly int waitingTimeField = header.FieldOf(AttemptColumn.WaitingSeconds);
    readonly int messageAtField = header.FieldOf(AttemptColumn.MessageAt);
    readonly int calledBackAtField = header.FieldOf(AttemptColumn.CalledBackAt);

    public NamePool Names { get; } = new();

    /// <summary>Makes an attempt of the row.</summary>
    /// <returns>False where the row is unusual; that does not say that it is wrong.</returns>
    public bool TryDecode(Record row, out Attempt attempt)
    {
        Unsafe.SkipInit(out attempt);
        if (row.Faults.Count > 0 || row.Count != header.Count || row.Bounds(attemptField).Length == 0)
            return false;
        if (!Read(row, startedAtField, out DateTimeOffset? startedAt) || startedAt is null || Name(row, departmentField) is not { } department)
            return false;
        if (!choices.TryRead(row, out var chosen))
            return false;
        if (!Read(row, answerTimeField, out TimeSpan? answerTime) || !Read(row, searchTimeField, out TimeSpan? searchTime)
            || !Read(row, transferTimeField, out TimeSpan? transferTime) || !Read(row, waitingTimeField, out TimeSpan? waitingTime))
            return false;
        if (!Read(row, messageAtField, out DateTimeOffset? messageAt) || !Read(row, calledBackAtField, out DateTimeOffset? calledBackAt))
            return false;
        attempt = new()
        {
            StartedAt = startedAt.Value,
            Department = department,
            Team = Name(row, teamField),
            Caller = Name(row, callerField),
            Status = chosen.Status,
            Route = chosen.Route,
            Line = chosen.Line,
            AnswerTime = answerTime,
            KccGreeting = chosen.KccGreeting,
            SearchTime = searchTime,
            Reached = chosen.Reached,
            TransferTime = transferTime,
            WaitingTime = waitingTime,
            Greeting = chosen.Greeting,
            Initiative = chosen.Initiative,
            Message = chosen.Message,
            MessageAt = messageAt,
            CalledBackAt = calledBackAt,
            Reason = chosen.Reason,
            StatedAttribution = chosen.Attribution,
            BackAtKcc = chosen.BackAtKcc,
            VoicemailName = chosen.VoicemailName,
            VoicemailAbsence = chosen.VoicemailAbsence,
            VoicemailSubstitute = chosen.VoicemailSubstitute,
        };
        return HasAllThatIsRequired(attempt) && !(calledBackAt < (messageAt ?? startedAt.Value));
    }

    /// <summary>Whether a valid row has what the rest of it makes required.</summary>
    static bool HasAllThatIsRequired(in Attempt attempt) => attempt switch
    {
        { Status: not AttemptStatus.Valid } => true,
        { Route: Route.Kcc, Line: null } => false,
        { Line: LineResult.NoAnswer or LineResult.Busy } => true,
        { Route: Route.Kcc, AnswerTime: null } => false,
        _ => attempt.Reached is not null,
    };

    string? Name(Record row, int field)
    {
        var (start, length) = field < 0 ? default : row.Bounds(field);
        return length == 0 ? null : Names.NameAt(row.Buffer, start, length);
    }

    // These are not inlined: all of them together would make one method too large to be compiled well.

    [MethodImpl(MethodImplOptions.NoInlining)]
    static bool Read(Record row, int field, out TimeSpan? time)
    {
        time = null;
        var (start, length) = field < 0 ? default : row.BoundsWithBlanks(field);
        if (length == 0)
            return true;
        if (!Word.CanRead(row.Buffer, start, length) || !UsualValues.TryReadSeconds(Word.Read(row.Buffer, start, length), out var found))
            return false;
        time = found;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool Read(Record row, int field, out DateTimeOffset? moment)
    {
        moment = null;
        var (start, length) = field < 0 ? default : row.BoundsWithBlanks(field);
        if (length == 0)
            return true;
        if (!moments.TryRead(row.Buffer, start, length, out var found))
            return false;
        moment = found;
        return true;
    }
}
