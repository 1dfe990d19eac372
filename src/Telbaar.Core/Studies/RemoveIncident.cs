using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher takes back that something was out of order.</summary>
public static class RemoveIncident
{
    public sealed record Input(StudyId Study, IncidentId Incident);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, StudyInHand.UntilClosed, cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        if (await db.Set<Incident>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id && candidate.Id == input.Incident, cancellation) is not { } incident)
            return ActRefusals.NotFound;

        db.Remove(incident);
        db.Audit(acting, "study.incident-removed", study.Id.Value, incident.Id.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
