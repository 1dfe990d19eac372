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

    readonly int attemptField = header.FieldOf(AttemptColumn.Attempt);
    readonly int startedAtField = header.FieldOf(AttemptColumn.StartedAt);
    readonly int callerField = header.FieldOf(AttemptColumn.Caller);
    readonly int departmentField = header.FieldOf(AttemptColumn.Department);
    readonly int teamField = header.FieldOf(AttemptColumn.Team);
    readonly int routeField = header.FieldOf(AttemptColumn.Route);
    readonly int lineField = header.FieldOf(AttemptColumn.KccResult);
    readonly int answerTimeField = header.FieldOf(AttemptColumn.KccAnswerSeconds);
    readonly int kccGreetingField = header.FieldOf(AttemptColumn.KccGreeting);
    readonly int searchTimeField = header.FieldOf(AttemptColumn.SearchSeconds);
    readonly int reachedField = header.FieldOf(AttemptColumn.Reached);
    readonly int transferTimeField = header.FieldOf(AttemptColumn.TransferSeconds);
    readonly int waitingTimeField = header.FieldOf(AttemptColumn.WaitingSeconds);
    readonly int greetingField = header.FieldOf(AttemptColumn.Greeting);
    readonly int initiativeField = header.FieldOf(AttemptColumn.Initiative);
    readonly int messageField = header.FieldOf(AttemptColumn.Message);
    readonly int messageAtField = header.FieldOf(AttemptColumn.MessageAt);
    readonly int calledBackAtField = header.FieldOf(AttemptColumn.CalledBackAt);
    readonly int reasonField = header.FieldOf(AttemptColumn.Reason);
    readonly int attributionField = header.FieldOf(AttemptColumn.AttributedTo);
    readonly int statusField = header.FieldOf(AttemptColumn.Status);
    readonly int backAtKccField = header.FieldOf(AttemptColumn.BackAtKcc);
    readonly int voicemailNameField = header.FieldOf(AttemptColumn.VoicemailName);
    readonly int voicemailAbsenceField = header.FieldOf(AttemptColumn.VoicemailAbsence);
    readonly int voicemailSubstituteField = header.FieldOf(AttemptColumn.VoicemailSubstitute);

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
        if (!Read(row, statusField, Vocabularies.Status, out var status) || !Read(row, routeField, Vocabularies.Route, out var route)
            || !Read(row, lineField, Vocabularies.LineResult, out var line) || !Read(row, reachedField, Vocabularies.Reached, out var reached)
            || !Read(row, messageField, Vocabularies.Message, out var message) || !Read(row, reasonField, Vocabularies.Reason, out var reason)
            || !Read(row, attributionField, Vocabularies.Attribution, out var attribution))
            return false;
        if (!Read(row, kccGreetingField, Vocabularies.YesNo, out var kccGreeting) || !Read(row, greetingField, Vocabularies.YesNo, out var greeting)
            || !Read(row, initiativeField, Vocabularies.YesNo, out var initiative) || !Read(row, backAtKccField, Vocabularies.YesNo, out var backAtKcc)
            || !Read(row, voicemailNameField, Vocabularies.YesNo, out var voicemailName) || !Read(row, voicemailAbsenceField, Vocabularies.YesNo, out var voicemailAbsence)
            || !Read(row, voicemailSubstituteField, Vocabularies.YesNo, out var voicemailSubstitute))
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
            Status = status ?? AttemptStatus.Valid,
            Route = route ?? Route.Kcc,
            Line = line,
            AnswerTime = answerTime,
            KccGreeting = kccGreeting,
            SearchTime = searchTime,
            Reached = reached,
            TransferTime = transferTime,
            WaitingTime = waitingTime,
            Greeting = greeting,
            Initiative = initiative,
            Message = message ?? Message.None,
            MessageAt = messageAt,
            CalledBackAt = calledBackAt,
            Reason = reason,
            StatedAttribution = attribution,
            BackAtKcc = backAtKcc,
            VoicemailName = voicemailName,
            VoicemailAbsence = voicemailAbsence,
            VoicemailSubstitute = voicemailSubstitute,
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

    /// <remarks>Whether a field is filled in is not asked, since no processor foresees the answer: an empty word is looked up like any other.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static bool Read<T>(Record row, int field, Vocabulary<T> words, out T? value)
        where T : struct
    {
        value = null;
        if (field < 0)
            return true;
        var (start, length) = row.BoundsWithBlanks(field);
        return Word.CanRead(row.Buffer, start, length) && words.TryFindUsual(Word.Read(row.Buffer, start, length), out value);
    }

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
