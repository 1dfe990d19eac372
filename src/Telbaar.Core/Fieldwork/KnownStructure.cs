using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Fieldwork;

/// <summary>The departments, teams and employees that an organisation has, by what a file calls them; and those that an import would have to make.</summary>
/// <param name="at">The moment of the import.</param>
sealed class KnownStructure(DateTimeOffset at)
{
    readonly Dictionary<string, Department> departments = [];
    readonly Dictionary<(DepartmentId, string), Team> teams = [];
    readonly Dictionary<string, Employee> employeesByCode = [];
    readonly Dictionary<string, List<Employee>> employeesByName = [];
    int lastNumber;

    public List<Department> NewDepartments { get; } = [];

    public List<Team> NewTeams { get; } = [];

    public List<Employee> NewEmployees { get; } = [];

    /// <summary>The names of the new employees.</summary>
    public List<EmployeeKey> NewKeys { get; } = [];

    public static async Task<KnownStructure> Of(Store db, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = new KnownStructure(at);
        foreach (var department in await db.Set<Department>().AsNoTracking().ToListAsync(cancellation))
            known.departments[department.Folded] = department;
        foreach (var team in await db.Set<Team>().AsNoTracking().ToListAsync(cancellation))
            known.teams[(team.DepartmentId, team.Folded)] = team;
        var employees = await db.Set<Employee>().AsNoTracking().ToDictionaryAsync(employee => employee.Id, cancellation);
        foreach (var employee in employees.Values)
            known.employeesByCode[employee.Code.Folded()] = employee;
        known.lastNumber = await EmployeeCodes.LastGiven(db, cancellation);
        foreach (var key in await db.Set<EmployeeKey>().AsNoTracking().Where(key => key.ReplacedBy == null).ToListAsync(cancellation))
            known.Named(key.Folded).Add(employees[key.EmployeeId]);
        return known;
    }

    public Department DepartmentOf(string name)
    {
        var folded = name.Folded();
        if (departments.TryGetValue(folded, out var known))
            return known;
        var made = departments[folded] = new() { Id = EntityId.New<DepartmentId>(at), Name = name, Folded = folded };
        NewDepartments.Add(made);
        return made;
    }

    public Team? TeamOf(DepartmentId department, string? name)
    {
        if (name is null)
            return null;
        var folded = name.Folded();
        if (teams.TryGetValue((department, folded), out var known))
            return known;
        var made = teams[(department, folded)] = new() { Id = EntityId.New<TeamId>(at), DepartmentId = department, Name = name, Folded = folded };
        NewTeams.Add(made);
        return made;
    }

    /// <summary>Whether this names more than one employee, and the department does not decide which.</summary>
    public bool IsAmbiguous(string codeOrName, string department)
    {
        var folded = codeOrName.Folded();
        if (employeesByCode.ContainsKey(folded) || !employeesByName.TryGetValue(folded, out var named) || named.Count < 2)
            return false;
        return !departments.TryGetValue(department.Folded(), out var known) || named.Count(employee => employee.DepartmentId == known.Id) != 1;
    }

    /// <summary>The employee with this code, or of this name; otherwise a new one, whose name goes into the key table.</summary>
    public Employee EmployeeOf(string codeOrName, Department department, Team? team)
    {
        var folded = codeOrName.Folded();
        if (employeesByCode.TryGetValue(folded, out var known))
            return known;
        if (employeesByName.TryGetValue(folded, out var named) && named.Count > 0)
            return named.Count == 1 ? named[0] : named.Single(employee => employee.DepartmentId == department.Id);
        lastNumber++;
        var made = new Employee
        {
            Id = EntityId.New<EmployeeId>(at),
            Code = EmployeeCodes.Of(lastNumber),
            DepartmentId = department.Id,
            TeamId = team?.Id,
            // On no staff list: known from the attempts alone, and so never drawn in a sample.
            IsActive = false,
        };
        NewEmployees.Add(made);
        NewKeys.Add(new() { Id = EntityId.New<EmployeeKeyId>(at), EmployeeId = made.Id, Name = codeOrName, Folded = folded });
        employeesByCode[made.Code.Folded()] = made;
        Named(folded).Add(made);
        return made;
    }

    List<Employee> Named(string folded)
    {
        if (!employeesByName.TryGetValue(folded, out var named))
            employeesByName[folded] = named = [];
        return named;
    }
}
