using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The legal gate of a study: which statements are in force, and what follows from them.</summary>
public sealed class Gate
{
    readonly Dictionary<GateKind, GateStatement> inForce;

    /// <summary>Of each kind the statement that was confirmed last counts. When that one is withdrawn none is in force: an older one does not come to life again.</summary>
    Gate(IReadOnlyList<GateStatement> statements, bool arePersonsGone)
    {
        Statements = statements;
        ArePersonsGone = arePersonsGone;
        inForce = statements.Where(statement => statement.ConfirmedAt is not null).GroupBy(statement => statement.Kind)
            .Select(kind => kind.MaxBy(statement => (statement.ConfirmedAt, statement.MadeAt))!)
            .Where(last => last.WithdrawnAt is null).ToDictionary(statement => statement.Kind);
    }

    /// <summary>All that was ever stated, the oldest first.</summary>
    public IReadOnlyList<GateStatement> Statements { get; }

    /// <summary>Whether the retention term is over: from then on person level is closed, also where another study still needs the names.</summary>
    public bool ArePersonsGone { get; }

    /// <summary>The kinds without a statement in force. Person level may be among them: it is closed then, and the gate passed all the same.</summary>
    public IReadOnlyList<GateKind> Open => [.. Enum.GetValues<GateKind>().Where(kind => kind is not GateKind.PersonLevel && !inForce.ContainsKey(kind))];

    public bool IsPassed => Open.Count == 0;

    /// <summary>What is said to somebody who wants to go on before the gate is passed: one for each open kind.</summary>
    public IReadOnlyList<Refusal> Refusals => [.. Open.Select(kind => StudyRefusals.GateNotPassed.With(kind))];

    public GateStatement? InForce(GateKind kind) => inForce.GetValueOrDefault(kind);

    public bool IsInForce(GateStatement statement) => InForce(statement.Kind)?.Id == statement.Id;

    /// <summary>Whether somebody with this role may see single persons. Closed unless a confirmed statement opens it and the works council's consent stands.</summary>
    public bool OpensPersonLevelTo(Role role) => IsPassed && !ArePersonsGone && inForce.TryGetValue(GateKind.PersonLevel, out var statement)
        && statement.Roles.Split(' ').Contains(role.ToString());

    /// <summary>Whether it opens person level to one of somebody's roles.</summary>
    public bool OpensPersonLevelTo(Acting acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        return acting.Roles.Any(OpensPersonLevelTo);
    }

    /// <summary>
    /// Whether somebody sees single attempts and the figures of small departments, and may set one part of the attempts beside another: who may take all attempts along, or see single persons.
    /// For others what few persons stand behind is put together or left out.
    /// </summary>
    public bool OpensAttemptsTo(Acting acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        return acting.May(Permission.ExportAttempts) || OpensPersonLevelTo(acting);
    }

    /// <summary>Whether single persons may be looked at, and so written to about an attempt of their own, at all.</summary>
    public bool OpensPersonLevel => IsPassed && !ArePersonsGone && inForce.TryGetValue(GateKind.PersonLevel, out var statement) && statement.Roles.Length > 0;

    /// <summary>Under how many persons a group is not shown.</summary>
    public int MinimumGroupSize => inForce.GetValueOrDefault(GateKind.MinimumGroupSize)?.Number ?? DefaultMinimumGroupSize;

    /// <summary>Nobody can make the smallest group smaller than this: two persons know one another's answer.</summary>
    public const int LeastMinimumGroupSize = 3;

    /// <summary>Months.</summary>
    public const int LongestRetentionTerm = 120;

    /// <summary>The roles to which person level may be opened: those who talk with the employees about it.</summary>
    public static IReadOnlyList<Role> PersonLevelRoles { get; } = [Role.Researcher, Role.Coordinator, Role.DepartmentHead, Role.SteeringGroup];

    /// <summary>What holds while nothing has been stated.</summary>
    public const int DefaultMinimumGroupSize = 5;

    public static async Task<Gate> Of(Store db, StudyId study, CancellationToken cancellation) =>
        new(await db.Set<GateStatement>().Where(statement => statement.StudyId == study).OrderBy(statement => statement.MadeAt).ToListAsync(cancellation),
            await db.Set<Study>().AnyAsync(candidate => candidate.Id == study && candidate.PersonsGoneAt != null, cancellation));
}
