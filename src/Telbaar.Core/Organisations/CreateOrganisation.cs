using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The administrator of the installation makes an organisation, and becomes its first administrator.</summary>
public static partial class CreateOrganisation
{
    /// <param name="Slug">Its name in addresses.</param>
    public sealed record Input(OrganisationId Id, string? Name, string? Slug);

    /// <param name="db">A store for which no organisation has been named yet.</param>
    /// <param name="administrator">Who becomes its first administrator; nothing on the console.</param>
    public static async Task<Answer<OrganisationId>> Run(Store db, AccountId? administrator, Origin origin, DateTimeOffset at, Input input, CancellationToken cancellation)
    {
        var check = new Checking();
        await Add(db, check, administrator, origin, at, input, cancellation);
        if (check.IsRefused)
            return Answer<OrganisationId>.Refused(check.Refusals);
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }

    /// <summary>Adds the organisation, unless the check has refusals; it is not saved yet.</summary>
    internal static async Task Add(Store db, Checking check, AccountId? administrator, Origin origin, DateTimeOffset at, Input input, CancellationToken cancellation)
    {
        var name = check.Text(input.Name, nameof(input.Name));
        var slug = check.Text(input.Slug, nameof(input.Slug), 60);
        check.RefuseWhen(slug.Length > 0 && !SlugForm().IsMatch(slug), OrganisationRefusals.NoSlug, nameof(input.Slug));
        if (await db.Organisations.AnyAsync(other => other.Slug == slug || other.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Slug));
        if (check.IsRefused)
            return;

        db.Organisation = input.Id;
        db.Add(new Organisation { Id = input.Id, Name = name, Slug = slug, CreatedAt = at });
        if (administrator is { } account)
            db.Add(new Membership { AccountId = account, OrganisationId = input.Id, Role = Role.Administrator, Since = at });
        db.Audit(new Acting(administrator, input.Id, new HashSet<Role> { Role.Administrator }, origin, at), "organisation.created", input.Id.Value);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();
}
