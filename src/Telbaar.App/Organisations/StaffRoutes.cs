using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The addresses of the staff list. All of them ask to see or manage staff: they show names.</summary>
static class StaffRoutes
{
    /// <summary>What kind of list waits for its confirmation.</summary>
    const string Kept = "staff list";

    const string Staff = $"{Routes.Organisation}/organisation/staff";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Staff, Permission.SeeStaff, List);
        routes.Act($"{Staff}/export", Permission.SeeStaff, Export);
        routes.Page($"{Staff}/new", Permission.ManageStaff, (Visit visit, Store db, CancellationToken cancellation) =>
            ShowNew(db, Form.Showing(("Id", EntityId.New<EmployeeId>(visit.At).Value)), cancellation));
        routes.Act($"{Staff}/new", Permission.ManageStaff, Add);
        routes.Page($"{Staff}/{{employee:guid}}", Permission.ManageStaff, (Guid employee, Store db, CancellationToken cancellation) => ShowEmployee(employee, db, null, cancellation));
        routes.Act($"{Staff}/{{employee:guid}}", Permission.ManageStaff, Change);
        routes.Page($"{Staff}/import", Permission.ManageStaff, (Store db, CancellationToken cancellation) => ShowImport(db, Form.Showing(), null, null, cancellation));
        routes.Page($"{Staff}/import/example.csv", Permission.ManageStaff, (Visit visit) =>
            TypedResults.File(StaffFile.Example(visit.Language is Language.Dutch), "text/csv; charset=utf-8", visit.Language is Language.Dutch ? "voorbeeld-medewerkers.csv" : "example-staff.csv"));
        routes.Act($"{Staff}/import", Permission.ManageStaff, Preview);
        routes.Act($"{Staff}/import/confirm", Permission.ManageStaff, Confirm);
        routes.Act($"{Staff}/import/undo", Permission.ManageStaff, Undo);
    }

    static async Task<IResult> List(HttpRequest request, Store db, CancellationToken cancellation)
    {
        var search = StaffSearch.Of(request.Query);
        var (rows, count) = await search.Run(db, cancellation);
        return Pages.Show<StaffPage>(
            (nameof(StaffPage.Rows), rows), (nameof(StaffPage.Count), count), (nameof(StaffPage.SearchedFor), search),
            (nameof(StaffPage.Departments), (await Structure.Of(db, cancellation)).Departments.Select(part => part.Department).ToList()));
    }

    static async Task<IResult> Export(Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await ExportStaff.Run(db, visit.Acting, visit.Language is Language.Dutch, cancellation);
        return answer.IsDone(out var file) ? TypedResults.File(file, "text/csv; charset=utf-8", $"{visit.Organisation!.Slug}-staff.csv") : RefusedPage.Answer(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> ShowNew(Store db, Form form, CancellationToken cancellation)
    {
        IReadOnlyList<(string, object?)> parameters =
            [(nameof(EmployeePage.Address), "new"), (nameof(EmployeePage.Places), await Places(db, null, cancellation)), (nameof(EmployeePage.Form), form)];
        return form.IsRefused ? Pages.ShowRefused<EmployeePage>(parameters) : Pages.Show<EmployeePage>(parameters);
    }

    static async Task<IResult> Add(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = form.Id("Id") is { } sent ? new EmployeeId(sent) : EntityId.New<EmployeeId>(visit.At);
        var answer = await AddEmployee.Run(db, visit.Acting, new(id, form.Text("Name"), form.Text("Email"), form.Text("Number"), Workplace.Parse(form.Text("Place"))), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation/staff");
        form.Refuse(answer.Refusals);
        return await ShowNew(db, form, cancellation);
    }

    static async Task<IResult> ShowEmployee(Guid id, Store db, Form? refused, CancellationToken cancellation)
    {
        var employee = await db.Set<Employee>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new EmployeeId(id), cancellation);
        var key = await db.Set<EmployeeKey>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.EmployeeId == new EmployeeId(id) && candidate.ReplacedBy == null, cancellation);
        if (employee is null || key is null)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var place = new Workplace(employee.DepartmentId, employee.TeamId);
        var form = refused ?? Form.Showing(
            ("Version", employee.Version), ("KeyVersion", key.Version), ("Name", key.Name), ("Email", key.Email), ("Number", key.Number), ("Place", place.ToString()), ("IsActive", employee.IsActive));
        IReadOnlyList<(string, object?)> parameters =
            [(nameof(EmployeePage.Code), employee.Code), (nameof(EmployeePage.Address), id.ToString()), (nameof(EmployeePage.Places), await Places(db, place, cancellation)), (nameof(EmployeePage.Form), form)];
        return refused is null ? Pages.Show<EmployeePage>(parameters) : Pages.ShowRefused<EmployeePage>(parameters);
    }

    static async Task<IResult> Change(Guid employee, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new ChangeEmployee.Input(
            new(employee), form.Whole("Version") ?? 0, form.Whole("KeyVersion") ?? 0, form.Text("Name"), form.Text("Email"), form.Text("Number"), Workplace.Parse(form.Text("Place")), form.IsTicked("IsActive"));
        var answer = await ChangeEmployee.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation/staff");
        form.Refuse(answer.Refusals);
        return await ShowEmployee(employee, db, form, cancellation);
    }

    /// <summary>Where somebody can work; also where somebody does now, in use or not.</summary>
    static async Task<IReadOnlyList<(string Value, string Text)>> Places(Store db, Workplace? now, CancellationToken cancellation)
    {
        var places = new List<(string, string)>();
        foreach (var (department, teams, _) in (await Structure.Of(db, cancellation)).Departments)
        {
            if (department.IsActive || now == new Workplace(department.Id, null))
                places.Add((new Workplace(department.Id, null).ToString(), department.Name));
            foreach (var (team, _) in teams)
            {
                var place = new Workplace(department.Id, team.Id);
                if ((department.IsActive && team.IsActive) || now == place)
                    places.Add((place.ToString(), $"{department.Name} – {team.Name}"));
            }
        }
        return places;
    }

    static async Task<IResult> ShowImport(Store db, Form form, Form? undo, FaultList? faults, CancellationToken cancellation)
    {
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(StaffImportPage.Form), form), (nameof(StaffImportPage.Undo), undo), (nameof(StaffImportPage.Faults), faults),
            (nameof(StaffImportPage.Last), await db.Set<StaffImport>().AsNoTracking().OrderByDescending(import => import.At).ThenByDescending(import => import.Id).FirstOrDefaultAsync(cancellation)),
        ];
        return form.IsRefused || undo is not null || faults is not null ? Pages.ShowRefused<StaffImportPage>(parameters) : Pages.Show<StaffImportPage>(parameters);
    }

    static async Task<IResult> Preview(Form form, Visit visit, Store db, IDataProtectionProvider protection, CancellationToken cancellation)
    {
        if (form.Files.GetFile("File") is not { Length: > 0 } sent)
        {
            form.Refuse([FormRefusals.NoFile.About("File")]);
            return await ShowImport(db, form, null, null, cancellation);
        }
        if (sent.Length > StaffFile.Largest)
        {
            form.Refuse([OrganisationRefusals.StaffListTooLarge.About("File").With(StaffFile.Largest / 1000)]);
            return await ShowImport(db, form, null, null, cancellation);
        }
        using var file = new MemoryStream();
        await sent.CopyToAsync(file, cancellation);
        return await ShowPreview(file.ToArray(), [], visit, db, protection, cancellation);
    }

    static async Task<IResult> ShowPreview(byte[] file, IReadOnlyList<Refusal> refusals, Visit visit, Store db, IDataProtectionProvider protection, CancellationToken cancellation)
    {
        var list = await StaffList.Of(db, cancellation);
        var read = StaffFile.Read(file);
        var changes = StaffChanges.Between(list, read);
        if (changes.Faults.Count > 0)
            return await ShowImport(db, Form.Showing(), null, changes.Faults, cancellation);
        var form = Form.Showing(("Id", EntityId.New<StaffImportId>(visit.At).Value), ("Kept", new KeptFile(file, list.State).Seal(Kept, protection, visit)));
        form.Refuse(refusals);
        IReadOnlyList<(string, object?)> parameters =
            [(nameof(StaffPreviewPage.Changes), changes), (nameof(StaffPreviewPage.UnknownColumns), read.UnknownColumns), (nameof(StaffPreviewPage.Form), form)];
        return form.IsRefused ? Pages.ShowRefused<StaffPreviewPage>(parameters) : Pages.Show<StaffPreviewPage>(parameters);
    }

    static async Task<IResult> Confirm(Form form, Visit visit, Store db, IDataProtectionProvider protection, CancellationToken cancellation)
    {
        if (KeptFile.Open(Kept, form.Text("Kept"), protection, visit) is not { } kept)
        {
            form.Refuse([OrganisationRefusals.PreviewExpired.About("File")]);
            return await ShowImport(db, form, null, null, cancellation);
        }
        var id = form.Id("Id") is { } sent ? new StaffImportId(sent) : EntityId.New<StaffImportId>(visit.At);
        var answer = await ImportStaff.Run(db, visit.Acting, new(id, kept.File, kept.State), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation/staff/import{StaffImportPage.DoneQuery}");
        // What was not saved must not be taken for what there is.
        db.ChangeTracker.Clear();
        return await ShowPreview(kept.File, answer.Refusals, visit, db, protection, cancellation);
    }

    static async Task<IResult> Undo(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var import = form.Id("Import");
        if (import is not null)
        {
            var answer = await UndoStaffImport.Run(db, visit.Acting, new(new(import.Value)), cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/organisation/staff/import");
            form.Refuse(answer.Refusals);
        }
        db.ChangeTracker.Clear();
        return await ShowImport(db, Form.Showing(), form, null, cancellation);
    }
}
