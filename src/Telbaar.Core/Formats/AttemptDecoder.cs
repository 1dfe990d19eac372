using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>Makes an attempt of a row, and says what is wrong with it. Each thread has one of its own.</summary>
sealed class AttemptDecoder(AttemptHeader header, LocalClock clock)
{
    readonly UsualRow usual = new(header, clock);

    public FaultList Faults { get; set; } = new();

    /// <summary>Makes an attempt of the row.</summary>
    /// <returns>False when something is wrong with it, which <see cref="Faults"/> then says.</returns>
    public bool TryDecode(Record row, out Attempt attempt) => usual.TryDecode(row, out attempt) || TryDecodeAny(row, out attempt);

    /// <summary>As <see cref="TryDecode"/>, for rows of every form, right and wrong.</summary>
    internal bool TryDecodeAny(Record row, out Attempt attempt)
    {
        var before = Faults.Count;
        attempt = default;
        foreach (var (field, kind, found) in row.Faults)
            Faults.Add(new(row.Line, header.NameAbove(field), Excerpts.Of(found), kind));
        if (row.Faults.Count > 0)
            return false;
        if (row.Count != header.Count)
        {
            Faults.Add(new(row.Line, "", $"{row.Count}", FaultKind.FieldCount, $"{header.Count}"));
            return false;
        }
        Require(row, AttemptColumn.Attempt);
        var status = ValueOf(row, AttemptColumn.Status, Vocabularies.Status);
        var route = ValueOf(row, AttemptColumn.Route, Vocabularies.Route);
        var line = ValueOf(row, AttemptColumn.KccResult, Vocabularies.LineResult);
        // What must be filled in depends on these three; where one is not understood, nobody knows.
        var knowsWhatIsRequired = IsUnderstood(row, AttemptColumn.Status, status) && IsUnderstood(row, AttemptColumn.Route, route) && IsUnderstood(row, AttemptColumn.KccResult, line);
        attempt = new()
        {
            StartedAt = MomentOf(row, AttemptColumn.StartedAt) ?? Missing(row, AttemptColumn.StartedAt),
            Department = NameOf(row, AttemptColumn.Department) ?? Missing(row, AttemptColumn.Department, ""),
            Team = NameOf(row, AttemptColumn.Team),
            Caller = NameOf(row, AttemptColumn.Caller),
            Status = status ?? AttemptStatus.Valid,
            Route = route ?? Route.Kcc,
            Line = line,
            AnswerTime = TimeOf(row, AttemptColumn.KccAnswerSeconds),
            KccGreeting = ValueOf(row, AttemptColumn.KccGreeting, Vocabularies.YesNo),
            SearchTime = TimeOf(row, AttemptColumn.SearchSeconds),
            Reached = ValueOf(row, AttemptColumn.Reached, Vocabularies.Reached),
            TransferTime = TimeOf(row, AttemptColumn.TransferSeconds),
            WaitingTime = TimeOf(row, AttemptColumn.WaitingSeconds),
            Greeting = ValueOf(row, AttemptColumn.Greeting, Vocabularies.YesNo),
            Initiative = ValueOf(row, AttemptColumn.Initiative, Vocabularies.YesNo),
            Message = ValueOf(row, AttemptColumn.Message, Vocabularies.Message) ?? Message.None,
            MessageAt = MomentOf(row, AttemptColumn.MessageAt),
            CalledBackAt = MomentOf(row, AttemptColumn.CalledBackAt),
            Reason = ValueOf(row, AttemptColumn.Reason, Vocabularies.Reason),
            StatedAttribution = ValueOf(row, AttemptColumn.AttributedTo, Vocabularies.Attribution),
            BackAtKcc = ValueOf(row, AttemptColumn.BackAtKcc, Vocabularies.YesNo),
            VoicemailName = ValueOf(row, AttemptColumn.VoicemailName, Vocabularies.YesNo),
            VoicemailAbsence = ValueOf(row, AttemptColumn.VoicemailAbsence, Vocabularies.YesNo),
            VoicemailSubstitute = ValueOf(row, AttemptColumn.VoicemailSubstitute, Vocabularies.YesNo),
        };
        if (knowsWhatIsRequired)
            RequireOfValid(row, attempt);
        // A moment of the message that was not understood is no reason to hold the callback against that of dialling.
        if (attempt.CalledBackAt < attempt.MessageLeftAt && IsUnderstood(row, AttemptColumn.MessageAt, attempt.MessageAt) && (attempt.Message is not Message.None || attempt.MessageAt is not null))
            Add(row, AttemptColumn.CalledBackAt, FaultKind.CallbackBeforeMessage, row.Text(header.FieldOf(attempt.MessageAt is null ? AttemptColumn.StartedAt : AttemptColumn.MessageAt)));
        return Faults.Count == before;
    }

