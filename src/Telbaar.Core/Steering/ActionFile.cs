using System.Globalization;
using System.Text;
using Telbaar.Formats;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>A row of a list of action points. Where its file has no column for something, nothing is said about it; see <see cref="ActionFile.Has"/>.</summary>
/// <param name="Row">The line, or the row of the sheet, counted from 1.</param>
/// <param name="Number">Nothing for one that is new.</param>
/// <param name="Measure">The id of a measure, or empty.</param>
public sealed record ActionRow(
    long Row, int? Number, string What, string Line, ActionLevel? Level, string Department, string Team, string Owner, DateOnly? Term, ActionState? State, string Reason,
    string Measure, DateOnly? EffectiveOn, string Progress, string TargetDepartment);

/// <summary>A list of action points, CSV or XLSX, as it was read and checked by itself.</summary>
/// <param name="Names">The name of each column as the file writes it; the Dutch one where it has none.</param>
/// <param name="Columns">Those that the file has.</param>
public sealed record ActionFile(
    IReadOnlyList<ActionRow> Rows, FaultList Faults, IReadOnlyList<string> UnknownColumns, IReadOnlyDictionary<ActionColumn, string> Names, IReadOnlySet<ActionColumn> Columns)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 2_000_000;

    public const int MostRows = 5000;

    /// <summary>The last is how a day of a workbook comes that bears a time of day as well, of which nothing is asked.</summary>
    static readonly string[] days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd'T'HH:mm:ss.fff"];

    public bool Has(ActionColumn column) => Columns.Contains(column);

    /// <summary>Reads a list; separator and encoding are found out as in an attempts file.</summary>
    public static ActionFile Read(byte[] file) => RecordSource.ReadAll(file, source =>
    {
        var read = new ActionReading(source.Header);
        if (source.Broken is null)
            read.Take(source);
        return read.Done(source.Broken);
    }, name => ActionColumns.Find(name) is ActionColumn.Term or ActionColumn.EffectiveOn);

    sealed class ActionReading
    {
        readonly int[] fields = new int[ActionColumns.All.Count];
        readonly IReadOnlyList<string> header;
        readonly List<ActionRow> rows = [];
        readonly FaultList faults = new();
        readonly List<string> unknown = [];

        public ActionReading(IReadOnlyList<string> header)
        {
            this.header = header;
            Array.Fill(fields, -1);
            foreach (var (i, name) in header.Select(name => name.Trim()).Index())
            {
                if (ActionColumns.Find(name) is not { } column)
                {
                    if (name.Length > 0)
                        unknown.Add(Excerpts.Of(name));
                }
                else if (fields[(int)column] >= 0)
                    faults.Add(new(1, Excerpts.Of(name), Excerpts.Of(header[fields[(int)column]]), FaultKind.RepeatedColumn));
                else
                    fields[(int)column] = i;
            }
            foreach (var column in ActionColumns.Required.Where(column => fields[(int)column] < 0))
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
                if (!block.Record.IsEmpty)
                    Take(block.Record, line);
            }
            return linesBefore + block.Lines;
        }

        public ActionFile Done(Fault? broken)
        {
            var names = ActionColumns.All.ToDictionary(column => column, column => fields[(int)column] is var field and >= 0 ? Excerpts.Of(header[field].Trim()) : column.Dutch());
            var columns = ActionColumns.All.Where(column => fields[(int)column] >= 0).ToHashSet();
            if (broken is not { } fault)
                return new(rows, faults, unknown, names, columns);
            var whole = new FaultList();
            whole.Add(fault);
            return new([], whole, [], names, columns);
        }

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
            var cells = new Cells(this, record, line);
            rows.Add(new(
                line, cells.Number(), cells.Text(ActionColumn.What, ActionPoint.LongestWhat), cells.Text(ActionColumn.Line, Naming.LongestName), cells.Word(ActionColumn.Level, ActionColumns.Levels),
                cells.Text(ActionColumn.Department, Naming.LongestName), cells.Text(ActionColumn.Team, Naming.LongestName), cells.Text(ActionColumn.Owner, Naming.LongestEmail),
                cells.Day(ActionColumn.Term), cells.Word(ActionColumn.State, ActionColumns.States), cells.Text(ActionColumn.Reason, ActionPoint.LongestReason), cells.Measure(),
                cells.Day(ActionColumn.EffectiveOn), cells.Lines(ActionColumn.Progress, ProgressNote.Longest), cells.Text(ActionColumn.TargetDepartment, Naming.LongestName)));
        }

        /// <summary>The values of one row, each read as its column wants it.</summary>
        sealed class Cells(ActionReading reading, Record record, long line)
        {
            public string Text(ActionColumn column, int longest) => Short(column, Raw(column).Tidied(), longest);

            public string Lines(ActionColumn column, int longest) => Short(column, Raw(column).TidiedLines(), longest);

            public int? Number()
            {
                if (Raw(ActionColumn.Number).Trim() is not { Length: > 0 } text)
                    return null;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= ActionPoint.HighestNumber)
                    return number;
                Fault(ActionColumn.Number, text, FaultKind.NotANumber, $"1–{ActionPoint.HighestNumber}");
                return null;
            }

            public T? Word<T>(ActionColumn column, Vocabulary<T> words)
                where T : struct
            {
                if (Raw(column).Tidied() is not { Length: > 0 } text)
                    return null;
                if (words.TryFind(Encoding.UTF8.GetBytes(text), out var value))
                    return value;
                Fault(column, text, FaultKind.NotAllowed, words.Allowed);
                return null;
            }

            /// <summary>2026-12-01 or 1-12-2026; in a workbook also a day of the spreadsheet's own.</summary>
            public DateOnly? Day(ActionColumn column)
            {
                if (Raw(column).Trim() is not { Length: > 0 } text)
                    return null;
                if (DateOnly.TryParseExact(text, days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    if (day.Year is >= 2000 and <= 2199)
                        return day;
                }
                Fault(column, text, FaultKind.NotADay);
                return null;
            }

            /// <summary>By id or by name.</summary>
            public string Measure()
            {
                if (Raw(ActionColumn.Measure).Tidied() is not { Length: > 0 } text)
                    return "";
                if (Catalogue.Measures.FirstOrDefault(measure => measure.Id == text || Languages.All.Any(language => IsNameOf(measure, language, text))) is { } found)
                    return found.Id;
                Fault(ActionColumn.Measure, text, FaultKind.NotAllowed, string.Join(", ", Catalogue.Measures.Select(measure => measure.Id)));
                return "";
            }

            static bool IsNameOf(Measure measure, Language language, string text) =>
                ReportTexts.Of(language).Measure(measure.Id) is var words && (words.Name.Folded() == text.Folded() || words.ShortName.Folded() == text.Folded());

            string Raw(ActionColumn column) => reading.fields[(int)column] is var field && field >= 0 ? FormulaText.Given(record.Text(field)) : "";

            string Short(ActionColumn column, string text, int longest)
            {
                if (text.Length > longest)
                    Fault(column, text, FaultKind.ValueTooLong, longest.ToString(CultureInfo.InvariantCulture));
                else if (text.Length == 0 && ActionColumns.Required.Contains(column))
                    Fault(column, "", FaultKind.Required);
                return text;
            }

            void Fault(ActionColumn column, string found, FaultKind kind, string allowed = "") =>
                reading.faults.Add(new(line, Excerpts.Of(reading.header[reading.fields[(int)column]].Trim()), Excerpts.Of(found), kind, allowed));
        }
    }
}
