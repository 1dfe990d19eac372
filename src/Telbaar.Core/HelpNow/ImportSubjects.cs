using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>A coordinator takes in a list of subjects: all of it, or nothing when something is wrong. A subject that is there already is changed.</summary>
public static class ImportSubjects
{
    public sealed record Input(SubjectFile File);

    /// <summary>What is wrong with the rows, beside the organisation as it stands.</summary>
    public static async Task<FaultList> Check(Store db, SubjectFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var faults = new FaultList();
        faults.Append(file.Faults, 0);
        var known = await Known.Of(db, cancellation);
        foreach (var row in file.Rows)
        {
            if (known.PlaceOf(row) is null && row.Department.Length > 0)
                faults.Add(new(row.Line, "", Excerpts.Of(row.Team.Length > 0 ? $"{row.Department} – {row.Team}" : row.Department), FaultKind.UnknownWorkplace));
            if (row.Employee.Length > 0 && !known.Employees.ContainsKey(row.Employee))
                faults.Add(new(row.Line, "", Excerpts.Of(row.Employee), FaultKind.UnknownEmployee));
        }
        return faults;
    }

    /// <returns>How many were added or changed.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        var faults = await Check(db, input.File, cancellation);
        if (faults.Count > 0)
            return HelpNowRefusals.FileHasFaults.About(nameof(input.File)).With(faults.Count);
        // The last row of a name holds.
        var rows = input.File.Rows.GroupBy(row => row.Name.Folded()).ToDictionary(same => same.Key, same => same.Last());
        if (rows.Count == 0)
            return HelpNowRefusals.FileEmpty.About(nameof(input.File));
        var known = await Known.Of(db, cancellation);
        var subjects = await db.Set<Subject>().ToDictionaryAsync(subject => subject.Folded, cancellation);
        foreach (var (folded, row) in rows)
        {
            var place = known.PlaceOf(row)!.Value;
            var employee = row.Employee.Length > 0 ? known.Employees[row.Employee] : (EmployeeId?)null;
            if (subjects.TryGetValue(folded, out var subject))
                (subject.Name, subject.Synonyms, subject.DepartmentId, subject.TeamId, subject.EmployeeId) = (row.Name, row.Synonyms, place.Department, place.Team, employee);
            else
                db.Add(new Subject { Id = EntityId.New<SubjectId>(acting.At), Name = row.Name, Folded = folded, Synonyms = row.Synonyms, DepartmentId = place.Department, TeamId = place.Team, EmployeeId = employee });
        }
        db.Audit(acting, "subjects.imported", null, $"rows={rows.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : rows.Count;
    }

    sealed record Known(Dictionary<string, DepartmentId> Departments, Dictionary<(DepartmentId, string), TeamId> Teams, Dictionary<string, EmployeeId> Employees)
    {
        public static async Task<Known> Of(Store db, CancellationToken cancellation) => new(
            await db.Set<Department>().Where(department => department.IsActive).ToDictionaryAsync(department => department.Folded, department => department.Id, cancellation),
            await db.Set<Team>().Where(team => team.IsActive).ToDictionaryAsync(team => (team.DepartmentId, team.Folded), team => team.Id, cancellation),
            await db.Set<Employee>().Where(employee => employee.IsActive).ToDictionaryAsync(employee => employee.Code, employee => employee.Id, cancellation));

        public Workplace? PlaceOf(SubjectRow row)
        {
            if (!Departments.TryGetValue(row.Department.Folded(), out var department))
                return null;
            if (row.Team.Length == 0)
                return new(department, null);
            return Teams.TryGetValue((department, row.Team.Folded()), out var team) ? new(department, team) : null;
        }
    }
}
