using System.Buffers;

namespace Telbaar.Formats;

/// <summary>A line of CSV as we write it: semicolons between, and quotes around a field that needs them.</summary>
static class CsvLine
{
    static readonly SearchValues<char> special = SearchValues.Create(";\"\r\n,\t");

    public static string Of(IEnumerable<string> fields) => string.Join(';', fields.Select(Quoted));

    static string Quoted(string field) =>
        field.AsSpan().ContainsAny(special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
