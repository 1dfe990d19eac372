using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>
/// The last import of the staff list is undone: everything is as it was before, unless what it made or changed has been changed or used since. The codes that it gave stay given.
/// </summary>
public static class UndoStaffImport
{
    public sealed record Input(StaffImportId Import);

    /// <summary>The import that can be undone: the last one, when that has not been done yet.</summary>
    public static async Task<StaffImport?> Undoable(Store db, CancellationToken cancellation) =>
        await db.Set<StaffImport>().OrderByDescending(import => import.At).ThenByDescending(import => import.Id).FirstOrDefaultAsync(cancellation) is { UndoneAt: null } last ? last : null;

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (!await db.Set<StaffImport>().AnyAsync(candidate => candidate.Id == input.Import, cancellation))
            return ActRefusals.NotFound;
        if (await Undoable(db, cancellation) is not { } import || import.Id != input.Import)
            return OrganisationRefusals.NotTheLastImport;

        var undoing = new Undoing(StaffUndo.Of(import.Undo), await StaffList.Of(db, cancellation),
            await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == import.Id).ToDictionaryAsync(key => key.Id.Value, cancellation));
        undoing.Undo(db);
        if (undoing.BuiltUpon > 0)
            return OrganisationRefusals.ImportBuiltUpon.With(undoing.BuiltUpon);
        import.UndoneAt = acting.At;
        db.Audit(acting, "staff.import-undone", import.Id.Value);
        return await db.Commit(cancellation) switch
        {
            null => new Done(),
            // Somebody whom it added has been planned or rung since.
            var clash when clash == ActRefusals.InUse => OrganisationRefusals.ImportBuiltUpon.With(undoing.Removed),
            var clash => clash,
        };
    }

    sealed class Undoing(StaffUndo undo, StaffList list, Dictionary<Guid, EmployeeKey> replaced)
    {
        readonly HashSet<Guid> added = [.. undo.Added];
        readonly Dictionary<Guid, StaffMember> members = list.Members.ToDictionary(member => member.Employee.Id.Value);
        readonly Dictionary<Guid, EmployeeKey> keys = list.Members.ToDictionary(member => member.Key.Id.Value, member => member.Key);
        readonly Dictionary<Guid, Department> departments = list.Departments.ToDictionary(department => department.Id.Value);
        readonly Dictionary<Guid, Team> teams = list.Teams.ToDictionary(team => team.Id.Value);

        /// <summary>How many things were changed or used since.</summary>
        public int BuiltUpon { get; private set; }

        /// <summary>How many employees are taken away again.</summary>
        public int Removed => undo.Added.Count;

        public void Undo(Store db)
        {
            BuiltUpon += undo.Added.Count(id => members.GetValueOrDefault(id) is not { Employee.Version: 0, Key.Version: 0 });
            foreach (var touched in undo.Employees)
            {
                if (members.GetValueOrDefault(touched.Id)?.Employee is { } employee && employee.Version == touched.Version)
                    (employee.DepartmentId, employee.TeamId, employee.IsActive) = (new(touched.Department), touched.Team is { } team ? new TeamId(team) : null, touched.IsActive);
                else
                    BuiltUpon++;
            }
            BuiltUpon += undo.Keys.Count(touched => keys.GetValueOrDefault(touched.New) is not { Version: 0 } || replaced.GetValueOrDefault(touched.Old)?.Version != touched.OldVersion);
            foreach (var touched in undo.ReturnedDepartments)
                Retire(departments.GetValueOrDefault(touched.Id), touched, department => department.IsActive = false);
            foreach (var touched in undo.ReturnedTeams)
                Retire(teams.GetValueOrDefault(touched.Id), touched, team => team.IsActive = false);
            BuiltUpon += undo.Teams.Count(id => teams.GetValueOrDefault(id) is not { Version: 0 }) + undo.Departments.Count(id => departments.GetValueOrDefault(id) is not { Version: 0 });
            BuiltUpon += list.Members.Count(WouldBeLost) + list.Teams.Count(WouldBeLost);
            if (BuiltUpon == 0)
                Remove(db);
        }

        /// <summary>Takes away what the import made, now that nothing refers to it.</summary>
        void Remove(Store db)
        {
            foreach (var touched in undo.Keys)
            {
                db.Remove(keys[touched.New]);
                replaced[touched.Old].ReplacedBy = null;
            }
            db.RemoveRange(undo.Added.Select(id => members[id].Key));
            db.RemoveRange(undo.Added.Select(id => members[id].Employee));
            db.RemoveRange(undo.Teams.Select(id => teams[id]));
            db.RemoveRange(undo.Departments.Select(id => departments[id]));
        }

        void Retire<T>(T? thing, Touched touched, Action<T> retire)
            where T : Owned
        {
            if (thing is not null && thing.Version == touched.Version)
                retire(thing);
            else
                BuiltUpon++;
        }

        /// <summary>A team that was added since to a department that would go away again.</summary>
        bool WouldBeLost(Team team) => undo.Departments.Contains(team.DepartmentId.Value) && !undo.Teams.Contains(team.Id.Value);

        /// <summary>Somebody who came to a department or team since, which would go away or out of use again.</summary>
        bool WouldBeLost(StaffMember member)
        {
            var employee = member.Employee;
            if (added.Contains(employee.Id.Value))
                return false;
            var (department, team) = (employee.DepartmentId.Value, employee.TeamId?.Value);
            return undo.Departments.Contains(department) || (team is { } id && undo.Teams.Contains(id))
                || (employee.IsActive && (undo.ReturnedDepartments.Any(touched => touched.Id == department) || undo.ReturnedTeams.Any(touched => touched.Id == team)));
        }
    }
}
