using System.Globalization;
using System.Text;
using Telbaar.Formats;

namespace Telbaar.Organisations;

/// <summary>The columns of a staff list.</summary>
public enum StaffColumn
{
    Code,
    Name,
    Email,
    Number,
    Department,
    Team,
    Active,
}

/// <summary>The names of the columns in a header, in Dutch and in English.</summary>
public static class StaffColumns
{
    static readonly (string Nl, string En)[] names =
    [
        ("code", "code"), ("naam", "name"), ("email", "email"), ("nummer", "number"), ("afdeling", "department"), ("team", "team"), ("actief", "active"),
    ];

    static readonly Dictionary<string, StaffColumn> byName = All
        .SelectMany(column => new[] { (Name: column.Dutch(), column), (Name: column.English(), column) })
        .Append((Name: "e-mail", column: StaffColumn.Email))
        .DistinctBy(named => named.Name)
        .ToDictionary(named => named.Name, named => named.column, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<StaffColumn> All => Enum.GetValues<StaffColumn>();

    /// <summary>The columns that a staff list cannot do without.</summary>
    public static IReadOnlyList<StaffColumn> Required { get; } = [StaffColumn.Name, StaffColumn.Department];

    public static string Dutch(this StaffColumn column) => names[(int)column].Nl;

    public static string English(this StaffColumn column) => names[(int)column].En;

    /// <summary>The column of this name in either language, in capitals or not.</summary>
    public static StaffColumn? Find(string name) => byName.TryGetValue(name, out var column) ? column : null;
}

/// <summary>A row of a staff list. What its file has no column for is <see langword="null"/>, and then nothing is said about it.</summary>
/// <param name="Line">The line, or the row of the sheet, counted from 1.</param>
/// <param name="Code">Empty for somebody who has none yet.</param>
public sealed record StaffRow(long Line, string Code, string Name, string? Email, string? Number, string Department, string? Team, bool? IsActive);

/// <summary>A staff list, CSV or XLSX, as it was read and checked by itself.</summary>
/// <param name="Names">The name of each column as the file writes it; the Dutch one where it has none.</param>
public sealed record StaffFile(IReadOnlyList<StaffRow> Rows, FaultList Faults, IReadOnlyList<string> UnknownColumns, IReadOnlyDictionary<StaffColumn, string> Names)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 2_000_000;

    /// <summary>More than the largest municipality employs.</summary>
    public const int MostRows = 50_000;

