using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>
/// What departments answer for, before and after the first mail to each of them: mail during the fieldwork changes later calls. Departments that got no mail are in neither.
/// It shows a difference and not its cause: the weeks differ in other ways too.
/// </summary>
/// <param name="Before">The card of all attempts that were begun before the first mail to their department.</param>
/// <param name="After">And of those begun after it.</param>
/// <param name="Departments">How many departments got a mail.</param>
/// <param name="FewestPersons">How many persons were asked for on the side with the fewer of them.</param>
public sealed record BeforeAndAfterMail(ScoreCard Before, ScoreCard After, int Departments, int FewestPersons)
{
    /// <returns>Nothing while no mail has been sent.</returns>
    public static async Task<BeforeAndAfterMail?> Of(Store db, Study study, NormSet norms, DateTimeOffset asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(norms);
        var first = await FirstMails(db, study.Id, cancellation);
        if (first.Count == 0)
            return null;
        var closed = (await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation)).ToHashSet();
        var calendar = new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closed);
        var (before, after) = (new StudyTally(norms, calendar, Zones.Local(asOf)), new StudyTally(norms, calendar, Zones.Local(asOf)));
        var (askedBefore, askedAfter) = (new HashSet<string>(), new HashSet<string>());
        await foreach (var stored in StudyAttempts.Of(db, study.Id, AttemptPurpose.Study, Zones.Amsterdam, cancellation))
        {
            if (!first.TryGetValue(stored.Attempt.Department, out var mail))
                continue;
            var isBefore = stored.Attempt.StartedAt < mail;
            (isBefore ? before : after).Add(stored.Attempt);
            if (stored is { Employee: { } employee, Attempt.Status: AttemptStatus.Valid })
                (isBefore ? askedBefore : askedAfter).Add(employee);
        }
        var marking = new Marking(norms);
        return new(marking.Department(before.Score().Tally), marking.Department(after.Score().Tally), first.Count, Math.Min(askedBefore.Count, askedAfter.Count));
    }

    /// <summary>By the name of the department.</summary>
    static async Task<Dictionary<string, DateTimeOffset>> FirstMails(Store db, StudyId study, CancellationToken cancellation)
    {
        var sent = await db.Set<OutgoingMail>().Where(mail => mail.StudyId == study && mail.Kind == MailKind.Request && mail.SentAt != null).ToDictionaryAsync(mail => mail.Id, mail => mail.SentAt, cancellation);
        var names = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        return (await db.Set<FeedbackRequest>().AsNoTracking().Where(request => request.StudyId == study).ToListAsync(cancellation))
            .Select(request => (request.DepartmentId, At: request.MailId is { } mail ? sent.GetValueOrDefault(mail) : request.AskedAt))
            .Where(asked => asked.At is not null).GroupBy(asked => asked.DepartmentId)
            .ToDictionary(department => names[department.Key], department => department.Min(asked => asked.At!.Value));
    }
}
