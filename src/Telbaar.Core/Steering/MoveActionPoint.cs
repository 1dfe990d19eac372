using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Somebody says how an action point stands: who manages action points, or the head of the department that it concerns.</summary>
public static class MoveActionPoint
{
    /// <param name="Why">Asked where it is dropped; kept where it is given.</param>
    /// <param name="Note">How it went; it may be empty.</param>
    /// <param name="EffectiveOn">The first day on which it works; nothing leaves what stands there.</param>
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
        check.RefuseWhen(input.State == point.State, SteeringRefusals.SameState, nameof(input.State));
        var why = check.OptionalText(input.Why.Tidied(), nameof(input.Why), ActionPoint.LongestReason);
        check.RefuseWhen(state is ActionState.Dropped && why.Length == 0, SteeringRefusals.WhyDropped, nameof(input.Why));
        var note = check.OptionalText(Functions.Words(input.Note), nameof(input.Note), ProgressNote.Longest);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(point, input.Version);
        var before = point.State;
        point.Enter(state, acting.At);
        // Why it was dropped is no reason any more once it goes on.
        point.Reason = why.Length > 0 || before is ActionState.Dropped || state is ActionState.Done ? why : point.Reason;
        point.EffectiveOn = input.EffectiveOn ?? point.EffectiveOn;
        db.Add(History.Of(acting, point, ProgressKind.Moved, note));
        db.Audit(acting, "action.moved", point.Id.Value, $"{before} {state}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
