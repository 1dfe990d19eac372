using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Formats;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>The addresses at which a coordinator keeps the subjects.</summary>
static class SubjectsRoutes
{
    const string Subjects = $"{Routes.Organisation}/help-now/subjects";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Subjects, Permission.ManageStaff, (Visit visit, Store db, CancellationToken cancellation) => ShowList(visit, db, null, null, cancellation));
        routes.Act(Subjects, Permission.ManageStaff, (Form form, Visit visit, Store db, CancellationToken cancellation) => Save(null, form, visit, db, cancellation));
        routes.Page($"{Subjects}/{{subject:guid}}", Permission.ManageStaff, (Guid subject, Visit visit, Store db, CancellationToken cancellation) => ShowOne(subject, visit, db, null, cancellation));
        routes.Act($"{Subjects}/{{subject:guid}}", Permission.ManageStaff, (Guid subject, Form form, Visit visit, Store db, CancellationToken cancellation) => Save(subject, form, visit, db, cancellation));
        routes.Act($"{Subjects}/remove", Permission.ManageStaff, Remove);
        routes.Upload($"{Subjects}/import", Permission.ManageStaff, 2 * SubjectFile.Largest, Import);
        routes.Page($"{Subjects}/example.csv", Permission.ManageStaff, (Visit visit) =>
            TypedResults.File(SubjectFile.Example(visit.Language is Language.Dutch), "text/csv; charset=utf-8", visit.Language is Language.Dutch ? "voorbeeld-onderwerpen.csv" : "example-subjects.csv"));
    }

    static async Task<IResult> ShowList(Visit visit, Store db, Form? refused, FaultList? faults, CancellationToken cancellation)
    {
        var form = refused ?? Form.Showing(("Id", EntityId.New<SubjectId>(visit.At).Value));
        var codes = await CodesOf(db, cancellation);
        var structure = await Structure.Of(db, cancellation);
        var places = PlacesOf(structure).ToDictionary(place => place.Value, place => place.Text);
        var rows = (await db.Set<Subject>().AsNoTracking().OrderBy(subject => subject.Folded).ToListAsync(cancellation))
            .Select(subject => new SubjectsPage.Row(subject.Id, subject.Name, subject.Synonyms, places.GetValueOrDefault(new Workplace(subject.DepartmentId, subject.TeamId).ToString(), "–"), subject.EmployeeId is { } employee ? codes.GetValueOrDefault(employee, "") : "")).ToList();
        return Pages.ShowForm<SubjectsPage>(form, (nameof(SubjectsPage.Rows), rows), (nameof(SubjectsPage.Places), PlacesOf(structure)), (nameof(SubjectsPage.Faults), faults));
    }

    static async Task<IResult> ShowOne(Guid id, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        if (await db.Set<Subject>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new SubjectId(id), cancellation) is not { } subject)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var code = subject.EmployeeId is { } employee ? (await CodesOf(db, cancellation)).GetValueOrDefault(employee, "") : "";
        var form = refused ?? Form.Showing(
            ("Version", subject.Version), ("Name", subject.Name), ("Synonyms", subject.Synonyms), ("Place", new Workplace(subject.DepartmentId, subject.TeamId).ToString()), ("Employee", code));
        return Pages.ShowForm<SubjectPage>(form, (nameof(SubjectPage.Id), id), (nameof(SubjectPage.Named), subject.Name), (nameof(SubjectPage.Places), PlacesOf(await Structure.Of(db, cancellation))));
    }

    static async Task<IResult> Save(Guid? id, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var subject = new SubjectId(id ?? form.Id("Id") ?? EntityId.New<SubjectId>(visit.At).Value);
        var input = new SaveSubject.Input(subject, id is null ? null : form.Whole("Version") ?? 0, form.Text("Name"), form.Text("Synonyms"), Workplace.Parse(form.Text("Place")), form.Text("Employee"));
        var answer = await SaveSubject.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/help-now/subjects");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return id is { } one ? await ShowOne(one, visit, db, form, cancellation) : await ShowList(visit, db, form, null, cancellation);
    }

    static async Task<IResult> Remove(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await RemoveSubject.Run(db, visit.Acting, new(new(form.Id("Remove") ?? default)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/help-now/subjects");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await ShowList(visit, db, form, null, cancellation);
    }

    static async Task<IResult> Import(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (form.Files.GetFile("File") is not { Length: > 0 and <= SubjectFile.Largest } sent)
        {
            form.Refuse([FormRefusals.NoFile.About("File")]);
            return await ShowList(visit, db, form, null, cancellation);
        }
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, cancellation);
        var file = SubjectFile.Read(content.ToArray());
        var answer = await ImportSubjects.Run(db, visit.Acting, new(file), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/help-now/subjects");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await ShowList(visit, db, form, await ImportSubjects.Check(db, file, cancellation), cancellation);
    }

    static Task<Dictionary<EmployeeId, string>> CodesOf(Store db, CancellationToken cancellation) =>
        db.Set<Employee>().Where(employee => db.Set<Subject>().Any(subject => subject.EmployeeId == employee.Id)).ToDictionaryAsync(employee => employee.Id, employee => employee.Code, cancellation);

    static IReadOnlyList<(string Value, string Text)> PlacesOf(Structure structure) =>
    [
        .. structure.Departments.Where(part => part.Department.IsActive).SelectMany(part => part.Teams.Where(team => team.Team.IsActive)
            .Select(team => (new Workplace(part.Department.Id, team.Team.Id).ToString(), $"{part.Department.Name} – {team.Team.Name}"))
            .Prepend((new Workplace(part.Department.Id, null).ToString(), part.Department.Name))),
    ];
}
