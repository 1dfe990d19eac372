using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A value of an employee that a staff list changes.</summary>
public sealed record ChangedValue(StaffColumn Column, string Old, string New);

/// <summary>An employee whom a staff list changes.</summary>
public sealed record ChangedMember(StaffMember Member, StaffRow Row, IReadOnlyList<ChangedValue> Values)
{
    /// <summary>Whether name, address or number change.</summary>
    public bool ChangesKey => Values.Any(value => value.Column is StaffColumn.Name or StaffColumn.Email or StaffColumn.Number);

    public bool ChangesPlace => Values.Any(value => value.Column is StaffColumn.Department or StaffColumn.Team or StaffColumn.Active);
}

/// <summary>
/// What a staff list would change. A row is about the employee of its code; without a code, of its e-mail address; without either, of its name within its department.
/// An address that several share counts only together with the name. Where that leaves more than one, it is a fault.
/// </summary>
public sealed class StaffChanges
{
    readonly StaffList list;
    readonly StaffFile file;
    readonly Dictionary<StaffRow, StaffMember> matches = [];
    readonly HashSet<EmployeeId> taken = [];
    readonly Dictionary<EmployeeId, StaffRow> rowOf = [];

    StaffChanges(StaffList list, StaffFile file)
    {
        this.list = list;
        this.file = file;
    }

    /// <summary>Of the file by itself, or against the staff list; with any of these nothing is taken in.</summary>
    public FaultList Faults { get; } = new();

    public IReadOnlyList<StaffRow> Added { get; private set; } = [];

    public IReadOnlyList<ChangedMember> Changed { get; private set; } = [];

    /// <summary>Who is not on the list any more, and becomes inactive.</summary>
    public IReadOnlyList<StaffMember> Gone { get; private set; } = [];

    public int Unchanged { get; private set; }

    /// <summary>Departments that are named and are not there.</summary>
    public IReadOnlyList<string> NewDepartments { get; private set; } = [];

    public IReadOnlyList<(string Department, string Team)> NewTeams { get; private set; } = [];

    /// <summary>Departments and teams that are out of use, and in which somebody now works.</summary>
    public IReadOnlyList<Department> ReturningDepartments { get; private set; } = [];

    public IReadOnlyList<Team> ReturningTeams { get; private set; } = [];

    public bool IsNothing => Added.Count + Changed.Count + Gone.Count == 0;

    public static StaffChanges Between(StaffList list, StaffFile file)
    {
        var changes = new StaffChanges(list, file);
        changes.Faults.Insert(file.Faults);
        if (changes.Faults.Count == 0)
            changes.Match();
        if (changes.Faults.Count == 0)
            changes.Compare();
        return changes;
    }

    void Match()
    {
        var faults = new FaultList();
        MatchCodes(faults);
        MatchEmails(faults);
        MatchNames(faults);
        Faults.Insert(faults);
    }

    IEnumerable<StaffRow> Open => file.Rows.Where(row => row.Code.Length == 0 && !matches.ContainsKey(row));

    void MatchCodes(FaultList faults)
    {
        var byCode = list.Members.ToDictionary(member => member.Employee.Code);
        foreach (var row in file.Rows.Where(row => row.Code.Length > 0))
        {
            if (byCode.TryGetValue(row.Code, out var member))
                Take(row, member, StaffColumn.Code, row.Code, faults);
            else
                faults.Add(FaultOf(row, StaffColumn.Code, row.Code, FaultKind.UnknownCode, ""));
        }
    }

    void MatchEmails(FaultList faults)
    {
        var rows = Open.Where(row => !string.IsNullOrEmpty(row.Email)).GroupBy(row => row.Email!.Folded()).ToList();
        var members = list.Members.Where(member => member.Key.Email.Length > 0 && !taken.Contains(member.Employee.Id)).ToLookup(member => member.Key.Email.Folded());
        foreach (var sharing in rows)
        {
            var candidates = members[sharing.Key].ToList();
            var isShared = candidates.Count > 1 || sharing.Count() > 1;
            foreach (var row in sharing)
                MatchOne(row, isShared ? [.. candidates.Where(member => member.Key.Folded == row.Name.Folded())] : candidates, StaffColumn.Email, row.Email!, faults);
        }
    }

    void MatchNames(FaultList faults)
    {
        var members = list.Members.Where(member => !taken.Contains(member.Employee.Id)).ToLookup(member => (list.DepartmentOf(member).Folded, member.Key.Folded));
        foreach (var namesakes in Open.GroupBy(row => (row.Department.Folded(), row.Name.Folded())).ToList())
        {
            var candidates = members[namesakes.Key].ToList();
            var first = namesakes.First();
            // Two newcomers of one name are told apart by their addresses.
            var addresses = namesakes.Where(row => !string.IsNullOrEmpty(row.Email)).Select(row => row.Email!.Folded()).Distinct().Count();
            var areNewcomers = candidates.Count == 0 && addresses == namesakes.Count();
            foreach (var row in namesakes)
            {
                if (row != first && !areNewcomers)
                    faults.Add(FaultOf(row, StaffColumn.Name, row.Name, FaultKind.SameEmployee, $"{first.Line}"));
                else
                    MatchOne(row, candidates, StaffColumn.Name, row.Name, faults);
            }
        }
    }

