using Telbaar.Storage;

namespace Telbaar.Organisations;

public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId Of(Guid value) => new(value);
}

/// <summary>A municipality (or a shared service of several) that is measured. Everything else belongs to one.</summary>
public sealed class Organisation
{
    public required OrganisationId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Its name in addresses: lower case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; private set; }

    internal void Raise() => Version++;
}
