using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>An administrator puts an account out of use. Its sessions end at their next request.</summary>
public static class DisableAccount
{
    public static async Task<Answer<Done>> Run(Store db, Acting acting, AccountId member, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        if (await Members.Find(db, member, cancellation) is not { } account)
            return ActRefusals.NotFound;
        if (member == acting.Account)
            return AccountRefusals.NotYourself;
        if (await Members.RefusalUnlessOursAlone(db, account, cancellation) is { } shared)
            return shared;
        if (await Members.IsLastAdministrator(db, member, cancellation))
            return AccountRefusals.LastAdministrator;

        account.DisabledAt = acting.At;
        account.EndSessions();
        await Members.ExpectOrganisationUnchanged(db, cancellation);
        db.Audit(acting, "account.disabled", member.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
