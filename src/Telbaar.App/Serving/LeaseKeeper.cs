using System.Data.Common;
using Telbaar.Installation;

namespace Telbaar.Serving;

/// <summary>Another server works on the same database.</summary>
sealed class DatabaseTakenException() : Exception("Another server works on this database.");

/// <summary>
/// Sees to it that this is the only server of its database: it takes the lease before the server listens, keeps it, and stops the server should it be lost.
/// Where a server was cut off without giving it back, it waits until the lease lapses.
/// </summary>
sealed partial class LeaseKeeper(ServerSettings settings, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<LeaseKeeper> log) : BackgroundService
{
    readonly Guid holder = Guid.CreateVersion7(clock.GetUtcNow());

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? before = null;
        while (await Take(cancellationToken) is { } until)
        {
            if (before is { } earlier && until > earlier)
                throw new DatabaseTakenException();
            before = until;
            await Task.Delay(settings.LeaseTerm / 10, clock, cancellationToken);
        }
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.LeaseTerm / 4, clock);
        var lapses = clock.GetUtcNow() + settings.LeaseTerm;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var at = clock.GetUtcNow();
                try
                {
                    if (await Take(stoppingToken) is not null)
                        break;
                    lapses = at + settings.LeaseTerm;
                }
                catch (Exception unreachable) when (unreachable is DbException or InvalidOperationException { InnerException: DbException } or TimeoutException)
                {
                    NotKept(log, unreachable);
                    if (at >= lapses)
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        Lost(log);
        lifetime.StopApplication();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await ServerLease.Release(settings.Database, holder, cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is DbException or InvalidOperationException { InnerException: DbException })
        {
            NotKept(log, unreachable);
        }
    }

    Task<DateTimeOffset?> Take(CancellationToken cancellation) => ServerLease.Take(settings.Database, holder, clock.GetUtcNow(), settings.LeaseTerm, cancellation);

    [LoggerMessage(1, LogLevel.Warning, "The lease on the database could not be written")]
    static partial void NotKept(ILogger log, Exception reason);

    [LoggerMessage(2, LogLevel.Critical, "Another server has taken the database, or it was out of reach for too long. This server stops")]
    static partial void Lost(ILogger log);
}
