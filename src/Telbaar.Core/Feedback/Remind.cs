using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The program reminds who has not answered, some working days after the mail before, and stops after a few times. Whoever is away is left alone until then.</summary>
public static class Remind
{
    /// <returns>How many reminders were written.</returns>
    public static async Task<int> Run(Store db, Acting job, StudyId id, CancellationToken cancellation)
    {
        if (await db.Set<FeedbackPlan>().FirstOrDefaultAsync(candidate => candidate.StudyId == id, cancellation) is not { OnSince: not null, MostReminders: > 0 } plan
            || await MailSender.Of(db, cancellation) is not { } sender || !plan.IsAllowedBy(await Gate.Of(db, id, cancellation))
            || await db.Set<Study>().AnyAsync(study => study.Id == id && study.State == StudyState.Closed, cancellation))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var waiting = await db.Set<FeedbackRequest>().Where(request => request.StudyId == id && request.Stopped == null && !db.Set<Explanation>().Any(explanation => explanation.RequestId == request.Id))
            .Join(db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Sent && mail.BouncedAt == null), request => request.MailId, mail => mail.Id, (request, mail) => new { Request = request, Mail = mail })
            .ToListAsync(cancellation);
        var reminders = (await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.StudyId == id && mail.Kind == MailKind.Reminder).ToListAsync(cancellation)).ToLookup(mail => mail.About);
        var stopped = await db.Set<MailStop>().Select(stop => stop.EmployeeId).ToHashSetAsync(cancellation);
        var calendar = await OpeningCalendar.Of(db, cancellation);
        var written = 0;
        foreach (var asked in waiting.Where(asked => asked.Request.EmployeeId is not { } employee || !stopped.Contains(employee)))
        {
            var before = reminders[asked.Request.Id.Value].ToList();
            if (before.Count >= plan.MostReminders || before.Any(reminder => reminder.State is MailState.Waiting or MailState.GivenUp))
                continue;
            var last = before.Select(reminder => reminder.SentAt).Append(asked.Mail.SentAt).Append(asked.Request.AwayUntil).Max() ?? job.At;
            if (!HaveWorkingDaysPassed(calendar, last, plan.ReminderAfter, job.At))
                continue;
            var mail = EntityId.New<MailId>(job.At);
            db.Add(new OutgoingMail
            {
                Id = mail,
                StudyId = id,
                Kind = MailKind.Reminder,
                About = asked.Request.Id.Value,
                Ordinal = before.Count + 1,
                To = asked.Mail.To,
                EmployeeId = asked.Mail.EmployeeId,
                DepartmentId = asked.Mail.DepartmentId,
                MessageId = OutgoingMail.MessageIdOf(mail, sender.Domain),
                ArisenAt = job.At,
                DueAt = job.At,
            });
            db.Audit(job, "feedback.reminded", asked.Request.Id.Value, $"{before.Count + 1}");
            written++;
        }
        if (await db.Commit(cancellation) is not null)
            return 0;
        await transaction.CommitAsync(cancellation);
        return written;
    }

    /// <summary>At the hour of the first mail, so many working days later; on no day on which nobody works.</summary>
    internal static bool HaveWorkingDaysPassed(OpeningCalendar calendar, DateTimeOffset since, int days, DateTimeOffset at)
    {
        var due = Zones.Amsterdam.MomentOf(calendar.AfterWorkingDays(Zones.LocalDay(since), days), TimeOnly.FromDateTime(Zones.Local(since).DateTime));
        return at >= due && calendar.IsWorkingDay(Zones.LocalDay(at));
    }
}
