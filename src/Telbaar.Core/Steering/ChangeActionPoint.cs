using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>The steering group changes an action point: all but its number and its state.</summary>
public static class ChangeActionPoint
{
    public sealed record Input(ActionPointId Id, int Version, ActionFields Fields);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (await db.Set<ActionPoint>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation) is not { } point)
            return ActRefusals.NotFound;
        var check = new Checking();
        var values = await input.Fields.Checked(db, check, point, await ActionLines.Stored(db, cancellation), cancellation);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var changed = values.ChangedFrom(ActionValues.Of(point));
        if (changed.Count == 0)
            return new Done();
        db.Expect(point, input.Version);
        values.PutInto(point, acting.At);
        db.Add(History.Of(acting, point, ProgressKind.Changed, changed: changed));
        db.Audit(acting, "action.changed", point.Id.Value, string.Join(' ', changed));
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
