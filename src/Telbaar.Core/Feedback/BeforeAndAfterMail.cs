using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The attempts of a study as it stands, before and after the first mail to each department.</summary>
public static class BeforeAndAfterMail
{
    /// <returns>Nothing while no mail has been sent.</returns>
    public static async Task<BeforeAndAfter?> Of(Store db, Study study, NormSet norms, DateTimeOffset asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(norms);
        var first = await FirstMails(db, study.Id, cancellation);
        if (first.Count == 0)
            return null;
        var closed = (await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation)).ToHashSet();
        var tally = new BeforeAndAfterTally(first, norms, new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closed), Zones.Local(asOf), await ScoreStudy.ScopeOf(db, study.Id, cancellation));
        await foreach (var stored in StudyAttempts.Of(db, study.Id, AttemptPurpose.Study, Zones.Amsterdam, cancellation))
            tally.Add(stored.Attempt, stored.Employee);
        return tally.Score();
    }

    /// <summary>When the first mail went to each department, by its name.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> FirstMails(Store db, StudyId study, CancellationToken cancellation)
    {
        var sent = await db.Set<OutgoingMail>().Where(mail => mail.StudyId == study && mail.Kind == MailKind.Request && mail.SentAt != null).ToDictionaryAsync(mail => mail.Id, mail => mail.SentAt, cancellation);
        var names = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        return (await db.Set<FeedbackRequest>().AsNoTracking().Where(request => request.StudyId == study).ToListAsync(cancellation))
            .Select(request => (request.DepartmentId, At: request.MailId is { } mail ? sent.GetValueOrDefault(mail) : request.AskedAt))
            .Where(asked => asked.At is not null).GroupBy(asked => asked.DepartmentId)
            .ToDictionary(department => names[department.Key], department => department.Min(asked => asked.At!.Value));
    }
}
