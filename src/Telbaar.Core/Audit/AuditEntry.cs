using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Audit;

public readonly record struct AuditEntryId(Guid Value) : IEntityId<AuditEntryId>
{
    public static AuditEntryId Of(Guid value) => new(value);
}

/// <summary>That an act was done: which, on what, by whom, when and by which way. It holds ids and codes, never a name. It is only ever added.</summary>
public sealed class AuditEntry
{
    public required AuditEntryId Id { get; init; }

    /// <summary>Nothing for acts on the installation itself.</summary>
    public OrganisationId? OrganisationId { get; init; }

    public required DateTimeOffset At { get; init; }

    public AccountId? Actor { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>A code, such as <c>study.closed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it was done to.</summary>
    public Guid? About { get; init; }

    /// <summary>A code for what came of it: <c>done</c>, or that of a refusal which must be kept.</summary>
    public required string Result { get; init; }

    /// <summary>Further codes and numbers, such as how many rows; never a name or a free word.</summary>
    public string Detail { get; init; } = "";
}
