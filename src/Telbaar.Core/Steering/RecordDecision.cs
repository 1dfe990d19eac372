using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>What the steering group decided is written down.</summary>
public static class RecordDecision
{
    /// <param name="Number">Of the action point that it is about.</param>
    public sealed record Input(SteeringDecisionId Id, DateOnly? On, string? What, int? Number);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (await db.Set<SteeringDecision>().AnyAsync(decision => decision.Id == input.Id, cancellation))
            return new Done();
        var check = new Checking();
        var on = check.Value(input.On, nameof(input.On));
        var what = check.Nameless(await FreeWords.Of(db, cancellation), check.Text(input.What.TidiedLines(), nameof(input.What), SteeringDecision.Longest), nameof(input.What));
        var point = input.Number is { } number ? await db.Set<ActionPoint>().FirstOrDefaultAsync(candidate => candidate.Number == number, cancellation) : null;
        check.RefuseWhen(input.Number is not null && point is null, ActRefusals.NotFound, nameof(input.Number));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Add(new SteeringDecision { Id = input.Id, On = on, What = what, ActionPointId = point?.Id, By = acting.Account, At = acting.At });
        db.Audit(acting, "steering.decided", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
