using System.Globalization;
using Telbaar.Formats;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>
/// The departments of an organisation: one a row, with its size and whether the study speaks of it (see <c>docs/formats.md</c>). CSV or XLSX, read as an attempts file is.
/// </summary>
public static class DepartmentsFile
{
    static readonly (string Nl, string En) department = ("afdeling", "department"), size = ("omvang", "size"), scope = ("meetellen", "in_scope");

    internal static string NameColumn => department.Nl;

    /// <summary>Reads such a file.</summary>
    /// <returns>The departments, or all faults in the order of their lines; and the columns that were passed over.</returns>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static (Scope? Scope, FaultList Faults, IReadOnlyList<string> UnknownColumns) Read(string path)
    {
        var file = new AttemptsFile(path);
        return Read(file, windows1252: false) ?? Read(file, windows1252: true)!.Value;
    }

    /// <returns>Nothing where the file turns out not to be UTF-8.</returns>
    static (Scope?, FaultList, IReadOnlyList<string>)? Read(AttemptsFile file, bool windows1252)
    {
        using var source = file.Open(windows1252);
        var reading = new Rows(source.Header);
        for (var lines = 0L; reading.HasColumns && source.Next(null) is { } block; lines += block.Lines)
        {
            while (block.MoveNext())
                reading.Take(block.Record, lines + block.Record.Line);
        }
        if (source is CsvSource { IsNotUtf8: true })
            return null;
        return reading.End(source.Broken);
    }

    sealed class Rows
    {
        readonly IReadOnlyList<string> header;
        readonly FaultList faults = new();
        readonly List<string> unknown = [];
        readonly Dictionary<string, long> lines = [];
        readonly List<ListedDepartment> departments = [];
        readonly int nameField;
        readonly int sizeField;
        readonly int scopeField;

        public Rows(IReadOnlyList<string> header)
        {
            this.header = header;
            (nameField, sizeField, scopeField) = (FieldOf(department), FieldOf(size), FieldOf(scope));
            if (nameField < 0 && header.Count > 0)
                faults.Add(new(1, department.Nl, string.Join(", ", header.Take(8).Select(name => Excerpts.Of(name.Trim()))), FaultKind.MissingColumn, department.En));
            unknown.AddRange(header.Select(name => name.Trim()).Where((name, i) => name.Length > 0 && i != nameField && i != sizeField && i != scopeField
                && !IsOneOf(name, department) && !IsOneOf(name, size) && !IsOneOf(name, scope)).Select(Excerpts.Of));
        }

        public bool HasColumns => faults.Count == 0;

        public void Take(Record row, long line)
        {
            foreach (var (field, kind, found) in row.Faults)
                Fault(line, field, found, kind);
            if (row.Faults.Count > 0)
                return;
            if (row.Count != header.Count)
            {
                faults.Add(new(line, "", row.Count.ToString(CultureInfo.InvariantCulture), FaultKind.FieldCount, header.Count.ToString(CultureInfo.InvariantCulture)));
                return;
            }
            var name = row.Text(nameField);
            var inScope = InScopeOf(row, line);
            departments.Add(new(name, SizeOf(row, line, inScope), inScope));
            if (name.Length == 0)
                Fault(line, nameField, "", FaultKind.Required);
            else if (!lines.TryAdd(name, line))
                Fault(line, nameField, name, FaultKind.RepeatedDepartment, lines[name].ToString(CultureInfo.InvariantCulture));
        }

        public (Scope?, FaultList, IReadOnlyList<string>) End(Fault? broken)
        {
            if (broken is { } fault)
                faults.Add(fault);
            if (faults.Count == 0 && !departments.Exists(listed => listed.InScope))
                faults.Add(new(1, scopeField < 0 ? "" : header[scopeField].Trim(), "", FaultKind.NothingInScope));
            return (faults.Count == 0 ? new Scope(departments) : null, faults, unknown);
        }

        bool InScopeOf(Record row, long line)
        {
            if (scopeField < 0 || row[scopeField].IsEmpty)
                return true;
            if (Vocabularies.YesNo.TryFind(row[scopeField], out var inScope))
                return inScope;
            Fault(line, scopeField, row.Text(scopeField), FaultKind.NotAllowed, Vocabularies.YesNo.Allowed);
            return true;
        }

        /// <summary>Where the file has sizes, every department in scope needs one: without it nobody could say how it weighs.</summary>
        double? SizeOf(Record row, long line, bool inScope)
        {
            if (sizeField < 0)
                return null;
            var text = row.Text(sizeField);
            if (text.Length == 0)
            {
                if (inScope)
                    Fault(line, sizeField, "", FaultKind.Required);
                return null;
            }
            if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > 1_000_000_000)
                Fault(line, sizeField, text, FaultKind.NotASize);
            // 1.250 is a thousand and more to some, and little more than one to others.
            else if (number.Scale > 2)
                Fault(line, sizeField, text, FaultKind.ThousandsOrDecimals);
            else
                return (double)number;
            return null;
        }

        int FieldOf((string Nl, string En) column)
        {
            var found = -1;
            for (var i = 0; i < header.Count; i++)
            {
                if (!IsOneOf(header[i].Trim(), column))
                    continue;
                if (found >= 0)
                    faults.Add(new(1, header[i].Trim(), header[found].Trim(), FaultKind.RepeatedColumn));
                else
                    found = i;
            }
            return found;
        }

        static bool IsOneOf(string name, (string Nl, string En) column) =>
            name.Equals(column.Nl, StringComparison.OrdinalIgnoreCase) || name.Equals(column.En, StringComparison.OrdinalIgnoreCase);

        void Fault(long line, int field, string found, FaultKind kind, string allowed = "") =>
            faults.Add(new(line, field >= 0 && field < header.Count ? header[field].Trim() : "", Excerpts.Of(found), kind, allowed));
    }
}
