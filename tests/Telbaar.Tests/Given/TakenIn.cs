using System.Globalization;
using System.Text;
using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Organisations;

namespace Telbaar.Tests.Given;

/// <summary>What the reader made of a file.</summary>
/// <param name="Faults">As the command says them, in English; the file is called <c>f</c>.</param>
sealed record TakenIn(IReadOnlyList<TakenAttempt> Attempts, IReadOnlyList<string> Faults, IReadOnlyList<string> UnknownColumns)
{
    /// <summary>The only attempt of a file that has no fault.</summary>
    public TakenAttempt Only => Faults.Count == 0 ? Attempts.Single() : throw new InvalidOperationException(string.Join('\n', Faults));

    /// <summary>The only fault.</summary>
    public string Fault => Faults.Single();

    public static TakenIn From(params IReadOnlyList<Row> rows) => From(Row.File(rows));

    public static TakenIn From(string text) => From(Encoding.UTF8.GetBytes(text));

    public static TakenIn From(byte[] bytes, string? sheet = null)
    {
        using var folder = new Folder();
        return FromFile(folder.Write("f", bytes), sheet);
    }

    public static TakenIn FromHand(Action<Stream> write)
    {
        using var folder = new Folder();
        return FromFile(folder.Write("f", write));
    }

    public static TakenIn FromFile(string path, string? sheet = null)
    {
        var reading = new AttemptsReader(new(path, sheet), Zones.Amsterdam).Read(() => new Sink());
        // Threads take blocks as they come; the identifiers of these tests tell the order.
        var taken = (reading.Sinks ?? []).SelectMany(sink => sink.Taken).OrderBy(attempt => attempt.Identifier, StringComparer.Ordinal);
        return new([.. taken], [.. reading.Faults.First.Select(fault => FaultTexts.English.Line("f", fault))], reading.UnknownColumns);
    }

    sealed class Sink : IAttemptSink
    {
        public List<TakenAttempt> Taken { get; } = [];

        public void Take(in Attempt attempt, AttemptWords words) => Taken.Add(new(attempt, words.Identifier, words.Employee, words.Replaces, words.Remark));
    }
}

/// <summary>An attempt as it was taken in.</summary>
sealed record TakenAttempt(Attempt Facts, string Identifier, string Employee, string Replaces, string Remark)
{
    /// <summary>What was understood of a column, in words.</summary>
    public string this[string column] => ValueOf(column) switch
    {
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture),
        var value => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    object? ValueOf(string column) => column switch
    {
        "attempt" => Identifier,
        "started_at" => Facts.StartedAt,
        "caller" => Facts.Caller,
        "department" => Facts.Department,
        "team" => Facts.Team,
        "employee" => Employee,
        "route" => Facts.Route,
        "kcc_result" => Facts.Line,
        "kcc_answer_seconds" => Facts.AnswerTime?.TotalMilliseconds,
        "kcc_greeting" => Facts.KccGreeting,
        "search_seconds" => Facts.SearchTime?.TotalMilliseconds,
        "reached" => Facts.Reached,
        "transfer_seconds" => Facts.TransferTime?.TotalMilliseconds,
        "waiting_seconds" => Facts.WaitingTime?.TotalMilliseconds,
        "greeting" => Facts.Greeting,
        "initiative" => Facts.Initiative,
        "message" => Facts.Message,
        "message_at" => Facts.MessageAt,
        "called_back_at" => Facts.CalledBackAt,
        "reason" => Facts.Reason,
        "attributed_to" => Facts.StatedAttribution,
        "status" => Facts.Status,
        "back_at_kcc" => Facts.BackAtKcc,
        "voicemail_name" => Facts.VoicemailName,
        "voicemail_absence" => Facts.VoicemailAbsence,
        "voicemail_substitute" => Facts.VoicemailSubstitute,
        "replaces" => Replaces,
        "remark" => Remark,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "no column of the format"),
    };
}
