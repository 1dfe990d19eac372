using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>
/// The program asks why: for each attempt that has become a settled failure of a department a request arises, with the mail that asks it, in one transaction.
/// Requests whose attempt turns out to be no failure are stopped, and go on should it be one after all.
/// </summary>
public static class RaiseRequests
{
    /// <returns>How many arose.</returns>
    public static async Task<int> Run(Store db, Acting job, StudyId id, CancellationToken cancellation)
    {
        if (await db.Set<FeedbackPlan>().FirstOrDefaultAsync(candidate => candidate.StudyId == id, cancellation) is not { OnSince: not null } plan
            || await MailSender.Of(db, cancellation) is not { } sender)
            return 0;
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancellation);
        if (study.State is StudyState.Closed)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var gate = await Gate.Of(db, id, cancellation);
        await Reconsider(db, study, gate, plan, job.At, cancellation);
        var arisen = 0;
        if (plan.IsAllowedBy(gate))
        {
            // Whoever changes the plan, or puts it off, at this very moment makes this come to nothing.
            db.RestOn(plan);
            arisen = await Raise(db, job, study, plan, sender, cancellation);
        }
        // Somebody changed the plan or a request meanwhile: the next round looks at it anew.
        if (await db.Commit(cancellation) is not null)
            return 0;
        await transaction.CommitAsync(cancellation);
        return arisen;
    }

    /// <summary>Whether the legal gate lets the mail go to whom the plan names.</summary>
    public static bool IsAllowedBy(this FeedbackPlan plan, Gate gate)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(gate);
        return plan.To switch
        {
            Addressee.DepartmentHead => gate.OpensPersonLevelTo(Role.DepartmentHead),
            Addressee.Coordinator => gate.OpensPersonLevelTo(Role.Coordinator),
            _ => gate.OpensPersonLevel,
        };
    }

    static async Task<int> Raise(Store db, Acting job, Study study, FeedbackPlan plan, MailSender sender, CancellationToken cancellation)
    {
        var requests = db.Set<FeedbackRequest>();
        var failures = await Failures.Among(db, study, db.AttemptsOf(study.Id).Where(attempt => !requests.Any(request => request.AttemptId == attempt.Id)), job.At, cancellation);
        if (failures.Count == 0)
            return 0;
        var addressees = await Addressees.Of(db, cancellation);
        var stillRung = await StillRung(db, study, plan, cancellation);
        var calendar = await OpeningCalendar.Of(db, cancellation);
        var gathered = new Dictionary<Guid, OutgoingMail>();
        var arisen = 0;
        foreach (var failure in failures.Where(failure => failure.Employee is not { } rung || !stillRung.Contains(rung)))
        {
            var box = plan.To switch
            {
                Addressee.Employee => addressees.Employee(failure.Employee),
                Addressee.DepartmentHead => addressees.HeadOf(failure.Department),
                _ => new(plan.ContactName, plan.ContactAddress, false),
            };
            // Who gets an address later is asked then.
            if (box is null)
                continue;
            var request = new FeedbackRequest
            {
                Id = EntityId.New<FeedbackRequestId>(job.At),
                StudyId = study.Id,
                AttemptId = failure.Attempt,
                EmployeeId = failure.Employee,
                DepartmentId = failure.Department,
                ArisenAt = job.At,
            };
            if (addressees.IsStopped(failure.Employee))
                request.Stopped = RequestStop.PersonStopped;
            else
                request.MailId = (await MailFor(db, job, study, plan, sender, calendar, gathered, request, cancellation)).Id;
            db.Add(request);
            db.Audit(job, "feedback.requested", request.Id.Value, request.Stopped?.ToString() ?? plan.To.ToString());
            arisen++;
        }
        return arisen;
    }

    /// <summary>The people who will be rung again, where mail waits for that.</summary>
    static async Task<HashSet<EmployeeId>> StillRung(Store db, Study study, FeedbackPlan plan, CancellationToken cancellation) =>
        plan.Timing is FeedbackTiming.AfterLastCall && StudyInHand.BeforeTheEndOfTheField.Contains(study.State)
            ? await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id && call.State == PlannedCallState.Planned).Select(call => call.EmployeeId).ToHashSetAsync(cancellation)
            : [];

    static async Task<OutgoingMail> MailFor(
        Store db, Acting job, Study study, FeedbackPlan plan, MailSender sender, OpeningCalendar calendar, Dictionary<Guid, OutgoingMail> gathered, FeedbackRequest request, CancellationToken cancellation)
    {
        if (plan.Timing is not FeedbackTiming.Daily)
            return Write(db, job, study, plan, sender, request, about: request.Id.Value, ordinal: 0, job.At);
        var whom = plan.To switch
        {
            Addressee.Employee => OutgoingMail.AboutIn(study.Id, request.EmployeeId!.Value.Value),
            Addressee.DepartmentHead => OutgoingMail.AboutIn(study.Id, request.DepartmentId.Value),
            _ => study.Id.Value,
        };
        if (gathered.TryGetValue(whom, out var mail))
            return mail;
        // At the end of the working day; where today's mail has gone, with that of the next.
        var today = Zones.LocalDay(job.At);
        for (var day = calendar.IsWorkingDay(today) && EndOf(today) > job.At ? today : calendar.AfterWorkingDays(today, 1); ; day = calendar.AfterWorkingDays(day, 1))
        {
            var ordinal = OutgoingMail.OrdinalOf(day);
            var known = await db.Set<OutgoingMail>().FirstOrDefaultAsync(candidate => candidate.Kind == MailKind.Request && candidate.About == whom && candidate.Ordinal == ordinal, cancellation);
            if (known is null || known is { State: MailState.Waiting, Tries: 0 })
                return gathered[whom] = known ?? Write(db, job, study, plan, sender, request, whom, ordinal, EndOf(day));
        }

        DateTimeOffset EndOf(DateOnly day) => Zones.Amsterdam.MomentOf(day, (calendar.OpeningOn(day) ?? Opening.Usual).To);
    }

    static OutgoingMail Write(Store db, Acting job, Study study, FeedbackPlan plan, MailSender sender, FeedbackRequest request, Guid about, int ordinal, DateTimeOffset due)
    {
        var id = EntityId.New<MailId>(job.At);
        var mail = new OutgoingMail
        {
            Id = id,
            StudyId = study.Id,
            Kind = MailKind.Request,
            About = about,
            Ordinal = ordinal,
            To = plan.To,
            EmployeeId = plan.To is Addressee.Employee ? request.EmployeeId : null,
            DepartmentId = plan.To is Addressee.DepartmentHead ? request.DepartmentId : null,
            MessageId = OutgoingMail.MessageIdOf(id, sender.Domain),
            ArisenAt = job.At,
            DueAt = due,
        };
        db.Add(mail);
        return mail;
    }

    /// <summary>What was put right, left out or is made again is no failure any more; what the gate closed is not pursued, and goes on when it opens.</summary>
    static async Task Reconsider(Store db, Study study, Gate gate, FeedbackPlan plan, DateTimeOffset at, CancellationToken cancellation)
    {
        var open = await db.Set<FeedbackRequest>().Where(request => request.StudyId == study.Id && request.Stopped != RequestStop.PersonStopped
            && !db.Set<Explanation>().Any(explanation => explanation.RequestId == request.Id)).ToListAsync(cancellation);
        if (open.Count == 0)
            return;
        var asked = db.Set<FeedbackRequest>();
        var failing = (await Failures.Among(db, study, db.AttemptsOf(study.Id).Where(attempt => asked.Any(request => request.AttemptId == attempt.Id)), at, cancellation))
            .Select(failure => failure.Attempt).ToHashSet();
        foreach (var request in open)
            request.Stopped = !plan.IsAllowedBy(gate) ? RequestStop.GateClosed : !failing.Contains(request.AttemptId) ? RequestStop.NoFailure : null;
    }
}
