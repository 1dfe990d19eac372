using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Somebody says how an action point stands: who manages action points, or the head of the department that it concerns.</summary>
public static class MoveActionPoint
{
    /// <param name="Why">Asked where it is dropped; kept where it is given.</param>
    /// <param name="Note">How it went; it may be empty.</param>
    /// <param name="EffectiveOn">The first day on which it works; nothing where that is not known.</param>
    public sealed record Input(ActionPointId Id, int Version, ActionState? State, string? Why = null, string? Note = null, DateOnly? EffectiveOn = null);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.SeeSteering) is { } refusal)
            return refusal;
        if (await db.Set<ActionPoint>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation) is not { } point)
            return ActRefusals.NotFound;
        if (!(await ActionRights.Of(db, acting, cancellation)).MayFollow(point))
            return ActRefusals.NotAllowed;
        var check = new Checking();
        var state = check.Value(input.State, nameof(input.State));
        var search = await FreeWords.Of(db, cancellation);
        var why = check.Nameless(search, check.OptionalText(input.Why.Tidied(), nameof(input.Why), ActionPoint.LongestReason), nameof(input.Why));
        var note = check.Nameless(search, check.OptionalText(input.Note.TidiedLines(), nameof(input.Note), ProgressNote.Longest), nameof(input.Note));
        var (before, moves) = (point.State, state != point.State);
        // Where nothing is said of why, the reason stays; what is wholly done needs none.
        var reason = why.Length > 0 || (moves && state is ActionState.Done) ? why : point.ReasonIn(state, point.Reason);
        var changed = (ActionValues.Of(point) with { Reason = reason, EffectiveOn = input.EffectiveOn }).ChangedFrom(ActionValues.Of(point));
        check.RefuseWhen(input.State is not null && !moves && changed.Count == 0, SteeringRefusals.SameState, nameof(input.State));
        check.RefuseWhen(state is ActionState.Dropped && (moves ? why : reason).Length == 0, SteeringRefusals.WhyDropped, nameof(input.Why));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(point, input.Version);
        point.Enter(state, acting.At);
        (point.Reason, point.EffectiveOn) = (reason, input.EffectiveOn);
        if (moves)
        {
            db.Add(History.Of(acting, point, ProgressKind.Moved, note));
            db.Audit(acting, "action.moved", point.Id.Value, $"{before} {state}");
        }
        else
        {
            db.Add(History.Of(acting, point, ProgressKind.Changed, note, changed));
            db.Audit(acting, "action.changed", point.Id.Value, string.Join(' ', changed));
        }
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
