using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

public readonly record struct SteeringMemberId(Guid Value) : IEntityId<SteeringMemberId>
{
    public static SteeringMemberId Of(Guid value) => new(value);
}

/// <summary>Who takes part in the steering group: an account, or somebody by function.</summary>
public sealed class SteeringMember : Owned<SteeringMemberId>
{
    /// <summary>Nothing for somebody who does not sign in.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>What he or she is: gemeentesecretaris. It names nobody; for an account it may be empty.</summary>
    public required string Function { get; init; }

    /// <summary>Where he or she is on the staff list.</summary>
    public EmployeeId? EmployeeId { get; set; }

    public required DateTimeOffset Since { get; init; }
}
