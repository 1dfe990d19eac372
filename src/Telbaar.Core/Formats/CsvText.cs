using System.Buffers;
using System.Text;

namespace Telbaar.Formats;

/// <summary>How a field stands in a CSV file of ours, which people open in a spreadsheet.</summary>
public static class CsvText
{
    static readonly SearchValues<char> special = SearchValues.Create(";\"\r\n,\t");

    /// <summary>A line of fields with semicolons between.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(';', fields.Select(Quoted));

    /// <summary>The field between quotes where RFC 4180 asks for them.</summary>
    public static string Quoted(string field) =>
        field.AsSpan().ContainsAny(special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    /// <summary>A field that a spreadsheet would run as a formula gets an apostrophe before it, unless it is a number.</summary>
    public static string Harmless(string field)
    {
        if (!IsFormula(field))
            return field;
        return Moments.TryReadSeconds(Encoding.UTF8.GetBytes(field), out _) is null or FaultKind.Negative ? field : $"'{field}";
    }

    /// <summary>A name as it was before <see cref="Harmless"/>: without the apostrophe before a formula.</summary>
    public static string Restored(string field) => field is ['\'', .. var name] && IsFormula(name) ? name : field;

    static bool IsFormula(string field) => field.Length > 0 && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal);
}
