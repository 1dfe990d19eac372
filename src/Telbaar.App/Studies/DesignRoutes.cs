using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The addresses of a study's design: departments in scope, numbers, shifts, incidents, and the copy on part of the departments.</summary>
static class DesignRoutes
{
    const string Department = $"{Routes.Study}/departments/{{department:guid}}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Study}/departments", Permission.SeeStudies, ShowDepartments);
        routes.Page(Department, Permission.DesignStudy, ShowDepartment);
        routes.Act(Department, Permission.DesignStudy, Put);
        routes.Act($"{Department}/leave-out", Permission.DesignStudy, LeaveDepartmentOut);
        routes.Page($"{Routes.Study}/numbers", Permission.SeeStudies, (Visit visit, Store db, CancellationToken cancellation) => NumbersAnswer(visit, db, null, cancellation));
        routes.Act($"{Routes.Study}/numbers", Permission.DesignStudy, AddANumber);
        routes.Act($"{Routes.Study}/numbers/remove", Permission.DesignStudy, RemoveANumber);
        routes.Page($"{Routes.Study}/shifts", Permission.DesignStudy, (Visit visit, Store db, CancellationToken cancellation) => ShiftsAnswer(visit, db, null, cancellation));
        routes.Act($"{Routes.Study}/shifts", Permission.DesignStudy, AddSomeShifts);
        routes.Act($"{Routes.Study}/shifts/remove", Permission.DesignStudy, RemoveAShift);
        routes.Page($"{Routes.Study}/incidents", Permission.SeeStudies, (Visit visit, Store db, CancellationToken cancellation) => IncidentsAnswer(visit, db, null, cancellation));
        routes.Act($"{Routes.Study}/incidents", Permission.DesignStudy, AddAnIncident);
        routes.Act($"{Routes.Study}/incidents/remove", Permission.DesignStudy, RemoveAnIncident);
        routes.Page($"{Routes.Study}/copy", Permission.DesignStudy, (Visit visit, Store db, CancellationToken cancellation) => CopyAnswer(visit, db, null, cancellation));
        routes.Act($"{Routes.Study}/copy", Permission.DesignStudy, Copy);
    }

    static Task<Study> StudyOf(Visit visit, Store db, CancellationToken cancellation) =>
        db.Set<Study>().AsNoTracking().FirstAsync(study => study.Id == visit.Study, cancellation);

    static IResult Answer<TPage>(bool refused, IReadOnlyList<(string, object?)> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => refused ? Pages.ShowRefused<TPage>(parameters) : Pages.Show<TPage>(parameters);

    static string PathOf(Visit visit, string page) => $"{visit.Root}/studies/{visit.Study!.Value.Value}/{page}";

    static async Task<IResult> ShowDepartments(Visit visit, Store db, CancellationToken cancellation)
    {
        var scope = await db.Set<StudyDepartment>().AsNoTracking().Where(department => department.StudyId == visit.Study).ToDictionaryAsync(department => department.DepartmentId, cancellation);
        var departments = await db.Set<Department>().AsNoTracking().OrderBy(department => department.Folded).ToListAsync(cancellation);
        return Pages.Show<DepartmentsPage>(
            (nameof(DepartmentsPage.Study), await StudyOf(visit, db, cancellation)),
            (nameof(DepartmentsPage.InScope), departments.Where(department => scope.ContainsKey(department.Id)).Select(department => (department, scope[department.Id])).ToList()),
            (nameof(DepartmentsPage.LeftOut), departments.Where(department => department.IsActive && !scope.ContainsKey(department.Id)).ToList()));
    }

    static async Task<IResult> ShowDepartment(Guid department, Visit visit, Store db, CancellationToken cancellation)
    {
        var scope = await db.Set<StudyDepartment>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == visit.Study && candidate.DepartmentId == new DepartmentId(department), cancellation);
        return await DepartmentAnswer(department, visit, db, Form.Showing(("WhyInScope", scope?.WhyInScope), ("ContactsPerYear", scope?.ContactsPerYear), ("RunUp", scope?.RunUp)), cancellation);
    }

    static async Task<IResult> DepartmentAnswer(Guid id, Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        if (await db.Set<Department>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new DepartmentId(id), cancellation) is not { } department)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return Answer<DepartmentPage>(form.IsRefused,
        [
            (nameof(DepartmentPage.Study), await StudyOf(visit, db, cancellation)),
            (nameof(DepartmentPage.Department), department),
            (nameof(DepartmentPage.IsInScope), await db.Set<StudyDepartment>().AnyAsync(scope => scope.StudyId == visit.Study && scope.DepartmentId == department.Id, cancellation)),
            (nameof(DepartmentPage.Form), form),
        ]);
    }

    static async Task<IResult> Put(Guid department, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new PutInScope.Input(visit.Study!.Value, new DepartmentId(department), form.Text("WhyInScope"), form.Whole("ContactsPerYear"), form.Text("RunUp"));
        return await Done(form, () => PutInScope.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "departments")) : await DepartmentAnswer(department, visit, db, form, cancellation);
    }

    static async Task<IResult> LeaveDepartmentOut(Guid department, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await LeaveOut.Run(db, visit.Acting, new(visit.Study!.Value, new DepartmentId(department)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther(PathOf(visit, "departments"));
        var scope = await db.Set<StudyDepartment>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == visit.Study && candidate.DepartmentId == new DepartmentId(department), cancellation);
        form = Form.Showing(("WhyInScope", scope?.WhyInScope), ("ContactsPerYear", scope?.ContactsPerYear), ("RunUp", scope?.RunUp));
        form.Refuse(answer.Refusals);
        return await DepartmentAnswer(department, visit, db, form, cancellation);
    }

    static async Task<IReadOnlyList<(string Value, string Text)>> ScopeOf(Visit visit, Store db, CancellationToken cancellation)
    {
        var scope = await db.Set<StudyDepartment>().Where(scope => scope.StudyId == visit.Study)
            .Join(db.Set<Department>(), scope => scope.DepartmentId, department => department.Id, (_, department) => new { department.Id, department.Name, department.Folded })
            .OrderBy(department => department.Folded).ToListAsync(cancellation);
        return [.. scope.Select(department => (department.Id.Value.ToString(), department.Name))];
    }

    static async Task<IResult> NumbersAnswer(Visit visit, Store db, Form? refused, CancellationToken cancellation) => Answer<NumbersPage>(refused is not null,
    [
        (nameof(NumbersPage.Study), await StudyOf(visit, db, cancellation)),
        (nameof(NumbersPage.StudyNumbers), await db.Set<StudyNumber>().AsNoTracking().Where(number => number.StudyId == visit.Study).OrderBy(number => number.Route).ThenBy(number => number.Number).ToListAsync(cancellation)),
        (nameof(NumbersPage.Scope), await ScopeOf(visit, db, cancellation)),
        (nameof(NumbersPage.Refused), refused),
        (nameof(NumbersPage.FreshId), EntityId.New<StudyNumberId>(visit.At).Value),
    ]);

    static async Task<IResult> AddANumber(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new AddNumber.Input(new StudyNumberId(form.Id("Id") ?? EntityId.New<StudyNumberId>(visit.At).Value), visit.Study!.Value, form.Choice<Attempts.Route>("Route"), form.Text("Number"),
            form.Id("Department") is { } department ? new DepartmentId(department) : null, form.Text("Note"));
        return await Done(form, () => AddNumber.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "numbers")) : await NumbersAnswer(visit, db, form, cancellation);
    }

    static async Task<IResult> RemoveANumber(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new RemoveNumber.Input(visit.Study!.Value, new StudyNumberId(form.Id("Remove") ?? default));
        return await Done(form, () => RemoveNumber.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "numbers")) : await NumbersAnswer(visit, db, form, cancellation);
    }

    static async Task<IResult> ShiftsAnswer(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var calendar = await OpeningCalendar.Of(db, cancellation);
        var shifts = await db.Set<Shift>().AsNoTracking().Where(shift => shift.StudyId == study.Id).OrderBy(shift => shift.Day).ThenBy(shift => shift.From).ThenBy(shift => shift.Caller).ToListAsync(cancellation);
        var callers = await db.Users.Where(account => db.Memberships.Any(member => member.AccountId == account.Id && member.OrganisationId == db.Organisation && member.Role == Role.Caller)
                || db.Set<StudyMembership>().Any(member => member.AccountId == account.Id && member.StudyId == study.Id && member.Role == Role.Caller))
            .Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation);
        return Answer<ShiftsPage>(refused is not null,
        [
            (nameof(ShiftsPage.Study), study),
            (nameof(ShiftsPage.Shifts), shifts.Select(shift => (shift, (IReadOnlyList<ShiftRemark>)[.. ShiftRemark.Of(shift, FieldPeriod.Of(study), calendar)])).ToList()),
            (nameof(ShiftsPage.Callers), callers.Select(caller => (caller.Id.Value.ToString(), caller.DisplayName)).OrderBy(caller => caller.DisplayName, StringComparer.Ordinal).ToList()),
            (nameof(ShiftsPage.Names), await AccountNames.Of(db, shifts.Select(shift => shift.AccountId), cancellation)),
            (nameof(ShiftsPage.Refused), refused),
            (nameof(ShiftsPage.FreshId), EntityId.New<ShiftId>(visit.At).Value),
        ]);
    }

    static async Task<IResult> AddSomeShifts(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new AddShifts.Input(new ShiftId(form.Id("Id") ?? EntityId.New<ShiftId>(visit.At).Value), visit.Study!.Value, form.Text("Caller"), form.Id("Account") is { } account ? new AccountId(account) : null,
            form.Day("Day"), form.Time("From"), form.Time("To"), form.Day("RepeatUntil"));
        return await Done(form, () => AddShifts.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "shifts")) : await ShiftsAnswer(visit, db, form, cancellation);
    }

    static async Task<IResult> RemoveAShift(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new RemoveShift.Input(visit.Study!.Value, new ShiftId(form.Id("Remove") ?? default));
        return await Done(form, () => RemoveShift.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "shifts")) : await ShiftsAnswer(visit, db, form, cancellation);
    }

    static async Task<IResult> IncidentsAnswer(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var incidents = new List<(Incident, int)>();
        foreach (var incident in await db.Set<Incident>().AsNoTracking().Where(incident => incident.StudyId == visit.Study).OrderBy(incident => incident.From).ToListAsync(cancellation))
            incidents.Add((incident, await FlaggedAttempts.In(db, incident).CountAsync(cancellation)));
        return Answer<IncidentsPage>(refused is not null,
        [
            (nameof(IncidentsPage.Study), await StudyOf(visit, db, cancellation)),
            (nameof(IncidentsPage.Incidents), incidents),
            (nameof(IncidentsPage.Flagged), await FlaggedAttempts.Of(db, visit.Study!.Value).CountAsync(cancellation)),
            (nameof(IncidentsPage.Refused), refused),
            (nameof(IncidentsPage.FreshId), EntityId.New<IncidentId>(visit.At).Value),
        ]);
    }

    static async Task<IResult> AddAnIncident(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new AddIncident.Input(new IncidentId(form.Id("Id") ?? EntityId.New<IncidentId>(visit.At).Value), visit.Study!.Value, form.Day("FromDay"), form.Time("From"), form.Day("ToDay"), form.Time("To"), form.Text("What"));
        return await Done(form, () => AddIncident.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "incidents")) : await IncidentsAnswer(visit, db, form, cancellation);
    }

    static async Task<IResult> RemoveAnIncident(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new RemoveIncident.Input(visit.Study!.Value, new IncidentId(form.Id("Remove") ?? default));
        return await Done(form, () => RemoveIncident.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther(PathOf(visit, "incidents")) : await IncidentsAnswer(visit, db, form, cancellation);
    }

    static async Task<IResult> CopyAnswer(Visit visit, Store db, Form? refused, CancellationToken cancellation) => Answer<CopyPage>(refused is not null,
    [
        (nameof(CopyPage.Study), await StudyOf(visit, db, cancellation)),
        (nameof(CopyPage.Scope), await ScopeOf(visit, db, cancellation)),
        (nameof(CopyPage.Form), refused ?? Form.Showing(("Id", EntityId.New<StudyId>(visit.At).Value))),
    ]);

    static async Task<IResult> Copy(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new CopyStudy.Input(new StudyId(form.Id("Id") ?? EntityId.New<StudyId>(visit.At).Value), visit.Study!.Value, form.Text("Name"), [.. form.Ids("Departments").Select(id => new DepartmentId(id))]);
        return await Done(form, () => CopyStudy.Run(db, visit.Acting, input, cancellation)) ? Pages.SeeOther($"{visit.Root}/studies/{input.Id.Value}") : await CopyAnswer(visit, db, form, cancellation);
    }

    /// <summary>Runs an act when its form could be read, and tells the form what was refused.</summary>
    static async Task<bool> Done<T>(Form form, Func<Task<Answer<T>>> act)
    {
        if (form.IsRefused)
            return false;
        var answer = await act();
        form.Refuse(answer.Refusals);
        return !form.IsRefused;
    }
}
