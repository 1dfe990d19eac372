using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Feedback;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Retention;

/// <summary>
/// A coordinator takes out who one employee is, and what was said of him or her in free words, before the term of a study is over. The attempts stay, under a code that nobody can read any more;
/// he or she is not rung, asked or written about again. It cannot be undone.
/// </summary>
public static class ForgetEmployee
{
    /// <param name="Code">Typed again, so that nobody does it by a slip of the hand.</param>
    public sealed record Input(EmployeeId Employee, string? Code);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.AnswerRights) is { } refusal)
            return refusal;
        if (await db.Set<Employee>().FirstOrDefaultAsync(candidate => candidate.Id == input.Employee, cancellation) is not { } employee)
            return ActRefusals.NotFound;
        if (!string.Equals(input.Code?.Trim(), employee.Code, StringComparison.OrdinalIgnoreCase))
            return RetentionRefusals.OtherCode.About(nameof(input.Code)).With(employee.Code);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await TakeAway(db, acting, employee.Id, cancellation);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }

    /// <summary>To be saved by the act, in the transaction that is under way.</summary>
    internal static async Task TakeAway(Store db, Acting acting, EmployeeId employee, CancellationToken cancellation)
    {
        var keys = await db.Set<EmployeeKey>().Where(key => key.EmployeeId == employee).ToListAsync(cancellation);
        var words = await TakeOut.WordsOf(db, employee, cancellation);
        var links = await db.Set<FeedbackLink>().Where(link => db.Set<FeedbackRequest>().Any(request => request.Id == link.RequestId && request.EmployeeId == employee)).ExecuteDeleteAsync(cancellation);
        var calls = await TakeOut.PlannedCalls(db, employee, cancellation);
        var mails = await EndAsking(db, employee, acting.At, cancellation);
        var work = await TakeOut.WorkOf(db, [employee], keys, cancellation);
        var presence = await TakeOut.Presence(db, employee, cancellation);
        if (keys.Count + words + links + calls + mails + work + presence == 0)
            return;
        await TakeOut.Names(db, keys, cancellation);
        if (!await db.Set<Objection>().AnyAsync(objection => objection.EmployeeId == employee, cancellation))
            db.Add(new Objection { EmployeeId = employee, At = acting.At, By = acting.Account });
        if (!await db.Set<MailStop>().AnyAsync(stop => stop.EmployeeId == employee, cancellation))
            db.Add(new MailStop { EmployeeId = employee, At = acting.At, By = acting.Account });
        db.Add(new Removal { Id = EntityId.New<RemovalId>(acting.At), At = acting.At, EmployeeId = employee, Names = keys.Count, Words = words, Links = links, Mails = mails });
        db.Audit(acting, "employee.forgotten", employee.Value, $"names={keys.Count} words={words} links={links} mails={mails} calls={calls} work={work}");
    }

    /// <summary>The requests about this person are not pursued, whoever was asked; mail that gathers those of several people stays, without them.</summary>
    /// <returns>How many mails went.</returns>
    static async Task<int> EndAsking(Store db, EmployeeId employee, DateTimeOffset at, CancellationToken cancellation)
    {
        var requests = await db.Set<FeedbackRequest>().Where(request => request.EmployeeId == employee && request.EndState == null).ToListAsync(cancellation);
        await TakeOut.Mails(db, requests, at, cancellation);
        await db.SaveChangesAsync(cancellation);
        var about = requests.Select(request => request.Id.Value).ToList();
        var disputes = await db.Set<Dispute>().Where(dispute => db.Set<FeedbackRequest>().Any(request => request.Id == dispute.RequestId && request.EmployeeId == employee)).Select(dispute => dispute.Id).ToListAsync(cancellation);
        about.AddRange(disputes.Select(dispute => dispute.Value));
        return await db.Set<OutgoingMail>().Where(mail => mail.EmployeeId == employee || about.Contains(mail.About)).ExecuteDeleteAsync(cancellation);
    }
}
