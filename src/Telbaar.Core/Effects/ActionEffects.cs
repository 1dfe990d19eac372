using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;

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
    /// <param name="reader">Who looks; nothing for everybody who may read a report.</param>
    /// <returns>Those that can be asked for, in the same order.</returns>
    public static Task<IReadOnlyList<(ActionPoint Point, ReportedEffect Effect)>> Of(Store db, IReadOnlyList<ActionPoint> points, DateTimeOffset asOf, Acting? reader, CancellationToken cancellation) =>
        Of(db, points, asOf, reader, measuredIn: null, cancellation);

    /// <summary>What a study that is closed, or about to be, measured of them, as everybody who may read its report may know it.</summary>
    public static async Task<IReadOnlyList<ReportedEffect>> MeasuredIn(Store db, StudyId study, DateTimeOffset asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var points = await db.Set<ActionPoint>().AsNoTracking().Where(point => point.EffectiveOn != null).OrderBy(point => point.Number).ToListAsync(cancellation);
        return [.. (await Of(db, points, asOf, reader: null, study, cancellation)).Select(found => found.Effect).Where(effect => effect.Measured is { Effect: not null } or { None: NoEffect.TooSmall or NoEffect.WithinStudy })];
    }

    static async Task<IReadOnlyList<(ActionPoint Point, ReportedEffect Effect)>> Of(
        Store db, IReadOnlyList<ActionPoint> points, DateTimeOffset asOf, Acting? reader, StudyId? measuredIn, CancellationToken cancellation)
    {
        var measuring = new MeasureAgain(db, asOf, reader);
        var effects = new List<(ActionPoint, ReportedEffect)>();
        foreach (var point in points.Where(point => IsMeasurable(point, Zones.LocalDay(asOf))))
        {
            var measure = Catalogue.Find(point.TargetMeasure)!;
            // The KCC is one, whichever department an action of it was written down for.
            var department = measure.Side is Side.Kcc ? null : point.TargetDepartmentId;
            var others = points.Where(other => other.Id != point.Id && other.TargetMeasure == point.TargetMeasure && Worked(other)).SelectMany(OtherAction).ToList();
            var measured = await measuring.Of(new(measure, department, point.EffectiveOn!.Value, others, measuredIn), cancellation);
            effects.Add((point, new(point.Number, point.What, point.EffectiveOn.Value, point.Level is ActionLevel.Team && department is not null, measured)));
        }
        return effects;
    }

    /// <summary>Whether anything was done: also of what was dropped later, or does not say from when on it works.</summary>
    static bool Worked(ActionPoint point) => point.EffectiveOn is not null || point.State is ActionState.Busy or ActionState.PartlyDone or ActionState.Done;

    /// <summary>For the department that it is to improve and the one where it is dealt with; for the whole organisation where it names neither.</summary>
    static IEnumerable<MeasureAgain.OtherAction> OtherAction(ActionPoint point) =>
        new HashSet<DepartmentId?> { point.TargetDepartmentId, point.DepartmentId }.Where(department => department is not null || point is { TargetDepartmentId: null, DepartmentId: null })
            .Select(department => new MeasureAgain.OtherAction(department, point.EffectiveOn));
}
