using Telbaar.Acts;

namespace Telbaar.Organisations;

/// <summary>Why an act on an organisation and its structure may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class OrganisationRefusals
{
    /// <summary>A name in addresses is of lower case letters, digits and hyphens.</summary>
    public static Refusal NoSlug { get; } = new("organisation-no-slug");
}
