using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Makes an account with a password, and gives it roles in an organisation.</summary>
public static class CreateAccount
{
    /// <param name="UserName">With which the person signs in; unique on this installation.</param>
    public sealed record Input(AccountId Id, string? UserName, string? DisplayName, string? Password, IReadOnlyCollection<Role> Roles);

    /// <param name="isInstallationAdministrator">Only from the console, and with the one-time code of the first start.</param>
    public static async Task<Answer<AccountId>> Run(Store db, Acting acting, Input input, bool isInstallationAdministrator, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        var check = new Checking();
        var account = await New(db, check, acting.At, input.Id, input.UserName, input.DisplayName, cancellation);
        var organisation = await db.Organisations.Where(ours => ours.Id == acting.Organisation).Select(ours => new { ours.Name, ours.Slug }).FirstOrDefaultAsync(cancellation);
        Passwords.Check(check, input.Password, nameof(input.Password), account.UserName, account.DisplayName, organisation?.Name, organisation?.Slug);
        if (check.IsRefused)
            return Answer<AccountId>.Refused(check.Refusals);

        account.IsInstallationAdministrator = isInstallationAdministrator;
        account.PasswordHash = Passwords.Hash(input.Password!);
        db.Add(account);
        foreach (var role in input.Roles)
            db.Add(new Membership { AccountId = account.Id, OrganisationId = acting.Organisation, Role = role, Since = acting.At });
        db.Audit(acting, "account.created", account.Id.Value, string.Join(' ', input.Roles));
        return await db.Commit(cancellation) is { } clash ? clash : account.Id;
    }

    /// <summary>An account without a password, that is not in the store yet.</summary>
    internal static async Task<Account> New(Store db, Checking check, DateTimeOffset at, AccountId id, string? userName, string? displayName, CancellationToken cancellation)
    {
        var name = check.Text(userName, nameof(Input.UserName), 100);
        var called = check.Text(displayName, nameof(Input.DisplayName));
        var normalized = Normalized(name);
        if (await db.Users.AnyAsync(other => other.NormalizedUserName == normalized || other.Id == id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(Input.UserName));
        return new()
        {
            Id = id,
            UserName = name,
            NormalizedUserName = normalized,
            DisplayName = called,
            SecurityStamp = SecretCode.New(),
            CreatedAt = at,
        };
    }

    /// <summary>As a user name is compared.</summary>
    public static string Normalized(string? userName) => (userName ?? "").Trim().ToUpperInvariant();
}
