using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody who was invited chooses a password. A second factor that was there is set up anew, for a lost telephone is one reason to be invited again.</summary>
public static class AcceptInvite
{
    public sealed record Input(string? UserName, string? Code, string? Password, string? Again);

    public static async Task<Answer<Account>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        var normalized = CreateAccount.Normalized(input.UserName);
        var account = await db.Users.FirstOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellation);
        if (!SecretCode.Fits(input.Code, account?.InviteDigest) || account is not { DisabledAt: null } || account.InvitedUntil is not { } until || until < acting.At)
        {
            db.Audit(acting, "account.sign-in-refused", account?.Id.Value, "invite", AccountRefusals.InviteRefused.Code);
            await db.SaveChangesAsync(cancellation);
            return AccountRefusals.InviteRefused;
        }
        var check = new Checking();
        Passwords.Check(check, input.Password, nameof(input.Password), await Passwords.NamesAround(db, account, cancellation));
        check.RefuseWhen(input.Password != input.Again, AccountRefusals.PasswordsDiffer, nameof(input.Again));
        if (check.IsRefused)
            return Answer<Account>.Refused(check.Refusals);

        account.PasswordHash = Passwords.Hash(input.Password!);
        (account.InviteDigest, account.InvitedUntil) = (null, null);
        (account.TwoFactorEnabled, account.SecondFactorSecret, account.RecoveryCodes) = (false, null, "");
        account.EndSessions();
        db.Audit(acting with { Account = account.Id }, "account.invite-accepted", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : account;
    }
}
