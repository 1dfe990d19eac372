using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>Somebody is back sooner, or was never away: the absence is taken out.</summary>
public static class EndAbsence
{
    public sealed record Input(AbsenceId Absence);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAbsence) is { } refusal)
            return refusal;
        if (await db.Set<Absence>().FirstOrDefaultAsync(candidate => candidate.Id == input.Absence, cancellation) is not { } absence)
            return ActRefusals.NotFound;
        if (await (await AbsenceScope.Of(db, acting, cancellation)).RefusalOf(db, absence.EmployeeId, cancellation) is { } refused)
            return refused;
        if (absence.Source is AbsenceSource.Feed)
            return AbsenceRefusals.FromFeed;
        db.Remove(absence);
        db.Audit(acting, "absence.ended", absence.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
