using Telbaar.Absences;
using Telbaar.Agreements;
using Telbaar.Organisations;

namespace Telbaar.HelpNow;

/// <summary>Somebody who stands in for another one.</summary>
/// <param name="By">By which kind of agreement.</param>
/// <param name="For">For whom; nothing where it is for a workplace.</param>
public readonly record struct StandIn(EmployeeId Employee, AgreementKind By, EmployeeId? For);

/// <summary>A stand-in with whether he or she is there.</summary>
public readonly record struct StandInStep(StandIn StandIn, Presence Presence);

/// <summary>Follows who stands in for whom.</summary>
public static class StandIns
{
    /// <summary>More colleagues than anybody tries in one call.</summary>
    public const int Most = 40;

    /// <summary>
    /// Everybody who may stand in, in the order in which they are tried: first those named directly, then those who stand in for them, and so on. Nobody comes twice, so that a ring of agreements ends.
    /// </summary>
    /// <param name="first">Those who stand in directly, in the agreed order.</param>
    /// <param name="next">Who stands in for one of them.</param>
    /// <param name="asked">Who was asked for: nobody stands in for him- or herself.</param>
    public static IReadOnlyList<StandIn> InOrder(IEnumerable<StandIn> first, Func<EmployeeId, IEnumerable<StandIn>> next, EmployeeId? asked)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(next);
        var order = new List<StandIn>();
        var met = new HashSet<EmployeeId>();
        if (asked is { } one)
            met.Add(one);
        var waiting = new Queue<StandIn>(first);
        while (order.Count < Most && waiting.TryDequeue(out var candidate))
        {
            if (!met.Add(candidate.Employee))
                continue;
            order.Add(candidate);
            foreach (var further in next(candidate.Employee))
                waiting.Enqueue(further);
        }
        return order;
    }

    /// <summary>Whom to ring: the first who is there; where nobody is known to be there, the first of whom it is not known. Never somebody who is out.</summary>
    public static StandInStep? Choose(IEnumerable<StandInStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        StandInStep? perhaps = null;
        foreach (var step in steps)
        {
            if (step.Presence.State is PresenceState.In)
                return step;
            if (step.Presence.State is PresenceState.Unknown)
                perhaps ??= step;
        }
        return perhaps;
    }
}
