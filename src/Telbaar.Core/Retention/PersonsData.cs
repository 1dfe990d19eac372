using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Checks;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.HelpNow;
using Telbaar.Mail;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Retention;

/// <summary>All that the program knows of one employee (AVG art. 15). Who recorded it is not among it: that is somebody else's.</summary>
/// <param name="Name">Empty when it has been taken out.</param>
/// <param name="LeadsDepartment">Whether mail about the department goes to him or her.</param>
/// <param name="Earlier">Names, addresses and numbers that a staff list replaced, and that can still be brought back.</param>
/// <param name="OtherRemarks">What callers wrote during calls of which no attempt came.</param>
public sealed record PersonsData(
    string Code, string Name, string Email, string Number, IReadOnlyList<PersonsData.Known> Earlier, IReadOnlyList<string> OtherRemarks, string Department, string? Team, bool WorksHere, bool LeadsDepartment, DateTimeOffset? ObjectedAt, DateTimeOffset? MailStoppedAt,
    IReadOnlyList<PersonsData.PlannedFor> Planned, IReadOnlyList<PersonsData.AttemptAbout> Attempts, IReadOnlyList<PersonsData.MailTo> Mails,
    bool IsInSteeringGroup, IReadOnlyList<PersonsData.OwnedAction> Actions,
    IReadOnlyList<InAgreement> Agreements, IReadOnlyList<AskedAboutAgreements> AskedAboutAgreements, IReadOnlyList<PersonsData.Checked> Checks, IReadOnlyList<PersonsData.Logged> Log)
{
    /// <summary>What was checked of his or her telephone.</summary>
    public sealed record Checked(DateOnly On, CheckPoint Point, CheckResult Result, string Note);

    /// <summary>When he or she is known to be absent, never why.</summary>
    public IReadOnlyList<Away> Absences { get; init; } = [];

    /// <summary>The calendars of his or her own that are read for absences; of their addresses only the server is shown.</summary>
    public IReadOnlyList<ReadFrom> Calendars { get; init; } = [];

    /// <summary>Subjects for which the KCC is told to ask for him or her.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public sealed record Away(DateTimeOffset From, DateTimeOffset Until, AbsenceSource Source);

    public sealed record ReadFrom(string Server, DateTimeOffset Since);

    public sealed record Known(string Name, string Email, string Number);

    /// <summary>A call of a plan in which he or she is asked for.</summary>
    public sealed record PlannedFor(string Study, int Number, DateOnly Day, TimeOnly At, PlannedCallState State);

    /// <summary>An attempt in which he or she was asked for.</summary>
    /// <param name="Values">What stands in each column of an attempts file with English headers; columns without a value are left out.</param>
    public sealed record AttemptAbout(
        string Study, string Identifier, DateTimeOffset StartedAt, IReadOnlyDictionary<AttemptColumn, string> Values, IReadOnlyList<string> Remarks, IReadOnlyList<RangBack> Callbacks,
        IReadOnlyList<PutRight> Corrections, Asked? Request);

    public sealed record RangBack(DateTimeOffset At, CalledBackBy By, CalledBackHow How, bool IsWithdrawn, string? Remark);

    public sealed record PutRight(DateTimeOffset At, AttemptColumn Column, string Before, string After, CorrectionReason Reason);

    /// <summary>That he or she was asked why it failed, and what was answered.</summary>
    public sealed record Asked(DateTimeOffset ArisenAt, DateTimeOffset? AskedAt, Answered? Explanation, Disputed? Dispute);

    public sealed record Answered(ExplanationReason Reason, bool PhoneSet, bool AskedForAgreement, bool NamedSubstitute, DateTimeOffset GivenAt, string? Words, string? Quote);

    public sealed record Disputed(ExplanationReason Claim, DateTimeOffset? ClaimedAt, DateTimeOffset RaisedAt, DisputeDecision? Decision, string Why, string NoteAddress);

    /// <param name="Study">Empty where it is about no study.</param>
    public sealed record MailTo(string Study, MailKind Kind, MailState State, DateTimeOffset ArisenAt, DateTimeOffset? SentAt);

    /// <summary>An action point of which he or she is the owner.</summary>
    /// <param name="Function">As which.</param>
    public sealed record OwnedAction(int Number, string What, string Function, ActionState State, DateOnly? Term);

    /// <summary>What was done with the data of this person.</summary>
    public sealed record Logged(DateTimeOffset At, string Action);
}

