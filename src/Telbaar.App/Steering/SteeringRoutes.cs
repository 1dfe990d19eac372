using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Effects;
using Telbaar.Feedback;
using Telbaar.Formats;
using Telbaar.Layout;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Wording;
using Product = Telbaar.Commands.Product;

namespace Telbaar.Steering;

/// <summary>The addresses of the steering group and its action points.</summary>
static class SteeringRoutes
{
    /// <summary>What kind of list waits for its confirmation.</summary>
    const string Kept = "action points";

    const string Path = $"{Routes.Organisation}/actions";
    const string One = $"{Path}/{{action:guid}}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeSteering, List);
        routes.Page($"{Path}/board", Permission.SeeSteering, (HttpRequest request, Visit visit, Store db, CancellationToken cancellation) => ShowBoard(request.Query, visit, db, Form.Showing(), cancellation));
        routes.Page($"{Path}/overview", Permission.SeeSteering, async (HttpRequest request, Visit visit, Store db, CancellationToken cancellation) =>
            Pages.Show<OverviewPage>((nameof(OverviewPage.Shown), await ShownActions.Of(db, visit, request.Query, cancellation))));
        routes.Page($"{Path}/effects", Permission.SeeSteering, ShowEffects);
        routes.Page($"{Path}/export.xlsx", Permission.SeeSteering, (HttpRequest request, Visit visit, Store db, CancellationToken cancellation) => Export(true, request, visit, db, cancellation));
        routes.Page($"{Path}/export.csv", Permission.SeeSteering, (HttpRequest request, Visit visit, Store db, CancellationToken cancellation) => Export(false, request, visit, db, cancellation));
        routes.Page($"{Path}/new", Permission.ManageSteering, StartNew);
        routes.Act($"{Path}/new", Permission.ManageSteering, Add);
        routes.Page(One, Permission.SeeSteering, (Guid action, ActionState? to, HttpRequest request, Visit visit, Store db, CancellationToken cancellation) => ShowOne(action, to, request, visit, db, null, cancellation));
        routes.Page($"{One}/change", Permission.ManageSteering, StartChange);
        routes.Act($"{One}/change", Permission.ManageSteering, Change);
        routes.Act($"{One}/move", Permission.SeeSteering, Move);
        routes.Act($"{One}/note", Permission.SeeSteering, Note);
        routes.Page($"{Path}/import", Permission.ManageSteering, () => ShowImport(Form.Showing(), null));
        routes.Page($"{Path}/import/example.xlsx", Permission.ManageSteering, Example);
        routes.Upload($"{Path}/import", Permission.ManageSteering, ActionFile.Largest + (1 << 20), Preview);
        routes.Act($"{Path}/import/confirm", Permission.ManageSteering, Confirm);
        MapGroup(routes);
    }

    static void MapGroup(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Path}/group", Permission.SeeSteering, (Visit visit, Store db, CancellationToken cancellation) => ShowGroup(visit, db, null, cancellation));
        routes.Act($"{Path}/group/members", Permission.ManageSteering, (Form form, Visit visit, Store db, CancellationToken cancellation) => OnGroup(form, visit, db, () => AddSteeringMember.Run(db, visit.Acting, new(
            new(form.Id("Id") ?? EntityId.New<SteeringMemberId>(visit.At).Value), form.Id("Account") is { } account ? new AccountId(account) : null, form.Text("Function"),
            form.Id("Employee") is { } employee ? new EmployeeId(employee) : null), cancellation), cancellation));
        routes.Act($"{Path}/group/members/remove", Permission.ManageSteering, (Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnGroup(form, visit, db, () => RemoveSteeringMember.Run(db, visit.Acting, new(new(form.Id("Remove") ?? default)), cancellation), cancellation));
        routes.Act($"{Path}/group/decisions", Permission.ManageSteering, (Form form, Visit visit, Store db, CancellationToken cancellation) => OnGroup(form, visit, db, () => RecordDecision.Run(db, visit.Acting, new(
            new(form.Id("Id") ?? EntityId.New<SteeringDecisionId>(visit.At).Value), form.Day("On"), form.Text("What"), form.Whole("Number")), cancellation), cancellation));
        routes.Act($"{Path}/group/decisions/remove", Permission.ManageSteering, (Form form, Visit visit, Store db, CancellationToken cancellation) =>
            OnGroup(form, visit, db, () => RemoveDecision.Run(db, visit.Acting, new(new(form.Id("Remove") ?? default)), cancellation), cancellation));
        routes.Page($"{Path}/settings", Permission.ManageSteering, (bool? saved, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => ShowSettings(saved is true, visit, db, settings, null, cancellation));
        routes.Act($"{Path}/settings/lines", Permission.ManageSteering, (Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => OnSettings(form, visit, db, settings, () => AddLine.Run(
            db, visit.Acting, new(new(form.Id("Id") ?? EntityId.New<ActionLineId>(visit.At).Value), form.Text("Name")), cancellation), cancellation));
        routes.Act($"{Path}/settings/lines/change", Permission.ManageSteering, (Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => OnSettings(form, visit, db, settings, () => ChangeLine.Run(
            db, visit.Acting, new(new(form.Id("Line") ?? default), form.Whole("Version") ?? 0, form.Text("Name"), form.IsTicked("IsActive")), cancellation), cancellation));
        routes.Act($"{Path}/settings/reminders", Permission.ManageSteering, (Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => OnSettings(form, visit, db, settings, () => PlanReminders.Run(
            db, visit.Acting, new(form.IsTicked("IsOn"), form.Whole("NearDays"), form.Whole("EveryDays"), form.Choice<Language>("Language"), form.Whole("Version") ?? 0), cancellation), cancellation));
    }

    static async Task<IResult> List(string? added, string? changed, HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var texts = visit.Language is Language.Dutch ? ActionsPageTexts.Dutch : ActionsPageTexts.English;
        var done = int.TryParse(added, out var some) && int.TryParse(changed, out var others) ? texts.Imported(some, others) : null;
        return Pages.Show<ActionsPage>((nameof(ActionsPage.Shown), await ShownActions.Of(db, visit, request.Query, cancellation)), (nameof(ActionsPage.Done), done));
    }

    static async Task<IResult> ShowEffects(Visit visit, Store db, CancellationToken cancellation)
    {
        var points = (await ActionRegister.Of(db, cancellation)).Points;
        var effects = await ActionEffects.Of(db, points, visit.At, visit.Acting, cancellation);
        return Pages.Show<EffectsPage>((nameof(EffectsPage.Effects), effects), (nameof(EffectsPage.Others), points.Count(point => point.State is not ActionState.Dropped) - effects.Count));
    }

    static async Task<IResult> ShowBoard(IQueryCollection query, Visit visit, Store db, Form form, CancellationToken cancellation) =>
        Pages.ShowForm<BoardPage>(form, (nameof(BoardPage.Shown), await ShownActions.Of(db, visit, query, cancellation)));

    static async Task<IResult> Export(bool isWorkbook, HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var asked = ActionsAsked.Of(request.Query, ActionRights.SeesOwners(visit.Acting));
        var answer = await ExportActionPoints.Run(db, visit.Acting, new(asked.Filter, isWorkbook, visit.Language, Product.Name), cancellation);
        if (!answer.IsDone(out var file))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        var name = $"{visit.Organisation!.Slug}-{(visit.Language is Language.Dutch ? ActionsPageTexts.Dutch : ActionsPageTexts.English).FileName}";
        return isWorkbook ? Pages.Download(file, Documents.MadeFiles.TypeOf(Documents.FileFormat.Xlsx), $"{name}.xlsx") : Pages.Download(file, "text/csv; charset=utf-8", $"{name}.csv");
    }

    static async Task<IResult> ShowOne(Guid id, ActionState? towards, HttpRequest request, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var shown = await ShownActions.Of(db, visit, request.Query, cancellation);
        if (shown.Register.Points.FirstOrDefault(candidate => candidate.Id == new ActionPointId(id)) is not { } point)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var notes = (await db.Set<ProgressNote>().AsNoTracking().Where(note => note.ActionPointId == point.Id).ToListAsync(cancellation)).OrderByDescending(note => note.At).ThenByDescending(note => note.Id.Value).ToList();
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(ActionPage.Shown), shown), (nameof(ActionPage.Point), point), (nameof(ActionPage.Notes), notes),
            (nameof(ActionPage.Names), await AccountNames.Of(db, notes.Select(note => note.By), cancellation)),
            (nameof(ActionPage.Decisions), await db.Set<SteeringDecision>().AsNoTracking().Where(decision => decision.ActionPointId == point.Id).OrderByDescending(decision => decision.On).ToListAsync(cancellation)),
            (nameof(ActionPage.OriginStudy), await db.Set<Study>().Where(study => study.Id == point.OriginStudyId).Select(study => study.Name).FirstOrDefaultAsync(cancellation)),
            (nameof(ActionPage.Towards), towards), (nameof(ActionPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<ActionPage>(parameters) : Pages.ShowRefused<ActionPage>(parameters);
    }

    static async Task<IResult> Move(Guid action, Form form, HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var (state, fromBoard) = (form.Choice<ActionState>("State"), form.Text("Board").Length > 0);
        var page = $"{visit.Root}/actions/{action}";
        // What is dropped asks why, and what is done from when on it works: the page of the action point asks for both.
        if (fromBoard && (state is ActionState.Dropped || (state is ActionState.Done && await db.Set<ActionPoint>().AnyAsync(point => point.Id == new ActionPointId(action) && point.EffectiveOn == null && point.State != ActionState.Done, cancellation))))
            return Pages.SeeOther($"{page}?to={state}#move");
        // The board does not ask from which day it works: what stands there stays.
        var effective = fromBoard ? await db.Set<ActionPoint>().Where(point => point.Id == new ActionPointId(action)).Select(point => point.EffectiveOn).FirstOrDefaultAsync(cancellation) : form.Day("EffectiveOn");
        var input = new MoveActionPoint.Input(new(action), form.Whole("Version") ?? 0, state, form.Text("Why"), form.Text("Note"), effective);
        if (!form.IsRefused)
        {
            var answer = await MoveActionPoint.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther(fromBoard ? $"{visit.Root}/actions/board{QueryOf(form)}" : page);
            if (answer.Refusals.Any(refusal => refusal.Code == ActRefusals.NotAllowed.Code))
                return RefusedPage.Answer(StatusCodes.Status403Forbidden);
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        if (fromBoard)
            return await ShowBoard(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(QueryOf(form))), visit, db, form, cancellation);
        return await ShowOne(action, null, request, visit, db, form, cancellation);
    }

    /// <summary>What the board showed, to show it again.</summary>
    static string QueryOf(Form form) => form.Text("Board") is ['?', _, ..] query ? query.ReplaceLineEndings("") : "";

    static async Task<IResult> Note(Guid action, Form form, HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await NoteProgress.Run(db, visit.Acting, new(new(action), form.Text("Note")), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/actions/{action}");
        if (answer.Refusals.Any(refusal => refusal.Code == ActRefusals.NotAllowed.Code))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        form.Refuse(answer.Refusals);
        return await ShowOne(action, null, request, visit, db, form, cancellation);
    }

    static async Task<IResult> StartNew(ActionOrigin? from, Guid? study, string? about, Visit visit, Store db, CancellationToken cancellation)
    {
        var reason = from is ActionOrigin.Explanation && Enum.TryParse<ExplanationReason>(about, out var given) && Enum.IsDefined(given) ? given : (ExplanationReason?)null;
        var day = from is ActionOrigin.Observation && DateOnly.TryParseExact(about, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? about : null;
        return await ShowForm(null, visit, db, Form.Showing(
            ("Id", EntityId.New<ActionPointId>(visit.At).Value), ("Origin", from ?? ActionOrigin.Own), ("OriginStudy", study), ("OriginDetail", reason?.ToString() ?? day), ("Line", LineFor(from, reason)?.Value),
            ("Level", ActionLevel.Organisation), ("TargetMeasure", reason is null ? "" : "success")), cancellation);
    }

    /// <summary>The line on which a reason usually ends up, where the organisation still has the lines that everybody begins with.</summary>
    static ActionLineId? LineFor(ActionOrigin? from, ExplanationReason? reason) => (from, reason) switch
    {
        (ActionOrigin.Observation, _) or (_, ExplanationReason.NoMessage or ExplanationReason.NoNotification or ExplanationReason.MissedNumberWasKcc) => ActionLines.Usual[1],
        (_, ExplanationReason.NoTime or ExplanationReason.ExpectedOtherwise) => ActionLines.Usual[2],
        (ActionOrigin.Explanation, _) => ActionLines.Usual[0],
        _ => null,
    };

    static async Task<IResult> StartChange(Guid action, Visit visit, Store db, CancellationToken cancellation)
    {
        if (await db.Set<ActionPoint>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new ActionPointId(action), cancellation) is not { } point)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return await ShowForm(point, visit, db, Form.Showing(
            ("Version", point.Version), ("What", point.What), ("Line", point.LineId.Value), ("Level", point.Level), ("Place", point.DepartmentId is { } department ? new Workplace(department, point.TeamId).ToString() : ""),
            ("Owner", point.OwnerId?.Value), ("OwnerFunction", point.OwnerFunction), ("Term", point.Term), ("TargetMeasure", point.TargetMeasure), ("TargetDepartment", point.TargetDepartmentId?.Value),
            ("EffectiveOn", point.EffectiveOn), ("Reason", point.Reason)), cancellation);
    }

    static async Task<IResult> ShowForm(ActionPoint? point, Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        var register = await ActionRegister.Of(db, cancellation);
        var departments = register.Departments.Where(department => department.IsActive || department.Id == point?.DepartmentId || department.Id == point?.TargetDepartmentId).ToList();
        var places = departments.SelectMany(department => register.Teams.Where(team => team.DepartmentId == department.Id && (team.IsActive || team.Id == point?.TeamId))
            .Select(team => (new Workplace(department.Id, team.Id).ToString(), $"{department.Name} – {team.Name}")).Prepend((new Workplace(department.Id, null).ToString(), department.Name))).ToList();
        return Pages.ShowForm<ActionFormPage>(form,
            (nameof(ActionFormPage.Number), point?.Number), (nameof(ActionFormPage.Id), point?.Id.Value),
            (nameof(ActionFormPage.Lines), register.Lines.Where(line => line.IsActive || line.Id == point?.LineId).Select(line => (line.Id.Value.ToString(), line.Name)).ToList()),
            (nameof(ActionFormPage.Places), places),
            (nameof(ActionFormPage.Departments), departments.Select(department => (department.Id.Value.ToString(), department.Name)).ToList()),
            (nameof(ActionFormPage.Employees), await EmployeesOf(visit, db, cancellation)),
            (nameof(ActionFormPage.OriginWords), await OriginOf(form, visit, db, cancellation)));
    }

    /// <summary>Who works here, by name; for whoever may not see the staff list, those alone who are owners already.</summary>
    static async Task<IReadOnlyList<(string Value, string Text)>> EmployeesOf(Visit visit, Store db, CancellationToken cancellation)
    {
        var seesAll = visit.May(Permission.SeeStaff);
        var employees = await (
            from key in db.Set<EmployeeKey>()
            where key.ReplacedBy == null
            join employee in db.Set<Employee>() on key.EmployeeId equals employee.Id
            where (seesAll && employee.IsActive) || db.Set<ActionPoint>().Any(point => point.OwnerId == employee.Id)
            join department in db.Set<Department>() on employee.DepartmentId equals department.Id
            orderby key.Folded, employee.Code
            select new { employee.Id, key.Name, Department = department.Name }).ToListAsync(cancellation);
        return [.. employees.Select(employee => (employee.Id.Value.ToString(), $"{employee.Name} – {employee.Department}"))];
    }

    static async Task<string?> OriginOf(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (!Enum.TryParse<ActionOrigin>(form.Text("Origin"), out var origin) || origin is ActionOrigin.Own || !Guid.TryParse(form.Text("OriginStudy"), out var id))
            return null;
        if (await db.Set<Study>().Where(study => study.Id == new StudyId(id)).Select(study => study.Name).FirstOrDefaultAsync(cancellation) is not { } name)
            return null;
        var texts = visit.Language is Language.Dutch ? ActionFormPageTexts.Dutch : ActionFormPageTexts.English;
        return origin is ActionOrigin.Observation ? texts.Observation(name, DayOf(form.Text("OriginDetail"), visit))
            : texts.Explanation(Enum.TryParse<ExplanationReason>(form.Text("OriginDetail"), out var reason) ? ValueTexts.Of(reason, visit.Language) : "–", name);
    }

    /// <summary>The day of an observation, in words; nothing where it is not known.</summary>
    static string? DayOf(string detail, Visit visit) =>
        DateOnly.TryParseExact(detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", visit.Language.Culture) : null;

    /// <summary>Whoever may not see the staff list names an owner by code or e-mail address.</summary>
    static async Task<EmployeeId?> OwnerOf(Form form, Store db, CancellationToken cancellation)
    {
        if (form.Text("OwnerCode").Trim() is not { Length: > 0 } named)
            return form.Id("Owner") is { } chosen ? new EmployeeId(chosen) : null;
        if (FindOwner.Among(await StaffList.Of(db, cancellation), named) is [var only])
            return only.Employee.Id;
        form.Refuse([SteeringRefusals.NoSuchOwner.About("OwnerCode").With(Excerpts.Of(named))]);
        return null;
    }

    static ActionFields FieldsOf(Form form, EmployeeId? owner) => new(
        form.Text("What"), form.Id("Line") is { } line ? new ActionLineId(line) : null, form.Choice<ActionLevel>("Level"), Workplace.Parse(form.Text("Place")),
        owner, form.Text("OwnerFunction"), form.Day("Term"), form.Text("Reason"),
        form.Id("TargetDepartment") is { } target ? new DepartmentId(target) : null, form.Text("TargetMeasure"), form.Day("EffectiveOn"));

    static async Task<IResult> Add(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = form.Id("Id") is { } sent ? new ActionPointId(sent) : EntityId.New<ActionPointId>(visit.At);
        var input = new AddActionPoint.Input(id, FieldsOf(form, await OwnerOf(form, db, cancellation)), form.Choice<ActionOrigin>("Origin") ?? ActionOrigin.Own, form.Id("OriginStudy") is { } study ? new StudyId(study) : null, form.Text("OriginDetail"));
        if (!form.IsRefused)
        {
            var answer = await AddActionPoint.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/actions/{id.Value}");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await ShowForm(null, visit, db, form, cancellation);
    }

    static async Task<IResult> Change(Guid action, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new ChangeActionPoint.Input(new(action), form.Whole("Version") ?? 0, FieldsOf(form, await OwnerOf(form, db, cancellation)));
        if (!form.IsRefused)
        {
            var answer = await ChangeActionPoint.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/actions/{action}");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await db.Set<ActionPoint>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new ActionPointId(action), cancellation) is { } point
            ? await ShowForm(point, visit, db, form, cancellation) : RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static IResult ShowImport(Form form, FaultList? faults)
    {
        IReadOnlyList<(string, object?)> parameters = [(nameof(ActionImportPage.Form), form), (nameof(ActionImportPage.Faults), faults)];
        return form.IsRefused || faults is not null ? Pages.ShowRefused<ActionImportPage>(parameters) : Pages.Show<ActionImportPage>(parameters);
    }

    static async Task<IResult> Example(Visit visit, Store db, CancellationToken cancellation) => Pages.Download(
        ExportActionPoints.Example(visit.Language, (await ActionLines.Of(db, cancellation)).First(line => line.IsActive).Name, visit.At, Product.Name),
        Documents.MadeFiles.TypeOf(Documents.FileFormat.Xlsx), visit.Language is Language.Dutch ? "voorbeeld-actiepunten.xlsx" : "example-action-points.xlsx");

    static async Task<IResult> Preview(Form form, Visit visit, Store db, IDataProtectionProvider protection, CancellationToken cancellation)
    {
        if (form.Files.GetFile("File") is not { Length: > 0 } sent)
        {
            form.Refuse([FormRefusals.NoFile.About("File")]);
            return ShowImport(form, null);
        }
        if (sent.Length > ActionFile.Largest)
        {
            form.Refuse([SteeringRefusals.ListTooLarge.About("File").With(ActionFile.Largest / 1000)]);
            return ShowImport(form, null);
        }
        using var file = new MemoryStream();
        await sent.CopyToAsync(file, cancellation);
        return await ShowPreview(file.ToArray(), [], visit, db, protection, cancellation);
    }

    static async Task<IResult> ShowPreview(byte[] file, IReadOnlyList<Refusal> refusals, Visit visit, Store db, IDataProtectionProvider protection, CancellationToken cancellation)
    {
        var (register, staff) = (await ActionRegister.Of(db, cancellation), await StaffList.Of(db, cancellation));
        var read = ActionFile.Read(file);
        var changes = ActionChanges.Between(register, staff, await FreeWords.Of(db, cancellation), read, visit.Language);
        if (changes.Faults.Count > 0)
            return ShowImport(Form.Showing(), changes.Faults);
        var form = Form.Showing(("Kept", new KeptFile(file, ImportActionPoints.StateOf(register, staff)).Seal(Kept, protection, visit)));
        form.Refuse(refusals);
        return Pages.ShowForm<ActionPreviewPage>(form, (nameof(ActionPreviewPage.Changes), changes), (nameof(ActionPreviewPage.UnknownColumns), read.UnknownColumns));
    }

    static async Task<IResult> Confirm(Form form, Visit visit, Store db, IDataProtectionProvider protection, CancellationToken cancellation)
    {
        if (KeptFile.Open(Kept, form.Text("Kept"), protection, visit) is not { } kept)
        {
            form.Refuse([SteeringRefusals.PreviewExpired.About("File")]);
            return ShowImport(form, null);
        }
        var answer = await ImportActionPoints.Run(db, visit.Acting, new(kept.File, kept.State), cancellation);
        if (answer.IsDone(out var taken))
            return Pages.SeeOther($"{visit.Root}/actions?added={taken.Added}&changed={taken.Changed}");
        // What was not saved must not be taken for what there is.
        db.ChangeTracker.Clear();
        return await ShowPreview(kept.File, answer.Refusals, visit, db, protection, cancellation);
    }

    static async Task<IResult> OnGroup(Form form, Visit visit, Store db, Func<Task<Answer<Done>>> act, CancellationToken cancellation)
    {
        var answer = await act();
        form.Refuse(answer.Refusals);
        if (!form.IsRefused)
            return Pages.SeeOther($"{visit.Root}/actions/group");
        db.ChangeTracker.Clear();
        return await ShowGroup(visit, db, form, cancellation);
    }

    static async Task<IResult> ShowGroup(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var members = await db.Set<SteeringMember>().AsNoTracking().OrderBy(member => member.Since).ToListAsync(cancellation);
        var accounts = await AccountNames.Of(db, members.Select(member => member.AccountId), cancellation);
        var names = ActionRights.SeesOwners(visit.Acting)
            ? await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && db.Set<SteeringMember>().Any(member => member.EmployeeId == key.EmployeeId)).ToDictionaryAsync(key => key.EmployeeId, key => key.Name, cancellation)
            : [];
        var points = await db.Set<ActionPoint>().AsNoTracking().Where(point => db.Set<SteeringDecision>().Any(decision => decision.ActionPointId == point.Id)).ToDictionaryAsync(point => point.Id, cancellation);
        var decisions = await db.Set<SteeringDecision>().AsNoTracking().OrderByDescending(decision => decision.On).ThenByDescending(decision => decision.At).ToListAsync(cancellation);
        var manages = visit.May(Permission.ManageSteering);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(GroupPage.Members), members.Select(member => new GroupPage.MemberRow(member, accounts[member.AccountId] ?? (member.EmployeeId is { } employee ? names.GetValueOrDefault(employee) : null))).ToList()),
            (nameof(GroupPage.Decisions), decisions.Select(decision => new GroupPage.DecisionRow(decision, decision.ActionPointId is { } point ? points.GetValueOrDefault(point) : null)).ToList()),
            (nameof(GroupPage.Accounts), manages ? await AccountsOf(db, cancellation) : []), (nameof(GroupPage.Employees), manages && visit.May(Permission.SeeStaff) ? await EmployeesOf(visit, db, cancellation) : []),
            (nameof(GroupPage.FreshMember), EntityId.New<SteeringMemberId>(visit.At).Value), (nameof(GroupPage.FreshDecision), EntityId.New<SteeringDecisionId>(visit.At).Value), (nameof(GroupPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<GroupPage>(parameters) : Pages.ShowRefused<GroupPage>(parameters);
    }

    static async Task<IReadOnlyList<(string Value, string Text)>> AccountsOf(Store db, CancellationToken cancellation)
    {
        var organisation = db.Organisation;
        var accounts = await db.Users.Where(account => db.Memberships.Any(member => member.AccountId == account.Id && member.OrganisationId == organisation)
                && !db.Set<SteeringMember>().Any(member => member.AccountId == account.Id))
            .Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation);
        return [.. accounts.OrderBy(account => account.DisplayName, StringComparer.OrdinalIgnoreCase).Select(account => (account.Id.Value.ToString(), account.DisplayName))];
    }

    static async Task<IResult> OnSettings(Form form, Visit visit, Store db, ServerSettings settings, Func<Task<Answer<Done>>> act, CancellationToken cancellation)
    {
        var answer = await act();
        form.Refuse(answer.Refusals);
        if (!form.IsRefused)
            return Pages.SeeOther($"{visit.Root}/actions/settings?saved=true");
        db.ChangeTracker.Clear();
        return await ShowSettings(false, visit, db, settings, form, cancellation);
    }

    static async Task<IResult> ShowSettings(bool saved, Visit visit, Store db, ServerSettings settings, Form? refused, CancellationToken cancellation)
    {
        var reminders = await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.Kind == MailKind.ActionReminder).ToListAsync(cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(SteeringSettingsPage.Lines), await ActionLines.Of(db, cancellation)), (nameof(SteeringSettingsPage.Plan), await ReminderPlan.Of(db, cancellation)),
            (nameof(SteeringSettingsPage.FreshLine), EntityId.New<ActionLineId>(visit.At).Value), (nameof(SteeringSettingsPage.SendsMail), settings.Mail is not null && settings.PublicAddress is not null),
            (nameof(SteeringSettingsPage.Undelivered), reminders.GroupBy(mail => mail.About).Select(owner => owner.MaxBy(mail => mail.ArisenAt)!).Count(last => last.BouncedAt is not null || last.State is MailState.GivenUp)),
            (nameof(SteeringSettingsPage.Saved), saved), (nameof(SteeringSettingsPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<SteeringSettingsPage>(parameters) : Pages.ShowRefused<SteeringSettingsPage>(parameters);
    }
}
