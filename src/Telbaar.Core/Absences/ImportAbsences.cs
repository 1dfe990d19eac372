using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>Absences are taken in from a file: all rows, or none when something is wrong. What is over already is left.</summary>
public static class ImportAbsences
{
    /// <param name="IsWhole">What earlier files said of the same departments goes.</param>
    public sealed record Input(AbsenceFile File, bool IsWhole);

    /// <param name="Added">Rows that were stored.</param>
    /// <param name="Over">Rows about a time that is over.</param>
    /// <param name="Objecting">Rows about employees who objected, of whom nothing is stored.</param>
    public sealed record Imported(int Added, int Over, int Objecting);

    /// <summary>What is wrong with the rows, beside the staff list as it stands.</summary>
    public static async Task<FaultList> Check(Store db, Acting acting, AbsenceFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var faults = new FaultList();
        faults.Append(file.Faults, 0);
        var employees = await EmployeesOf(db, acting, cancellation);
        foreach (var row in file.Rows.Where(row => !employees.ContainsKey(row.Employee)))
            faults.Add(new(row.Line, "", Excerpts.Of(row.Employee), FaultKind.UnknownEmployee));
        return faults;
    }

    public static async Task<Answer<Imported>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAbsence) is { } refusal)
            return refusal;
        var faults = await Check(db, acting, input.File, cancellation);
        if (faults.Count > 0)
            return AbsenceRefusals.FileHasFaults.About(nameof(input.File)).With(faults.Count);
        if (input.File.Rows.Count == 0)
            return AbsenceRefusals.FileEmpty.About(nameof(input.File));
        var employees = await EmployeesOf(db, acting, cancellation);
        var objecting = await db.Set<Objection>().Select(objection => objection.EmployeeId).ToHashSetAsync(cancellation);
        var known = await db.Set<Absence>().Where(absence => absence.Source == AbsenceSource.File).ToListAsync(cancellation);
        var scope = await AbsenceScope.Of(db, acting, cancellation);
        var rows = input.File.Rows.Select(row => (Employee: employees[row.Employee].Id, row.From, row.Until)).ToList();
        var wanted = rows.Where(row => row.Until > acting.At && !objecting.Contains(row.Employee)).ToHashSet();
        if (input.IsWhole)
        {
            var own = scope.Departments is null ? null : await db.Set<Employee>().Where(employee => scope.Departments.Contains(employee.DepartmentId)).Select(employee => employee.Id).ToHashSetAsync(cancellation);
            db.RemoveRange(known.Where(absence => (own is null || own.Contains(absence.EmployeeId)) && !wanted.Contains((absence.EmployeeId, absence.From, absence.Until))));
        }
        var added = wanted.Count;
        wanted.ExceptWith(known.Select(absence => (absence.EmployeeId, absence.From, absence.Until)));
        db.AddRange(wanted.Select(row => new Absence { Id = EntityId.New<AbsenceId>(acting.At), EmployeeId = row.Employee, From = row.From, Until = row.Until, Source = AbsenceSource.File }));
        db.Audit(acting, "absences.imported", null, $"rows={added}");
        var imported = new Imported(added, rows.Count(row => row.Until <= acting.At), rows.Count(row => row.Until > acting.At && objecting.Contains(row.Employee)));
        return await db.Commit(cancellation) is { } clash ? clash : imported;
    }

    /// <summary>Whose absence may come in, by code and by mail address in lower case. An address that two bear tells nothing.</summary>
    static async Task<Dictionary<string, Employee>> EmployeesOf(Store db, Acting acting, CancellationToken cancellation)
    {
        var scope = await AbsenceScope.Of(db, acting, cancellation);
        var employees = (await db.Set<Employee>().AsNoTracking().Where(employee => employee.IsActive).ToListAsync(cancellation)).Where(employee => scope.Includes(employee.DepartmentId)).ToDictionary(employee => employee.Id);
        var found = employees.Values.ToDictionary(employee => employee.Code.ToLowerInvariant());
        var addresses = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && key.Email != "").Select(key => new { key.EmployeeId, key.Email }).ToListAsync(cancellation);
        foreach (var one in addresses.GroupBy(key => key.Email.ToLowerInvariant()).Where(same => same.Count() == 1).Select(same => same.Single()))
        {
            if (employees.TryGetValue(one.EmployeeId, out var employee))
                found.TryAdd(one.Email.ToLowerInvariant(), employee);
        }
        return found;
    }
}