/// <summary>A coordinator shows an employee what is known of him or her. It does not ask whether the legal gate opens person level: one's own data is one's own.</summary>
public static class ShowPersonsData
{
    public static async Task<Answer<PersonsData>> Run(Store db, Acting acting, EmployeeId id, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.AnswerRights) is { } refusal)
            return refusal;
        if (await db.Set<Employee>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } employee)
            return ActRefusals.NotFound;
        var key = await db.Set<EmployeeKey>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.EmployeeId == id && candidate.ReplacedBy == null, cancellation);
        var studies = await db.Set<Study>().AsNoTracking().ToDictionaryAsync(study => study.Id, study => study.Name, cancellation);
        var data = new PersonsData(
            employee.Code, key?.Name ?? "", key?.Email ?? "", key?.Number ?? "",
            await db.Set<EmployeeKey>().Where(earlier => earlier.EmployeeId == id && earlier.ReplacedBy != null).Select(earlier => new PersonsData.Known(earlier.Name, earlier.Email, earlier.Number)).ToListAsync(cancellation),
            await db.Set<CallRemark>().Where(remark => db.Set<CallClaim>().Any(claim => claim.Id == remark.AttemptId && claim.EmployeeId == id) && !db.Set<RecordedAttempt>().Any(attempt => attempt.Id == remark.AttemptId))
                .Select(remark => remark.Text).ToListAsync(cancellation),
            await db.Set<Department>().Where(department => department.Id == employee.DepartmentId).Select(department => department.Name).FirstAsync(cancellation),
            await db.Set<Team>().Where(team => team.Id == employee.TeamId).Select(team => team.Name).FirstOrDefaultAsync(cancellation),
            employee.IsActive, await db.Set<DepartmentHead>().AnyAsync(head => head.EmployeeId == id, cancellation),
            await db.Set<Objection>().Where(objection => objection.EmployeeId == id).Select(objection => (DateTimeOffset?)objection.At).FirstOrDefaultAsync(cancellation),
            await db.Set<MailStop>().Where(stop => stop.EmployeeId == id).Select(stop => (DateTimeOffset?)stop.At).FirstOrDefaultAsync(cancellation),
            [.. (await db.Set<PlannedCall>().AsNoTracking().Where(call => call.EmployeeId == id).ToListAsync(cancellation)).OrderBy(call => call.Day).ThenBy(call => call.At)
                .Select(call => new PersonsData.PlannedFor(studies[call.StudyId], call.Number, call.Day, call.At, call.State))],
            await AttemptsOf(db, id, studies, cancellation),
            [.. (await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.EmployeeId == id).ToListAsync(cancellation)).OrderBy(mail => mail.ArisenAt)
                .Select(mail => new PersonsData.MailTo(mail.StudyId is { } about ? studies[about] : "", mail.Kind, mail.State, mail.ArisenAt, mail.SentAt))],
            await db.Set<SteeringMember>().AnyAsync(member => member.EmployeeId == id, cancellation),
            [.. (await db.Set<ActionPoint>().AsNoTracking().Where(point => point.OwnerId == id).OrderBy(point => point.Number).ToListAsync(cancellation))
                .Select(point => new PersonsData.OwnedAction(point.Number, point.What, point.OwnerFunction, point.State, point.Term))],
            await PersonInAgreements.Of(db, id, cancellation), await PersonInAgreements.AskedOf(db, id, cancellation),
            [.. (await CheckedTelephones.HistoryOf(db, CheckSubject.Of(id), cancellation)).Select(check => new PersonsData.Checked(check.On, check.Point, check.Result, check.Note))],
            [.. (await db.AuditEntries.Where(entry => entry.OrganisationId == acting.Organisation && entry.About == id.Value).ToListAsync(cancellation)).OrderBy(entry => entry.At).Select(entry => new PersonsData.Logged(entry.At, entry.Action))])
        {
            Absences = [.. (await db.Set<Absence>().AsNoTracking().Where(absence => absence.EmployeeId == id).ToListAsync(cancellation)).OrderBy(absence => absence.From).Select(absence => new PersonsData.Away(absence.From, absence.Until, absence.Source))],
            Calendars = [.. (await db.Set<CalendarFeed>().AsNoTracking().Where(feed => feed.EmployeeId == id).ToListAsync(cancellation)).Select(feed => new PersonsData.ReadFrom(feed.Host, feed.AddedAt))],
            Subjects = await db.Set<Subject>().Where(subject => subject.EmployeeId == id).Select(subject => subject.Name).ToListAsync(cancellation),
        };
        db.Audit(acting, "employee.data-shown", id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : data;
    }

    static async Task<IReadOnlyList<PersonsData.AttemptAbout>> AttemptsOf(Store db, EmployeeId employee, Dictionary<StudyId, string> studies, CancellationToken cancellation)
    {
        var rows = (await db.Set<RecordedAttempt>().AsNoTracking().Where(attempt => attempt.EmployeeId == employee).ToListAsync(cancellation)).OrderBy(attempt => attempt.StartedAt).ToList();
        var attempts = db.Set<RecordedAttempt>().Where(attempt => attempt.EmployeeId == employee).Select(attempt => attempt.Id);
        var remarks = (await db.Set<AttemptRemark>().Where(remark => attempts.Contains(remark.AttemptId)).Select(remark => new { remark.AttemptId, remark.Text }).ToListAsync(cancellation))
            .Concat(await db.Set<CallRemark>().Where(remark => attempts.Contains(remark.AttemptId)).Select(remark => new { remark.AttemptId, remark.Text }).ToListAsync(cancellation))
            .ToLookup(remark => remark.AttemptId, remark => remark.Text);
        var callbacks = (await db.Set<Callback>().AsNoTracking().Where(callback => callback.AttemptId != null && attempts.Contains(callback.AttemptId.Value)).ToListAsync(cancellation)).ToLookup(callback => callback.AttemptId!.Value);
        var heard = await db.Set<CallbackRemark>().Where(remark => db.Set<Callback>().Any(callback => callback.Id == remark.CallbackId && callback.AttemptId != null && attempts.Contains(callback.AttemptId.Value)))
            .ToDictionaryAsync(remark => remark.CallbackId, remark => remark.Text, cancellation);
        var corrections = (await db.Set<Correction>().AsNoTracking().Where(correction => attempts.Contains(correction.AttemptId)).ToListAsync(cancellation)).ToLookup(correction => correction.AttemptId);
        var requests = await RequestsOf(db, employee, cancellation);
        var shown = new List<PersonsData.AttemptAbout>();
        foreach (var row in rows)
        {
            var attempt = await StudyAttempts.Of(db, row, cancellation);
            shown.Add(new(
                studies[row.StudyId], row.Identifier, Zones.Local(row.StartedAt), ValuesOf(attempt), [.. remarks[row.Id]],
                [.. callbacks[row.Id].OrderBy(callback => callback.At).Select(callback => new PersonsData.RangBack(callback.At, callback.By, callback.How, callback.WithdrawnAt is not null, heard.GetValueOrDefault(callback.Id)))],
                [.. corrections[row.Id].OrderBy(correction => correction.Ordinal).Select(correction => new PersonsData.PutRight(correction.At, correction.Column, correction.Before, correction.After, correction.Reason))],
                requests.GetValueOrDefault(row.Id)));
        }
        return shown;
    }

    static Dictionary<AttemptColumn, string> ValuesOf(Attempt attempt) =>
        AttemptColumns.All.Where(column => column is not (AttemptColumn.Attempt or AttemptColumn.Employee or AttemptColumn.Replaces or AttemptColumn.Remark or AttemptColumn.Caller or AttemptColumn.StartedAt))
            .Select(column => (Column: column, Value: AttemptFold.TextOf(attempt, column))).Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Column, pair => pair.Value);

    static async Task<Dictionary<AttemptId, PersonsData.Asked>> RequestsOf(Store db, EmployeeId employee, CancellationToken cancellation)
    {
        var requests = await db.Set<FeedbackRequest>().AsNoTracking().Where(request => request.EmployeeId == employee).ToListAsync(cancellation);
        var ids = db.Set<FeedbackRequest>().Where(request => request.EmployeeId == employee).Select(request => request.Id);
        var sent = await db.Set<OutgoingMail>().Where(mail => mail.EmployeeId == employee).ToDictionaryAsync(mail => mail.Id, mail => mail.SentAt, cancellation);
        var explanations = await db.Set<Explanation>().AsNoTracking().Where(explanation => ids.Contains(explanation.RequestId)).ToDictionaryAsync(explanation => explanation.RequestId, cancellation);
        var words = await db.Set<ExplanationWords>().Where(said => ids.Contains(said.RequestId)).ToDictionaryAsync(said => said.RequestId, said => said.Text, cancellation);
        var quotes = await db.Set<ExplanationQuote>().Where(quote => ids.Contains(quote.RequestId)).ToDictionaryAsync(quote => quote.RequestId, quote => quote.Text, cancellation);
        var disputes = await db.Set<Dispute>().AsNoTracking().Where(dispute => ids.Contains(dispute.RequestId)).ToDictionaryAsync(dispute => dispute.RequestId, cancellation);
        var said = await db.Set<DisputeWords>().AsNoTracking().Where(words => db.Set<Dispute>().Any(dispute => dispute.Id == words.DisputeId && ids.Contains(dispute.RequestId))).ToDictionaryAsync(words => words.DisputeId, cancellation);
        return requests.ToDictionary(request => request.AttemptId, request => new PersonsData.Asked(
            request.ArisenAt, request.MailId is { } mail ? sent.GetValueOrDefault(mail) : request.AskedAt,
            explanations.GetValueOrDefault(request.Id) is { } explanation
                ? new(explanation.Reason, explanation.PhoneSet, explanation.AskedForAgreement, explanation.NamedSubstitute, explanation.GivenAt, words.GetValueOrDefault(request.Id), quotes.GetValueOrDefault(request.Id)) : null,
            disputes.GetValueOrDefault(request.Id) is { } dispute
                ? new(dispute.Claim, dispute.ClaimedAt, dispute.RaisedAt, dispute.Decision, said.GetValueOrDefault(dispute.Id)?.Why ?? "", said.GetValueOrDefault(dispute.Id)?.NoteAddress ?? "") : null));
    }
}
