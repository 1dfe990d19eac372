using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Retention;

/// <summary>Retention for the whole installation: what is due is taken out, and then the database is written anew, so that nothing of it is left between the rows.</summary>
public static class ApplyRetention
{
    public static async Task Run(Database database, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var organisations = await OrganisationsOf(database, cancellation);
        foreach (var organisation in organisations)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            await EndTerms.Run(db, Acting.OfJob(organisation, at), cancellation);
        }
        await Compact(database, organisations, at, cancellation);
    }

    /// <summary>Whom the database no longer names on request, to be remembered when a backup that still does takes its place.</summary>
    public static async Task<IReadOnlyList<(OrganisationId Organisation, EmployeeId Employee)>> ForgottenIn(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var forgotten = new List<(OrganisationId, EmployeeId)>();
        foreach (var organisation in await OrganisationsOf(database, cancellation))
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            forgotten.AddRange((await db.Set<Removal>().Where(removal => removal.EmployeeId != null).Select(removal => removal.EmployeeId!.Value).Distinct().ToListAsync(cancellation)).Select(employee => (organisation, employee)));
        }
        return forgotten;
    }

    /// <summary>Takes these persons out again.</summary>
    public static async Task Forget(Database database, IReadOnlyList<(OrganisationId Organisation, EmployeeId Employee)> persons, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(persons);
        foreach (var (organisation, employee) in persons)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            if (!await db.Set<Employee>().AnyAsync(candidate => candidate.Id == employee, cancellation))
                continue;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await ForgetEmployee.TakeAway(db, Acting.OfJob(organisation, at), employee, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    /// <summary>It is noted afterwards: whoever dies in between does it again.</summary>
    static async Task Compact(Database database, IReadOnlyList<OrganisationId> organisations, DateTimeOffset at, CancellationToken cancellation)
    {
        var due = new List<OrganisationId>();
        foreach (var organisation in organisations)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            if (await db.Set<Removal>().AnyAsync(removal => removal.CompactedAt == null, cancellation))
                due.Add(organisation);
        }
        if (due.Count == 0)
            return;
        await using (var db = database.Open())
            await db.Compact(cancellation);
        foreach (var organisation in due)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            foreach (var removal in await db.Set<Removal>().Where(removal => removal.CompactedAt == null).ToListAsync(cancellation))
                removal.CompactedAt = at;
            db.Audit(Acting.OfJob(organisation, at), "retention.compacted", null);
            await db.SaveChangesAsync(cancellation);
        }
    }

    static async Task<List<OrganisationId>> OrganisationsOf(Database database, CancellationToken cancellation)
    {
        await using var db = database.Open();
        return await db.Organisations.OrderBy(organisation => organisation.Id).Select(organisation => organisation.Id).ToListAsync(cancellation);
    }
}
