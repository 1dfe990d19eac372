using Microsoft.EntityFrameworkCore;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Sampling;
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

    /// <summary>The words about one person, in whatever study.</summary>
    public static Task<int> WordsOf(Store db, EmployeeId employee, CancellationToken cancellation)
    {
        var attempts = db.Set<RecordedAttempt>().Where(attempt => attempt.EmployeeId == employee).Select(attempt => attempt.Id);
        return Words(
            db, attempts,
            db.Set<CallClaim>().Where(claim => claim.EmployeeId == employee).Select(claim => claim.Id),
            db.Set<Callback>().Where(callback => callback.AttemptId != null && attempts.Contains(callback.AttemptId.Value)).Select(callback => callback.Id),
            db.Set<FeedbackRequest>().Where(request => request.EmployeeId == employee).Select(request => request.Id),
            cancellation);
    }

    static async Task<int> Words(
        Store db, IQueryable<AttemptId> attempts, IQueryable<AttemptId> claims, IQueryable<CallbackId> callbacks, IQueryable<FeedbackRequestId> requests, CancellationToken cancellation)
    {
        var disputes = db.Set<Dispute>().Where(dispute => requests.Contains(dispute.RequestId)).Select(dispute => dispute.Id);
        return await db.Set<AttemptRemark>().Where(remark => attempts.Contains(remark.AttemptId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<CallRemark>().Where(remark => claims.Contains(remark.AttemptId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<CallbackRemark>().Where(remark => callbacks.Contains(remark.CallbackId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<ExplanationWords>().Where(words => requests.Contains(words.RequestId)).ExecuteDeleteAsync(cancellation)
            + await db.Set<DisputeWords>().Where(words => disputes.Contains(words.DisputeId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Takes keys out, to be saved by the act. Whoever has none left can be neither rung nor written to, and leads no department by name.</summary>
    public static async Task Names(Store db, IReadOnlyCollection<EmployeeKey> keys, CancellationToken cancellation)
    {
        db.RemoveRange(keys);
        var going = keys.Where(key => key.ReplacedBy is null).Select(key => key.EmployeeId).ToHashSet();
        if (going.Count == 0)
            return;
        foreach (var employee in (await db.Set<Employee>().Where(employee => employee.IsActive).ToListAsync(cancellation)).Where(employee => going.Contains(employee.Id)))
            employee.IsActive = false;
        db.RemoveRange((await db.Set<DepartmentHead>().ToListAsync(cancellation)).Where(head => going.Contains(head.EmployeeId)));
        db.RemoveRange((await db.Set<MailStop>().ToListAsync(cancellation)).Where(stop => going.Contains(stop.EmployeeId)));
        db.RemoveRange((await db.Set<Objection>().ToListAsync(cancellation)).Where(objection => going.Contains(objection.EmployeeId)));
    }

    /// <summary>Calls of the plan that nobody began are not rung any more. Those of studies that are over say what was planned, and stay.</summary>
    public static Task<int> PlannedCalls(Store db, EmployeeId employee, CancellationToken cancellation) => db.Set<PlannedCall>()
        .Where(call => call.EmployeeId == employee && call.State == PlannedCallState.Planned && call.Holder == null
            && db.Set<Study>().Any(study => study.Id == call.StudyId && study.State != StudyState.AwaitingCallbacks && study.State != StudyState.Closed))
        .ExecuteDeleteAsync(cancellation);
}
