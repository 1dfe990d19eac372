using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>What is filled in of an action point, as it was typed.</summary>
/// <param name="Place">The department, or the team, concerned.</param>
/// <param name="OwnerFunction">What the owner is; it names nobody.</param>
/// <param name="TargetDepartment">Nothing for the whole organisation.</param>
/// <param name="TargetMeasure">The id of a measure; empty for none.</param>
/// <param name="EffectiveOn">The first day on which it works.</param>
public sealed record ActionFields(
    string? What, ActionLineId? Line, ActionLevel? Level, Workplace? Place, EmployeeId? Owner, string? OwnerFunction, DateOnly? Term, string? Reason,
    DepartmentId? TargetDepartment, string? TargetMeasure, DateOnly? EffectiveOn)
{
    /// <summary>As it may be stored; what is wrong is told to the checking.</summary>
    /// <param name="now">What the action point holds; what is out of use may stay, and may not be chosen anew.</param>
    internal async Task<ActionValues> Checked(Store db, Checking check, ActionPoint? now, IReadOnlyList<ActionLine> lines, CancellationToken cancellation)
    {
        var search = await FreeWords.Of(db, cancellation);
        var what = check.Nameless(search, check.Text(What.Tidied(), nameof(What), ActionPoint.LongestWhat), nameof(What));
        var line = check.Value(Line, nameof(Line));
        if (Line is not null && lines.FirstOrDefault(candidate => candidate.Id == line) is var found && found is not { IsActive: true } && line != now?.LineId)
            check.Refuse(found is null ? ActRefusals.NotFound : SteeringRefusals.LineRetired, nameof(Line));
        var level = check.Value(Level, nameof(Level));
        check.RefuseWhen((level is ActionLevel.Department && Place is null) || (level is ActionLevel.Team && Place?.Team is null), SteeringRefusals.NoPlace, nameof(Place));
        if (Place is { } place && place != PlaceOf(now) && await place.RefusalOf(db, cancellation) is { } refusal)
            check.Refuse(refusal, nameof(Place));
        if (Owner is { } owner && owner != now?.OwnerId && !await db.Set<EmployeeKey>().AnyAsync(key => key.EmployeeId == owner && key.ReplacedBy == null, cancellation))
            check.Refuse(ActRefusals.NotFound, nameof(Owner));
        var function = check.Function(search, OwnerFunction, nameof(OwnerFunction));
        var reason = check.Nameless(search, check.OptionalText(Reason.Tidied(), nameof(Reason), ActionPoint.LongestReason), nameof(Reason));
        check.RefuseWhen(now?.State is ActionState.Dropped && reason.Length == 0, SteeringRefusals.WhyDropped, nameof(Reason));
        if (TargetDepartment is { } target && !await db.Set<Department>().AnyAsync(department => department.Id == target, cancellation))
            check.Refuse(ActRefusals.NotFound, nameof(TargetDepartment));
        var measure = TargetMeasure?.Trim() ?? "";
        check.RefuseWhen(measure.Length > 0 && Catalogue.Find(measure) is null, SteeringRefusals.NoMeasure, nameof(TargetMeasure));
        return new(what, line, level, Place?.Department, Place?.Team, Owner, function, Term, now?.State ?? ActionState.Open, reason, TargetDepartment, measure, EffectiveOn);
    }

    static Workplace? PlaceOf(ActionPoint? point) => point?.DepartmentId is { } department ? new(department, point.TeamId) : null;
}
