using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.HelpNow;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>The addresses at which absence is noted, read in from a file, and read from calendars. No answer says why anybody is away: nobody knows it here.</summary>
static class AbsenceRoutes
{
    const string Path = $"{Routes.Organisation}/absence";

    /// <summary>On the page with all of them.</summary>
    const int MostShown = 200;

    const int MostFound = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.ManageAbsence, (string? q, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation) => ShowAll(q ?? "", Form.Showing(), visit, db, indexes, cancellation));
        routes.Act($"{Path}/end", Permission.ManageAbsence, End);
        routes.Page($"{Path}/of/{{employee:guid}}", Permission.ManageAbsence, (Guid employee, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation) => ShowOne(employee, Form.Showing(), visit, db, indexes, cancellation));
        routes.Act($"{Path}/of/{{employee:guid}}", Permission.ManageAbsence, Note);
        routes.Act($"{Path}/of/{{employee:guid}}/calendar", Permission.ManageAbsence, (Guid employee, Form form, Visit visit, Store db, HelpIndexes indexes, FeedSeals seals, CancellationToken cancellation) => AddCalendar(employee, form, visit, db, indexes, seals, cancellation));
        routes.Page($"{Path}/import", Permission.ManageAbsence, () => Pages.Show<AbsenceImportPage>((nameof(AbsenceImportPage.Form), Form.Showing())));
        routes.Page($"{Path}/import/example.csv", Permission.ManageAbsence, (Visit visit) =>
            TypedResults.File(AbsenceFile.Example(visit.Language is Language.Dutch), "text/csv; charset=utf-8", visit.Language is Language.Dutch ? "voorbeeld-afwezigheid.csv" : "example-absence.csv"));
        routes.Upload($"{Path}/import", Permission.ManageAbsence, 2 * AbsenceFile.Largest, Import);
        routes.Page($"{Path}/calendars", Permission.ManageAbsence, (Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation) => ShowCalendars(Form.Showing(), visit, db, indexes, cancellation));
        routes.Act($"{Path}/calendars", Permission.ManageAbsence, (Form form, Visit visit, Store db, HelpIndexes indexes, FeedSeals seals, CancellationToken cancellation) => AddCalendar(null, form, visit, db, indexes, seals, cancellation));
        routes.Act($"{Path}/calendars/remove", Permission.ManageAbsence, RemoveCalendar);
    }

    static async Task<IResult> ShowAll(string typed, Form form, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        var scope = await AbsenceScope.Of(db, visit.Acting, cancellation);
        var index = await indexes.Of(db.Organisation, visit.At, cancellation);
        var found = index.Search(typed.Length > 100 ? typed[..100] : typed, int.MaxValue, HelpKind.Person).Found.Where(person => scope.Includes(person.Place.Department)).Take(MostFound)
            .Select(person => new AbsencePage.Found(person.Employee!.Value, person.Name, index.DepartmentOf(person.Place))).ToList();
        var absences = db.Set<Absence>().AsNoTracking().Where(absence => absence.Until > visit.At);
        if (scope.Departments is { } departments)
            absences = absences.Where(absence => db.Set<Employee>().Any(employee => employee.Id == absence.EmployeeId && departments.Contains(employee.DepartmentId)));
        var rows = await absences.OrderBy(absence => absence.From).ThenBy(absence => absence.Id).Take(MostShown).ToListAsync(cancellation);
        var count = rows.Count < MostShown ? rows.Count : await absences.CountAsync(cancellation);
        var shown = rows.Select(absence => absence.EmployeeId).ToHashSet();
        var codes = await db.Set<Employee>().Where(employee => shown.Contains(employee.Id)).ToDictionaryAsync(employee => employee.Id, employee => employee.Code, cancellation);
        return Pages.ShowForm<AbsencePage>(form,
            (nameof(AbsencePage.Typed), typed), (nameof(AbsencePage.People), found), (nameof(AbsencePage.Count), count), (nameof(AbsencePage.IsHead), scope.Departments is not null), (nameof(AbsencePage.MayFeeds), MayFeeds(visit)),
            (nameof(AbsencePage.Rows), rows.Select(absence => new AbsenceRows.Row(absence, index[absence.EmployeeId]?.Name ?? codes.GetValueOrDefault(absence.EmployeeId, "–"))).ToList()));
    }

    static async Task<IResult> ShowOne(Guid id, Form form, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        var employee = new EmployeeId(id);
        var scope = await AbsenceScope.Of(db, visit.Acting, cancellation);
        if ((await indexes.Of(db.Organisation, visit.At, cancellation))[employee] is not { } person || !scope.Includes(person.Place.Department))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var absences = await db.Set<Absence>().AsNoTracking().Where(absence => absence.EmployeeId == employee && absence.Until > visit.At).ToListAsync(cancellation);
        var maySee = (await AbsenceScope.OfCalendars(db, visit.Acting, cancellation)).Includes(person.Place.Department);
        var feed = maySee ? await db.Set<CalendarFeed>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.EmployeeId == employee, cancellation) : null;
        return Pages.ShowForm<AbsentEmployeePage>(form,
            (nameof(AbsentEmployeePage.Person), person), (nameof(AbsentEmployeePage.Feed), feed), (nameof(AbsentEmployeePage.MayFeeds), maySee),
            (nameof(AbsentEmployeePage.Rows), absences.OrderBy(absence => absence.From).Select(absence => new AbsenceRows.Row(absence, person.Name)).ToList()));
    }

    static async Task<IResult> Note(Guid employee, Form form, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        var until = UntilOf(form, Zones.LocalDay(visit.At));
        if (!form.IsRefused)
        {
            var answer = await NoteAbsence.Run(db, visit.Acting, new(new(employee), until), cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/absence/of/{employee}");
            form.Refuse([.. answer.Refusals.Select(refusal => refusal.Field == nameof(NoteAbsence.Input.Until) ? refusal.About("Day") : refusal)]);
            db.ChangeTracker.Clear();
        }
        return await ShowOne(employee, form, visit, db, indexes, cancellation);
    }

    /// <summary>A day is over at the midnight that ends it.</summary>
    static DateTimeOffset? UntilOf(Form form, DateOnly today)
    {
        DateTimeOffset After(DateOnly day) => Zones.Amsterdam.MomentOf(day.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
        switch (form.Text("Choice"))
        {
            case "today":
                return After(today);
            case "tomorrow":
                return After(today.AddDays(1));
            default:
                var (day, time) = (form.Day("Day"), form.Time("Time"));
                if (time is { } clock)
                    return new LocalClock(Zones.Amsterdam).TryAt((day ?? today).ToDateTime(clock), out var moment) ? moment.ToUniversalTime() : After(day ?? today);
                return day is { } last ? After(last) : null;
        }
    }

    static async Task<IResult> End(Form form, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        var answer = await EndAbsence.Run(db, visit.Acting, new(new(form.Id("Absence") ?? default)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther(form.Id("Employee") is { } employee ? $"{visit.Root}/absence/of/{employee}" : $"{visit.Root}/absence");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await ShowAll("", form, visit, db, indexes, cancellation);
    }

    static async Task<IResult> Import(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (form.Files.GetFile("File") is not { Length: > 0 and <= AbsenceFile.Largest } sent)
        {
            form.Refuse([FormRefusals.NoFile.About("File")]);
            return Pages.ShowRefused<AbsenceImportPage>((nameof(AbsenceImportPage.Form), form));
        }
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, cancellation);
        var file = AbsenceFile.Read(content.ToArray());
        var answer = await ImportAbsences.Run(db, visit.Acting, new(file, form.IsTicked("IsWhole")), cancellation);
        if (answer.IsDone(out var imported))
            return Pages.Show<AbsenceImportPage>((nameof(AbsenceImportPage.Form), Form.Showing()), (nameof(AbsenceImportPage.Done), imported), (nameof(AbsenceImportPage.Ignored), file.Ignored));
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return Pages.ShowRefused<AbsenceImportPage>((nameof(AbsenceImportPage.Form), form), (nameof(AbsenceImportPage.Faults), await ImportAbsences.Check(db, visit.Acting, file, cancellation)), (nameof(AbsenceImportPage.Ignored), file.Ignored));
    }

    static async Task<IResult> ShowCalendars(Form form, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        if (!MayFeeds(visit))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        var scope = await AbsenceScope.OfCalendars(db, visit.Acting, cancellation);
        var index = await indexes.Of(db.Organisation, visit.At, cancellation);
        var isCoordinator = visit.Acting.Roles.Contains(Role.Coordinator);
        var rows = (await db.Set<CalendarFeed>().AsNoTracking().ToListAsync(cancellation))
            .Select(feed => (Feed: feed, Person: feed.EmployeeId is { } employee ? index[employee] : null))
            .Where(row => isCoordinator || (row.Person is { } person && scope.Includes(person.Place.Department)))
            .OrderBy(row => row.Person?.Name ?? "", StringComparer.Ordinal).Select(row => new CalendarsPage.Row(row.Feed, row.Feed.EmployeeId is null ? null : row.Person?.Name ?? "–")).ToList();
        return Pages.ShowForm<CalendarsPage>(form, (nameof(CalendarsPage.Rows), rows), (nameof(CalendarsPage.IsCoordinator), isCoordinator));
    }

    /// <param name="employee">Nothing for a calendar of the organisation.</param>
    static async Task<IResult> AddCalendar(Guid? employee, Form form, Visit visit, Store db, HelpIndexes indexes, FeedSeals seals, CancellationToken cancellation)
    {
        var input = new AddFeed.Input(EntityId.New<CalendarFeedId>(visit.At), employee is { } id ? new EmployeeId(id) : null, form.Text("Address"), address => seals.Seal(db.Organisation, address));
        var answer = await AddFeed.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/absence/calendars");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return employee is { } one ? await ShowOne(one, form, visit, db, indexes, cancellation) : await ShowCalendars(form, visit, db, indexes, cancellation);
    }

    static async Task<IResult> RemoveCalendar(Form form, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        var answer = await RemoveFeed.Run(db, visit.Acting, new(new(form.Id("Remove") ?? default)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/absence/calendars");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await ShowCalendars(form, visit, db, indexes, cancellation);
    }

    static bool MayFeeds(Visit visit) => visit.Acting.Roles.Contains(Role.Coordinator) || visit.Acting.Roles.Contains(Role.DepartmentHead);
}
