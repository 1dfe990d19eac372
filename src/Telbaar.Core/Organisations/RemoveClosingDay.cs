using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The organisation is open on this day after all.</summary>
public static class RemoveClosingDay
{
    public sealed record Input(ClosingDayId Day);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<ClosingDay>().FirstOrDefaultAsync(candidate => candidate.Id == input.Day, cancellation) is not { } day)
            return ActRefusals.NotFound;

        db.Remove(day);
        db.Audit(acting, "closing-day.removed", day.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
