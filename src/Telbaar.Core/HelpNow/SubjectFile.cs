using System.Globalization;
using System.Text;
using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>A row of a list of subjects.</summary>
/// <param name="Team">Empty where the whole department is there for it.</param>
/// <param name="Employee">A code, in capitals; empty where nobody is named.</param>
public sealed record SubjectRow(long Line, string Name, string Synonyms, string Department, string Team, string Employee);

/// <summary>A list of subjects, CSV or XLSX, as it was read and checked by itself.</summary>
public sealed record SubjectFile(IReadOnlyList<SubjectRow> Rows, FaultList Faults)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 1_000_000;

    public const int MostRows = 5000;

    static readonly (string Dutch, string English, bool Required, int Longest)[] columns =
    [
        ("onderwerp", "subject", true, SaveSubject.LongestName), ("synoniemen", "synonyms", false, SaveSubject.LongestSynonyms), ("afdeling", "department", true, 200), ("team", "team", false, 200),
        ("medewerker", "employee", false, 20),
    ];

    public static byte[] Example(bool inDutch) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes($"{string.Join(';', columns.Select(column => inDutch ? column.Dutch : column.English))}\r\n"
            + (inDutch ? "Paspoort;reisdocument, identiteitskaart;Burgerzaken;Balie;\r\nBouwvergunning;dakkapel, omgevingsvergunning;Vergunningen;;M0001\r\n" : "Passport;travel document, identity card;Civil affairs;Desk;\r\nBuilding permit;dormer;Permits;;M0001\r\n")),
    ];

    public static SubjectFile Read(byte[] file) => RecordSource.ReadAll(file, Read);

    static SubjectFile Read(RecordSource source)
    {
        var faults = new FaultList();
        var rows = new List<SubjectRow>();
        if (source.Broken is { } broken)
            faults.Add(broken);
        var headers = source.Header.Select(name => name.Folded()).ToList();
        var places = columns.Select(column => headers.FindIndex(header => header == column.Dutch || header == column.English)).ToArray();
        foreach (var (column, _) in columns.Zip(places).Where(pair => pair.First.Required && pair.Second < 0 && faults.Count == 0))
            faults.Add(new(1, column.Dutch, string.Join(", ", source.Header.Take(8).Select(name => Excerpts.Of(name.Trim()))), FaultKind.MissingColumn, column.English));
        var linesBefore = 0L;
        while (faults.Count == 0 && source.Next(null) is { } block)
        {
            while (block.MoveNext())
                Take(block.Record, linesBefore + block.Record.Line, places, rows, faults);
            linesBefore += block.Lines;
        }
        if (rows.Count > MostRows)
            faults.Add(new(rows[MostRows].Line, "", "", FaultKind.TooManyRows, MostRows.ToString(CultureInfo.InvariantCulture)));
        return new(rows, faults);
    }

    static void Take(Record record, long line, int[] places, List<SubjectRow> rows, FaultList faults)
    {
        foreach (var (_, kind, found) in record.Faults)
            faults.Add(new(line, "", Excerpts.Of(found), kind));
        if (record.Faults.Count > 0)
            return;
        var cells = new string[columns.Length];
        foreach (var (i, (dutch, _, required, longest)) in columns.Index())
        {
            cells[i] = places[i] >= 0 && places[i] < record.Count ? SaveSubject.Tidied(FormulaText.Given(record.Text(places[i]))) : "";
            // As they are stored, which may be longer.
            if (i == 1)
                cells[i] = SaveSubject.Listed(cells[i]);
            if (required && cells[i].Length == 0)
                faults.Add(new(line, dutch, "", FaultKind.Required));
            else if (cells[i].Length > longest || (i == 0 && cells[i].Folded().Length > longest))
                faults.Add(new(line, dutch, Excerpts.Of(cells[i]), FaultKind.ValueTooLong, longest.ToString(CultureInfo.InvariantCulture)));
        }
        rows.Add(new(line, cells[0], cells[1], cells[2], cells[3], cells[4].ToUpperInvariant()));
    }
}
