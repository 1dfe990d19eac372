using System.Globalization;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// Writes an attempts file: CSV with semicolons between, header and values in Dutch or in English, in the order of <c>docs/formats.md</c>. <see cref="AttemptsReader"/>
/// reads the same attempts from it. A name that a spreadsheet would run as a formula gets an apostrophe before it.
/// </summary>
/// <param name="writer">Takes the text.</param>
/// <param name="english">Otherwise Dutch, with a comma in numbers: a Dutch spreadsheet takes 12.5 for the twelfth of May.</param>
/// <param name="withRemarks">Whether there is a column for remarks.</param>
public sealed class AttemptsWriter(TextWriter writer, bool english, bool withRemarks = false)
{
    readonly IReadOnlyList<AttemptColumn> columns = [.. AttemptColumns.All.Where(column => withRemarks || column is not AttemptColumn.Remark)];

    public void WriteHeader() => WriteLine(columns.Select(column => english ? column.English() : column.Dutch()));

    /// <param name="attempt">Its moments carry the organisation's own offset.</param>
    /// <param name="employee">The wanted employee, by code.</param>
    public void Write(in Attempt attempt, string identifier, string? employee, string? replaces, string? remark = null)
    {
        var written = attempt;
        WriteLine(columns.Select(column => column switch
        {
            AttemptColumn.Attempt => identifier,
            AttemptColumn.Employee => employee ?? "",
            AttemptColumn.Replaces => replaces ?? "",
            AttemptColumn.Remark => remark ?? "",
            _ => FieldOf(written, column),
        }));
    }

    /// <summary>What stands in a column of the attempt's own.</summary>
    internal string FieldOf(in Attempt attempt, AttemptColumn column) => column switch
    {
        AttemptColumn.StartedAt => Moment(attempt.StartedAt),
        AttemptColumn.Caller => attempt.Caller ?? "",
        AttemptColumn.Department => attempt.Department,
        AttemptColumn.Team => attempt.Team ?? "",
        AttemptColumn.Route => Word(Vocabularies.Route, attempt.Route),
        AttemptColumn.KccResult => Word(Vocabularies.LineResult, attempt.Line),
        AttemptColumn.KccAnswerSeconds => Seconds(attempt.AnswerTime),
        AttemptColumn.KccGreeting => YesNo(attempt.KccGreeting),
        AttemptColumn.SearchSeconds => Seconds(attempt.SearchTime),
        AttemptColumn.Reached => Word(Vocabularies.Reached, attempt.Reached),
        AttemptColumn.TransferSeconds => Seconds(attempt.TransferTime),
        AttemptColumn.WaitingSeconds => Seconds(attempt.WaitingTime),
        AttemptColumn.Greeting => YesNo(attempt.Greeting),
        AttemptColumn.Initiative => YesNo(attempt.Initiative),
        AttemptColumn.Message => Word(Vocabularies.Message, attempt.Message),
        AttemptColumn.MessageAt => Moment(attempt.MessageAt),
        AttemptColumn.CalledBackAt => Moment(attempt.CalledBackAt),
        AttemptColumn.Reason => Word(Vocabularies.Reason, attempt.Reason),
        AttemptColumn.AttributedTo => Word(Vocabularies.Attribution, attempt.StatedAttribution),
        AttemptColumn.Status => Word(Vocabularies.Status, attempt.Status),
        AttemptColumn.BackAtKcc => YesNo(attempt.BackAtKcc),
        AttemptColumn.VoicemailName => YesNo(attempt.VoicemailName),
        AttemptColumn.VoicemailAbsence => YesNo(attempt.VoicemailAbsence),
        AttemptColumn.VoicemailSubstitute => YesNo(attempt.VoicemailSubstitute),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This column is not one of an attempt's own."),
    };

    void WriteLine(IEnumerable<string> fields)
    {
        writer.Write(CsvText.Line(fields.Select(CsvText.Harmless)));
        writer.Write("\r\n");
    }

    string Word<T>(Vocabulary<T> words, T? value)
        where T : struct => value is { } known ? words.WordOf(known, english) : "";

    string YesNo(bool? judged) => (judged, english) switch
    {
        (null, _) => "",
        (true, false) => "ja",
        (false, false) => "nee",
        (true, true) => "yes",
        (false, true) => "no",
    };

    static string Moment(DateTimeOffset? moment) => moment is not { } known ? ""
        : known.ToString(known.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    string Seconds(TimeSpan? time)
    {
        if (time is not { } known)
            return "";
        var text = (known.Ticks / TimeSpan.TicksPerMillisecond / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
        return english ? text : text.Replace('.', ',');
    }
}
