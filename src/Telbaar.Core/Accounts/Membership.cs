using Telbaar.Organisations;
using Telbaar.Studies;

namespace Telbaar.Accounts;

/// <summary>A role of an account in an organisation. Not owned: it is what says which organisations an account may see.</summary>
public sealed class Membership
{
    public required AccountId AccountId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>A role of an account in one study.</summary>
public sealed class StudyMembership : Storage.Owned
{
    public required AccountId AccountId { get; init; }

    public required StudyId StudyId { get; init; }

    public required Role Role { get; init; }
}
