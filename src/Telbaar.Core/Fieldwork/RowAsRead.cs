using System.Text;
using Telbaar.Attempts;
using Telbaar.Formats;

namespace Telbaar.Fieldwork;

/// <summary>An attempt as its row tells it, with who it was about by code.</summary>
public sealed record FoldedRow(Attempt Attempt, string Identifier, string? EmployeeCode, string? Replaces);

/// <summary>The source of an imported attempt: its row as it was read, in a form of its own that leaves out remark and name. The attempt is its fold.</summary>
public static class RowAsRead
{
    static readonly IReadOnlyList<AttemptColumn> columns = [.. AttemptColumns.All.Where(column => column is not AttemptColumn.Remark)];

    static readonly string header = string.Join(';', columns.Select(column => column.English()));

    /// <summary>The row in the form of an attempts file with English headers, with the employee as code and without the remark.</summary>
    internal static string TextOf(AttemptRow row, string? employeeCode) =>
        string.Join(';', columns.Select(column => CsvText.Quoted(column is AttemptColumn.Employee ? employeeCode ?? "" : row[column])));

    /// <summary>What the row tells. It follows from the text alone.</summary>
    /// <param name="text">From <see cref="ImportedRow.Text"/>.</param>
    /// <param name="zone">The time zone of the clock times in it.</param>
    /// <exception cref="FormatException">This is no such row.</exception>
    public static FoldedRow Fold(string text, TimeZoneInfo zone)
    {
        var file = Encoding.UTF8.GetBytes($"{header}\n{text}\n");
        using var source = CsvSource.Open(new MemoryStream(file), windows1252: false, blockSize: file.Length);
        return source.Broken is null && AttemptRow.Of(source, zone).FirstOrDefault() is { } row
            ? Fold(row, NullIfEmpty(row[AttemptColumn.Employee])) : throw new FormatException("This is no row of attempts as it was read.");
    }

    /// <summary>The same, of a row that is being read.</summary>
    internal static FoldedRow Fold(AttemptRow row, string? employeeCode)
    {
        var attempt = row.Attempt;
        return new(
            attempt with { Department = CsvText.Restored(attempt.Department), Team = Restored(attempt.Team), Caller = Restored(attempt.Caller) },
            CsvText.Restored(row[AttemptColumn.Attempt]), employeeCode, NullIfEmpty(CsvText.Restored(row[AttemptColumn.Replaces])));
    }

    static string? Restored(string? name) => name is null ? null : CsvText.Restored(name);

    static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
