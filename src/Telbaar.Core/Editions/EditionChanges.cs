using Telbaar.Formats;
using Telbaar.Organisations;

namespace Telbaar.Editions;

/// <summary>How the attempts of an edition differ from those of the edition before.</summary>
/// <param name="Added">By identifier.</param>
/// <param name="Gone">By identifier.</param>
/// <param name="Changed">Attempts that are in both, with the English names of the columns that differ.</param>
public sealed record EditionChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Gone, IReadOnlyList<ChangedAttempt> Changed)
{
    public int Count => Added.Count + Gone.Count + Changed.Count;

    /// <param name="before">An attempts file, as an edition holds it.</param>
    public static EditionChanges Between(byte[] before, byte[] after)
    {
        var (one, other) = (RowsOf(before), RowsOf(after));
        return new(
            [.. other.Keys.Where(identifier => !one.ContainsKey(identifier)).Order(StringComparer.Ordinal)],
            [.. one.Keys.Where(identifier => !other.ContainsKey(identifier)).Order(StringComparer.Ordinal)],
            [
                .. one.Keys.Where(other.ContainsKey).Order(StringComparer.Ordinal)
                    .Select(identifier => new ChangedAttempt(identifier, [.. AttemptColumns.All.Where(column => one[identifier][column] != other[identifier][column]).Select(column => column.English())]))
                    .Where(attempt => attempt.Columns.Count > 0),
            ]);
    }

    static Dictionary<string, Dictionary<AttemptColumn, string>> RowsOf(byte[] file)
    {
        using var source = CsvSource.Open(new MemoryStream(file), windows1252: false, blockSize: Math.Max(file.Length, 1));
        return AttemptRow.Of(source, Zones.Amsterdam).ToDictionary(row => row[AttemptColumn.Attempt], row => AttemptColumns.All.ToDictionary(column => column, column => row[column]));
    }
}

public sealed record ChangedAttempt(string Attempt, IReadOnlyList<string> Columns);
