namespace Telbaar.Formats;

/// <summary>A row that was refused, with what was wrong with it.</summary>
/// <param name="Faults">Empty for a row that is right by itself but clashes with another: its identifier is there already, or it replaces nothing.</param>
public sealed record RefusedRow(long Line, IReadOnlyList<string> Fields, IReadOnlyList<Fault> Faults)
{
    internal static RefusedRow Of(Record row, IReadOnlyList<Fault> faults) =>
        new(row.Line, [.. Enumerable.Range(0, row.Count).Select(row.Text)], faults);
}

/// <summary>Takes the rows that were refused, so that nothing is lost.</summary>
public interface IRefusedRows
{
    void Begin(IReadOnlyList<string> header);

    void Write(RefusedRow row);
}

/// <summary>
/// Writes refused rows as CSV with their faults in a last column, to be mended and read again. What a spreadsheet would run as a formula is written as text.
/// </summary>
/// <param name="says">Puts a fault into words.</param>
public sealed class RefusedRowsFile(TextWriter writer, Func<Fault, string> says, string faultColumn, string clash) : IRefusedRows
{
    public void Begin(IReadOnlyList<string> header) => writer.WriteLine(CsvText.Line(header.Append(faultColumn).Select(CsvText.Harmless)));

    public void Write(RefusedRow row)
    {
        var faults = row.Faults.Count > 0 ? string.Join(" | ", row.Faults.Select(says)) : clash;
        writer.WriteLine(CsvText.Line(row.Fields.Append(faults).Select(CsvText.Harmless)));
    }
}
