using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>
/// The program reminds owners of the action points whose term is near or over: one mail with all of them, on working days from the opening on, and not again for the days of the plan.
/// Whoever left, wants no mail, or whose last mail came back, is left alone.
/// </summary>
public static class RemindOwners
{
    /// <summary>So long nothing goes to an address that did not take the last mail.</summary>
    public static TimeSpan RestAfterBounce { get; } = TimeSpan.FromDays(28);

    /// <returns>How many mails were written.</returns>
    public static async Task<int> Run(Store db, Acting job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(job);
        if (await ReminderPlan.Of(db, cancellation) is not { OnSince: not null } plan || await MailSender.Of(db, cancellation) is not { } sender || !await IsTheHour(db, job.At, cancellation))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var today = Zones.LocalDay(job.At);
        var owners = (await NearPoints(db, today, plan.NearDays).Select(point => point.OwnerId).Distinct().ToListAsync(cancellation)).OfType<EmployeeId>().ToList();
        var addressees = await Addressees.Of(db, cancellation);
        var before = (await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.Kind == MailKind.ActionReminder).ToListAsync(cancellation)).GroupBy(mail => mail.About)
            .ToDictionary(owner => owner.Key, owner => owner.MaxBy(mail => mail.ArisenAt)!);
        var written = 0;
        var here = await db.Set<Employee>().Where(employee => employee.IsActive).Select(employee => employee.Id).ToHashSetAsync(cancellation);
        foreach (var owner in owners.Where(owner => here.Contains(owner) && !addressees.IsStopped(owner) && addressees.Employee(owner) is not null))
        {
            if (before.TryGetValue(owner.Value, out var last) && !MayFollow(last, plan, job.At))
                continue;
            var mail = EntityId.New<MailId>(job.At);
            db.Add(new OutgoingMail
            {
                Id = mail,
                Kind = MailKind.ActionReminder,
                About = owner.Value,
                Ordinal = OutgoingMail.OrdinalOf(today),
                To = Addressee.Employee,
                EmployeeId = owner,
                MessageId = OutgoingMail.MessageIdOf(mail, sender.Domain),
                ArisenAt = job.At,
                DueAt = job.At,
            });
            db.Audit(job, "action.reminded", owner.Value);
            written++;
        }
        if (await db.Commit(cancellation) is not null)
            return 0;
        await transaction.CommitAsync(cancellation);
        return written;
    }

    /// <summary>The action points of which an owner is told on this day.</summary>
    public static IQueryable<ActionPoint> NearPoints(Store db, DateOnly today, int days)
    {
        ArgumentNullException.ThrowIfNull(db);
        var until = today.AddDays(days);
        return db.Set<ActionPoint>().Where(point => point.OwnerId != null && point.State != ActionState.Done && point.State != ActionState.Dropped && point.Term != null && point.Term <= until);
    }

    static bool MayFollow(OutgoingMail last, ReminderPlan plan, DateTimeOffset at) =>
        last.State is not MailState.Waiting
        && Zones.LocalDay(at).DayNumber - Zones.LocalDay(last.ArisenAt).DayNumber >= plan.EveryDays
        && ((last.BouncedAt is null && last.State is not MailState.GivenUp) || at - last.ArisenAt >= RestAfterBounce);

    static async Task<bool> IsTheHour(Store db, DateTimeOffset at, CancellationToken cancellation)
    {
        var now = Zones.Local(at);
        return (await OpeningCalendar.Of(db, cancellation)).OpeningOn(DateOnly.FromDateTime(now.DateTime)) is { } opening && TimeOnly.FromDateTime(now.DateTime) >= opening.From;
    }
}
