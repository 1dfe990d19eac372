using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>Until when attempts can be disputed.</summary>
public static class DisputeTerm
{
    /// <summary>The last day on which it can be done; nothing while the fieldwork goes on.</summary>
    public static async Task<DateOnly?> LastDay(Store db, StudyId study, int workingDays, CancellationToken cancellation)
    {
        var ended = await db.Set<StudyStep>().Where(step => step.StudyId == study && step.State == StudyState.AwaitingCallbacks).OrderBy(step => step.At).Select(step => (DateTimeOffset?)step.At).LastOrDefaultAsync(cancellation);
        if (ended is not { } moment)
            return null;
        var calendar = await OpeningCalendar.Of(db, cancellation);
        return calendar.AfterWorkingDays(Zones.LocalDay(moment), workingDays);
    }
}
