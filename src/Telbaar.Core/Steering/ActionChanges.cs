using System.Text.RegularExpressions;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>A value of an action point that a list changes, in the words of a list.</summary>
public sealed record ChangedActionValue(ActionColumn Column, string Old, string New);

/// <summary>An action point that a list adds.</summary>
/// <param name="Number">Given by the list, or the next that is free.</param>
/// <param name="Note">How it goes; empty where nothing is said.</param>
public sealed record AddedAction(ActionRow Row, int Number, ActionValues Values, string Note);

/// <summary>An action point that a list changes.</summary>
public sealed record ChangedAction(ActionPoint Point, ActionRow Row, ActionValues Values, string Note, IReadOnlyList<ChangedActionValue> Changes);

/// <summary>What a list of action points would change. A row is about the action point of its number; without one, or with one that is not there, it is a new one.</summary>
public sealed partial class ActionChanges
{
    /// <summary>Of the names that are allowed; more help nobody.</summary>
    const int MostNames = 40;

    readonly ActionRegister register;
    readonly StaffList staff;
    readonly ActionFile file;
    readonly FreeWords search;
    readonly Dictionary<EmployeeId, StaffMember> members;
    readonly ActionWords words;

    ActionChanges(ActionRegister register, StaffList staff, FreeWords search, ActionFile file, Language language)
    {
        (this.register, this.staff, this.search, this.file) = (register, staff, search, file);
        members = staff.Members.ToDictionary(member => member.Employee.Id);
        words = new(register, owner => members.GetValueOrDefault(owner)?.Employee.Code ?? register.CodeOf(owner), language is not Language.Dutch);
    }

    /// <summary>Of the file by itself, or against what there is; with any of these nothing is taken in.</summary>
    public FaultList Faults { get; } = new();

    public IReadOnlyList<AddedAction> Added { get; private set; } = [];

    public IReadOnlyList<ChangedAction> Changed { get; private set; } = [];

    public int Unchanged { get; private set; }

    public bool IsNothing => Added.Count + Changed.Count == 0;

    /// <param name="staff">The staff list, by which owners are known.</param>
    /// <param name="search">For names in words that name nobody.</param>
    /// <param name="language">In whose words what changes is told.</param>
    public static ActionChanges Between(ActionRegister register, StaffList staff, FreeWords search, ActionFile file, Language language)
    {
        ArgumentNullException.ThrowIfNull(file);
        var changes = new ActionChanges(register, staff, search, file, language);
        changes.Faults.Insert(file.Faults);
        if (changes.Faults.Count == 0)
            changes.Compare();
        return changes;
    }

    /// <summary>The text in a column of an action point that is added, in the words of a list.</summary>
    public string TextOf(ActionColumn column, AddedAction added)
    {
        ArgumentNullException.ThrowIfNull(added);
        return words.Of(column, added.Values);
    }

    void Compare()
    {
        var faults = new FaultList();
        var points = register.Points.ToDictionary(point => point.Number);
        var given = new Dictionary<int, ActionRow>();
        var next = Math.Max(points.Keys.DefaultIfEmpty().Max(), file.Rows.Max(row => row.Number) ?? 0);
        var (added, changed, unchanged) = (new List<AddedAction>(), new List<ChangedAction>(), 0);
        foreach (var row in file.Rows)
        {
            if (row.Number is { } number && !given.TryAdd(number, row))
            {
                faults.Add(FaultOf(row, ActionColumn.Number, $"{number}", FaultKind.RepeatedNumber, $"{given[number].Row}"));
                continue;
            }
            var point = row.Number is { } known ? points.GetValueOrDefault(known) : null;
            var values = new Resolving(this, row, point, faults).Values();
            var note = row.Progress.Length > 0 && (point is null || row.Progress != register.ProgressOf(point)) ? row.Progress : "";
            if (search.NameSomebody(note))
                faults.Add(FaultOf(row, ActionColumn.Progress, note, FaultKind.NamesSomebody, ""));
            if (point is null)
                added.Add(new(row, row.Number ?? ++next, values, note));
            else if (ChangesOf(point, values, note) is { Count: > 0 } changes)
                changed.Add(new(point, row, values, note, changes));
            else
                unchanged++;
        }
        if (next > ActionPoint.HighestNumber)
            faults.Add(new(1, file.Names[ActionColumn.Number], $"{next}", FaultKind.NotANumber, $"1–{ActionPoint.HighestNumber}"));
        Faults.Insert(faults);
        if (Faults.Count == 0)
            (Added, Changed, Unchanged) = (added, changed, unchanged);
    }

