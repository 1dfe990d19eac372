using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody who signed in a while ago proves once more who it is, before something heavy is done.</summary>
public static class ProveAgain
{
    /// <param name="AsksCode">Of the second factor, where it has been set up; not in the demonstration.</param>
    public sealed record Input(string? ProofPassword, string? ProofCode, bool AsksCode);

    public static async Task<Answer<Account>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        if (RefusalOf(account, input, acting.At) is { } refusal)
        {
            db.Audit(acting, "account.proof-refused", account.Id.Value, "", refusal.Code);
            await db.SaveChangesAsync(cancellation);
            return refusal;
        }
        db.Audit(acting, "account.proved", account.Id.Value);
        // Of two that come with the same code at once, one changes the account first and the other is refused.
        return await db.Commit(cancellation) is null ? account : AccountRefusals.CodeRefused.About(nameof(input.ProofCode));
    }

    static Refusal? RefusalOf(Account account, Input input, DateTimeOffset at)
    {
        if (!Passwords.Fits(account, input.ProofPassword))
            return AccountRefusals.PasswordWrong.About(nameof(input.ProofPassword));
        return input.AsksCode && account.TwoFactorEnabled && CheckSecondFactor.WithWhat(account, input.ProofCode, at) is null ? AccountRefusals.CodeRefused.About(nameof(input.ProofCode)) : null;
    }
}
