using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Accounts;

/// <summary>An administrator gives roles, here or in one study, to somebody who has an account already: of an agency that works for several organisations, say.</summary>
public static class AdmitMember
{
    public sealed record Input(string? UserName, IReadOnlyCollection<Role> Roles, StudyId? Study = null);

    public static async Task<Answer<AccountId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        var check = new Checking();
        var normalized = CreateAccount.Normalized(check.Text(input.UserName, nameof(input.UserName), 100));
        var account = await db.Users.FirstOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellation);
        check.RefuseWhen(normalized.Length > 0 && account is null, AccountRefusals.NoSuchAccount, nameof(input.UserName));
        if (account is { InviteDigest: not null } && account.InvitedUntil >= acting.At && await db.OrganisationsOf(account.Id).AnyAsync(other => other.Id != acting.Organisation, cancellation))
            check.Refuse(AccountRefusals.InvitedElsewhere, nameof(input.UserName));
        await Members.GiveRoles(db, check, acting, account?.Id ?? default, input.Roles, input.Study, cancellation);
        if (check.IsRefused || account is null)
            return Answer<AccountId>.Refused(check.Refusals);

        // Rests on the account as it was read, and makes an invitation that another organisation is giving at this moment rest on it too: of the two one is refused.
        db.Entry(account).State = EntityState.Modified;
        db.Audit(acting, input.Study is null ? "member.admitted" : "study.role-given", account.Id.Value, string.Join(' ', input.Roles));
        return await db.Commit(cancellation) is { } clash ? clash : account.Id;
    }
}
