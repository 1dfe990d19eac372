using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>
/// Somebody has signed in at the organisation's own provider. The account is found by the provider's word for the person, or made; its roles in the organisation become what the
/// provider says, each time.
/// </summary>
public static class SignInElsewhere
{
    const int LongestName = 200;

    /// <param name="Issuer">The provider.</param>
    /// <param name="Subject">Its lasting word for the person.</param>
    /// <param name="Organisation">The organisation, by its name in addresses, in which the roles hold.</param>
    public sealed record Input(string Issuer, string Subject, string? DisplayName, string Organisation, IReadOnlySet<Role> Roles);

    /// <param name="db">A store for which no organisation has been named yet.</param>
    public static async Task<Answer<Account>> Run(Store db, DateTimeOffset at, Input input, CancellationToken cancellation)
    {
        if (await db.Organisations.FirstOrDefaultAsync(candidate => candidate.Slug == input.Organisation, cancellation) is not { } organisation)
            return ActRefusals.NotFound;
        db.Organisation = organisation.Id;
        var login = await db.UserLogins.FirstOrDefaultAsync(known => known.LoginProvider == input.Issuer && known.ProviderKey == input.Subject, cancellation);
        var account = login is null ? null : await db.Users.FirstAsync(candidate => candidate.Id == login.UserId, cancellation);
        if (account is null && input.Roles.Count == 0)
            return await Refused(db, at, null, cancellation);
        account ??= Made(db, at, input);
        if (Named(input.DisplayName) is { } name && account.DisplayName != name)
            account.DisplayName = name;
        await RefreshRoles(db, at, organisation.Id, account, input.Roles, cancellation);
        if (input.Roles.Count == 0 || account.DisabledAt is not null)
            return await Refused(db, at, account, cancellation);
        db.Audit(new ActingAlone(account.Id, Origin.Web, at), "account.signed-in", account.Id.Value, "provider");
        return await db.Commit(cancellation) is { } clash ? clash : account;
    }

    static Account Made(Store db, DateTimeOffset at, Input input)
    {
        var id = EntityId.New<AccountId>(at);
        // Nobody types this name: a name of the provider's own could be that of a local account.
        var userName = $"openid-{id.Value:N}";
        var account = new Account
        {
            Id = id,
            UserName = userName,
            NormalizedUserName = CreateAccount.Normalized(userName),
            DisplayName = Named(input.DisplayName) ?? userName,
            SecurityStamp = SecretCode.New(),
            CreatedAt = at,
        };
        db.Add(account);
        db.Add(new IdentityUserLogin<AccountId> { LoginProvider = input.Issuer, ProviderKey = input.Subject, UserId = id });
        db.Audit(new ActingAlone(id, Origin.Web, at), "account.created", id.Value, "provider");
        return account;
    }

    static async Task RefreshRoles(Store db, DateTimeOffset at, OrganisationId organisation, Account account, IReadOnlySet<Role> roles, CancellationToken cancellation)
    {
        var there = await db.Memberships.Where(m => m.OrganisationId == organisation && m.AccountId == account.Id).ToListAsync(cancellation);
        if (roles.SetEquals(there.Select(membership => membership.Role)))
            return;
        db.RemoveRange(there.Where(membership => !roles.Contains(membership.Role)));
        db.AddRange(roles.Except(there.Select(membership => membership.Role)).Select(role => new Membership { AccountId = account.Id, OrganisationId = organisation, Role = role, Since = at }));
        db.Audit(new Acting(account.Id, organisation, roles, Origin.Web, at), "member.roles-changed", account.Id.Value, string.Join(' ', roles.Order()));
    }

    static async Task<Answer<Account>> Refused(Store db, DateTimeOffset at, Account? account, CancellationToken cancellation)
    {
        db.Audit(new ActingAlone(null, Origin.Web, at), "account.sign-in-refused", account?.Id.Value, "provider", AccountRefusals.ProviderGivesNoRole.Code);
        await db.SaveChangesAsync(cancellation);
        return AccountRefusals.ProviderGivesNoRole;
    }

    static string? Named(string? name) => name.Tidied() is { Length: > 0 } there ? there[..Math.Min(there.Length, LongestName)] : null;
}
