using System.Text;
using Telbaar.Attempts;
using Telbaar.Formats;

namespace Telbaar.Fieldwork;

/// <summary>What events, file, callbacks and corrections together make of an attempt. A pure function: a row in the store can be made again from its sources.</summary>
public static class AttemptFold
{
    /// <summary>The columns that tell whom or what an attempt was about; they are never corrected, and need no check.</summary>
    static readonly AttemptColumn[] names =
        [AttemptColumn.Attempt, AttemptColumn.Caller, AttemptColumn.Department, AttemptColumn.Team, AttemptColumn.Employee, AttemptColumn.Replaces];

    /// <summary>What may be corrected: what happened, not whom it was about.</summary>
    public static IReadOnlyList<AttemptColumn> MayBeCorrected { get; } = [.. AttemptColumns.All.Except([.. names, AttemptColumn.Remark, AttemptColumn.StartedAt, AttemptColumn.Route])];

    /// <param name="told">What the events of the call, or the row of the file, tell.</param>
    /// <param name="callbacks">The moments of those that count.</param>
    /// <param name="corrections">Of any column that may be corrected. Each wins over its column, whatever events tell afterwards.</param>
    /// <param name="zone">The time zone of the organisation.</param>
    public static Attempt Of(in Attempt told, IEnumerable<DateTimeOffset> callbacks, IEnumerable<Correction> corrections, TimeZoneInfo zone)
    {
        var attempt = told;
        var latest = corrections.GroupBy(correction => correction.Column).Select(column => column.MaxBy(correction => correction.Ordinal)!).ToList();
        foreach (var correction in latest.Where(correction => correction.Column is not AttemptColumn.CalledBackAt))
            attempt = Put(attempt, correction, zone);
        return WithCallback(attempt, callbacks, latest.Find(correction => correction.Column is AttemptColumn.CalledBackAt), zone);
    }

    /// <param name="attempt">With all its other columns as they stand, and the callback that its file told, if any.</param>
    /// <param name="callbacks">The moments of those that count.</param>
    /// <param name="corrected">A corrected moment of the callback wins over every callback that was recorded.</param>
    internal static Attempt WithCallback(in Attempt attempt, IEnumerable<DateTimeOffset> callbacks, Correction? corrected, TimeZoneInfo zone)
    {
        var answered = attempt with { CalledBackAt = FirstOf(attempt, callbacks, zone) };
        return corrected is null ? answered : Put(answered, corrected, zone);
    }

    /// <summary>The attempt with the one column as it was corrected, whatever stands beside it: that was checked when the correction was made.</summary>
    static Attempt Put(in Attempt attempt, Correction correction, TimeZoneInfo zone)
    {
        // Beside a line that was not answered, and of an attempt that does not count, nothing else is required.
        var alone = new Attempt { StartedAt = attempt.StartedAt, Department = attempt.Department, Line = LineResult.NoAnswer, Status = AttemptStatus.Void };
        var read = With(alone, correction.Column, correction.After, zone).Attempt ?? throw new InvalidOperationException($"The correction {correction.Id} holds no value of {correction.Column}.");
        return correction.Column switch
        {
            AttemptColumn.KccResult => attempt with { Line = read.Line },
            AttemptColumn.KccAnswerSeconds => attempt with { AnswerTime = read.AnswerTime },
            AttemptColumn.KccGreeting => attempt with { KccGreeting = read.KccGreeting },
            AttemptColumn.SearchSeconds => attempt with { SearchTime = read.SearchTime },
            AttemptColumn.Reached => attempt with { Reached = read.Reached },
            AttemptColumn.TransferSeconds => attempt with { TransferTime = read.TransferTime },
            AttemptColumn.WaitingSeconds => attempt with { WaitingTime = read.WaitingTime },
            AttemptColumn.Greeting => attempt with { Greeting = read.Greeting },
            AttemptColumn.Initiative => attempt with { Initiative = read.Initiative },
            AttemptColumn.Message => attempt with { Message = read.Message },
            AttemptColumn.MessageAt => attempt with { MessageAt = read.MessageAt },
            AttemptColumn.CalledBackAt => attempt with { CalledBackAt = read.CalledBackAt },
            AttemptColumn.Reason => attempt with { Reason = read.Reason },
            AttemptColumn.AttributedTo => attempt with { StatedAttribution = read.StatedAttribution },
            AttemptColumn.Status => attempt with { Status = read.Status },
            AttemptColumn.BackAtKcc => attempt with { BackAtKcc = read.BackAtKcc },
            AttemptColumn.VoicemailName => attempt with { VoicemailName = read.VoicemailName },
            AttemptColumn.VoicemailAbsence => attempt with { VoicemailAbsence = read.VoicemailAbsence },
            AttemptColumn.VoicemailSubstitute => attempt with { VoicemailSubstitute = read.VoicemailSubstitute },
            _ => throw new InvalidOperationException($"The column {correction.Column} is never corrected."),
        };
    }

    /// <summary>The first time that somebody rang back after the message; a callback answers nothing that had not been left yet.</summary>
    static DateTimeOffset? FirstOf(Attempt attempt, IEnumerable<DateTimeOffset> callbacks, TimeZoneInfo zone)
    {
        if (attempt.Message is Message.None)
            return attempt.CalledBackAt;
        var after = callbacks.Where(at => at >= attempt.MessageLeftAt).ToList();
        if (after.Count == 0)
            return attempt.CalledBackAt;
        var first = TimeZoneInfo.ConvertTime(after.Min(), zone);
        return attempt.CalledBackAt is { } told && told < first ? told : first;
    }

    /// <summary>The attempt with another value in one column, checked as a row of an attempts file is.</summary>
    /// <param name="value">In the words of an attempts file, in Dutch or English; empty for nothing.</param>
    /// <returns>The attempt, or what is wrong with it.</returns>
    public static (Attempt? Attempt, IReadOnlyList<Fault> Faults) With(in Attempt attempt, AttemptColumn column, string value, TimeZoneInfo zone)
    {
        var told = attempt;
        var fields = columns.Select(other => other == column ? value : other is AttemptColumn.Attempt or AttemptColumn.Department ? "-" : names.Contains(other) ? "" : writer.FieldOf(told, other));
        var file = Encoding.UTF8.GetBytes($"{header}\n{CsvText.Line(fields)}\n");
        using var source = CsvSource.Open(new MemoryStream(file), windows1252: false, blockSize: file.Length);
        var decoder = new AttemptDecoder(new AttemptHeader(source.Header), new LocalClock(zone));
        if (source.Broken is { } broken)
            return (null, [broken]);
        if (source.Next(null) is not { } block || !block.MoveNext() || !decoder.TryDecode(block.Record, out var changed))
            return (null, decoder.Faults.First);
        // Names were written as they stand in a file; they are no part of what may be changed.
        return (changed with { Department = attempt.Department, Team = attempt.Team, Caller = attempt.Caller }, []);
    }

    /// <summary>What stands in a column, in the words of an attempts file with English headers.</summary>
    public static string TextOf(in Attempt attempt, AttemptColumn column) => writer.FieldOf(attempt, column);

    static readonly IReadOnlyList<AttemptColumn> columns = [.. AttemptColumns.All.Where(column => column is not AttemptColumn.Remark)];

    static readonly string header = string.Join(';', columns.Select(column => column.English()));

    static readonly AttemptsWriter writer = new(TextWriter.Null, english: true);
}
