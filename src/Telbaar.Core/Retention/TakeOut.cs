using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Agreements;
using Telbaar.Checks;
using Telbaar.Documents;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.HelpNow;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Retention;

/// <summary>Where persons and free words stand, and how they are taken out.</summary>
static class TakeOut
{
    /// <returns>How many remarks, explanations and disputes lost their words.</returns>
    public static Task<int> WordsOf(Store db, StudyId study, CancellationToken cancellation) => Words(
        db,
        db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study).Select(attempt => attempt.Id),
        db.Set<CallClaim>().Where(claim => claim.StudyId == study).Select(claim => claim.Id),
        db.Set<Callback>().Where(callback => callback.StudyId == study).Select(callback => callback.Id),
        db.Set<FeedbackRequest>().Where(request => request.StudyId == study).Select(request => request.Id),
        cancellation);

    /// <summary>The words about one person, in whatever study; quotations too, which nobody can recognise but the person.</summary>
    public static async Task<int> WordsOf(Store db, EmployeeId employee, CancellationToken cancellation)
    {
        var attempts = db.Set<RecordedAttempt>().Where(attempt => attempt.EmployeeId == employee).Select(attempt => attempt.Id);
        var requests = db.Set<FeedbackRequest>().Where(request => request.EmployeeId == employee).Select(request => request.Id);
        return await db.Set<ExplanationQuote>().Where(quote => requests.Contains(quote.RequestId)).ExecuteDeleteAsync(cancellation)
            + await Words(
                db, attempts,
                db.Set<CallClaim>().Where(claim => claim.EmployeeId == employee).Select(claim => claim.Id),
                db.Set<Callback>().Where(callback => callback.AttemptId != null && attempts.Contains(callback.AttemptId.Value)).Select(callback => callback.Id),
                requests, cancellation);
    }

    static async Task<int> Words(
        Store db, IQueryable<AttemptId> attempts, IQueryable<AttemptId> claims, IQueryable<CallbackId> callbacks, IQueryable<FeedbackRequestId> requests, CancellationToken cancellation)
    {
        // A digest of few words can be guessed. Whether the same event comes again is told by its id alone from now on.
        await db.Set<CallEvent>().Where(happened => claims.Contains(happened.AttemptId) && (happened.Step == CallStep.Remark || happened.Step == CallStep.SideObservation) && happened.Digest != "")
            .ExecuteUpdateAsync(set => set.SetProperty(happened => happened.Digest, "").SetProperty(happened => happened.Version, happened => happened.Version + 1), cancellation);
        var disputes = db.Set<Dispute>().Where(dispute => requests.Contains(dispute.RequestId)).Select(dispute => dispute.Id);
        return await db.Set<AttemptRemark>().Where(remark => attempts.Contains(remark.AttemptId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<CallRemark>().Where(remark => claims.Contains(remark.AttemptId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<CallbackRemark>().Where(remark => callbacks.Contains(remark.CallbackId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<ExplanationWords>().Where(words => requests.Contains(words.RequestId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<DisputeWords>().Where(words => disputes.Contains(words.DisputeId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Lets go of the mails of requests, and keeps beside each what followed from its mail; to be saved by the act.</summary>
    public static async Task Mails(Store db, IReadOnlyCollection<FeedbackRequest> requests, DateTimeOffset at, CancellationToken cancellation)
    {
        var ids = requests.Select(request => request.MailId).OfType<MailId>().ToHashSet();
        var mails = (await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.Kind == MailKind.Request).ToListAsync(cancellation)).Where(mail => ids.Contains(mail.Id)).ToDictionary(mail => mail.Id);
        foreach (var request in requests)
        {
            var mail = request.MailId is { } id ? mails[id] : null;
            (request.EndState, request.AskedAt, request.MailId) = (FeedbackOverview.StateOf(request, mail, at), mail?.SentAt, null);
        }
    }

    /// <summary>Takes keys out, to be saved by the act. Whoever has none left can be neither rung nor written to, and leads no department by name.</summary>
    public static async Task Names(Store db, IReadOnlyCollection<EmployeeKey> keys, CancellationToken cancellation)
    {
        db.RemoveRange(keys);
        // What waits for somebody to say whether a word in it is a name can be searched no more once the names are gone.
        if (Bearers(keys).Count > 0)
            await db.Set<Document>().Where(document => document.State == DocumentState.Undecided).ExecuteDeleteAsync(cancellation);
        var going = Bearers(keys);
        foreach (var employee in (await db.Set<Employee>().Where(employee => employee.IsActive).ToListAsync(cancellation)).Where(employee => going.Contains(employee.Id)))
            employee.IsActive = false;
        db.RemoveRange((await db.Set<DepartmentHead>().ToListAsync(cancellation)).Where(head => going.Contains(head.EmployeeId)));
        // An action point goes on without its owner, and a seat in the steering group stays by its function.
        foreach (var point in (await db.Set<ActionPoint>().Where(point => point.OwnerId != null).ToListAsync(cancellation)).Where(point => going.Contains(point.OwnerId!.Value)))
            point.OwnerId = null;
        foreach (var member in (await db.Set<SteeringMember>().Where(member => member.EmployeeId != null).ToListAsync(cancellation)).Where(member => going.Contains(member.EmployeeId!.Value)))
            member.EmployeeId = null;
        // Mail about no study has no term of a study by which it would go.
        db.RemoveRange((await db.Set<OutgoingMail>().Where(mail => mail.StudyId == null && mail.EmployeeId != null).ToListAsync(cancellation)).Where(mail => going.Contains(mail.EmployeeId!.Value)));
        await WorkOf(db, going, keys, cancellation);
        foreach (var subject in (await db.Set<Subject>().Where(subject => subject.EmployeeId != null).ToListAsync(cancellation)).Where(subject => going.Contains(subject.EmployeeId!.Value)))
            subject.EmployeeId = null;
        foreach (var employee in going)
            await Presence(db, employee, cancellation);
    }

    /// <summary>What is arranged with people, asked of them and checked of their telephones: of whoever has no name any more it says nothing.</summary>
    /// <returns>How many rows lost somebody.</returns>
    public static async Task<int> WorkOf(Store db, IReadOnlyCollection<EmployeeId> employees, IReadOnlyCollection<EmployeeKey> keys, CancellationToken cancellation) =>
        await PersonInAgreements.TakeOut(db, employees, keys, cancellation) + await CheckedTelephones.TakeOut(db, employees, cancellation);

    /// <summary>When somebody is there or not, and the calendar that tells of it; at once, in the transaction that is under way.</summary>
    /// <returns>How much there was.</returns>
    public static async Task<int> Presence(Store db, EmployeeId employee, CancellationToken cancellation) =>
        await db.Set<Absence>().Where(absence => absence.EmployeeId == employee || db.Set<CalendarFeed>().Any(feed => feed.Id == absence.FeedId && feed.EmployeeId == employee)).ExecuteDeleteAsync(cancellation)
            + await db.Set<CalendarFeed>().Where(feed => feed.EmployeeId == employee).ExecuteDeleteAsync(cancellation);

    /// <summary>What those whose keys go asked of us: by a code that nobody can read it holds no longer.</summary>
    public static async Task Wishes(Store db, IReadOnlyCollection<EmployeeKey> keys, CancellationToken cancellation)
    {
        var going = Bearers(keys);
        db.RemoveRange((await db.Set<MailStop>().ToListAsync(cancellation)).Where(stop => going.Contains(stop.EmployeeId)));
        db.RemoveRange((await db.Set<Objection>().ToListAsync(cancellation)).Where(objection => going.Contains(objection.EmployeeId)));
    }

    static HashSet<EmployeeId> Bearers(IEnumerable<EmployeeKey> keys) => [.. keys.Where(key => key.ReplacedBy is null).Select(key => key.EmployeeId)];

    /// <summary>Calls of the plan that nobody began are not rung any more. Those of studies that are over say what was planned, and stay.</summary>
    public static Task<int> PlannedCalls(Store db, EmployeeId employee, CancellationToken cancellation) => db.Set<PlannedCall>()
        .Where(call => call.EmployeeId == employee && call.State == PlannedCallState.Planned && call.Holder == null
            && db.Set<Study>().Any(study => study.Id == call.StudyId && study.State != StudyState.AwaitingCallbacks && study.State != StudyState.Closed))
        .ExecuteDeleteAsync(cancellation);
}
