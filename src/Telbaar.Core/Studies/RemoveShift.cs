using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher takes one shift of a caller out again.</summary>
public static class RemoveShift
{
    public sealed record Input(StudyId Study, ShiftId Shift);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, StudyInHand.BeforeTheEndOfTheField, cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        if (await db.Set<Shift>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id && candidate.Id == input.Shift, cancellation) is not { } shift)
            return ActRefusals.NotFound;

        db.Remove(shift);
        db.Audit(acting, "study.shift-removed", study.Id.Value, shift.Id.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
