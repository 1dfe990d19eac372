using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>A calendar is not read any more; what was read from it goes.</summary>
public static class RemoveFeed
{
    public sealed record Input(CalendarFeedId Feed);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        if (await db.Set<CalendarFeed>().FirstOrDefaultAsync(candidate => candidate.Id == input.Feed, cancellation) is not { } feed)
            return acting.RefusalOf(Accounts.Permission.ManageAbsence) ?? ActRefusals.NotFound;
        if (await FeedScope.RefusalOf(db, acting, feed.EmployeeId, cancellation) is { } refusal)
            return refusal;
        db.RemoveRange(await db.Set<Absence>().Where(absence => absence.FeedId == feed.Id).ToListAsync(cancellation));
        db.Remove(feed);
        db.Audit(acting, "calendar-feed.removed", feed.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
