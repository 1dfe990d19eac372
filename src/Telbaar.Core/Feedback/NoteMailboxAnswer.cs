using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Feedback;

/// <summary>What a mail server or a mailbox answers by itself.</summary>
public enum MailboxAnswer
{
    /// <summary>It could not be delivered.</summary>
    Bounced,
    /// <summary>Out of office.</summary>
    Away,
}

/// <summary>The program notes that a mail came back, or that its addressee is away: the first counts as not reached, the second pauses the reminders.</summary>
public static class NoteMailboxAnswer
{
    /// <summary>An out-of-office answer seldom says until when; every further one makes it longer.</summary>
    public const int WorkingDaysAway = 5;

    /// <returns>Whether it was an answer to a mail of this organisation.</returns>
    public static async Task<bool> Run(Store db, Acting job, string messageId, MailboxAnswer answer, CancellationToken cancellation)
    {
        if (await db.Set<OutgoingMail>().FirstOrDefaultAsync(candidate => candidate.MessageId == messageId, cancellation) is not { } mail)
            return false;
        if (answer is MailboxAnswer.Bounced)
            mail.BouncedAt ??= job.At;
        else
        {
            var until = await AwayUntil(db, job.At, cancellation);
            foreach (var request in await db.Set<FeedbackRequest>().Where(request => request.MailId == mail.Id || (mail.Kind == MailKind.Reminder && request.Id == new FeedbackRequestId(mail.About))).ToListAsync(cancellation))
                request.AwayUntil = until;
        }
        db.Audit(job, answer is MailboxAnswer.Bounced ? "mail.bounced" : "mail.away", mail.Id.Value);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    static async Task<DateTimeOffset> AwayUntil(Store db, DateTimeOffset at, CancellationToken cancellation)
    {
        var calendar = await OpeningCalendar.Of(db, cancellation);
        var day = calendar.AfterWorkingDays(Zones.LocalDay(at), WorkingDaysAway);
        return Zones.Amsterdam.MomentOf(day, TimeOnly.FromDateTime(Zones.Local(at).DateTime));
    }
}
