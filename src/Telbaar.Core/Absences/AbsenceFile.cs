using System.Globalization;
using System.Text;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>A row of a file of absences.</summary>
/// <param name="Employee">A code or a mail address, in lower case.</param>
public sealed record AbsenceRow(long Line, string Employee, DateTimeOffset From, DateTimeOffset Until);

/// <summary>
/// A file of absences, CSV or XLSX: who, from when and until when. A day without a time is a whole day, the last one included. No other column is read any further than its name.
/// </summary>
/// <param name="Ignored">The names of the columns that were left unread.</param>
public sealed record AbsenceFile(IReadOnlyList<AbsenceRow> Rows, FaultList Faults, IReadOnlyList<string> Ignored)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 2_000_000;

    public const int MostRows = 50_000;

    static readonly string[] days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    static readonly string[][] names = [["medewerker", "employee", "code", "e-mail", "email"], ["van", "vanaf", "from"], ["tot", "tot en met", "t/m", "until", "through"]];

    /// <summary>An example with made-up employees.</summary>
    public static byte[] Example(bool inDutch) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(inDutch
            ? "medewerker;van;tot\r\nM0001;2027-07-19;2027-08-06\r\na.voorbeeld@gemeente.example;2027-03-01 13:00;2027-03-01 15:00\r\n"
            : "employee;from;until\r\nM0001;2027-07-19;2027-08-06\r\na.voorbeeld@gemeente.example;2027-03-01 13:00;2027-03-01 15:00\r\n"),
    ];

    public static AbsenceFile Read(byte[] file) => RecordSource.ReadAll(file, Read, name => names[1].Contains(name.Folded()) || names[2].Contains(name.Folded()));

    static AbsenceFile Read(RecordSource source)
    {
        var faults = new FaultList();
        if (source.Broken is { } broken)
        {
            faults.Add(broken with { Found = "" });
            return new([], faults, []);
        }
        var headers = source.Header.Select(name => name.Folded()).ToList();
        var places = names.Select(called => headers.FindIndex(header => called.Contains(header))).ToArray();
        // What stands in the first row is not repeated: where it is no header, it is of somebody.
        foreach (var (called, _) in names.Zip(places).Where(pair => pair.Second < 0))
            faults.Add(new(1, called[0], "", FaultKind.MissingColumn, called[1]));
        if (faults.Count > 0)
            return new([], faults, []);
        var rows = new List<AbsenceRow>();
        var linesBefore = 0L;
        while (faults.Count == 0 && source.Next(null) is { } block)
        {
            while (block.MoveNext())
            {
                if (rows.Count == MostRows)
                {
                    faults.Add(new(linesBefore + block.Record.Line, "", "", FaultKind.TooManyRows, MostRows.ToString(CultureInfo.InvariantCulture)));
                    return new([], faults, []);
                }
                Take(block.Record, linesBefore + block.Record.Line, source.Header, places, rows, faults);
            }
            linesBefore += block.Lines;
        }
        return new(rows, faults, [.. source.Header.Index().Where(header => header.Item.Trim().Length > 0 && !places.Contains(header.Index)).Select(header => Excerpts.Of(header.Item.Trim()))]);
    }

    static void Take(Record record, long line, IReadOnlyList<string> header, int[] places, List<AbsenceRow> rows, FaultList faults)
    {
        // What is found there may be of any column, and is not repeated.
        foreach (var (field, kind, _) in record.Faults)
            faults.Add(new(line, field >= 0 && field < header.Count ? Excerpts.Of(header[field].Trim()) : "", "", kind));
        if (record.Faults.Count > 0)
            return;
        if (record.Count != header.Count)
        {
            faults.Add(new(line, "", record.Count.ToString(CultureInfo.InvariantCulture), FaultKind.FieldCount, header.Count.ToString(CultureInfo.InvariantCulture)));
            return;
        }
        var employee = record.Text(places[0]).Trim().ToLowerInvariant();
        if (employee.Length == 0)
            faults.Add(new(line, NameOf(0), "", FaultKind.Required));
        var from = MomentOf(1, isEnd: false);
        var until = MomentOf(2, isEnd: true);
        if (from >= until)
            faults.Add(new(line, NameOf(2), Excerpts.Of(record.Text(places[2])), FaultKind.EndsTooSoon, Excerpts.Of(record.Text(places[1]))));
        else if (employee.Length > 0 && from is { } begins && until is { } ends)
            rows.Add(new(line, employee, begins, ends));

        string NameOf(int column) => Excerpts.Of(header[places[column]].Trim());

        DateTimeOffset? MomentOf(int column, bool isEnd)
        {
            var text = record.Text(places[column]).Trim();
            if (DateOnly.TryParseExact(text, days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1950 and <= 2150)
                return Zones.Amsterdam.MomentOf(isEnd ? day.AddDays(1) : day, TimeOnly.MinValue).ToUniversalTime();
            if (text.Length == 0)
                faults.Add(new(line, NameOf(column), "", FaultKind.Required));
            else if (Moments.TryReadClockTime(text, out var moment))
                return Zones.Amsterdam.MomentOf(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)).ToUniversalTime();
            else
                faults.Add(new(line, NameOf(column), Excerpts.Of(text), FaultKind.NotADayOrMoment));
            return null;
        }
    }
}
