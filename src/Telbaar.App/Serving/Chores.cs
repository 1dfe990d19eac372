using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Feedback;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Serving;

/// <summary>
/// What the program does by itself, each minute: it asks why attempts failed, reminds, writes to heads of departments and to owners of action points, closes rounds of questions, brings the mail away,
/// reads what comes back, and takes persons out of studies whose retention term is over.
/// Each chore asks the database what is due, so that nothing is missed while the server was down.
/// </summary>
sealed partial class Chores(Database database, Postman postman, MailboxReader mailbox, ServerSettings settings, TimeProvider clock, ILogger<Chores> log) : BackgroundService
{
    /// <summary>Terms end at midnight; what failed is tried again the same day.</summary>
    static readonly TimeSpan retentionPace = TimeSpan.FromHours(1);

    DateTimeOffset retention;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Sooner for the first time: something may have become due while the server was down.
        using var timer = new PeriodicTimer(settings.ChoresPace / 10, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                timer.Period = settings.ChoresPace;
                await Round(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what was not done is done when it starts again.
        }
    }

    /// <summary>All that is due now.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        var organisations = await Organisations(cancellation);
        // First, so that nobody is written to about a study whose persons must not be known any more.
        await EndWhatIsOver(organisations, cancellation);
        foreach (var organisation in organisations)
        {
            foreach (var study in await Studies(organisation, cancellation))
            {
                await Do("requests", organisation, (db, job) => RaiseRequests.Run(db, job, study, cancellation));
                await Do("reminders", organisation, (db, job) => Remind.Run(db, job, study, cancellation));
                await Do("digests", organisation, (db, job) => WriteDigests.Run(db, job, study, cancellation));
            }
            await Do("action reminders", organisation, (db, job) => RemindOwners.Run(db, job, cancellation));
            await Do("agreements", organisation, (db, job) => FollowRounds.Run(db, job, cancellation));
            await Do("mail", organisation, (_, _) => postman.Round(organisation, cancellation));
        }
        if (organisations.Count > 0)
            await Do("mailbox", organisations[0], (_, _) => mailbox.Round(organisations, cancellation));
    }

    async Task EndWhatIsOver(List<OrganisationId> organisations, CancellationToken cancellation)
    {
        if (organisations.Count == 0 || clock.GetUtcNow() < retention)
            return;
        retention = clock.GetUtcNow() + retentionPace;
        foreach (var organisation in organisations)
        {
            await Do("absences", organisation, (db, job) => ClearAbsences.Run(db, job, cancellation));
            await Do("retention", organisation, (db, job) => EndTerms.Run(db, job, cancellation));
        }
        await Do("compaction", organisations[0], (_, _) => CompactDatabase.Run(database, organisations, clock.GetUtcNow(), cancellation));
    }

    /// <summary>A chore that fails is tried again in the next round, and keeps no other from being done.</summary>
    async Task Do(string chore, OrganisationId organisation, Func<Store, Acting, Task> work)
    {
        try
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            await work(db, Acting.OfJob(organisation, clock.GetUtcNow()));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The top of what the program does by itself, as the page of a failure is for requests: whatever went wrong, the pages stay.
            NotDone(log, chore, failed);
        }
    }

    async Task<List<OrganisationId>> Organisations(CancellationToken cancellation)
    {
        try
        {
            await using var db = database.Open();
            return await db.Organisations.OrderBy(organisation => organisation.Id).Select(organisation => organisation.Id).ToListAsync(cancellation);
        }
        catch (Exception unreachable) when (unreachable is DbException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            NotDone(log, "organisations", unreachable);
            return [];
        }
    }

    async Task<List<StudyId>> Studies(OrganisationId organisation, CancellationToken cancellation)
    {
        var studies = new List<StudyId>();
        await Do("studies", organisation, async (db, _) => studies.AddRange(
            await db.Set<FeedbackPlan>().Where(plan => plan.OnSince != null && db.Set<Study>().Any(study => study.Id == plan.StudyId && study.State != StudyState.Closed)).Select(plan => plan.StudyId).ToListAsync(cancellation)));
        return studies;
    }

    [LoggerMessage(40, LogLevel.Error, "What was due could not be done: {Chore}. It is tried again in a minute")]
    static partial void NotDone(ILogger log, string chore, Exception reason);
}
