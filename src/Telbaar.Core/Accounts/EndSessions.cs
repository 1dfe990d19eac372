using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody signs out everywhere.</summary>
public static class EndSessions
{
    public static async Task<Answer<Done>> Run(Store db, ActingAlone acting, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        account.EndSessions();
        db.Audit(acting, "account.signed-out-everywhere", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
