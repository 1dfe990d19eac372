using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The addresses at which it is seen and said how colleagues are asked why attempts failed.</summary>
static class FeedbackRoutes
{
    const string Path = Routes.Study + "/feedback";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeFeedback, (bool? saved, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => Show(visit, db, settings, null, saved is true, cancellation));
        routes.Act(Path, Permission.ManageFeedback, Save);
        routes.Page($"{Path}/requests", Permission.ReadExplanations, (Visit visit, Store db, CancellationToken cancellation) => ShowRequests(visit, db, null, cancellation));
        routes.Act($"{Path}/quote", Permission.ReadExplanations, Quote);
        routes.Act($"{Path}/unquote", Permission.ReadExplanations, Unquote);
        routes.Act($"{Path}/stop", Permission.ManageMail, Stop);
    }

    static Task<Study> StudyOf(Visit visit, Store db, CancellationToken cancellation) => db.Set<Study>().AsNoTracking().FirstAsync(study => study.Id == visit.Study, cancellation);

    static async Task<IResult> Show(Visit visit, Store db, ServerSettings settings, Form? refused, bool saved, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var plan = await db.Set<FeedbackPlan>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        var gate = await Gate.Of(db, study.Id, cancellation);
        var norms = await StudyNorms.Of(db, study, cancellation);
        return Pages.ShowForm<FeedbackPage>(refused ?? FormOf(plan),
            (nameof(FeedbackPage.Study), study),
            (nameof(FeedbackPage.Plan), plan),
            (nameof(FeedbackPage.Overview), await FeedbackOverview.Of(db, study, visit.At, cancellation)),
            (nameof(FeedbackPage.Norms), norms),
            (nameof(FeedbackPage.Compared), norms is null ? null : await BeforeAndAfterMail.Of(db, study, norms, visit.At, cancellation)),
            (nameof(FeedbackPage.OpensPersonLevel), gate.OpensPersonLevel),
            (nameof(FeedbackPage.SeesPersons), gate.OpensPersonLevelTo(visit.Acting)),
            (nameof(FeedbackPage.MinimumGroupSize), gate.MinimumGroupSize),
            (nameof(FeedbackPage.SendsMail), settings.Mail is not null && settings.PublicAddress is not null),
            (nameof(FeedbackPage.MailsWaiting), await db.Set<OutgoingMail>().CountAsync(mail => mail.StudyId == study.Id && mail.State == MailState.Waiting && mail.DueAt <= visit.At, cancellation)),
            (nameof(FeedbackPage.OpenDisputes), await db.Set<Dispute>().CountAsync(dispute => dispute.StudyId == study.Id && dispute.Decision == null && dispute.TakenBackAt == null, cancellation)),
            (nameof(FeedbackPage.DepartmentNames), await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation)),
            (nameof(FeedbackPage.Quotations), visit.May(Permission.ReadExplanations) ? await QuotationsOf(db, study.Id, cancellation) : []),
            (nameof(FeedbackPage.Saved), saved));
    }

    static Form FormOf(FeedbackPlan? plan) => Form.Showing(
        ("Version", plan?.Version ?? 0), ("To", plan?.To ?? Addressee.Employee), ("Timing", plan?.Timing ?? FeedbackTiming.AtOnce), ("Language", plan?.Language ?? Language.Dutch),
        ("ContactName", plan?.ContactName), ("ContactAddress", plan?.ContactAddress), ("ReminderAfter", plan?.ReminderAfter ?? PlanFeedback.UsualReminderAfter),
        ("MostReminders", plan?.MostReminders ?? PlanFeedback.UsualMostReminders), ("DisputeDays", plan?.DisputeDays ?? PlanFeedback.UsualDisputeDays),
        ("DigestDays", plan?.DigestWeekdays.Select(day => day.ToString()) ?? []), ("IsOn", plan?.OnSince is not null));

    static async Task<IResult> Save(Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var input = new PlanFeedback.Input(
            visit.Study!.Value, form.Choice<Addressee>("To"), form.Choice<FeedbackTiming>("Timing"), form.Choice<Language>("Language"), form.Text("ContactName"), form.Text("ContactAddress"),
            form.Whole("ReminderAfter"), form.Whole("MostReminders"), form.Whole("DisputeDays"), form.Choices<DayOfWeek>("DigestDays"), form.IsTicked("IsOn"), form.Whole("Version") ?? 0);
        if (!form.IsRefused)
        {
            var answer = await PlanFeedback.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{PathOf(visit)}?saved=true");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await Show(visit, db, settings, form, false, cancellation);
    }

    /// <summary>By person: only where the legal gate opens that to one of the visitor's roles; that it was opened stands in the log.</summary>
    static async Task<IResult> ShowRequests(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var gate = await Gate.Of(db, study.Id, cancellation);
        if (!gate.OpensPersonLevelTo(visit.Acting))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        db.Audit(visit.Acting, "feedback.persons-opened", study.Id.Value);
        await db.SaveChangesAsync(cancellation);
        return Pages.ShowForm<RequestsPage>(refused ?? Form.Showing(),
            (nameof(RequestsPage.Study), study),
            (nameof(RequestsPage.Rows), await RowsOf(db, study, visit.At, cancellation)));
    }

    static async Task<IReadOnlyList<RequestsPage.Row>> RowsOf(Store db, Study study, DateTimeOffset at, CancellationToken cancellation)
    {
        var requests = await db.Set<FeedbackRequest>().AsNoTracking().Where(request => request.StudyId == study.Id)
            .Join(db.Set<RecordedAttempt>(), request => request.AttemptId, attempt => attempt.Id, (request, attempt) => new { Request = request, attempt.Identifier, attempt.StartedAt }).ToListAsync(cancellation);
        var ids = db.Set<FeedbackRequest>().Where(request => request.StudyId == study.Id).Select(request => request.Id);
        var explanations = await db.Set<Explanation>().AsNoTracking().Where(explanation => ids.Contains(explanation.RequestId)).ToDictionaryAsync(explanation => explanation.RequestId, cancellation);
        var words = await db.Set<ExplanationWords>().Where(said => ids.Contains(said.RequestId)).ToDictionaryAsync(said => said.RequestId, said => said.Text, cancellation);
        var quotes = await db.Set<ExplanationQuote>().Where(quote => ids.Contains(quote.RequestId)).ToDictionaryAsync(quote => quote.RequestId, quote => quote.Text, cancellation);
        var mails = await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.StudyId == study.Id && mail.Kind == MailKind.Request).ToDictionaryAsync(mail => mail.Id, cancellation);
        var names = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && db.Set<FeedbackRequest>().Any(request => request.StudyId == study.Id && request.EmployeeId == key.EmployeeId))
            .ToDictionaryAsync(key => key.EmployeeId, key => key.Name, cancellation);
        var stopped = await db.Set<MailStop>().Select(stop => stop.EmployeeId).ToHashSetAsync(cancellation);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        return
        [
            .. requests.OrderByDescending(row => row.StartedAt).Select(row =>
            {
                var (request, explanation) = (row.Request, explanations.GetValueOrDefault(row.Request.Id));
                var state = explanation is not null ? RequestState.Answered : FeedbackOverview.StateOf(request, request.MailId is { } mail ? mails.GetValueOrDefault(mail) : null, at);
                return new RequestsPage.Row(
                    request.Id, row.Identifier, Zones.Local(row.StartedAt), request.EmployeeId, request.EmployeeId is { } id ? names.GetValueOrDefault(id) : null, departments[request.DepartmentId],
                    state, explanation, words.GetValueOrDefault(request.Id), quotes.GetValueOrDefault(request.Id), request.EmployeeId is { } person && stopped.Contains(person));
            }),
        ];
    }

    static async Task<IResult> Quote(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await QuoteExplanation.Run(db, visit.Acting, new(visit.Study!.Value, new(form.Id("Request") ?? default), form.Text("Text")), cancellation);
        return await Ended(answer, visit, db, cancellation);
    }

    static async Task<IResult> Unquote(Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var answer = await QuoteExplanation.Run(db, visit.Acting, new(visit.Study!.Value, new(form.Id("Request") ?? default), ""), cancellation);
        return answer.IsDone(out _) ? Pages.SeeOther($"{PathOf(visit)}#quotations") : await Show(visit, db, settings, null, false, cancellation);
    }

    static async Task<IReadOnlyList<(FeedbackRequestId, string)>> QuotationsOf(Store db, StudyId study, CancellationToken cancellation) =>
        [.. (await Quotations.Of(db, study).AsNoTracking().ToListAsync(cancellation)).Select(quote => (quote.RequestId, quote.Text))];

    static async Task<IResult> Stop(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await StopMail.Run(db, visit.Acting, new(new(form.Id("Employee") ?? default), !form.IsTicked("Again")), cancellation);
        return await Ended(answer, visit, db, cancellation);
    }

    static async Task<IResult> Ended(Answer<Done> answer, Visit visit, Store db, CancellationToken cancellation)
    {
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{PathOf(visit)}/requests");
        var form = Form.Showing();
        form.Refuse([.. answer.Refusals.Select(refusal => refusal.About(""))]);
        db.ChangeTracker.Clear();
        return await ShowRequests(visit, db, form, cancellation);
    }

    static string PathOf(Visit visit) => $"{visit.Root}/studies/{visit.Study!.Value.Value}/feedback";
}
