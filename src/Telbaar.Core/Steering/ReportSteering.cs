using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Tells of action points so that everybody may read it: without owners and without what was noted.</summary>
public static class ReportSteering
{
    public static ReportedSteering Of(ActionRegister register, Func<ActionPoint, bool>? which = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        var points = register.Points.Where(point => which?.Invoke(point) ?? true).ToList();
        var used = points.Select(point => point.LineId).ToHashSet();
        return new(
            [.. register.Lines.Where(line => line.IsActive || used.Contains(line.Id)).Select(line => line.Name)],
            [
                .. points.Select(point => new ReportedAction(
                    point.Number, point.What, register.LineOf(point), point.Level.ToString(), register.NameOf(point.DepartmentId), register.NameOf(point.TeamId), point.State.ToString(), point.Reason,
                    point.Term, point.EffectiveOn, point.TargetMeasure)),
            ]);
    }

    /// <summary>As it stands; nothing where nothing was agreed by then.</summary>
    /// <param name="asOf">What was made after this moment had not been agreed yet.</param>
    public static async Task<ReportedSteering?> Of(Store db, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var reported = Of(await ActionRegister.Of(db, cancellation), point => point.MadeAt <= asOf.AddSeconds(1));
        return reported.Actions.Count == 0 ? null : reported;
    }
}
