using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>An administrator takes an account into use again.</summary>
public static class EnableAccount
{
    public static async Task<Answer<Done>> Run(Store db, Acting acting, AccountId member, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        if (await Members.Find(db, member, cancellation) is not { } account)
            return ActRefusals.NotFound;
        if (await Members.RefusalUnlessOursAlone(db, account, cancellation) is { } shared)
            return shared;

        account.DisabledAt = null;
        db.Audit(acting, "account.enabled", member.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
