using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Retention;

/// <summary>
/// When the retention term of a study is over, the program takes out who its employees are and what was said in free words, and closes person level. Attempts stay under codes that nobody can
/// read any more, so that no figure changes. It looks at what there is, and not at what it did before: after an older backup was restored it does so again.
/// </summary>
public static class EndTerms
{
    public static async Task Run(Store db, Acting job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(job);
        var terms = await RetentionTerm.All(db, cancellation);
        var over = terms.Where(term => term.IsOverAt(job.At)).ToList();
        if (over.Count == 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var term in over)
            await End(db, job, await db.Set<Study>().FirstAsync(study => study.Id == term.Study.Id, cancellation), cancellation);
        var names = await NamesToGo(db, over, [.. terms.Where(term => term.NeedsNamesAt(job.At)).Select(term => term.Study.Id)], Zones.LocalDay(job.At), cancellation);
        await TakeOut.Names(db, names, cancellation);
        await TakeOut.Wishes(db, names, cancellation);
        if (names.Count > 0)
            Note(db, job, new() { Id = EntityId.New<RemovalId>(job.At), At = job.At, Names = names.Count }, null);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    static async Task End(Store db, Acting job, Study study, CancellationToken cancellation)
    {
        var contacts = await EndAsking(db, study.Id, job.At, cancellation) ? 1 : 0;
        var words = await TakeOut.WordsOf(db, study.Id, cancellation);
        var links = await db.Set<FeedbackLink>().Where(link => db.Set<FeedbackRequest>().Any(request => request.Id == link.RequestId && request.StudyId == study.Id)).ExecuteDeleteAsync(cancellation);
        var mails = await db.Set<OutgoingMail>().Where(mail => mail.StudyId == study.Id).ExecuteDeleteAsync(cancellation);
        if (study.PersonsGoneAt is not null && contacts + words + links + mails == 0)
            return;
        study.PersonsGoneAt ??= job.At;
        Note(db, job, new() { Id = EntityId.New<RemovalId>(job.At), At = job.At, StudyId = study.Id, Names = contacts, Words = words, Links = links, Mails = mails }, study.Id.Value);
    }

    static void Note(Store db, Acting job, Removal removal, Guid? about)
    {
        db.Add(removal);
        db.Audit(job, "retention.applied", about, $"names={removal.Names} words={removal.Words} links={removal.Links} mails={removal.Mails}");
    }

    /// <summary>What became of each request is kept beside it, as the mails from which it followed go; nobody is asked any more.</summary>
    /// <returns>Whether there was a contact person.</returns>
    static async Task<bool> EndAsking(Store db, StudyId study, DateTimeOffset at, CancellationToken cancellation)
    {
        await TakeOut.Mails(db, await db.Set<FeedbackRequest>().Where(request => request.StudyId == study && request.EndState == null).ToListAsync(cancellation), at, cancellation);
        var plan = await db.Set<FeedbackPlan>().FirstOrDefaultAsync(plan => plan.StudyId == study && (plan.OnSince != null || plan.ContactName != "" || plan.ContactAddress != ""), cancellation);
        if (plan is not null)
            (plan.OnSince, plan.ContactName, plan.ContactAddress) = (null, "", "");
        await db.SaveChangesAsync(cancellation);
        return plan is not null;
    }

    /// <summary>
    /// The keys that no study needs any more. A staff list serves all studies of an organisation: who is on it stays while another study has him or her in its plan or attempts,
    /// may still draw him or her, when the list is newer than the fieldwork of the studies that ended, or while he or she works here and has a part in an agreement in force: that is daily work, and no study. Who is on no list is known from attempts alone, and goes with their study.
    /// A key that another took the place of goes with the one in force, or when it is as old as that fieldwork.
    /// </summary>
    static async Task<List<EmployeeKey>> NamesToGo(Store db, IReadOnlyList<RetentionTerm> over, IReadOnlyList<StudyId> others, DateOnly today, CancellationToken cancellation)
    {
        var last = over.Max(term => term.LastFieldDay);
        var listed = await db.Set<StaffImport>().Where(import => import.UndoneAt == null).OrderByDescending(import => import.At).Select(import => (DateTimeOffset?)import.At).FirstOrDefaultAsync(cancellation);
        var working = (await db.Set<Employee>().Where(employee => employee.IsActive).Select(employee => employee.Id).ToListAsync(cancellation)).ToHashSet();
        var (needed, measured) = (await PersonsIn(db, others, cancellation), await PersonsIn(db, [.. over.Select(term => term.Study.Id)], cancellation));
        var agreed = (await AgreementsInForce.On(db, today, cancellation)).SelectMany(inForce => inForce.Members.SelectMany(member => new[] { member.EmployeeId, member.ForId }).Append(inForce.Agreement.OwnerId)).OfType<EmployeeId>().ToHashSet();
        var keys = await db.Set<EmployeeKey>().ToListAsync(cancellation);
        var going = keys.Where(key => key.ReplacedBy is null && Goes(key)).Select(key => key.EmployeeId).ToHashSet();
        return [.. keys.Where(key => going.Contains(key.EmployeeId) || (key.ReplacedBy is not null && !IsNewer(EntityId.MomentOf(key.Id))))];

        bool Goes(EmployeeKey key) => working.Contains(key.EmployeeId)
            ? others.Count == 0 && !agreed.Contains(key.EmployeeId) && !IsNewer(EntityId.MomentOf(key.Id)) && !(listed is { } at && IsNewer(at))
            : !needed.Contains(key.EmployeeId) && (measured.Contains(key.EmployeeId) || !IsNewer(EntityId.MomentOf(key.Id)));

        bool IsNewer(DateTimeOffset known) => Zones.LocalDay(known) > last;
    }

    /// <summary>Who is in the plan or the attempts of these studies.</summary>
    static async Task<HashSet<EmployeeId>> PersonsIn(Store db, IReadOnlyList<StudyId> studies, CancellationToken cancellation) =>
    [
        .. await db.Set<PlannedCall>().Where(call => studies.Contains(call.StudyId)).Select(call => call.EmployeeId).Distinct().ToListAsync(cancellation),
        .. await db.Set<RecordedAttempt>().Where(attempt => studies.Contains(attempt.StudyId) && attempt.EmployeeId != null).Select(attempt => attempt.EmployeeId!.Value).Distinct().ToListAsync(cancellation),
    ];
}
