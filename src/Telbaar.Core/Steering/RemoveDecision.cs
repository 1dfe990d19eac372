using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>A decision that was written down by mistake is taken out; that this was done stays in the log.</summary>
public static class RemoveDecision
{
    public sealed record Input(SteeringDecisionId Id);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (await db.Set<SteeringDecision>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation) is not { } decision)
            return ActRefusals.NotFound;
        db.Remove(decision);
        db.Audit(acting, "steering.decision-removed", decision.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
