using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Keeps in the audit log that guesses at an account are being held back.</summary>
public static class NoteThrottling
{
    public static async Task Run(Store db, ActingAlone acting, string userName, CancellationToken cancellation)
    {
        var normalized = CreateAccount.Normalized(userName);
        var account = await db.Users.FirstOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellation);
        db.Audit(acting, "account.guesses-held-back", account?.Id.Value, "", AccountRefusals.TooManyTries.Code);
        await db.SaveChangesAsync(cancellation);
    }
}
