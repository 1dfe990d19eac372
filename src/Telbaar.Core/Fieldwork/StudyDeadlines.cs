using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The callback deadlines of a study: its norms on the organisation's calendar.</summary>
public static class StudyDeadlines
{
    /// <returns>Nothing while the study has no norms.</returns>
    public static async Task<Deadlines?> Of(Store db, Study study, CancellationToken cancellation)
    {
        if (await StudyNorms.Of(db, study, cancellation) is not { } norms)
            return null;
        var closed = (await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation)).ToHashSet();
        return new(norms.Callback, new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closed));
    }
}
