using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Steering;

public readonly record struct SteeringDecisionId(Guid Value) : IEntityId<SteeringDecisionId>
{
    public static SteeringDecisionId Of(Guid value) => new(value);
}

/// <summary>What the steering group decided.</summary>
public sealed class SteeringDecision : Owned<SteeringDecisionId>
{
    public const int Longest = 2000;

    public required DateOnly On { get; init; }

    public required string What { get; init; }

    /// <summary>The action point that it is about; nothing where it is about none, or several.</summary>
    public ActionPointId? ActionPointId { get; init; }

    public required AccountId? By { get; init; }

    public required DateTimeOffset At { get; init; }
}
