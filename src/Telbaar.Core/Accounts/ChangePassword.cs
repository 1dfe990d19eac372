using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody chooses another password. Every other session ends.</summary>
public static class ChangePassword
{
    public sealed record Input(string? Current, string? Password, string? Again);

    public static async Task<Answer<Account>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        var check = new Checking();
        check.RefuseWhen(!Passwords.Fits(account, input.Current), AccountRefusals.PasswordWrong, nameof(input.Current));
        Passwords.Check(check, input.Password, nameof(input.Password), await Passwords.NamesAround(db, account, cancellation));
        check.RefuseWhen(input.Password != input.Again, AccountRefusals.PasswordsDiffer, nameof(input.Again));
        if (check.IsRefused)
            return Answer<Account>.Refused(check.Refusals);

        account.PasswordHash = Passwords.Hash(input.Password!);
        account.EndSessions();
        db.Audit(acting, "account.password-changed", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : account;
    }
}
