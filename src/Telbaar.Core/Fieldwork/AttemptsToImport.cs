using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>An attempts file, read beside the study that it is to go into: what is wrong with it, and what it would bring. Nothing has been changed yet.</summary>
public sealed class AttemptsToImport
{
    /// <summary>What the database holds of an identifier or a name.</summary>
    const int LongestName = 200;

    static readonly AttemptColumn[] names =
        [AttemptColumn.Attempt, AttemptColumn.Caller, AttemptColumn.Department, AttemptColumn.Team, AttemptColumn.Employee, AttemptColumn.Replaces];

    /// <summary>The file cannot be read as a whole, so that skipping rows does not help.</summary>
    public bool IsBroken { get; private init; }

    /// <summary>What is wrong with the file, as the command line says it; and what clashes with what is there already.</summary>
    public required FaultList Faults { get; init; }

    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>The rows in the file.</summary>
    public long Rows { get; private init; }

    /// <summary>The rows with faults.</summary>
    public long Refused { get; private set; }

    /// <summary>Departments of the right rows that the organisation does not have.</summary>
    public IReadOnlyList<Department> NewDepartments { get; private init; } = [];

    /// <summary>Teams of the right rows that their department does not have.</summary>
    public IReadOnlyList<Team> NewTeams { get; private init; } = [];

    /// <summary>Employees of the right rows who are not in the key table.</summary>
    public IReadOnlyList<Employee> NewEmployees { get; private init; } = [];

    internal IReadOnlyList<EmployeeKey> NewKeys { get; private init; } = [];

    /// <summary>The rows without faults.</summary>
    internal List<Right> Attempts { get; } = [];

    public int Count => Attempts.Count;

    internal sealed record Right(long Line, string Text, FoldedRow Row, DepartmentId Department, TeamId? Team, EmployeeId? Employee, string Remark);

    /// <summary>Reads the file.</summary>
    /// <param name="zone">The time zone of the clock times in the file.</param>
    /// <param name="at">The moment of the import.</param>
    /// <param name="refused">Takes the rows with faults, to be mended.</param>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static async Task<AttemptsToImport> Read(
        Store db, StudyId study, AttemptsFile file, TimeZoneInfo zone, DateTimeOffset at, IRefusedRows? refused, CancellationToken cancellation)
    {
        var refusing = new Refusing(refused);
        var reading = new AttemptsReader(file, zone).Read(() => new Nothing(), refusing, cancellation);
        if (reading.Sinks is null)
            return new() { IsBroken = true, Faults = reading.Faults, UnknownColumns = reading.UnknownColumns };
        var structure = await KnownStructure.Of(db, at, cancellation);
        var identifiers = (await db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study).Select(attempt => attempt.Identifier).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var read = new AttemptsToImport
        {
            Faults = reading.Faults,
            UnknownColumns = reading.UnknownColumns,
            Rows = reading.Rows,
            Refused = reading.Skipped,
            NewDepartments = structure.NewDepartments,
            NewTeams = structure.NewTeams,
            NewEmployees = structure.NewEmployees,
            NewKeys = structure.NewKeys,
        };
        var clashes = new FaultList();
        foreach (var row in AttemptRow.Of(file, zone).Where(row => !refusing.Lines.Contains(row.Line)))
        {
            if (ClashesOf(row, identifiers, structure) is { Count: > 0 } found)
            {
                found.ForEach(clashes.Add);
                refusing.Write(row.Header, row.Refused(found));
                read.Refused++;
            }
            else
                read.Attempts.Add(Placed(row, structure));
        }
        read.Faults.Insert(clashes);
        return read;
    }

    static List<Fault> ClashesOf(AttemptRow row, HashSet<string> identifiers, KnownStructure structure)
    {
        var found = new List<Fault>();
        foreach (var column in names)
        {
            if (CsvText.Restored(row[column]) is var name && (name.Length > LongestName || name.Any(HiddenCharacters.IsHidden) || name.Folded().Length > LongestName))
                Add(column, FaultKind.NotAName, LongestName.ToString(CultureInfo.InvariantCulture));
        }
        if (identifiers.Contains(CsvText.Restored(row[AttemptColumn.Attempt])))
            Add(AttemptColumn.Attempt, FaultKind.KnownIdentifier);
        if (structure.IsAmbiguous(CsvText.Restored(row[AttemptColumn.Employee]), CsvText.Restored(row.Attempt.Department)))
            Add(AttemptColumn.Employee, FaultKind.AmbiguousName);
        return found;

        void Add(AttemptColumn column, FaultKind kind, string allowed = "") => found.Add(new(row.Line, row.NameOf(column), Excerpts.Of(row[column]), kind, allowed));
    }

    static Right Placed(AttemptRow row, KnownStructure structure)
    {
        var folded = RowAsRead.Fold(row, null);
        var department = structure.DepartmentOf(folded.Attempt.Department);
        var team = structure.TeamOf(department.Id, folded.Attempt.Team);
        var employee = CsvText.Restored(row[AttemptColumn.Employee]) is { Length: > 0 } named ? structure.EmployeeOf(named, department, team) : null;
        return new(row.Line, RowAsRead.TextOf(row, employee?.Code), folded with { EmployeeCode = employee?.Code }, department.Id, team?.Id, employee?.Id,
            CsvText.Restored(row[AttemptColumn.Remark]).Replace('\0', ' '));
    }

    /// <summary>The first reading only says what is wrong.</summary>
    sealed class Nothing : IAttemptSink
    {
        public void Take(in Attempt attempt, AttemptWords words)
        {
        }
    }

    /// <summary>Remembers which rows were refused, and hands them on.</summary>
    sealed class Refusing(IRefusedRows? keeper) : IRefusedRows
    {
        bool begun;

        public HashSet<long> Lines { get; } = [];

        public void Begin(IReadOnlyList<string> header)
        {
            begun = true;
            keeper?.Begin(header);
        }

        public void Write(RefusedRow row)
        {
            Lines.Add(row.Line);
            keeper?.Write(row);
        }

        public void Write(IReadOnlyList<string> header, RefusedRow row)
        {
            if (!begun)
                Begin(header);
            keeper?.Write(row);
        }
    }
}