    List<ChangedActionValue> ChangesOf(ActionPoint point, ActionValues values, string note)
    {
        var before = ActionValues.Of(point);
        var columns = values.ChangedFrom(before).Concat(values.State == before.State ? [] : [ActionColumn.State]);
        var changes = columns.Order().Select(column => new ChangedActionValue(column, words.Of(column, before), words.Of(column, values))).ToList();
        if (note.Length > 0)
            changes.Add(new(ActionColumn.Progress, register.ProgressOf(point), note));
        return changes;
    }

    Fault FaultOf(ActionRow row, ActionColumn column, string found, FaultKind kind, string allowed) => new(row.Row, file.Names[column], Excerpts.Of(found), kind, allowed);

    [GeneratedRegex(@"^(M\d{4,})(?:\s*:\s*(.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Coded();

    /// <summary>Finds what one row names.</summary>
    sealed class Resolving(ActionChanges changes, ActionRow row, ActionPoint? now, FaultList faults)
    {
        ActionRegister Register => changes.register;

        ActionFile File => changes.file;

        public ActionValues Values()
        {
            var line = LineOf();
            var (department, team) = PlaceOf();
            var level = LevelOf(department, team);
            var (owner, function) = OwnerOf();
            var state = row.State ?? now?.State ?? ActionState.Open;
            var reason = File.Has(ActionColumn.Reason) ? row.Reason : now?.Reason ?? "";
            reason = now?.ReasonIn(state, reason) ?? reason;
            if (state is ActionState.Dropped && reason.Length == 0)
                Fault(ActionColumn.Reason, "", FaultKind.Required, "");
            Nameless(ActionColumn.What, row.What, now?.What);
            Nameless(ActionColumn.Reason, reason, now?.Reason);
            var measure = File.Has(ActionColumn.Measure) ? row.Measure : now?.TargetMeasure ?? "";
            var target = File.Has(ActionColumn.TargetDepartment) ? DepartmentOf(row.TargetDepartment, ActionColumn.TargetDepartment, now?.TargetDepartmentId)
                : now is null ? (measure.Length > 0 ? department : null) : now.TargetDepartmentId;
            return new(
                row.What, line, level, department, team, owner, function, File.Has(ActionColumn.Term) ? row.Term : now?.Term, state, reason, target, measure,
                File.Has(ActionColumn.EffectiveOn) ? row.EffectiveOn : now?.EffectiveOn);
        }

        /// <summary>What stands there already is not blamed on the list.</summary>
        void Nameless(ActionColumn column, string words, string? before)
        {
            if (words != before && changes.search.NameSomebody(words))
                Fault(column, words, FaultKind.NamesSomebody, "");
        }

        ActionLineId LineOf()
        {
            if (Register.Lines.FirstOrDefault(line => line.Folded == row.Line.Folded() && (line.IsActive || line.Id == now?.LineId)) is { } found)
                return found.Id;
            Fault(ActionColumn.Line, row.Line, FaultKind.NotAllowed, Names(Register.Lines.Where(line => line.IsActive).Select(line => line.Name)));
            return default;
        }

        (DepartmentId? Department, TeamId? Team) PlaceOf()
        {
            var department = File.Has(ActionColumn.Department) ? DepartmentOf(row.Department, ActionColumn.Department, now?.DepartmentId) : now?.DepartmentId;
            if (!File.Has(ActionColumn.Team))
                return (department, department == now?.DepartmentId ? now?.TeamId : null);
            if (row.Team.Length == 0)
                return (department, null);
            var teams = Register.Teams.Where(team => (team.IsActive || team.Id == now?.TeamId) && (department is null || team.DepartmentId == department)).ToList();
            if (teams.Where(team => team.Folded == row.Team.Folded()).ToList() is [var only])
                return (only.DepartmentId, only.Id);
            Fault(ActionColumn.Team, row.Team, FaultKind.NotAllowed, Names(teams.Select(team => department is null ? $"{Register.NameOf(team.DepartmentId)} – {team.Name}" : team.Name)));
            return (department, null);
        }

        DepartmentId? DepartmentOf(string name, ActionColumn column, DepartmentId? before)
        {
            if (name.Length == 0)
                return null;
            if (Register.Departments.FirstOrDefault(department => department.Folded == name.Folded() && (department.IsActive || department.Id == before)) is { } found)
                return found.Id;
            Fault(column, name, FaultKind.NotAllowed, Names(Register.Departments.Where(department => department.IsActive).Select(department => department.Name)));
            return null;
        }

        ActionLevel LevelOf(DepartmentId? department, TeamId? team)
        {
            var level = row.Level ?? now?.Level ?? (team is not null ? ActionLevel.Team : department is not null ? ActionLevel.Department : ActionLevel.Organisation);
            // Where the name itself is unknown, that was said already.
            if (level is not ActionLevel.Organisation && department is null && row.Department.Length == 0 && row.Team.Length == 0)
                Fault(ActionColumn.Department, "", FaultKind.Required, "");
            else if (level is ActionLevel.Team && team is null && row.Team.Length == 0)
                Fault(ActionColumn.Team, "", FaultKind.Required, "");
            return level;
        }

        (EmployeeId? Owner, string Function) OwnerOf()
        {
            if (!File.Has(ActionColumn.Owner))
                return (now?.OwnerId, now?.OwnerFunction ?? "");
            if (row.Owner.Length == 0)
                return (null, "");
            if (Coded().Match(row.Owner) is { Success: true } coded)
            {
                var code = coded.Groups[1].Value.ToUpperInvariant();
                var function = coded.Groups[2].Value.Trim();
                // Whoever was taken out of the staff list stays the owner until somebody says otherwise.
                if (now?.OwnerId is { } before && Register.CodeOf(before) == code)
                    return (before, FunctionOf(function));
                return (One(FindOwner.Among(changes.staff, code)), FunctionOf(function));
            }
            var named = FindOwner.Among(changes.staff, row.Owner);
            return named.Count > 0 || row.Owner.Contains('@', StringComparison.Ordinal) ? (One(named), "") : (null, FunctionOf(row.Owner));
        }

        string FunctionOf(string function)
        {
            if (function.Length > ActionPoint.LongestFunction)
                Fault(ActionColumn.Owner, function, FaultKind.ValueTooLong, $"{ActionPoint.LongestFunction}");
            else
                Nameless(ActionColumn.Owner, function, now?.OwnerFunction);
            return function;
        }

        EmployeeId? One(IReadOnlyList<StaffMember> likely)
        {
            if (likely is [var only])
                return only.Employee.Id;
            if (likely.Count == 0)
                Fault(ActionColumn.Owner, row.Owner, FaultKind.NoSuchOwner, "");
            else
                Fault(ActionColumn.Owner, row.Owner, FaultKind.SeveralEmployees, string.Join(", ", likely.Take(5).Select(member => member.Employee.Code)));
            return null;
        }

        static string Names(IEnumerable<string> names) => string.Join(", ", names.Take(MostNames).Select(Excerpts.Of));

        void Fault(ActionColumn column, string found, FaultKind kind, string allowed) => faults.Add(changes.FaultOf(row, column, found, kind, allowed));
    }
}
