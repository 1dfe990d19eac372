using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>
/// The program writes to the heads of departments on the days of the plan: where the legal gate opens person level to them, failed attempts and open messages by person (the digest);
/// and where it leaves person level closed, how many attempts failed, without names and only of departments in which enough people were asked for.
/// </summary>
public static class WriteDigests
{
    /// <returns>How many were written.</returns>
    public static async Task<int> Run(Store db, Acting job, StudyId id, CancellationToken cancellation)
    {
        if (await db.Set<FeedbackPlan>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == id, cancellation) is not { OnSince: not null } plan
            || await MailSender.Of(db, cancellation) is not { } sender || !await IsTheHour(db, plan, job.At, cancellation))
            return 0;
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancellation);
        if (study.State is StudyState.Closed)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var gate = await Gate.Of(db, id, cancellation);
        var written = gate.OpensPersonLevelTo(Role.DepartmentHead) ? await Digests(db, job, study, sender, cancellation)
            : gate.OpensPersonLevel ? 0 : await Counts(db, job, study, gate, sender, cancellation);
        if (await db.Commit(cancellation) is not null)
            return 0;
        await transaction.CommitAsync(cancellation);
        return written;
    }

    /// <summary>From the opening of a working day on; and where the plan names days, on those.</summary>
    static async Task<bool> IsTheHour(Store db, FeedbackPlan plan, DateTimeOffset at, CancellationToken cancellation)
    {
        var now = Zones.Local(at);
        var day = DateOnly.FromDateTime(now.DateTime);
        return plan.DigestWeekdays.Contains(day.DayOfWeek) && (await OpeningCalendar.Of(db, cancellation)).OpeningOn(day) is { } opening && TimeOnly.FromDateTime(now.DateTime) >= opening.From;
    }

    static async Task<int> Digests(Store db, Acting job, Study study, MailSender sender, CancellationToken cancellation)
    {
        var ordinal = OutgoingMail.OrdinalOf(Zones.LocalDay(job.At));
        var departments = await db.AttemptsOf(study.Id).Select(attempt => attempt.DepartmentId).Distinct().ToListAsync(cancellation);
        return await Write(db, job, study, sender, MailKind.Digest, departments.Select(department => (department, ordinal)), cancellation);
    }

    /// <summary>The number itself tells one mail from the next: while it stays the same, nothing new is to be told.</summary>
    static async Task<int> Counts(Store db, Acting job, Study study, Gate gate, MailSender sender, CancellationToken cancellation)
    {
        var asked = await db.AttemptsOf(study.Id).Where(attempt => attempt.EmployeeId != null).GroupBy(attempt => attempt.DepartmentId)
            .Select(department => new { department.Key, People = department.Select(attempt => attempt.EmployeeId).Distinct().Count() }).ToDictionaryAsync(department => department.Key, department => department.People, cancellation);
        var failures = await Failures.Among(db, study, db.AttemptsOf(study.Id), job.At, cancellation);
        var counts = failures.GroupBy(failure => failure.Department).Where(department => asked.GetValueOrDefault(department.Key) >= gate.MinimumGroupSize).Select(department => (department.Key, department.Count()));
        return await Write(db, job, study, sender, MailKind.Count, counts, cancellation);
    }

    static async Task<int> Write(Store db, Acting job, Study study, MailSender sender, MailKind kind, IEnumerable<(DepartmentId Department, int Ordinal)> wanted, CancellationToken cancellation)
    {
        var addressees = await Addressees.Of(db, cancellation);
        var known = (await db.Set<OutgoingMail>().Where(mail => mail.StudyId == study.Id && mail.Kind == kind).Select(mail => new { mail.DepartmentId, mail.Ordinal }).ToListAsync(cancellation))
            .Select(mail => (mail.DepartmentId!.Value, mail.Ordinal)).ToHashSet();
        var written = 0;
        foreach (var (department, ordinal) in wanted.Where(mail => !known.Contains(mail) && addressees.HeadOf(mail.Department) is not null))
        {
            var id = EntityId.New<MailId>(job.At);
            db.Add(new OutgoingMail
            {
                Id = id,
                StudyId = study.Id,
                Kind = kind,
                About = OutgoingMail.AboutIn(study.Id, department.Value),
                Ordinal = ordinal,
                To = Addressee.DepartmentHead,
                DepartmentId = department,
                MessageId = OutgoingMail.MessageIdOf(id, sender.Domain),
                ArisenAt = job.At,
                DueAt = job.At,
            });
            db.Audit(job, "feedback.digest-written", department.Value, kind.ToString());
            written++;
        }
        return written;
    }
}
