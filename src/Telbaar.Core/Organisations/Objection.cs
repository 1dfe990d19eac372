using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>That an employee objected to being measured (AVG art. 21): he or she is not drawn, not rung and not written to any more. It holds no reason: that may be about health.</summary>
public sealed class Objection : Owned
{
    public required EmployeeId EmployeeId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AccountId? By { get; init; }
}
