using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Retention;

/// <summary>After something was taken out the program writes the database anew, so that nothing of it is left between the rows.</summary>
public static class CompactDatabase
{
    /// <summary>It is noted afterwards: whoever dies in between does it again.</summary>
    public static async Task Run(Database database, IReadOnlyList<OrganisationId> organisations, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(organisations);
        var due = new List<(OrganisationId Organisation, List<RemovalId> Removals)>();
        foreach (var organisation in organisations)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            if (await db.Set<Removal>().Where(removal => removal.CompactedAt == null).Select(removal => removal.Id).ToListAsync(cancellation) is { Count: > 0 } removals)
                due.Add((organisation, removals));
        }
        if (due.Count == 0)
            return;
        await using (var db = database.Open())
            await db.Compact(cancellation);
        foreach (var (organisation, removals) in due)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            // Those alone that had been taken out before: what went meanwhile waits for the next time.
            foreach (var removal in await db.Set<Removal>().Where(removal => removals.Contains(removal.Id)).ToListAsync(cancellation))
                removal.CompactedAt = at;
            db.Audit(Acting.OfJob(organisation, at), "retention.compacted", null);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
