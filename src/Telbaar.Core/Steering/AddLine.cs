using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>The steering group begins to work along one more line.</summary>
public static class AddLine
{
    public sealed record Input(ActionLineId Id, string? Name);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        var lines = await ActionLines.Stored(db, cancellation);
        if (lines.Any(line => line.Id == input.Id))
            return new Done();
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        check.RefuseWhen(lines.Any(line => line.Folded == name.Folded()), ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Add(new ActionLine { Id = input.Id, Name = name, Folded = name.Folded(), Place = lines.Max(line => line.Place) + 1 });
        db.Audit(acting, "steering.line-added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
