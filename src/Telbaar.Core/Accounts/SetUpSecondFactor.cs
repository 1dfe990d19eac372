using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody sets up the second factor of the own account, or sets it up anew, and gets recovery codes. Every other session ends.</summary>
public static class SetUpSecondFactor
{
    public const int RecoveryCodes = 10;

    /// <summary>Enough for a digest without salt to be safe: ASVS asks 112 bits for that.</summary>
    const int BytesOfRecoveryCode = 15;

    /// <param name="Secret">Which the authenticator app has read, as base32.</param>
    /// <param name="Code">From the app, to show that it has.</param>
    /// <param name="Password">Asked only where a second factor is replaced.</param>
    public sealed record Input(string Secret, string? Code, string? Password);

    /// <returns>The recovery codes, which are nowhere else to be seen.</returns>
    public static async Task<Answer<IReadOnlyList<string>>> Run(Store db, ActingAlone acting, Input input, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        var check = new Checking();
        check.RefuseWhen(account.TwoFactorEnabled && !Passwords.Fits(account, input.Password), AccountRefusals.PasswordWrong, nameof(input.Password));
        var step = OneTimeCode.StepOf(input.Secret, string.Concat((input.Code ?? "").Where(char.IsAsciiDigit)), acting.At);
        check.RefuseWhen(step is null, AccountRefusals.CodeRefused, nameof(input.Code));
        if (check.IsRefused)
            return Answer<IReadOnlyList<string>>.Refused(check.Refusals);

        account.SecondFactorSecret = input.Secret;
        account.SecondFactorStep = step!.Value;
        account.TwoFactorEnabled = true;
        account.EndSessions();
        var codes = RenewCodes(account);
        db.Audit(acting, "account.second-factor-set-up", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : Answer<IReadOnlyList<string>>.Done(codes);
    }

    internal static IReadOnlyList<string> RenewCodes(Account account)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => SecretCode.New(BytesOfRecoveryCode)).ToList();
        account.RecoveryCodes = string.Join(' ', codes.Select(SecretCode.DigestOf));
        return [.. codes.Select(SecretCode.Grouped)];
    }
}
