using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The legal gate of a study: which statements are in force, and what follows from them.</summary>
public sealed class Gate
{
    readonly Dictionary<GateKind, GateStatement> inForce;

    Gate(IEnumerable<GateStatement> statements) =>
        inForce = statements.Where(statement => statement.IsInForce).GroupBy(statement => statement.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.MaxBy(statement => statement.ConfirmedAt)!);

    /// <summary>The kinds without a statement in force. Person level may be among them: it is closed then, and the gate passed all the same.</summary>
    public IReadOnlyList<GateKind> Open => [.. Enum.GetValues<GateKind>().Where(kind => kind is not GateKind.PersonLevel && !inForce.ContainsKey(kind))];

    public bool IsPassed => Open.Count == 0;

    public GateStatement? InForce(GateKind kind) => inForce.GetValueOrDefault(kind);

    /// <summary>Whether somebody with this role may see single persons. Closed unless a confirmed statement opens it and the works council's consent stands.</summary>
    public bool OpensPersonLevelTo(Role role) => IsPassed && inForce.TryGetValue(GateKind.PersonLevel, out var statement)
        && statement.Roles.Split(' ').Contains(role.ToString());

    /// <summary>Under how many persons a group is not shown.</summary>
    public int MinimumGroupSize => inForce.GetValueOrDefault(GateKind.MinimumGroupSize)?.Number ?? DefaultMinimumGroupSize;

    /// <summary>What holds while nothing has been stated.</summary>
    public const int DefaultMinimumGroupSize = 5;

    public static async Task<Gate> Of(Store db, StudyId study, CancellationToken cancellation) =>
        new(await db.Set<GateStatement>().Where(statement => statement.StudyId == study).ToListAsync(cancellation));
}
