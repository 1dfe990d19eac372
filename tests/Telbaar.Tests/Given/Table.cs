using Telbaar.Formats;

namespace Telbaar.Tests.Given;

/// <summary>The rows of a file of CSV as texts, to be written again in another order or form.</summary>
sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    public static Table Read(string path)
    {
        using var source = new AttemptsFile(path).Open(windows1252: false) is CsvSource { IsNotUtf8: false } utf8 ? utf8 : new AttemptsFile(path).Open(windows1252: true);
        var rows = new List<string[]>();
        for (RecordBlock? block = null; (block = source.Next(block)) is not null;)
        {
            while (block.MoveNext())
                rows.Add([.. Enumerable.Range(0, block.Record.Count).Select(block.Record.Text)]);
        }
        return new(source.Header, rows);
    }

    public Table Shuffled(int seed)
    {
        var rows = Rows.ToArray();
        new Random(seed).Shuffle(rows);
        return this with { Rows = rows };
    }

    /// <summary>The same attempts so many times, each with an identifier of its own.</summary>
    public Table Times(int times)
    {
        var identifier = Header.Index().First(name => AttemptColumns.Find(name.Item) is AttemptColumn.Attempt).Index;
        return this with { Rows = [.. Enumerable.Range(0, times).SelectMany(time => Rows.Select(row => row.Select((text, i) => i == identifier ? $"{time}/{text}" : text).ToArray()))] };
    }

    public string AsCsv() => string.Join('\n', Rows.Prepend([.. Header]).Select(row => string.Join(';', row.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

    /// <summary>As a spreadsheet holds it: times as numbers, moments as dates.</summary>
    public byte[] AsWorkbook()
    {
        var columns = Header.Select(AttemptColumns.Find).ToList();
        return Workbook.Of([("Sheet1", [[.. Header.Select(Workbook.Text)], .. Rows.Select(row => row.Select((text, i) => CellOf(columns[i], text)).ToArray())])]);
    }

    static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(AttemptColumn? column, string text) => column switch
    {
        _ when text.Length == 0 => Workbook.Text(""),
        AttemptColumn.KccAnswerSeconds or AttemptColumn.SearchSeconds or AttemptColumn.TransferSeconds or AttemptColumn.WaitingSeconds => Workbook.Number(text.Replace(',', '.')),
        // At midnight a date looks as if it had no time of day.
        AttemptColumn.StartedAt or AttemptColumn.MessageAt or AttemptColumn.CalledBackAt when Moments.TryReadClockTime(text, out var moment) && moment.TimeOfDay > TimeSpan.Zero
            => Workbook.Number(moment.ToOADate()),
        _ => Workbook.Text(text),
    };
}
