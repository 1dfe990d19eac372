using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Makes an account with a password, and gives it roles in an organisation.</summary>
public static class CreateAccount
{
    public const int ShortestPassword = 12;

    /// <param name="UserName">With which the person signs in; unique on this installation.</param>
    public sealed record Input(AccountId Id, string? UserName, string? DisplayName, string? Password, IReadOnlyCollection<Role> Roles);

    /// <param name="isInstallationAdministrator">Only from the console, and with the one-time code of the first start.</param>
    public static async Task<Answer<AccountId>> Run(Store db, Acting acting, Input input, bool isInstallationAdministrator, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        var check = new Checking();
        var userName = check.Text(input.UserName, nameof(input.UserName), 100);
        var displayName = check.Text(input.DisplayName, nameof(input.DisplayName));
        check.RefuseWhen((input.Password?.Length ?? 0) < ShortestPassword, AccountRefusals.PasswordTooShort.With(ShortestPassword), nameof(input.Password));
        var normalized = userName.ToUpperInvariant();
        if (await db.Users.AnyAsync(other => other.NormalizedUserName == normalized || other.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.UserName));
        if (check.IsRefused)
            return Answer<AccountId>.Refused(check.Refusals);

        var account = new Account
        {
            Id = input.Id,
            UserName = userName,
            NormalizedUserName = normalized,
            DisplayName = displayName,
            SecurityStamp = Guid.CreateVersion7(acting.At).ToString("N"),
            CreatedAt = acting.At,
            IsInstallationAdministrator = isInstallationAdministrator,
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, input.Password!);
        db.Add(account);
        foreach (var role in input.Roles)
            db.Add(new Membership { AccountId = account.Id, OrganisationId = acting.Organisation, Role = role, Since = acting.At });
        db.Audit(acting, "account.created", account.Id.Value, string.Join(' ', input.Roles));
        return await db.Commit(cancellation) is { } clash ? clash : account.Id;
    }
}
