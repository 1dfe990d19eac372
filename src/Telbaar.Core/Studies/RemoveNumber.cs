using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher takes a number out of a study.</summary>
public static class RemoveNumber
{
    public sealed record Input(StudyId Study, StudyNumberId Number);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, [StudyState.Designed], cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        if (await db.Set<StudyNumber>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id && candidate.Id == input.Number, cancellation) is not { } number)
            return ActRefusals.NotFound;

        db.Remove(number);
        db.Audit(acting, "study.number-removed", study.Id.Value, number.Id.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
