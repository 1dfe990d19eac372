using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>An employee with the key in force. Whoever has no key any more is on no list.</summary>
public sealed record StaffMember(Employee Employee, EmployeeKey Key);

/// <summary>The staff list as it stands, with the departments and teams.</summary>
public sealed class StaffList
{
    readonly Dictionary<DepartmentId, Department> departments;
    readonly Dictionary<TeamId, Team> teams;

    StaffList(IReadOnlyList<StaffMember> members, IReadOnlyList<Department> departments, IReadOnlyList<Team> teams)
    {
        Members = members;
        this.departments = departments.ToDictionary(department => department.Id);
        this.teams = teams.ToDictionary(team => team.Id);
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<StaffMember> Members { get; }

    public IEnumerable<Department> Departments => departments.Values;

    public IEnumerable<Team> Teams => teams.Values;

    public Department DepartmentOf(StaffMember member) => departments[member.Employee.DepartmentId];

    public Team? TeamOf(StaffMember member) => member.Employee.TeamId is { } team ? teams[team] : null;

    /// <summary>
    /// A digest of which employees, keys, departments and teams there are, in which versions: another one means that something changed. It holds no name.
    /// </summary>
    public string State { get; private init; } = "";

    public static async Task<StaffList> Of(Store db, CancellationToken cancellation)
    {
        var employees = await db.Set<Employee>().ToListAsync(cancellation);
        var keys = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null).ToDictionaryAsync(key => key.EmployeeId, cancellation);
        var departments = await db.Set<Department>().ToListAsync(cancellation);
        var teams = await db.Set<Team>().ToListAsync(cancellation);
        var versions = departments.Select(d => (d.Id.Value, d.Version)).Concat(teams.Select(t => (t.Id.Value, t.Version)))
            .Concat(employees.Select(e => (e.Id.Value, e.Version))).Concat(keys.Values.Select(k => (k.Id.Value, k.Version)));
        var members = employees.Where(employee => keys.ContainsKey(employee.Id)).Select(employee => new StaffMember(employee, keys[employee.Id]))
            .OrderBy(member => member.Employee.Code.Length).ThenBy(member => member.Employee.Code, StringComparer.Ordinal);
        return new([.. members], departments, teams) { State = DigestOf(versions) };
    }

    /// <summary>Of which things there are, in which versions.</summary>
    internal static string DigestOf(IEnumerable<(Guid Id, int Version)> versions)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[20];
        foreach (var (id, version) in versions.Order())
        {
            id.TryWriteBytes(bytes);
            BitConverter.TryWriteBytes(bytes[16..], version);
            digest.AppendData(bytes);
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
