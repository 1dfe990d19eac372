using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Editions;

/// <summary>The last measurement of the organisation.</summary>
public static class LastMeasured
{
    /// <summary>The last edition of the study that was rung last: an edition that was made later may be a correction of an earlier study.</summary>
    /// <param name="but">A study that is not looked at.</param>
    public static Task<Edition?> Of(Store db, StudyId? but, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Edition>().AsNoTracking().Where(edition => but == null || edition.StudyId != but).Join(db.Set<Study>(), edition => edition.StudyId, study => study.Id, (edition, study) => new { edition, study.To })
            .OrderByDescending(measured => measured.To != null).ThenByDescending(measured => measured.To).ThenByDescending(measured => measured.edition.Number).Select(measured => measured.edition).FirstOrDefaultAsync(cancellation);
    }
}
