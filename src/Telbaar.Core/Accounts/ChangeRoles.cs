using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>An administrator gives a member other roles in the organisation, or takes all of them.</summary>
public static class ChangeRoles
{
    /// <param name="Were">The roles that the one who changes them has seen.</param>
    public sealed record Input(AccountId Account, IReadOnlySet<Role> Were, IReadOnlySet<Role> Roles);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        if (await Members.Find(db, input.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        var organisation = acting.Organisation;
        var there = await db.Memberships.Where(m => m.OrganisationId == organisation && m.AccountId == account.Id).ToListAsync(cancellation);
        if (!input.Were.SetEquals(there.Select(membership => membership.Role)))
            return ActRefusals.ChangedMeanwhile;
        if (!input.Roles.Contains(Role.Administrator) && await Members.IsLastAdministrator(db, account.Id, cancellation))
            return AccountRefusals.LastAdministrator.About(nameof(input.Roles));

        db.RemoveRange(there.Where(membership => !input.Roles.Contains(membership.Role)));
        db.AddRange(input.Roles.Except(input.Were).Select(role => new Membership { AccountId = account.Id, OrganisationId = organisation, Role = role, Since = acting.At }));
        await Members.ExpectOrganisationUnchanged(db, cancellation);
        db.Audit(acting, "member.roles-changed", account.Id.Value, string.Join(' ', input.Roles.Order()));
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
