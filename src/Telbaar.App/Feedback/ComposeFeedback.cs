using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Callbacks;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>Puts a mail of a study together at the moment at which it is sent: who is written to, and in which words. The legal gate is looked at once more.</summary>
static class ComposeFeedback
{
    public static async Task<Composition> Run(Store db, OutgoingMail mail, Uri address, DateTimeOffset at, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == mail.StudyId, cancellation);
        if (study.State is StudyState.Closed)
            return new Composition.Moot();
        if (await db.Set<FeedbackPlan>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation) is not { OnSince: not null } plan)
            return new Composition.NotNow();
        var gate = await Gate.Of(db, study.Id, cancellation);
        if (!Allows(gate, mail, plan))
            return new Composition.NotNow();
        var addressees = await Addressees.Of(db, cancellation);
        var contact = new MailBox(plan.ContactName, plan.ContactAddress, false);
        var to = mail.To switch
        {
            Addressee.Employee => addressees.Employee(mail.EmployeeId),
            Addressee.DepartmentHead => addressees.HeadOf(mail.DepartmentId!.Value),
            _ => contact,
        };
        if (to is null)
            return new Composition.NotNow();
        if (mail.To is Addressee.Employee && addressees.IsStopped(mail.EmployeeId))
            return new Composition.Moot();

        var writing = new Writing(db, study, plan, mail, to, address, at, cancellation);
        return await writing.Compose() is { } composed ? new Composition.Ready(composed) : new Composition.Moot();
    }

    static bool Allows(Gate gate, OutgoingMail mail, FeedbackPlan plan) => mail.Kind switch
    {
        MailKind.Count => gate.IsPassed,
        MailKind.Digest => gate.OpensPersonLevelTo(Accounts.Role.DepartmentHead),
        _ => plan.IsAllowedBy(gate),
    };

    sealed class Writing(Store db, Study study, FeedbackPlan plan, OutgoingMail mail, MailBox to, Uri address, DateTimeOffset at, CancellationToken cancellation)
    {
        readonly HashSet<string> links = [];

        FeedbackMailTexts Texts => plan.Language is Language.Dutch ? FeedbackMailTexts.Dutch : FeedbackMailTexts.English;

        public Task<ComposedMail?> Compose() => mail.Kind switch
        {
            MailKind.Request => OfRequests(request => request.MailId == mail.Id),
            MailKind.Reminder => OfRequests(request => request.Id == new FeedbackRequestId(mail.About)),
            MailKind.Decision => OfDecision(),
            MailKind.Count => OfCount(),
            _ => OfDigest(),
        };

        async Task<ComposedMail?> OfRequests(System.Linq.Expressions.Expression<Func<FeedbackRequest, bool>> which)
        {
            var requests = await db.Set<FeedbackRequest>().AsNoTracking().Where(which)
                .Where(request => request.Stopped == null && !db.Set<Explanation>().Any(explanation => explanation.RequestId == request.Id)).OrderBy(request => request.ArisenAt).ToListAsync(cancellation);
            if (requests.Count == 0)
                return null;
            var attempts = new List<IReadOnlyDictionary<MailField, string>>();
            foreach (var request in requests)
            {
                var secret = FeedbackLinks.Make(db, request.Id, at);
                var link = new Uri(address, $"/explain/{await Slug()}/{secret}").ToString();
                links.Add(link);
                attempts.Add(new Dictionary<MailField, string>(await OfAttempt(request)) { [MailField.Link] = link });
            }
            return await Filled(await Common(), attempts);
        }

        async Task<ComposedMail?> OfDecision()
        {
            var dispute = await db.Set<Dispute>().AsNoTracking().FirstAsync(candidate => candidate.Id == new DisputeId(mail.About), cancellation);
            var request = await db.Set<FeedbackRequest>().AsNoTracking().FirstAsync(candidate => candidate.Id == dispute.RequestId, cancellation);
            var why = await db.Set<DisputeWords>().Where(words => words.DisputeId == dispute.Id).Select(words => words.Why).FirstOrDefaultAsync(cancellation);
            var common = await Common();
            common[MailField.Decision] = Texts.Decided(dispute.Decision ?? DisputeDecision.Left, why ?? "");
            return await Filled(common, [await OfAttempt(request)]);
        }

        async Task<ComposedMail?> OfCount()
        {
            var common = await Common();
            await AddDepartment(common, mail.Ordinal);
            return await Filled(common, []);
        }

        async Task<ComposedMail?> OfDigest()
        {
            var department = mail.DepartmentId!.Value;
            var failures = await Failures.Among(db, study, db.AttemptsOf(study.Id).Where(attempt => attempt.DepartmentId == department), at, cancellation);
            var open = (await OpenCallbacks.Of(db, study, cancellation)).Where(waiting => waiting.DepartmentId == department && !(waiting.Deadline < at)).ToList();
            if (failures.Count == 0 && open.Count == 0)
                return null;
            var employees = failures.Select(failure => failure.Employee).OfType<EmployeeId>().Distinct().ToList();
            var names = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && employees.Contains(key.EmployeeId)).ToDictionaryAsync(key => key.EmployeeId, key => key.Name, cancellation);
            var common = await Common();
            await AddDepartment(common, failures.Count);
            common[MailField.List] = Texts.Digest(
                [.. open.Select(waiting => (Moment(waiting.LeftAt), waiting.Employee, waiting.Deadline is { } deadline ? Moment(deadline) : null))],
                [.. failures.Select(failure => (Moment(failure.StartedAt), failure.Employee is { } id ? names.GetValueOrDefault(id) : null, Texts.What(failure.Outcome, false)))]);
            return await Filled(common, []);
        }

        async Task AddDepartment(Dictionary<MailField, string> values, int number)
        {
            values[MailField.Department] = await db.Set<Department>().Where(department => department.Id == mail.DepartmentId).Select(department => department.Name).FirstAsync(cancellation);
            values[MailField.Number] = Texts.Attempts(number);
        }

        async Task<Dictionary<MailField, string>> OfAttempt(FeedbackRequest request)
        {
            var row = await db.Set<RecordedAttempt>().AsNoTracking().FirstAsync(candidate => candidate.Id == request.AttemptId, cancellation);
            var alias = await ExplainRoutes.CoverOf(db, row.Id, cancellation);
            var name = await db.Set<EmployeeKey>().Where(key => key.EmployeeId == request.EmployeeId && key.ReplacedBy == null).Select(key => key.Name).FirstOrDefaultAsync(cancellation);
            var failure = (await Failures.Among(db, study, db.AttemptsOf(study.Id).Where(attempt => attempt.Id == row.Id), at, cancellation)) is [var failed] ? failed : null;
            return new()
            {
                [MailField.Who] = mail.To is Addressee.Employee ? Texts.You : FilledMail.Shown(name ?? Texts.Somebody),
                [MailField.Moment] = Moment(row.StartedAt),
                [MailField.Alias] = alias is { Length: > 0 } ? FilledMail.Shown(alias) : Texts.ACaller,
                [MailField.What] = failure is null ? "" : Texts.What(failure.Outcome, row.Message is Message.CallbackNote),
            };
        }

        async Task<Dictionary<MailField, string>> Common() => new()
        {
            [MailField.Name] = FilledMail.Shown(to.Name),
            [MailField.Study] = FilledMail.Shown(study.Name),
            [MailField.Organisation] = FilledMail.Shown(await db.Set<MailSender>().Select(sender => sender.Name).FirstAsync(cancellation)),
            [MailField.Contact] = $"{FilledMail.Shown(plan.ContactName)} ({plan.ContactAddress})",
        };

        async Task<ComposedMail?> Filled(Dictionary<MailField, string> common, IReadOnlyList<IReadOnlyDictionary<MailField, string>> attempts)
        {
            return await FilledMail.Of(db, mail.Kind, plan.Language, to, new(plan.ContactName, plan.ContactAddress, false), common, attempts, links, cancellation);
        }

        async Task<string> Slug() => await db.Organisations.Where(organisation => organisation.Id == db.Organisation).Select(organisation => organisation.Slug).FirstAsync(cancellation);

        string Moment(DateTimeOffset moment) => Zones.Local(moment).ToString(Texts.MomentFormat, plan.Language.Culture);
    }
}
