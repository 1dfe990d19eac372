using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Steering;
using Telbaar.Storage;

namespace Telbaar.Effects;

/// <summary>Whether action points helped: those that say what they are to improve, and from when on they work.</summary>
public static class ActionEffects
{
    /// <summary>Whether its effect can be asked for: it was not dropped, works already, and says what it is to improve.</summary>
    public static bool IsMeasurable(ActionPoint point, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.State is not ActionState.Dropped && point.EffectiveOn <= today && Catalogue.Find(point.TargetMeasure) is not null;
    }

    /// <param name="points">All of the organisation: departments with an action on the same measure are not set beside one another.</param>
    /// <param name="asOf">What lies after this moment has not happened yet.</param>
    /// <returns>Those that can be asked for, in the same order.</returns>
    public static async Task<IReadOnlyList<(ActionPoint Point, MeasuredEffect Measured)>> Of(Store db, IReadOnlyList<ActionPoint> points, DateTimeOffset asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var measurable = points.Where(point => IsMeasurable(point, Zones.LocalDay(asOf))).ToList();
        var measuring = new MeasureAgain(db, asOf);
        var effects = new List<(ActionPoint, MeasuredEffect)>();
        foreach (var point in measurable)
        {
            var acting = measurable.Where(other => other.TargetMeasure == point.TargetMeasure).Select(other => other.TargetDepartmentId).OfType<DepartmentId>().ToHashSet();
            effects.Add((point, await measuring.Of(new(Catalogue.Find(point.TargetMeasure)!, point.TargetDepartmentId, point.EffectiveOn!.Value, acting), cancellation)));
        }
        return effects;
    }
}
