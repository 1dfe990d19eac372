using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A staff list that was looked at in a preview is taken in: new employees get a code, changed ones a new key, and whoever is not on it becomes inactive.</summary>
public static class ImportStaff
{
    /// <param name="Id">Made when the preview was shown, so that a confirmation that is sent twice is one import.</param>
    /// <param name="State">That of the <see cref="StaffList"/> on which the preview rests.</param>
    public sealed record Input(StaffImportId Id, byte[] File, string State);

    public static async Task<Answer<StaffImportId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (await db.Set<StaffImport>().AnyAsync(other => other.Id == input.Id, cancellation))
            return input.Id;
        if (input.File.Length > StaffFile.Largest)
            return OrganisationRefusals.StaffListTooLarge.With(StaffFile.Largest / 1000);
        var list = await StaffList.Of(db, cancellation);
        if (list.State != input.State)
            return OrganisationRefusals.StaffChangedMeanwhile;
        var changes = StaffChanges.Between(list, StaffFile.Read(input.File));
        if (changes.Faults.Count > 0)
            return OrganisationRefusals.StaffListFaulty;

        // What an earlier import replaced can no longer be brought back.
        db.RemoveRange(await db.Set<EmployeeKey>().Where(key => key.ReplacedBy != null).ToListAsync(cancellation));
        var taking = new Taking(db, acting, input.Id, list, await EmployeeCodes.LastGiven(db, cancellation));
        db.Add(taking.Take(changes));
        db.Audit(acting, "staff.imported", input.Id.Value, $"{changes.Added.Count} {changes.Changed.Count} {changes.Gone.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }

    sealed class Taking(Store db, Acting acting, StaffImportId id, StaffList list, int lastCode)
    {
        readonly Dictionary<string, Department> departments = list.Departments.ToDictionary(department => department.Folded);
        readonly Dictionary<(DepartmentId, string), Team> teams = list.Teams.ToDictionary(team => (team.DepartmentId, team.Folded));
        readonly List<Guid> madeDepartments = [], madeTeams = [], added = [];
        readonly List<TouchedEmployee> employees = [];
        readonly List<TouchedKey> keys = [];

        public StaffImport Take(StaffChanges changes)
        {
            foreach (var department in changes.ReturningDepartments)
                department.IsActive = true;
            foreach (var team in changes.ReturningTeams)
                team.IsActive = true;
            foreach (var row in changes.Added)
                Add(row);
            foreach (var changed in changes.Changed)
                Change(changed);
            foreach (var gone in changes.Gone)
            {
                Touch(gone.Employee);
                gone.Employee.IsActive = false;
            }
            return new StaffImport
            {
                Id = id,
                At = acting.At,
                Added = changes.Added.Count,
                Changed = changes.Changed.Count,
                Gone = changes.Gone.Count,
                LastCode = EmployeeCodes.Of(lastCode),
                Undo = new StaffUndo(
                    madeDepartments, madeTeams,
                    [.. changes.ReturningDepartments.Select(department => new Touched(department.Id.Value, department.Version + 1))],
                    [.. changes.ReturningTeams.Select(team => new Touched(team.Id.Value, team.Version + 1))],
                    added, employees, keys).ToJson(),
            };
        }

        void Add(StaffRow row)
        {
            var department = DepartmentOf(row.Department);
            var employee = new Employee
            {
                Id = EntityId.New<EmployeeId>(acting.At),
                Code = EmployeeCodes.Of(++lastCode),
                DepartmentId = department.Id,
                TeamId = TeamOf(department, row.Team),
                IsActive = row.IsActive ?? true,
            };
            db.Add(employee);
            db.Add(KeyOf(employee.Id, row.Name, row.Email ?? "", row.Number ?? ""));
            added.Add(employee.Id.Value);
        }

        void Change(ChangedMember changed)
        {
            var ((employee, key), row) = (changed.Member, changed.Row);
            if (changed.ChangesPlace)
            {
                Touch(employee);
                var department = DepartmentOf(row.Department);
                var stays = department.Id == employee.DepartmentId;
                employee.DepartmentId = department.Id;
                employee.TeamId = row.Team is null && stays ? employee.TeamId : TeamOf(department, row.Team);
                employee.IsActive = row.IsActive ?? true;
            }
            if (changed.ChangesKey)
            {
                var now = KeyOf(employee.Id, row.Name, row.Email ?? key.Email, row.Number ?? key.Number);
                db.Add(now);
                key.ReplacedBy = id;
                keys.Add(new(key.Id.Value, key.Version + 1, now.Id.Value));
            }
        }

        void Touch(Employee employee) =>
            employees.Add(new(employee.Id.Value, employee.Version + 1, employee.DepartmentId.Value, employee.TeamId?.Value, employee.IsActive));

        EmployeeKey KeyOf(EmployeeId employee, string name, string email, string number) =>
            new() { Id = EntityId.New<EmployeeKeyId>(acting.At), EmployeeId = employee, Name = name, Folded = name.Folded(), Email = email, Number = number };

        Department DepartmentOf(string name)
        {
            if (departments.TryGetValue(name.Folded(), out var known))
                return known;
            var department = new Department { Id = EntityId.New<DepartmentId>(acting.At), Name = name, Folded = name.Folded() };
            db.Add(department);
            madeDepartments.Add(department.Id.Value);
            return departments[department.Folded] = department;
        }

        TeamId? TeamOf(Department department, string? name)
        {
            if (string.IsNullOrEmpty(name))
                return null;
            if (teams.TryGetValue((department.Id, name.Folded()), out var known))
                return known.Id;
            var team = new Team { Id = EntityId.New<TeamId>(acting.At), DepartmentId = department.Id, Name = name, Folded = name.Folded() };
            db.Add(team);
            madeTeams.Add(team.Id.Value);
            teams[(department.Id, team.Folded)] = team;
            return team.Id;
        }
    }
}
