using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Whoever holds the one-time code of the first start makes the administrator of the installation, and its first organisation.</summary>
public static class BeginInstallation
{
    /// <param name="Name">Of the organisation.</param>
    /// <param name="Slug">Its name in addresses.</param>
    public sealed record Input(AccountId Account, string? UserName, string? DisplayName, string? Password, string? Again, OrganisationId Organisation, string? Name, string? Slug);

    /// <param name="db">A store for which no organisation has been named yet.</param>
    public static async Task<Answer<Account>> Run(Store db, DateTimeOffset at, Input input, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(cancellation))
            return AccountRefusals.FirstStartRefused;
        var check = new Checking();
        var account = await CreateAccount.New(db, check, at, input.Account, input.UserName, input.DisplayName, cancellation);
        Passwords.Check(check, input.Password, nameof(input.Password), account.UserName, account.DisplayName, input.Name, input.Slug);
        check.RefuseWhen(input.Password != input.Again, AccountRefusals.PasswordsDiffer, nameof(input.Again));
        await CreateOrganisation.Add(db, check, account.Id, Origin.Web, at, new(input.Organisation, input.Name, input.Slug), cancellation);
        if (check.IsRefused)
            return Answer<Account>.Refused(check.Refusals);

        account.IsInstallationAdministrator = true;
        account.PasswordHash = Passwords.Hash(input.Password!);
        db.Add(account);
        db.Audit(new ActingAlone(account.Id, Origin.Web, at), "installation.begun", account.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : account;
    }
}
