using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody gives a user name and a password. With a second factor that is half of signing in.</summary>
public static class CheckPassword
{
    public sealed record Input(string? UserName, string? Password);

    public static async Task<Answer<Account>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        var normalized = CreateAccount.Normalized(input.UserName);
        var account = await db.Users.FirstOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellation);
        if (!Passwords.Fits(account, input.Password) || account is not { DisabledAt: null })
        {
            db.Audit(acting, "account.sign-in-refused", account?.Id.Value, "password", AccountRefusals.SignInRefused.Code);
            await db.SaveChangesAsync(cancellation);
            return AccountRefusals.SignInRefused;
        }
        if (!account.TwoFactorEnabled)
            db.Audit(acting with { Account = account.Id }, "account.signed-in", account.Id.Value, "password");
        return await db.Commit(cancellation) is { } clash ? clash : account;
    }
}