    /// <summary>What must be filled in beside the three columns that every row needs.</summary>
    void RequireOfValid(Record row, in Attempt attempt)
    {
        if (attempt.Status is not AttemptStatus.Valid)
            return;
        var byKcc = attempt.Route is Route.Kcc;
        if (byKcc)
            Require(row, AttemptColumn.KccResult, Vocabularies.LineResult.Allowed);
        var answered = byKcc ? attempt.Line is LineResult.Answered : attempt.Line is null or LineResult.Answered;
        if (byKcc && answered)
            Require(row, AttemptColumn.KccAnswerSeconds);
        if (answered)
            Require(row, AttemptColumn.Reached, Vocabularies.Reached.Allowed);
    }

    void Require(Record row, AttemptColumn column, string allowed = "")
    {
        if (FieldOf(row, column).IsEmpty)
            Add(row, column, FaultKind.Required, allowed);
    }

    /// <summary>For a required moment: a fault when the field is empty; when it holds something else than a moment, that has been said.</summary>
    DateTimeOffset Missing(Record row, AttemptColumn column)
    {
        Require(row, column);
        return default;
    }

    string Missing(Record row, AttemptColumn column, string none)
    {
        Require(row, column);
        return none;
    }

    bool IsUnderstood<T>(Record row, AttemptColumn column, T? value)
        where T : struct => value is not null || FieldOf(row, column).IsEmpty;

    ReadOnlySpan<byte> FieldOf(Record row, AttemptColumn column) => header.FieldOf(column) is var field and >= 0 ? row[field] : default;

    string? NameOf(Record row, AttemptColumn column) => FieldOf(row, column) is { IsEmpty: false } name ? usual.Names[name] : null;

    T? ValueOf<T>(Record row, AttemptColumn column, Vocabulary<T> words)
        where T : struct
    {
        var text = FieldOf(row, column);
        if (text.IsEmpty)
            return null;
        if (words.TryFind(text, out var value))
            return value;
        Add(row, column, FaultKind.NotAllowed, words.Allowed);
        return null;
    }

    TimeSpan? TimeOf(Record row, AttemptColumn column)
    {
        var text = FieldOf(row, column);
        if (text.IsEmpty)
            return null;
        if (Moments.TryReadSeconds(text, out var time) is not { } fault)
            return time;
        Add(row, column, fault);
        return null;
    }

    DateTimeOffset? MomentOf(Record row, AttemptColumn column)
    {
        var text = FieldOf(row, column);
        if (text.IsEmpty)
            return null;
        if (Moments.TryRead(text, out var local) is { } fault)
            Add(row, column, fault);
        else if (clock.TryAt(local, out var moment))
            return moment;
        else
            Add(row, column, FaultKind.NoSuchMoment);
        return null;
    }

    void Add(Record row, AttemptColumn column, FaultKind kind, string allowed = "") => Faults.Add(new(
        row.Line, header.NameOf(column), Faults.Count < FaultList.Remembered && header.FieldOf(column) >= 0 ? Excerpts.Of(row.Text(header.FieldOf(column))) : "", kind, allowed));
}
