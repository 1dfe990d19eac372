using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.Sampling;

/// <summary>A column of a list: its names in both languages, whether it must be filled in, and how many characters fit.</summary>
sealed record CoverColumn(string Dutch, string English, bool Required, int Longest, bool MayHoldNumber = false)
{
    public bool IsCalled(string header) => header.Folded() == Dutch || header.Folded() == English;
}

/// <summary>A row of a list, with its cells in the order of the columns that were asked for.</summary>
sealed record CoverRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads a list of aliases or questions, as CSV or as pasted from a spreadsheet: a header, and a row for each.</summary>
static class CoverList
{
    const int LongestList = 1 << 20;

    /// <returns>The rows; what is wrong with the list has been refused.</returns>
    public static IReadOnlyList<CoverRow> Read(byte[] content, IReadOnlyList<CoverColumn> columns, Checking check, string field)
    {
        if (content.Length > LongestList)
        {
            check.Refuse(SamplingRefusals.UnreadableList.With(1), field);
            return [];
        }
        using var asUtf8 = CsvSource.Open(new MemoryStream(content));
        if (!asUtf8.IsNotUtf8)
            return Rows(asUtf8, columns, check, field);
        using var asWindows = CsvSource.Open(new MemoryStream(content), windows1252: true);
        return Rows(asWindows, columns, check, field);
    }

    static List<CoverRow> Rows(CsvSource source, IReadOnlyList<CoverColumn> columns, Checking check, string field)
    {
        var places = columns.Select(column => source.Header.Index().Where(header => column.IsCalled(header.Item)).Select(header => (int?)header.Index).FirstOrDefault()).ToList();
        if (source.Broken is { } broken)
            check.Refuse(broken.Kind is FaultKind.Empty ? SamplingRefusals.EmptyList : SamplingRefusals.UnreadableList.With((int)broken.Line), field);
        else
        {
            foreach (var (column, place) in columns.Zip(places).Where(pair => pair.First.Required && pair.Second is null))
                check.Refuse(SamplingRefusals.MissingColumn.With(column.Dutch, column.English), field);
        }
        var rows = new List<CoverRow>();
        while (!check.IsRefused && source.Next(null) is { } block)
        {
            while (block.MoveNext())
            {
                var record = block.Record;
                if (record.Faults.Count > 0)
                    check.Refuse(SamplingRefusals.UnreadableList.With(record.Line), field);
                else
                    rows.Add(new(record.Line, [.. places.Select(place => place is { } index && index < record.Count ? record.Text(index) : "")]));
            }
        }
        foreach (var row in rows)
            Check(row, columns, check, field);
        check.RefuseWhen(rows.Count == 0 && !check.IsRefused, SamplingRefusals.EmptyList, field);
        return rows;
    }

    static void Check(CoverRow row, IReadOnlyList<CoverColumn> columns, Checking check, string field)
    {
        foreach (var (column, cell) in columns.Zip(row.Cells))
        {
            check.RefuseWhen(column.Required && cell.Length == 0, SamplingRefusals.LineMissing.With(row.Line, column.Dutch), field);
            check.RefuseWhen(cell.Length > column.Longest, SamplingRefusals.LineTooLong.With(row.Line, column.Dutch, column.Longest), field);
            check.RefuseWhen(!column.MayHoldNumber && CitizenNumber.IsIn(cell), SamplingRefusals.LineBsn.With(row.Line, column.Dutch), field);
        }
    }
}
