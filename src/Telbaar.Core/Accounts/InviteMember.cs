using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>An administrator invites a member again, who has lost the password, the telephone or the first invitation.</summary>
public static class InviteMember
{
    /// <returns>The code, which is nowhere else to be seen.</returns>
    public static async Task<Answer<string>> Run(Store db, Acting acting, AccountId member, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        if (await Members.Find(db, member, cancellation) is not { } account)
            return ActRefusals.NotFound;
        if (await Members.RefusalUnlessOursAlone(db, account, cancellation) is { } shared)
            return shared;
        if (await db.UserLogins.AnyAsync(login => login.UserId == account.Id, cancellation))
            return AccountRefusals.SignsInElsewhere;

        var code = Members.Invite(account, acting.At);
        db.Audit(acting, "member.invited", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : code;
    }
}
