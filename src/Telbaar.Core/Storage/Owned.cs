using Telbaar.Organisations;

namespace Telbaar.Storage;

/// <summary>Something that belongs to one organisation and is never seen by another.</summary>
public abstract class Owned
{
    /// <summary>Stamped when the thing is stored.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Raised with every change; a change that rests on an older version is refused.</summary>
    public int Version { get; private set; }

    internal void Stamp(OrganisationId organisation) => OrganisationId = organisation;

    internal void Raise() => Version++;
}

/// <summary>Something owned that bears an id of its own; its key is (organisation, id).</summary>
public abstract class Owned<TId> : Owned
    where TId : struct, IEntityId<TId>
{
    public required TId Id { get; init; }
}
