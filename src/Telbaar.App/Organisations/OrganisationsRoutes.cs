using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Organisations;

/// <summary>The addresses of organisations and their structure. None of them shows the name of an employee; those that do are in <see cref="StaffRoutes"/>.</summary>
static class OrganisationsRoutes
{
    const string Structured = $"{Routes.Organisation}/organisation";

    const int LargestCalendar = 200_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page("/", new Admission.SignedIn(), (Visit visit) =>
            visit is { Organisations: [var only], Account.IsInstallationAdministrator: false } ? Pages.SeeOther($"/o/{only.Slug}") : Pages.Show<StartPage>());
        routes.Page("/organisations/new", new Admission.InstallationAdministrator(), (Visit visit) => NewOrganisationPage.Answer(Form.Showing(("Id", EntityId.New<OrganisationId>(visit.At).Value))));
        routes.Act("/organisations/new", new Admission.InstallationAdministrator(), Create);
        routes.Page(Routes.Organisation, Permission.SeeOrganisation, ShowFront);
        routes.Page(Structured, Permission.SeeStructure, (Visit visit, Store db, CancellationToken cancellation) =>
            ShowStructure(visit, db, Form.Showing(("Id", EntityId.New<DepartmentId>(visit.At).Value)), cancellation));
        routes.Page($"{Structured}/structure.csv", Permission.SeeStructure, async (Visit visit, Store db, CancellationToken cancellation) =>
            TypedResults.File(await StructureFile.Write(db, visit.Language is Language.Dutch, cancellation), "text/csv; charset=utf-8", $"{visit.Organisation!.Slug}-structure.csv"));
        MapDepartments(routes);
        MapMunicipalities(routes);
        MapTimes(routes);
        StaffRoutes.Map(routes);
    }

    static void MapDepartments(IEndpointRouteBuilder routes)
    {
        const string department = $"{Structured}/departments/{{department:guid}}";
        const string team = $"{Structured}/teams/{{team:guid}}";
        routes.Act($"{Structured}/departments", Permission.ManageStructure, AddADepartment);
        routes.Page(department, Permission.SeeStructure, (Guid department, Visit visit, Store db, CancellationToken cancellation) => ShowDepartment(department, visit, db, null, "", cancellation));
        routes.Act($"{department}/rename", Permission.ManageStructure, (Guid department, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnDepartment(department, "name", form, visit, db, () => RenameDepartment.Run(db, visit.Acting, new(new(department), form.Whole("Version") ?? 0, form.Text("Name")), cancellation), cancellation));
        routes.Act($"{department}/retire", Permission.ManageStructure, (Guid department, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnDepartment(department, "use", form, visit, db, () => RetireDepartment.Run(db, visit.Acting, new(new(department), form.Whole("Version") ?? 0), cancellation), cancellation));
        routes.Act($"{department}/bring-back", Permission.ManageStructure, (Guid department, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnDepartment(department, "use", form, visit, db, () => BringBackDepartment.Run(db, visit.Acting, new(new(department), form.Whole("Version") ?? 0), cancellation), cancellation));
        routes.Act($"{department}/teams", Permission.ManageStructure, (Guid department, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnDepartment(department, "team", form, visit, db, () => AddTeam.Run(db, visit.Acting, new(form.Id("Id") is { } id ? new(id) : EntityId.New<TeamId>(visit.At), new(department), form.Text("Name")), cancellation), cancellation));
        routes.Page(team, Permission.ManageStructure, (Guid team, Store db, CancellationToken cancellation) => ShowTeam(team, db, null, "", cancellation));
        routes.Act($"{team}/rename", Permission.ManageStructure, (Guid team, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTeam(team, "name", form, visit, db, () => RenameTeam.Run(db, visit.Acting, new(new(team), form.Whole("Version") ?? 0, form.Text("Name")), cancellation), cancellation));
        routes.Act($"{team}/retire", Permission.ManageStructure, (Guid team, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTeam(team, "use", form, visit, db, () => RetireTeam.Run(db, visit.Acting, new(new(team), form.Whole("Version") ?? 0), cancellation), cancellation));
        routes.Act($"{team}/bring-back", Permission.ManageStructure, (Guid team, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTeam(team, "use", form, visit, db, () => BringBackTeam.Run(db, visit.Acting, new(new(team), form.Whole("Version") ?? 0), cancellation), cancellation));
    }

    static void MapMunicipalities(IEndpointRouteBuilder routes)
    {
        const string municipality = $"{Structured}/municipalities/{{municipality:guid}}";
        routes.Page($"{Structured}/municipalities/new", Permission.ManageStructure, (Visit visit) =>
            MunicipalityAnswer(null, Form.Showing(("Id", EntityId.New<MunicipalityId>(visit.At).Value))));
        routes.Act($"{Structured}/municipalities/new", Permission.ManageStructure, AddAMunicipality);
        routes.Page(municipality, Permission.ManageStructure, (Guid municipality, Store db, CancellationToken cancellation) => ShowMunicipality(municipality, db, null, cancellation));
        routes.Act(municipality, Permission.ManageStructure, (Guid municipality, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnMunicipality(municipality, form, visit, db, () => ChangeMunicipality.Run(db, visit.Acting, new(
                new(municipality), form.Whole("Version") ?? 0, form.Text("Name"), form.Text("Number"), form.Text("MemoHeading"), form.Text("Signatory")), cancellation), cancellation));
        routes.Act($"{municipality}/remove", Permission.ManageStructure, (Guid municipality, Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnMunicipality(municipality, form, visit, db, () => RemoveMunicipality.Run(db, visit.Acting, new(new(municipality), form.Whole("Version") ?? 0), cancellation), cancellation));
    }

    static void MapTimes(IEndpointRouteBuilder routes)
    {
        const string times = $"{Structured}/times";
        routes.Page(times, Permission.SeeStructure, (Visit visit, Store db, CancellationToken cancellation) => ShowTimes(visit, db, null, "", cancellation));
        routes.Act($"{times}/hours", Permission.ManageStructure, (Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTimes("hours", form, visit, db, async () => (await SetOfficeHours.Run(db, visit.Acting, HoursOf(form), cancellation)).Refusals, cancellation));
        routes.Act($"{times}/days", Permission.ManageStructure, (Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTimes("day", form, visit, db, async () => (await AddClosingDay.Run(db, visit.Acting, new(
                form.Id("Id") is { } id ? new(id) : EntityId.New<ClosingDayId>(visit.At), form.Day("Day"), form.Text("Note")), cancellation)).Refusals, cancellation));
        routes.Act($"{times}/days/remove", Permission.ManageStructure, (Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTimes("day", form, visit, db, async () => (await RemoveClosingDay.Run(db, visit.Acting, new(new(form.Id("Day") ?? Guid.Empty)), cancellation)).Refusals, cancellation));
        routes.Act($"{times}/calendar", Permission.ManageStructure, (Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnTimes("calendar", form, visit, db, () => TakeIn(form, visit, db, cancellation), cancellation));
    }

    static async Task<IResult> ShowStructure(Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(Zones.Local(visit.At).DateTime);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(StructurePage.Structure), await Structure.Of(db, cancellation)),
            (nameof(StructurePage.Municipalities), await db.Set<Municipality>().AsNoTracking().OrderBy(municipality => municipality.Folded).ToListAsync(cancellation)),
            (nameof(StructurePage.Week), await WorkingWeek.Of(db, cancellation)),
            (nameof(StructurePage.ClosingDays), await db.Set<ClosingDay>().AsNoTracking().Where(day => day.Day >= today).OrderBy(day => day.Day).Take(5).ToListAsync(cancellation)),
            (nameof(StructurePage.Form), form),
        ];
        return form.IsRefused ? Pages.ShowRefused<StructurePage>(parameters) : Pages.Show<StructurePage>(parameters);
    }

    static async Task<IResult> AddADepartment(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = form.Id("Id") is { } sent ? new DepartmentId(sent) : EntityId.New<DepartmentId>(visit.At);
        var answer = await AddDepartment.Run(db, visit.Acting, new(id, form.Text("Name")), cancellation);
        if (answer.IsDone(out var department))
            return Pages.SeeOther($"{visit.Root}/organisation/departments/{department.Value}");
        form.Refuse(answer.Refusals);
        return await ShowStructure(visit, db, form, cancellation);
    }

    static async Task<IResult> ShowDepartment(Guid id, Visit visit, Store db, Form? refused, string refusedForm, CancellationToken cancellation)
    {
        if ((await Structure.Of(db, cancellation)).Departments.FirstOrDefault(part => part.Department.Id.Value == id) is not { } found)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(DepartmentPage.Part), found), (nameof(DepartmentPage.NewTeam), EntityId.New<TeamId>(visit.At)),
            (nameof(DepartmentPage.Refused), refused), (nameof(DepartmentPage.RefusedForm), refusedForm),
        ];
        return refused is null ? Pages.Show<DepartmentPage>(parameters) : Pages.ShowRefused<DepartmentPage>(parameters);
    }

    static async Task<IResult> OnDepartment<T>(Guid id, string name, Form form, Visit visit, Store db, Func<Task<Answer<T>>> act, CancellationToken cancellation)
    {
        var answer = await act();
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation/departments/{id}");
        form.Refuse(answer.Refusals);
        return await ShowDepartment(id, visit, db, form, name, cancellation);
    }

    static async Task<IResult> ShowTeam(Guid id, Store db, Form? refused, string refusedForm, CancellationToken cancellation)
    {
        if (await db.Set<Team>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new TeamId(id), cancellation) is not { } team)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(TeamPage.Team), team), (nameof(TeamPage.Department), await db.Set<Department>().AsNoTracking().FirstAsync(department => department.Id == team.DepartmentId, cancellation)),
            (nameof(TeamPage.Refused), refused), (nameof(TeamPage.RefusedForm), refusedForm),
        ];
        return refused is null ? Pages.Show<TeamPage>(parameters) : Pages.ShowRefused<TeamPage>(parameters);
    }

    static async Task<IResult> OnTeam(Guid id, string name, Form form, Visit visit, Store db, Func<Task<Answer<Done>>> act, CancellationToken cancellation)
    {
        var answer = await act();
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation/teams/{id}");
        form.Refuse(answer.Refusals);
        return await ShowTeam(id, db, form, name, cancellation);
    }

    static IResult MunicipalityAnswer(Municipality? municipality, Form form)
    {
        IReadOnlyList<(string, object?)> parameters = [(nameof(MunicipalityPage.Municipality), municipality), (nameof(MunicipalityPage.Form), form)];
        return form.IsRefused ? Pages.ShowRefused<MunicipalityPage>(parameters) : Pages.Show<MunicipalityPage>(parameters);
    }

    static async Task<IResult> AddAMunicipality(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = form.Id("Id") is { } sent ? new MunicipalityId(sent) : EntityId.New<MunicipalityId>(visit.At);
        var answer = await AddMunicipality.Run(db, visit.Acting, new(id, form.Text("Name"), form.Text("Number"), form.Text("MemoHeading"), form.Text("Signatory")), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation");
        form.Refuse(answer.Refusals);
        return MunicipalityAnswer(null, form);
    }

    static async Task<IResult> ShowMunicipality(Guid id, Store db, Form? refused, CancellationToken cancellation)
    {
        if (await db.Set<Municipality>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new MunicipalityId(id), cancellation) is not { } municipality)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return MunicipalityAnswer(municipality, refused ?? Form.Showing(
            ("Version", municipality.Version), ("Name", municipality.Name), ("Number", municipality.Number), ("MemoHeading", municipality.MemoHeading), ("Signatory", municipality.Signatory)));
    }

    static async Task<IResult> OnMunicipality(Guid id, Form form, Visit visit, Store db, Func<Task<Answer<Done>>> act, CancellationToken cancellation)
    {
        var answer = await act();
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation");
        form.Refuse(answer.Refusals);
        return await ShowMunicipality(id, db, form, cancellation);
    }

    static async Task<IResult> ShowTimes(Visit visit, Store db, Form? refused, string refusedForm, CancellationToken cancellation)
    {
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(TimesPage.Week), await WorkingWeek.Of(db, cancellation)),
            (nameof(TimesPage.Days), await db.Set<ClosingDay>().AsNoTracking().OrderBy(day => day.Day).ToListAsync(cancellation)),
            (nameof(TimesPage.NewDay), EntityId.New<ClosingDayId>(visit.At)),
            (nameof(TimesPage.Refused), refused), (nameof(TimesPage.RefusedForm), refusedForm),
        ];
        return refused is null ? Pages.Show<TimesPage>(parameters) : Pages.ShowRefused<TimesPage>(parameters);
    }

    static async Task<IResult> OnTimes(string name, Form form, Visit visit, Store db, Func<Task<IReadOnlyList<Refusal>>> act, CancellationToken cancellation)
    {
        // What a form's texts cannot be read as is refused before anything is done.
        if (name == "hours")
            _ = HoursOf(form);
        if (name == "day")
            _ = form.Day("Day");
        if (!form.IsRefused)
        {
            var refusals = await act();
            if (refusals.Count == 0)
                return Pages.SeeOther($"{visit.Root}/organisation/times");
            form.Refuse(refusals);
        }
        return await ShowTimes(visit, db, form, name, cancellation);
    }

    static SetOfficeHours.Input HoursOf(Form form) => new(form.Whole("Version") ?? 0, WorkingWeek.Days.ToDictionary(
        day => day, day => (form.Time(SetOfficeHours.FieldsOf(day).From), form.Time(SetOfficeHours.FieldsOf(day).To))));

    /// <summary>What was pasted, or else the file.</summary>
    static async Task<IReadOnlyList<Refusal>> TakeIn(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var calendar = form.Text("Calendar");
        if (calendar.Trim().Length == 0 && form.Files.GetFile("File") is { Length: > 0 } file)
        {
            if (file.Length > LargestCalendar)
                return [ActRefusals.TooLong.About("File").With(LargestCalendar)];
            using var reader = new StreamReader(file.OpenReadStream());
            calendar = await reader.ReadToEndAsync(cancellation);
        }
        return (await TakeInCalendar.Run(db, visit.Acting, new(calendar, form.IsTicked("IsWhole")), cancellation)).Refusals;
    }

    static async Task<IResult> ShowFront(Visit visit, Store db, CancellationToken cancellation)
    {
        var account = visit.Account!.Id;
        var parts = await db.Set<StudyMembership>().Where(membership => membership.AccountId == account)
            .Join(db.Set<Study>(), membership => membership.StudyId, study => study.Id, (membership, study) => new { membership.Role, study.Id, study.Name }).ToListAsync(cancellation);
        IEnumerable<(StudyId, string)> With(Permission permission) => parts.Where(part => Authorisation.Allows(permission, part.Role)).Select(part => (part.Id, part.Name));
        // Who rings wants to ring: of all studies, those in which there is something to ring.
        var rung = await db.Set<Study>().Where(study => study.State == StudyState.InField).Select(study => new { study.Id, study.Name }).ToListAsync(cancellation);
        var practised = await db.Set<Study>().Where(study => study.State == StudyState.Designed || study.State == StudyState.Ready).Select(study => new { study.Id, study.Name }).ToListAsync(cancellation);
        var mayRing = With(Permission.Ring).ToHashSet();
        return Pages.Show<OrganisationPage>(
            (nameof(OrganisationPage.Calling), InOrder(rung.Select(study => (study.Id, study.Name)).Where(study => visit.May(Permission.Ring) || mayRing.Contains(study)))),
            (nameof(OrganisationPage.Practice), InOrder(practised.Select(study => (study.Id, study.Name)).Where(study => visit.May(Permission.Ring) || mayRing.Contains(study)))),
            (nameof(OrganisationPage.Disputes), InOrder(visit.May(Permission.SeeStudies) || !visit.May(Permission.SeeDisputes) ? [] : await DisputedIn(db, cancellation))),
            (nameof(OrganisationPage.Studies), visit.May(Permission.SeeStudies) ? [] : InOrder(With(Permission.SeeStudies))),
            (nameof(OrganisationPage.IsNew), !await db.Set<Study>().AnyAsync(cancellation)));
    }

    /// <summary>The studies in which a callback note is disputed.</summary>
    static async Task<IEnumerable<(StudyId, string)>> DisputedIn(Store db, CancellationToken cancellation)
    {
        var noted = db.Set<FeedbackRequest>().Where(request => db.Set<RecordedAttempt>().Any(attempt => attempt.Id == request.AttemptId && attempt.Message == Message.CallbackNote));
        var disputed = db.Set<Dispute>().Where(dispute => dispute.TakenBackAt == null && noted.Any(request => request.Id == dispute.RequestId));
        return (await db.Set<Study>().Where(study => disputed.Any(dispute => dispute.StudyId == study.Id)).Select(study => new { study.Id, study.Name }).ToListAsync(cancellation)).Select(study => (study.Id, study.Name));
    }

    static List<(StudyId Study, string Name)> InOrder(IEnumerable<(StudyId Id, string Name)> studies) =>
        [.. studies.Distinct().OrderBy(study => study.Name, StringComparer.Ordinal)];

    static async Task<IResult> Create(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new CreateOrganisation.Input(new(form.Id("Id") ?? EntityId.New<OrganisationId>(visit.At).Value), form.Text("Name"), form.Text("Slug"));
        var answer = await CreateOrganisation.Run(db, visit.Account!.Id, Origin.Web, visit.At, input, cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"/o/{input.Slug!.Trim()}");
        form.Refuse(answer.Refusals);
        return NewOrganisationPage.Answer(form);
    }
}
