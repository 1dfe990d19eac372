namespace Telbaar.Tests.Given;

/// <summary>A row of an attempts file: texts under the names of their columns.</summary>
sealed class Row
{
    readonly List<(string Column, string Text)> fields;

    Row(IEnumerable<(string, string)> fields) => this.fields = [.. fields];

    /// <summary>An attempt by way of the KCC that reached the employee and lacks nothing.</summary>
    public static Row Sound { get; } = new([
        ("attempt", "1"), ("started_at", "2019-11-25T09:31:05"), ("department", "Example"),
        ("kcc_result", "answered"), ("kcc_answer_seconds", "12"), ("reached", "employee")]);

    /// <summary>The same with another text, in the same column or a new one at the end.</summary>
    public Row With(string column, string text)
    {
        var at = fields.FindIndex(field => field.Column == column);
        return new(at < 0 ? fields.Append((column, text)) : fields.Select((field, i) => i == at ? (column, text) : field));
    }

    public Row Without(string column) => new(fields.Where(field => field.Column != column));

    public IReadOnlyList<string> Columns => [.. fields.Select(one => one.Column)];

    public string this[string column] => fields.FirstOrDefault(field => field.Column == column).Text ?? "";

    /// <summary>A file of these rows; a column that only some of them have is empty in the others.</summary>
    public static string File(params IReadOnlyList<Row> rows) => FileBy(";", rows);

    public static string FileBy(string separator, params IReadOnlyList<Row> rows)
    {
        var columns = rows.SelectMany(row => row.Columns).Distinct().ToList();
        return string.Join('\n', rows.Select(row => columns.Select(column => row[column])).Prepend(columns)
            .Select(texts => string.Join(separator, texts.Select(text => Quoted(text, separator))))) + "\n";
    }

    static string Quoted(string text, string separator) =>
        text.AsSpan().ContainsAny("\"\r\n") || text.Contains(separator, StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
