using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Feedback;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>The addresses at which it is said from whom mail comes, in which words, and to which heads.</summary>
static class MailRoutes
{
    const string Path = Routes.Organisation + "/mail";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.ManageMail, (bool? saved, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => Show(visit, db, settings, null, saved is true, cancellation));
        routes.Act(Path, Permission.ManageMail, SaveSender);
        routes.Act($"{Path}/heads", Permission.ManageStaff, SaveHead);
        routes.Page($"{Path}/{{kind}}/{{language}}", Permission.ManageMail, (string kind, string language, Store db, CancellationToken cancellation) => ShowTemplate(kind, language, db, null, cancellation));
        routes.Act($"{Path}/{{kind}}/{{language}}", Permission.ManageMail, Save);
        routes.Act($"{Path}/{{kind}}/{{language}}/back", Permission.ManageMail, TakeBack);
    }

    static async Task<IResult> Show(Visit visit, Store db, ServerSettings settings, Form? refused, bool saved, CancellationToken cancellation)
    {
        var sender = await MailSender.Of(db, cancellation);
        var own = await db.Set<MailTemplate>().Select(template => new { template.Kind, template.Language }).ToListAsync(cancellation);
        var counts = await db.Set<OutgoingMail>().GroupBy(mail => mail.State).Select(state => new { state.Key, Number = state.Count() }).ToListAsync(cancellation);
        return Pages.ShowForm<MailPage>(
            refused ?? Form.Showing(("Version", sender?.Version ?? 0), ("Name", sender?.Name ?? visit.Organisation!.Name), ("Address", sender?.Address), ("PerHour", sender?.PerHour ?? SetMailSender.UsualPerHour)),
            (nameof(MailPage.IsConfigured), settings.Mail is not null && settings.PublicAddress is not null),
            (nameof(MailPage.Own), own.Select(template => (template.Kind, template.Language)).ToHashSet()),
            (nameof(MailPage.Accounts), await AccountsOf(db, cancellation)),
            (nameof(MailPage.Departments), visit.May(Permission.ManageStaff) ? await DepartmentsOf(db, cancellation) : []),
            (nameof(MailPage.Counts), counts.OrderBy(state => state.Key).Select(state => (state.Key, state.Number)).ToList()),
            (nameof(MailPage.Unsure), await db.Set<OutgoingMail>().CountAsync(mail => mail.IsUnsure, cancellation)),
            (nameof(MailPage.Saved), saved));
    }

    static async Task<IReadOnlyList<MailPage.DepartmentRow>> DepartmentsOf(Store db, CancellationToken cancellation)
    {
        var employees = (await db.Set<Employee>().Where(employee => employee.IsActive)
            .Join(db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null), employee => employee.Id, key => key.EmployeeId, (employee, key) => new { employee.Id, employee.DepartmentId, key.Name, key.Folded })
            .OrderBy(employee => employee.Folded).ToListAsync(cancellation)).ToLookup(employee => employee.DepartmentId);
        var heads = await db.Set<DepartmentHead>().AsNoTracking().ToDictionaryAsync(head => head.DepartmentId, cancellation);
        var departments = await db.Set<Department>().Where(department => department.IsActive).OrderBy(department => department.Folded).ToListAsync(cancellation);
        return [.. departments.Select(department => new MailPage.DepartmentRow(department.Id, department.Name, heads.GetValueOrDefault(department.Id)?.EmployeeId, heads.GetValueOrDefault(department.Id)?.AccountId, [.. employees[department.Id].Select(employee => (employee.Id, employee.Name))]))];
    }

    /// <summary>With which a department head may sign in.</summary>
    static async Task<IReadOnlyList<(string, string)>> AccountsOf(Store db, CancellationToken cancellation)
    {
        var heads = db.Memberships.Where(member => member.OrganisationId == db.Organisation && member.Role == Role.DepartmentHead).Select(member => member.AccountId);
        return [.. (await db.Set<Account>().Where(account => heads.Contains(account.Id)).OrderBy(account => account.DisplayName).Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation))
            .Select(account => (account.Id.Value.ToString(), account.DisplayName))];
    }

    static async Task<IResult> SaveSender(Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var input = new SetMailSender.Input(form.Text("Name"), form.Text("Address"), form.Whole("PerHour"), form.Whole("Version") ?? 0);
        if (!form.IsRefused)
        {
            var answer = await SetMailSender.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/mail?saved=true");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await Show(visit, db, settings, form, false, cancellation);
    }

    static async Task<IResult> SaveHead(Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var employee = form.Id("Employee");
        var answer = await NameHead.Run(db, visit.Acting, new(new(form.Id("Department") ?? default), employee is { } named ? new EmployeeId(named) : null, form.Id("Account") is { } account ? new AccountId(account) : null), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/mail?saved=true");
        db.ChangeTracker.Clear();
        var shown = Form.Showing();
        shown.Refuse([.. answer.Refusals.Select(refusal => refusal.About(""))]);
        return await Show(visit, db, settings, shown, false, cancellation);
    }

    static async Task<IResult> ShowTemplate(string kind, string language, Store db, Form? refused, CancellationToken cancellation)
    {
        if (!TryFind(kind, language, out var found, out var spoken))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var own = await db.Set<MailTemplate>().AsNoTracking().FirstOrDefaultAsync(template => template.Kind == found && template.Language == spoken, cancellation);
        var text = own is null ? MailTexts.Of(found, spoken) : new(own.Subject, own.Body);
        var form = refused ?? Form.Showing(("Version", own?.Version ?? 0), ("Subject", text.Subject), ("Body", text.Body));
        return Pages.ShowForm<TemplatePage>(form,
            (nameof(TemplatePage.Kind), found),
            (nameof(TemplatePage.Language), spoken),
            (nameof(TemplatePage.IsOwn), own is not null),
            (nameof(TemplatePage.Preview), form.IsRefused ? null : Example.Of(found, spoken, text)));
    }

    static async Task<IResult> Save(string kind, string language, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (!TryFind(kind, language, out var found, out var spoken))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var input = new SaveTemplate.Input(found, spoken, form.Text("Subject"), form.Text("Body"), form.Whole("Version") ?? 0);
        if (!form.IsRefused)
        {
            var answer = await SaveTemplate.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/mail/{found}/{spoken}");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await ShowTemplate(kind, language, db, form, cancellation);
    }

    static async Task<IResult> TakeBack(string kind, string language, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (!TryFind(kind, language, out var found, out var spoken))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var answer = await SaveTemplate.Run(db, visit.Acting, new(found, spoken, "", "", form.Whole("Version") ?? 0), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/mail");
        db.ChangeTracker.Clear();
        return await ShowTemplate(kind, language, db, null, cancellation);
    }

    static bool TryFind(string kind, string language, out MailKind found, out Language spoken)
    {
        spoken = default;
        return Enum.TryParse(kind, out found) && Enum.IsDefined(found) && found.ToString() == kind && Enum.TryParse(language, out spoken) && Enum.IsDefined(spoken) && spoken.ToString() == language;
    }

    /// <summary>Made-up data for a preview.</summary>
    static class Example
    {
        public static MailText Of(MailKind kind, Language language, MailText text)
        {
            var texts = language is Language.Dutch ? FeedbackMailTexts.Dutch : FeedbackMailTexts.English;
            var isDutch = language is Language.Dutch;
            var values = new Dictionary<MailField, string>
            {
                [MailField.Name] = isDutch ? "medewerker Voorbeeld" : "employee Example",
                [MailField.Who] = texts.You,
                [MailField.Study] = isDutch ? "Bereikbaarheidsonderzoek" : "Reachability study",
                [MailField.Organisation] = isDutch ? "Gemeente Voorbeeld" : "Municipality of Example",
                [MailField.Moment] = new DateTime(2019, 11, 25, 9, 30, 0).ToString(texts.MomentFormat, language.Culture),
                [MailField.Alias] = isDutch ? "mevrouw Alias" : "Mrs Alias",
                [MailField.What] = texts.What(Attempts.Outcome.NotCalledBack, false),
                [MailField.Link] = "https://telbaar.voorbeeld.nl/explain/…",
                [MailField.Contact] = "coördinator Voorbeeld (coordinator@voorbeeld.nl)",
                [MailField.Decision] = texts.Decided(DisputeDecision.Corrected, ""),
                [MailField.Number] = texts.Attempts(12),
                [MailField.Department] = isDutch ? "Burgerzaken" : "Civil affairs",
                [MailField.List] = texts.Digest([], [("9:30", isDutch ? "medewerker Voorbeeld" : "employee Example", texts.What(Attempts.Outcome.NotCalledBack, false))]),
            };
            return text.Filled(language, values.Where(value => MailFields.Of(kind).Contains(value.Key)).ToDictionary());
        }
    }
}
