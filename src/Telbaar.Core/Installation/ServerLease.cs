using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Installation;

/// <summary>
/// Which process works on this database as its server, and until when. There is one row at most: what a server remembers between requests would be wrong if two of them worked side by side.
/// </summary>
public sealed class ServerLease
{
    /// <summary>After a crash the next server waits no longer than this.</summary>
    public static TimeSpan UsualTerm { get; } = TimeSpan.FromSeconds(30);

    const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>A number that the process made up when it started.</summary>
    public required Guid Holder { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>Takes the lease, or keeps it for longer.</summary>
    /// <returns>Nothing when the holder has it now; otherwise until when another has it.</returns>
    public static async Task<DateTimeOffset?> Take(Database database, Guid holder, DateTimeOffset at, TimeSpan term, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var until = at + term;
        var leases = db.Set<ServerLease>();
        if (await leases.Where(lease => lease.Holder == holder || lease.Until <= at)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until), cancellation) > 0)
            return null;
        if (await leases.AsNoTracking().FirstOrDefaultAsync(cancellation) is { } other)
            return other.Until;
        db.Add(new ServerLease { Holder = holder, Until = until });
        return await db.Commit(cancellation) is null ? null : until;
    }

    /// <summary>Gives the lease back, so that the next server need not wait.</summary>
    public static async Task Release(Database database, Guid holder, CancellationToken cancellation)
    {
        await using var db = database.Open();
        await db.Set<ServerLease>().Where(lease => lease.Holder == holder).ExecuteDeleteAsync(cancellation);
    }
}

static class InstallationSchema
{
    public static void Map(ModelBuilder model) => model.Entity<ServerLease>(lease =>
    {
        lease.ToTable("server_lease");
        lease.Property(l => l.Id).ValueGeneratedNever();
    });
}
