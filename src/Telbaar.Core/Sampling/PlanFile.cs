using System.Globalization;
using Telbaar.Formats;

namespace Telbaar.Sampling;

/// <summary>The planned calls as CSV, to take along: one row a call, with its cover.</summary>
public static class PlanFile
{
    /// <param name="Name">Of the employee; nothing where the reader may not see it.</param>
    public sealed record Row(int Number, DateOnly Day, TimeOnly At, string Caller, string Department, string Employee, string? Name, CoverAlias? Alias, CoverQuestion? Question, PlannedCallState State);

    /// <param name="header">The names of the columns, in their order.</param>
    /// <param name="stateOf">Puts a state into words.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<Row> rows, Func<PlannedCallState, string> stateOf)
    {
        WriteLine(writer, header);
        foreach (var row in rows)
        {
            WriteLine(writer,
            [
                row.Number.ToString(CultureInfo.InvariantCulture), row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.At.ToString("HH:mm", CultureInfo.InvariantCulture), row.Caller,
                row.Department, row.Employee, row.Name ?? "", row.Alias?.Name ?? "", row.Alias?.NumberShown ?? "", row.Alias?.NumberLeft ?? "", row.Question?.Question ?? "", row.Question?.Answers ?? "",
                row.Question?.WhenAnswered ?? "", stateOf(row.State),
            ]);
        }
    }

    static void WriteLine(TextWriter writer, IReadOnlyList<string> fields) => writer.Write(CsvText.Line(fields.Select(CsvText.Harmless)) + "\r\n");
}
