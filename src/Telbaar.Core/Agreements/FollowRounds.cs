using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>
/// What the program does by itself about rounds of questions: after a week it reminds, once, who has not answered; after three weeks it closes the round, decides whether anything of it is shown,
/// and throws the links and mails away.
/// </summary>
public static class FollowRounds
{
    /// <summary>How long it is kept who was asked. It is needed to see that two rounds beside one another give nobody away.</summary>
    public const int InvitationsKeptForDays = 2 * 366;

    public static async Task Run(Store db, Acting job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(job);
        foreach (var round in await db.Set<KnowledgeRound>().Where(round => round.Verdict == RoundVerdict.Open).OrderBy(round => round.OpenedAt).Select(round => round.Id).ToListAsync(cancellation))
            await Follow(db, job, round, cancellation);
        await ForgetOld(db, job, cancellation);
    }

    static async Task Follow(Store db, Acting job, KnowledgeRoundId id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var round = await db.Set<KnowledgeRound>().FirstAsync(candidate => candidate.Id == id, cancellation);
        if (job.At >= round.ClosesAt)
            await Close(db, job, round, cancellation);
        else if (round.RemindedAt is null && job.At >= round.OpenedAt.AddDays(KnowledgeRound.RemindedAfterDays) && await MailSender.Of(db, cancellation) is { } sender)
            await Remind(db, job, round, sender, cancellation);
        else
            return;
        if (await db.Commit(cancellation) is null)
            await transaction.CommitAsync(cancellation);
    }

    static async Task Remind(Store db, Acting job, KnowledgeRound round, MailSender sender, CancellationToken cancellation)
    {
        var stopped = db.Set<MailStop>().Select(stop => stop.EmployeeId);
        var here = db.Set<Employee>().Where(employee => employee.IsActive).Select(employee => employee.Id);
        var waiting = await db.Set<KnowledgeInvitation>().AsNoTracking().Where(invitation => invitation.RoundId == round.Id && !invitation.IsUsed && !stopped.Contains(invitation.EmployeeId) && here.Contains(invitation.EmployeeId)).ToListAsync(cancellation);
        db.AddRange(waiting.Select(invitation => OpenRound.MailTo(invitation, sender, ordinal: 1, job.At)));
        round.RemindedAt = job.At;
        db.Audit(job, "agreements.reminded", round.Id.Value, $"reminded={waiting.Count}");
    }

    static async Task Close(Store db, Acting job, KnowledgeRound round, CancellationToken cancellation)
    {
        var (id, invitations) = (round.Id, db.Set<KnowledgeInvitation>().Where(invitation => invitation.RoundId == round.Id));
        // Whoever answers at this very moment is waited for, and counted.
        await db.Set<KnowledgeRound>().Where(candidate => candidate.Id == id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Version, candidate => candidate.Version + 1), cancellation);
        await db.Entry(round).ReloadAsync(cancellation);
        if (round.Verdict is not RoundVerdict.Open)
            return;
        var used = await invitations.CountAsync(invitation => invitation.IsUsed, cancellation);
        round.ClosedAt = job.At;
        round.Answered = used + round.TakenOut;
        round.Verdict = await VerdictOf(db, round, cancellation);
        var ids = (await invitations.Select(invitation => invitation.Id).ToListAsync(cancellation)).ConvertAll(invitation => invitation.Value);
        await db.Set<KnowledgeLink>().Where(link => invitations.Any(invitation => invitation.Id == link.InvitationId)).ExecuteDeleteAsync(cancellation);
        await db.Set<OutgoingMail>().Where(mail => mail.Kind == MailKind.AgreementQuestion && ids.Contains(mail.About)).ExecuteDeleteAsync(cancellation);
        // Counts that are not shown are of no use to anybody.
        if (round.Verdict is not RoundVerdict.Shown)
            await db.Set<KnowledgeTally>().Where(tally => tally.RoundId == id).ExecuteDeleteAsync(cancellation);
        db.Audit(job, "agreements.round-closed", id.Value, $"asked={round.Asked} answered={round.Answered} verdict={round.Verdict}");
    }

    /// <summary>Whether enough answered; and whether this round, beside all those of the department that are shown and asked about the same agreement, gives no few of them away.</summary>
    static async Task<RoundVerdict> VerdictOf(Store db, KnowledgeRound round, CancellationToken cancellation)
    {
        var minimum = await SmallestGroup.Of(db, cancellation);
        if (round.Answered < minimum)
            return RoundVerdict.TooFew;
        var here = await Answering(db, round.Id, cancellation);
        var shown = new List<(HashSet<Guid> Threads, ComparedRound Compared)>();
        foreach (var other in await db.Set<KnowledgeRound>().AsNoTracking().Where(other => other.DepartmentId == round.DepartmentId && other.Verdict == RoundVerdict.Shown).ToListAsync(cancellation))
        {
            // Of whom nobody is left in it, nobody can be told apart in it.
            if (await Answering(db, other.Id, cancellation) is { Count: > 0 } there)
                shown.Add((await Threads(db, other.Id, cancellation), new(there, other.TakenOut > 0)));
        }
        foreach (var thread in await Threads(db, round.Id, cancellation))
        {
            if (ComparedRound.GivesAFewAway(new(here, round.TakenOut > 0), [.. shown.Where(other => other.Threads.Contains(thread)).Select(other => other.Compared)], minimum))
                return RoundVerdict.TooAlike;
        }
        return RoundVerdict.Shown;
    }

    static Task<HashSet<EmployeeId>> Answering(Store db, KnowledgeRoundId round, CancellationToken cancellation) =>
        db.Set<KnowledgeInvitation>().Where(invitation => invitation.RoundId == round && invitation.IsUsed).Select(invitation => invitation.EmployeeId).ToHashSetAsync(cancellation);

    static Task<HashSet<Guid>> Threads(Store db, KnowledgeRoundId round, CancellationToken cancellation) =>
        db.Set<KnowledgeTally>().Where(tally => tally.RoundId == round).Join(db.Set<Agreement>(), tally => tally.AgreementId, agreement => agreement.Id, (_, agreement) => agreement.Thread).ToHashSetAsync(cancellation);

    /// <summary>After years nobody compares with a round any more; who answered in it then counts as taken out.</summary>
    static async Task ForgetOld(Store db, Acting job, CancellationToken cancellation)
    {
        var before = job.At.AddDays(-InvitationsKeptForDays);
        var old = await db.Set<KnowledgeRound>().Where(round => round.ClosedAt < before && db.Set<KnowledgeInvitation>().Any(invitation => invitation.RoundId == round.Id)).ToListAsync(cancellation);
        if (old.Count == 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var round in old)
        {
            round.TakenOut = round.Answered;
            await db.Set<KnowledgeInvitation>().Where(invitation => invitation.RoundId == round.Id).ExecuteDeleteAsync(cancellation);
            db.Audit(job, "agreements.round-forgotten", round.Id.Value);
        }
        if (await db.Commit(cancellation) is null)
            await transaction.CommitAsync(cancellation);
    }
}
