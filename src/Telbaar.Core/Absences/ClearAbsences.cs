using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>Takes out absences that have been over for a day, those of calendars that could not be read for too long, and absences and calendars of who does not work here any more.</summary>
public static class ClearAbsences
{
    static readonly TimeSpan kept = TimeSpan.FromDays(1);

    /// <returns>How many went.</returns>
    public static async Task<int> Run(Store db, Acting job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(job);
        var (over, lost) = (job.At - kept, job.At - CalendarFeed.LongestTrusted);
        return await db.Set<Absence>().Where(absence => absence.Until < over).ExecuteDeleteAsync(cancellation)
            + await db.Set<Absence>().Where(absence => db.Set<CalendarFeed>().Any(feed => feed.Id == absence.FeedId && (feed.ReadAt == null || feed.ReadAt < lost))).ExecuteDeleteAsync(cancellation)
            + await db.Set<Absence>().Where(absence => db.Set<Employee>().Any(employee => employee.Id == absence.EmployeeId && !employee.IsActive)).ExecuteDeleteAsync(cancellation)
            + await db.Set<CalendarFeed>().Where(feed => db.Set<Employee>().Any(employee => employee.Id == feed.EmployeeId && !employee.IsActive)).ExecuteDeleteAsync(cancellation);
    }
}