    /// <summary>Two made-up employees, to be overwritten: a list that somebody begins with. CSV in UTF-8, with a byte order mark for spreadsheets.</summary>
    public static byte[] Example(bool inDutch)
    {
        IReadOnlyList<string[]> rows =
        [
            [.. StaffColumns.All.Select(column => inDutch ? column.Dutch() : column.English())],
            ["", "A. Voorbeeld", "a.voorbeeld@gemeente.example", "14 000 9001", inDutch ? "Burgerzaken" : "Civil affairs", inDutch ? "Balie" : "Desk", inDutch ? "ja" : "yes"],
            ["", "B. Voorbeeld", "b.voorbeeld@gemeente.example", "", inDutch ? "Vergunningen" : "Permits", "", inDutch ? "ja" : "yes"],
        ];
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => CsvText.Line(row) + "\r\n")))];
    }

    /// <summary>Reads a staff list; separator and encoding are found out as in an attempts file.</summary>
    public static StaffFile Read(byte[] file) => RecordSource.ReadAll(file, source =>
    {
        var read = new StaffReading(source.Header);
        if (source.Broken is null)
            read.Take(source);
        return read.Done(source.Broken);
    });

    sealed class StaffReading
    {
        readonly int[] fields = new int[StaffColumns.All.Count];
        readonly IReadOnlyList<string> header;
        readonly List<StaffRow> rows = [];
        readonly FaultList faults = new();
        readonly List<string> unknown = [];

        public StaffReading(IReadOnlyList<string> header)
        {
            this.header = header;
            Array.Fill(fields, -1);
            foreach (var (i, name) in header.Select(name => name.Trim()).Index())
            {
                if (StaffColumns.Find(name) is not { } column)
                {
                    if (name.Length > 0)
                        unknown.Add(Excerpts.Of(name));
                }
                else if (fields[(int)column] >= 0)
                    faults.Add(new(1, Excerpts.Of(name), Excerpts.Of(header[fields[(int)column]]), FaultKind.RepeatedColumn));
                else
                    fields[(int)column] = i;
            }
            foreach (var column in StaffColumns.Required.Where(column => fields[(int)column] < 0))
                faults.Add(new(1, column.Dutch(), string.Join(", ", header.Take(8).Select(name => Excerpts.Of(name.Trim()))), FaultKind.MissingColumn, column.English()));
        }

        public void Take(RecordSource source)
        {
            var linesBefore = 0L;
            while (faults.Count == 0 && source.Next(null) is { } block)
                linesBefore = Take(block, linesBefore);
        }

        long Take(RecordBlock block, long linesBefore)
        {
            while (block.MoveNext())
            {
                var line = linesBefore + block.Record.Line;
                if (rows.Count == MostRows)
                {
                    faults.Add(new(line, "", "", FaultKind.TooManyRows, MostRows.ToString(CultureInfo.InvariantCulture)));
                    break;
                }
                Take(block.Record, line);
            }
            return linesBefore + block.Lines;
        }

        public StaffFile Done(Fault? broken)
        {
            if (broken is { } fault)
            {
                var whole = new FaultList();
                whole.Add(fault);
                return new([], whole, [], NamesOf());
            }
            return new(rows, faults, unknown, NamesOf());
        }

        Dictionary<StaffColumn, string> NamesOf() =>
            StaffColumns.All.ToDictionary(column => column, column => fields[(int)column] is var field and >= 0 ? Excerpts.Of(header[field].Trim()) : column.Dutch());

        void Take(Record record, long line)
        {
            foreach (var (field, kind, found) in record.Faults)
                faults.Add(new(line, field >= 0 && field < header.Count ? Excerpts.Of(header[field].Trim()) : "", Excerpts.Of(found), kind));
            if (record.Faults.Count > 0)
                return;
            if (record.Count != header.Count)
            {
                faults.Add(new(line, "", record.Count.ToString(CultureInfo.InvariantCulture), FaultKind.FieldCount, header.Count.ToString(CultureInfo.InvariantCulture)));
                return;
            }
            string? TextOf(StaffColumn column, int longest)
            {
                if (fields[(int)column] is var field && field < 0)
                    return null;
                var text = FormulaText.Given(record.Text(field)).Tidied();
                if (text.Length > longest || (longest == Naming.LongestName && text.Length > 0 && !Naming.Fits(text)))
                    faults.Add(new(line, Excerpts.Of(header[field].Trim()), Excerpts.Of(text), FaultKind.ValueTooLong, longest.ToString(CultureInfo.InvariantCulture)));
                else if (text.Length == 0 && StaffColumns.Required.Contains(column))
                    faults.Add(new(line, Excerpts.Of(header[field].Trim()), "", FaultKind.Required));
                else if (column is StaffColumn.Email && text.Length > 0 && !Naming.IsEmail(text))
                    faults.Add(new(line, Excerpts.Of(header[field].Trim()), Excerpts.Of(text), FaultKind.NotAnEmail));
                return text;
            }
            var code = TextOf(StaffColumn.Code, 20)?.ToUpperInvariant() ?? "";
            var name = TextOf(StaffColumn.Name, Naming.LongestName)!;
            var email = TextOf(StaffColumn.Email, Naming.LongestEmail);
            var number = TextOf(StaffColumn.Number, Naming.LongestNumber);
            var department = TextOf(StaffColumn.Department, Naming.LongestName)!;
            var team = TextOf(StaffColumn.Team, Naming.LongestName);
            rows.Add(new(line, code, name, email, number, department, team, IsActive(record, line)));
        }

        /// <summary>Where nothing is filled in, somebody on the list works here.</summary>
        bool? IsActive(Record record, long line)
        {
            if (fields[(int)StaffColumn.Active] is var field && field < 0)
                return null;
            if (record[field].IsEmpty)
                return true;
            if (!Vocabularies.YesNo.TryFind(record[field], out var active))
                faults.Add(new(line, Excerpts.Of(header[field].Trim()), Excerpts.Of(record.Text(field)), FaultKind.NotAllowed, Vocabularies.YesNo.Allowed));
            return active;
        }
    }
}
