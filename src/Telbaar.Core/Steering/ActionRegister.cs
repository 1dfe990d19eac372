using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>All action points of an organisation, with what they name.</summary>
public sealed class ActionRegister
{
    readonly Dictionary<ActionLineId, ActionLine> lines;
    readonly Dictionary<DepartmentId, Department> departments;
    readonly Dictionary<TeamId, Team> teams;
    readonly Dictionary<EmployeeId, string> codes;
    readonly Dictionary<ActionPointId, ProgressNote> lastWords;

    ActionRegister(
        IReadOnlyList<ActionPoint> points, IReadOnlyList<ActionLine> lines, IReadOnlyList<Department> departments, IReadOnlyList<Team> teams, Dictionary<EmployeeId, string> codes,
        Dictionary<ActionPointId, ProgressNote> lastWords)
    {
        (Points, Lines, Departments, Teams, this.codes, this.lastWords) = (points, lines, departments, teams, codes, lastWords);
        this.lines = lines.ToDictionary(line => line.Id);
        this.departments = departments.ToDictionary(department => department.Id);
        this.teams = teams.ToDictionary(team => team.Id);
    }

    /// <summary>By number.</summary>
    public IReadOnlyList<ActionPoint> Points { get; }

    /// <summary>In their order, also those out of use.</summary>
    public IReadOnlyList<ActionLine> Lines { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Department> Departments { get; }

    public IReadOnlyList<Team> Teams { get; }

    /// <summary>A digest of which action points, lines, departments and teams there are, in which versions: another one means that something changed.</summary>
    public string State { get; private init; } = "";

    public static async Task<ActionRegister> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var points = await db.Set<ActionPoint>().OrderBy(point => point.Number).ToListAsync(cancellation);
        var lines = await ActionLines.Of(db, cancellation);
        var departments = await db.Set<Department>().OrderBy(department => department.Folded).ToListAsync(cancellation);
        var teams = await db.Set<Team>().OrderBy(team => team.Folded).ToListAsync(cancellation);
        var codes = await db.Set<Employee>().Where(employee => db.Set<ActionPoint>().Any(point => point.OwnerId == employee.Id)).ToDictionaryAsync(employee => employee.Id, employee => employee.Code, cancellation);
        var words = (await db.Set<ProgressNote>().AsNoTracking().Where(note => note.Text != "").ToListAsync(cancellation)).GroupBy(note => note.ActionPointId)
            .ToDictionary(point => point.Key, point => point.OrderBy(note => note.At).ThenBy(note => note.Id.Value).Last());
        var versions = points.Select(p => (p.Id.Value, p.Version)).Concat(lines.Select(l => (l.Id.Value, l.Version)))
            .Concat(departments.Select(d => (d.Id.Value, d.Version))).Concat(teams.Select(t => (t.Id.Value, t.Version))).Concat(words.Values.Select(n => (n.Id.Value, n.Version)));
        return new(points, lines, departments, teams, codes, words) { State = StaffList.DigestOf(versions) };
    }

    public string LineOf(ActionPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return NameOf(point.LineId);
    }

    public string NameOf(ActionLineId line) => lines[line].Name;

    public string? NameOf(DepartmentId? department) => department is { } id ? departments[id].Name : null;

    public string? NameOf(TeamId? team) => team is { } id ? teams[id].Name : null;

    /// <summary>The code of an owner.</summary>
    public string? CodeOf(EmployeeId? owner) => owner is { } id ? codes.GetValueOrDefault(id) : null;

    /// <summary>What was last noted of an action point; empty where nothing was.</summary>
    public string ProgressOf(ActionPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return lastWords.GetValueOrDefault(point.Id)?.Text ?? "";
    }
}
