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
    [MethodImpl(EachAttempt.Compiled)]
    public bool TryDecode(Record row, out Attempt attempt)
    {
        Unsafe.SkipInit(out attempt);
        if (row.Faults.Count > 0 || row.Count != header.Count || row.Bounds(attemptField).Length == 0)
            return false;
        if (!Read(row, startedAtField, out DateTimeOffset? startedAt) || startedAt is null || Name(row, departmentField) is not { } department)
            return false;
        if (!choices.TryRead(row, out var chosen))
            return false;
        if (!Read(row, answerTimeField, out CallTime answer) || !Read(row, searchTimeField, out CallTime search)
            || !Read(row, transferTimeField, out CallTime transfer) || !Read(row, waitingTimeField, out CallTime waiting))
            return false;
        if (!Read(row, messageAtField, out DateTimeOffset? messageAt) || !Read(row, calledBackAtField, out DateTimeOffset? calledBackAt))
            return false;
        attempt = new()
        {
            StartedAt = startedAt.Value,
            Department = department,
            Team = Name(row, teamField),
            Caller = Name(row, callerField),
            Choices = chosen,
            Answer = answer,
            Search = search,
            Transfer = transfer,
            Waiting = waiting,
            MessageAt = messageAt,
            CalledBackAt = calledBackAt,
        };
        return HasAllThatIsRequired(attempt) && !(calledBackAt < (messageAt ?? startedAt.Value));
    }

    /// <summary>Whether a valid row has what the rest of it makes required.</summary>
    static bool HasAllThatIsRequired(in Attempt attempt) => attempt switch
    {
        { Status: not AttemptStatus.Valid } => true,
        { Route: Route.Kcc, Line: null } => false,
        { Choices.IsUnanswered: true } => true,
        { Route: Route.Kcc, Answer.IsMissing: true } => false,
        _ => attempt.Reached is not null,
    };

    string? Name(Record row, int field)
    {
        var (start, length) = field < 0 ? default : row.Bounds(field);
        return length == 0 ? null : Names.NameAt(row.Buffer, start, length);
    }

    // These are not inlined: all of them together would make one method too large to be compiled well.

    [MethodImpl(MethodImplOptions.NoInlining | EachAttempt.Compiled)]
    static bool Read(Record row, int field, out CallTime time)
    {
        time = default;
        var (start, length) = field < 0 ? default : row.BoundsWithBlanks(field);
        return Word.CanRead(row.Buffer, start, length) && UsualValues.TryReadTime(Word.Read(row.Buffer, start, length), out time);
    }

    [MethodImpl(MethodImplOptions.NoInlining | EachAttempt.Compiled)]
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
