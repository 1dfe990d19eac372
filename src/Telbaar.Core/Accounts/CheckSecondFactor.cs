using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody whose password was right gives the code of the second factor, or one of the recovery codes.</summary>
public static class CheckSecondFactor
{
    /// <param name="Stamp">The security stamp at the time of the password.</param>
    public sealed record Input(AccountId Account, string? Stamp, string? Code);

    public static async Task<Answer<Account>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        var account = await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == input.Account, cancellation);
        if (account is not { DisabledAt: null, TwoFactorEnabled: true, SecondFactorSecret: not null } || account.SecurityStamp != input.Stamp)
            return AccountRefusals.SignInRefused;
        if (WithWhat(account, input.Code, acting.At) is not { } used)
        {
            db.Audit(acting, "account.sign-in-refused", account.Id.Value, "code", AccountRefusals.CodeRefused.Code);
            await db.SaveChangesAsync(cancellation);
            return AccountRefusals.CodeRefused.About(nameof(input.Code));
        }
        db.Audit(acting with { Account = account.Id }, "account.signed-in", account.Id.Value, used);
        // Of two that come with the same code at once, one changes the account first and the other is refused.
        return await db.Commit(cancellation) is null ? account : AccountRefusals.CodeRefused.About(nameof(input.Code));
    }

    /// <summary>Uses up the code: it is worth nothing any more afterwards.</summary>
    internal static string? WithWhat(Account account, string? typed, DateTimeOffset at)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (digits.Length == OneTimeCode.Digits && OneTimeCode.StepOf(account.SecondFactorSecret!, digits, at) is { } step)
        {
            if (step <= account.SecondFactorStep)
                return null;
            account.SecondFactorStep = step;
            return "code";
        }
        var digest = SecretCode.DigestOf(typed);
        var left = account.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!left.Contains(digest))
            return null;
        account.RecoveryCodes = string.Join(' ', left.Where(other => other != digest));
        return "recovery-code";
    }
}
