using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody asks for new recovery codes; the old ones are worth nothing any more.</summary>
public static class RenewRecoveryCodes
{
    public sealed record Input(string? Password);

    public static async Task<Answer<IReadOnlyList<string>>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account && candidate.TwoFactorEnabled, cancellation) is not { } account)
            return ActRefusals.NotFound;
        if (!Passwords.Fits(account, input.Password))
            return AccountRefusals.PasswordWrong.About(nameof(input.Password));

        var codes = SetUpSecondFactor.RenewCodes(account);
        db.Audit(acting, "account.recovery-codes-renewed", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : Answer<IReadOnlyList<string>>.Done(codes);
    }
}
