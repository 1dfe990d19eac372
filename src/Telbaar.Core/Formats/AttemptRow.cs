using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>A row of an attempts file that is right by itself. Its texts can be asked for until the next row is read.</summary>
sealed class AttemptRow(Record record, AttemptHeader header, long line, Attempt attempt)
{
    /// <summary>Counted from 1.</summary>
    public long Line => line;

    public Attempt Attempt => attempt;

    /// <summary>What stands in a column; empty where the file does not have it.</summary>
    public string this[AttemptColumn column] => header.FieldOf(column) is var field and >= 0 ? record.Text(field) : "";

    /// <summary>The name of a column as the file writes it.</summary>
    public string NameOf(AttemptColumn column) => header.NameOf(column);

    /// <summary>The header of the file.</summary>
    public IReadOnlyList<string> Header => header.Names;

    /// <summary>The row, refused for these faults.</summary>
    public RefusedRow Refused(IReadOnlyList<Fault> faults) => RefusedRow.Of(record, faults) with { Line = line };

    /// <summary>
    /// The right rows of a file one by one, in their order: for whoever must know where each stands. The file has been read by <see cref="AttemptsReader"/>
    /// before, which says all faults; this reading says none.
    /// </summary>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static IEnumerable<AttemptRow> Of(AttemptsFile file, TimeZoneInfo zone)
    {
        using var source = file.Open(IsWindows1252(file));
        foreach (var row in Of(source, zone))
            yield return row;
    }

    /// <summary>The right rows of a source that nothing is wrong with as a whole.</summary>
    public static IEnumerable<AttemptRow> Of(RecordSource source, TimeZoneInfo zone)
    {
        var header = new AttemptHeader(source.Header);
        var decoder = new AttemptDecoder(header, new(zone));
        var before = 0L;
        for (var block = source.Next(null); block is not null; block = source.Next(block))
        {
            while (block.MoveNext())
            {
                decoder.Faults = new();
                if (decoder.TryDecode(block.Record, out var attempt))
                    yield return new(block.Record, header, before + block.Record.Line, attempt);
            }
            before += block.Lines;
        }
    }

    /// <summary>Whether the file turns out not to be UTF-8 somewhere.</summary>
    static bool IsWindows1252(AttemptsFile file)
    {
        using var source = file.Open(windows1252: false);
        if (source is not CsvSource csv)
            return false;
        for (var block = csv.Next(null); block is not null; block = csv.Next(block))
        {
        }
        return csv.IsNotUtf8;
    }
}
