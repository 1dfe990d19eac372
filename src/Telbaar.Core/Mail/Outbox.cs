using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>
/// Takes mail out of the outbox and notes what became of it. A mail is taken by one conditional update with a lease, so that nobody else sends it meanwhile, and it comes back when its sender dies.
/// </summary>
/// <remarks>
/// Between the mail server's answer and the note that it was sent lies a moment in which the program can die. Nobody can know then whether the mail went out. It is sent once more,
/// under the same Message-ID, by which most mail systems throw the second away: a colleague who gets it twice is bothered, one who gets none would count as somebody who did not react.
/// </remarks>
public static class Outbox
{
    /// <summary>Longer than the longest talk with a mail server.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(5);

    /// <summary>How long is waited after each failure; after the last the mail is given up.</summary>
    static readonly TimeSpan[] delays =
        [.. new[] { 1, 5, 15, 60, 240, 720, 1440 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    /// <summary>The mails whose time has come, the oldest first.</summary>
    public static Task<List<MailId>> Due(Store db, DateTimeOffset at, int most, CancellationToken cancellation) =>
        DueAt(db, at).OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id).Select(mail => mail.Id).Take(most).ToListAsync(cancellation);

    /// <summary>How many were sent in the hour before.</summary>
    public static Task<int> SentInTheLastHour(Store db, DateTimeOffset at, CancellationToken cancellation)
    {
        var since = at - TimeSpan.FromHours(1);
        return db.Set<OutgoingMail>().CountAsync(mail => mail.SentAt > since, cancellation);
    }

    /// <summary>Takes one mail to send it.</summary>
    /// <returns>Nothing when somebody else has it, or it is no longer waiting.</returns>
    public static async Task<OutgoingMail?> Take(Store db, MailId id, DateTimeOffset at, CancellationToken cancellation)
    {
        var until = at + Lease;
        var taken = await DueAt(db, at).Where(mail => mail.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.HeldUntil, until).SetProperty(mail => mail.Tries, mail => mail.Tries + 1)
                // Whoever held it before and let it lapse had perhaps sent it already.
                .SetProperty(mail => mail.IsUnsure, mail => mail.IsUnsure || mail.HeldUntil != null).SetProperty(mail => mail.Version, mail => mail.Version + 1), cancellation);
        return taken == 0 ? null : await db.Set<OutgoingMail>().FirstAsync(mail => mail.Id == id, cancellation);
    }

    /// <summary>The mail server took it.</summary>
    public static Task Sent(Store db, Acting job, OutgoingMail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        (mail.SentAt, mail.Failure) = (job.At, "");
        db.Audit(job, "mail.sent", mail.Id.Value, mail.Kind.ToString());
        return End(db, mail, MailState.Sent, cancellation);
    }

    /// <summary>Its reason went away.</summary>
    public static Task Withdraw(Store db, Acting job, OutgoingMail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        db.Audit(job, "mail.withdrawn", mail.Id.Value, mail.Kind.ToString());
        return End(db, mail, MailState.Withdrawn, cancellation);
    }

    /// <summary>It was not taken: it is tried again later, and given up in the end.</summary>
    /// <param name="failure">A code.</param>
    /// <param name="isFinal">The mail server said that it never will.</param>
    /// <param name="isUnsure">The line broke before the mail server's answer.</param>
    public static async Task Failed(Store db, Acting job, OutgoingMail mail, string failure, bool isFinal, bool isUnsure, CancellationToken cancellation)
    {
        mail.Failure = failure;
        mail.IsUnsure |= isUnsure;
        if (isFinal || mail.Tries > delays.Length)
        {
            db.Audit(job, "mail.given-up", mail.Id.Value, mail.Kind.ToString());
            await End(db, mail, MailState.GivenUp, cancellation);
            return;
        }
        mail.HeldUntil = null;
        mail.DueAt = job.At + delays[mail.Tries - 1];
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Nobody's fault: it waits until a moment, and that was no try.</summary>
    public static async Task PutOff(Store db, OutgoingMail mail, DateTimeOffset until, CancellationToken cancellation)
    {
        mail.Tries--;
        mail.HeldUntil = null;
        mail.DueAt = until;
        await db.SaveChangesAsync(cancellation);
    }

    static IQueryable<OutgoingMail> DueAt(Store db, DateTimeOffset at) =>
        db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting && mail.DueAt <= at && (mail.HeldUntil == null || mail.HeldUntil <= at));

    static async Task End(Store db, OutgoingMail mail, MailState state, CancellationToken cancellation)
    {
        (mail.State, mail.HeldUntil) = (state, null);
        await db.SaveChangesAsync(cancellation);
    }
}