    /// <summary>Of several, one who works here goes before those who left.</summary>
    void MatchOne(StaffRow row, List<StaffMember> candidates, StaffColumn column, string found, FaultList faults)
    {
        var likely = candidates.Count > 1 && candidates.Any(member => member.Employee.IsActive) ? [.. candidates.Where(member => member.Employee.IsActive)] : candidates;
        if (likely.Count > 1)
            faults.Add(FaultOf(row, column, found, FaultKind.SeveralEmployees, string.Join(", ", likely.Take(5).Select(member => member.Employee.Code))));
        else if (likely.Count == 1)
            Take(row, likely[0], column, found, faults);
    }

    void Take(StaffRow row, StaffMember member, StaffColumn column, string found, FaultList faults)
    {
        matches[row] = member;
        if (taken.Add(member.Employee.Id))
            rowOf[member.Employee.Id] = row;
        else
            faults.Add(FaultOf(row, column, found, FaultKind.SameEmployee, $"{rowOf[member.Employee.Id].Line}"));
    }

    Fault FaultOf(StaffRow row, StaffColumn column, string found, FaultKind kind, string allowed) => new(row.Line, file.Names[column], Excerpts.Of(found), kind, allowed);

    void Compare()
    {
        Added = [.. file.Rows.Where(row => !matches.ContainsKey(row))];
        Changed = [.. file.Rows.Where(matches.ContainsKey).Select(row => new ChangedMember(matches[row], row, ValuesOf(matches[row], row))).Where(changed => changed.Values.Count > 0)];
        Gone = [.. list.Members.Where(member => member.Employee.IsActive && !taken.Contains(member.Employee.Id))];
        Unchanged = file.Rows.Count - Added.Count - Changed.Count;

        var moving = Added.Concat(Changed.Where(changed => changed.ChangesPlace).Select(changed => changed.Row)).ToList();
        var departments = list.Departments.ToDictionary(department => department.Folded);
        var teams = list.Teams.ToDictionary(team => (team.DepartmentId, team.Folded));
        NewDepartments = [.. moving.Select(row => row.Department).DistinctBy(name => name.Folded()).Where(name => !departments.ContainsKey(name.Folded()))];
        NewTeams = [.. moving.Where(row => !string.IsNullOrEmpty(row.Team)).Select(row => (row.Department, Team: row.Team!)).DistinctBy(pair => (pair.Department.Folded(), pair.Team.Folded()))
            .Where(pair => !departments.TryGetValue(pair.Department.Folded(), out var department) || !teams.ContainsKey((department.Id, pair.Team.Folded())))];
        var working = moving.Where(row => row.IsActive ?? true).ToList();
        ReturningDepartments = [.. working.Select(row => departments.GetValueOrDefault(row.Department.Folded())).OfType<Department>().Where(department => !department.IsActive).Distinct()];
        ReturningTeams = [.. working.Select(row => TeamOf(row, departments, teams)).OfType<Team>().Where(team => !team.IsActive).Distinct()];
    }

    Team? TeamOf(StaffRow row, Dictionary<string, Department> departments, Dictionary<(DepartmentId, string), Team> teams)
    {
        if (!departments.TryGetValue(row.Department.Folded(), out var department))
            return null;
        return row.Team is { } name ? teams.GetValueOrDefault((department.Id, name.Folded())) : KeptTeam(row, department.Id);
    }

    /// <summary>Without a column for it, a team stays as long as its department does.</summary>
    Team? KeptTeam(StaffRow row, DepartmentId department) => matches.TryGetValue(row, out var member) && member.Employee.DepartmentId == department ? list.TeamOf(member) : null;

    List<ChangedValue> ValuesOf(StaffMember member, StaffRow row)
    {
        var values = new List<ChangedValue>();
        void Compare(StaffColumn column, string old, string? given, bool differs)
        {
            if (given is not null && differs)
                values.Add(new(column, old, given));
        }
        var department = list.DepartmentOf(member);
        var moves = department.Folded != row.Department.Folded();
        var team = list.TeamOf(member);
        var newTeam = row.Team ?? (moves ? "" : null);
        Compare(StaffColumn.Name, member.Key.Name, row.Name, member.Key.Name != row.Name);
        Compare(StaffColumn.Email, member.Key.Email, row.Email, member.Key.Email != row.Email);
        Compare(StaffColumn.Number, member.Key.Number, row.Number, member.Key.Number != row.Number);
        Compare(StaffColumn.Department, department.Name, row.Department, moves);
        Compare(StaffColumn.Team, team?.Name ?? "", newTeam, (moves && (team is not null || newTeam is { Length: > 0 })) || (team?.Folded ?? "") != (newTeam ?? "").Folded());
        // Without a column for it, whoever is on the list works here.
        var isActive = row.IsActive ?? true;
        if (isActive != member.Employee.IsActive)
            values.Add(new(StaffColumn.Active, Word(member.Employee.IsActive), Word(isActive)));
        return values;
    }

    /// <summary>As a staff list writes it; pages use words of their own.</summary>
    static string Word(bool active) => active ? "ja" : "nee";
}
