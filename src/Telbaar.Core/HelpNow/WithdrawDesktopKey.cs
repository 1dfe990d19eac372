using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>A coordinator makes a key worthless, from this moment on.</summary>
public static class WithdrawDesktopKey
{
    public sealed record Input(DesktopKeyId Key);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (await db.Set<DesktopKey>().FirstOrDefaultAsync(candidate => candidate.Id == input.Key && candidate.WithdrawnAt == null, cancellation) is not { } key)
            return ActRefusals.NotFound;
        key.WithdrawnAt = acting.At;
        db.Audit(acting, "desktop-key.withdrawn", key.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
