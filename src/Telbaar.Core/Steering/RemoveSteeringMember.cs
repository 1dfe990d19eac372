using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Somebody leaves the steering group.</summary>
public static class RemoveSteeringMember
{
    public sealed record Input(SteeringMemberId Id);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (await db.Set<SteeringMember>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation) is not { } member)
            return ActRefusals.NotFound;
        db.Remove(member);
        db.Audit(acting, "steering.member-removed", member.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
