using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>The one at the console makes an administrator of the installation.</summary>
public static class CreateAdministrator
{
    public sealed record Input(AccountId Id, string? UserName, string? DisplayName, string? Password);

    public static async Task<Answer<AccountId>> Run(Store db, DateTimeOffset at, Input input, CancellationToken cancellation)
    {
        var check = new Checking();
        var account = await CreateAccount.New(db, check, at, input.Id, input.UserName, input.DisplayName, cancellation);
        Passwords.Check(check, input.Password, nameof(input.Password), account.UserName, account.DisplayName);
        if (check.IsRefused)
            return Answer<AccountId>.Refused(check.Refusals);

        account.IsInstallationAdministrator = true;
        account.PasswordHash = Passwords.Hash(input.Password!);
        db.Add(account);
        db.Audit(new ActingAlone(null, Origin.Console, at), "account.created", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : account.Id;
    }
}
