using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>A line gets another name, goes out of use or comes back. Its action points stay on it.</summary>
public static class ChangeLine
{
    public sealed record Input(ActionLineId Id, int Version, string? Name, bool IsActive);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        var lines = await ActionLines.Stored(db, cancellation);
        if (lines.FirstOrDefault(candidate => candidate.Id == input.Id) is not { } line)
            return ActRefusals.NotFound;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        check.RefuseWhen(lines.Any(other => other.Folded == name.Folded() && other.Id != line.Id), ActRefusals.AlreadyThere, nameof(input.Name));
        check.RefuseWhen(!input.IsActive && !lines.Any(other => other.IsActive && other.Id != line.Id), SteeringRefusals.LastLine, nameof(input.IsActive));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        if (db.Entry(line).State is not EntityState.Added)
            db.Expect(line, input.Version);
        (line.Name, line.Folded, line.IsActive) = (name, name.Folded(), input.IsActive);
        db.Audit(acting, "steering.line-changed", line.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
