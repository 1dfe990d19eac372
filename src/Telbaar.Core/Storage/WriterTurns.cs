using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Telbaar.Storage;

/// <summary>
/// SQLite lets one write at a time, and whoever waits looks again now and then: under load somebody may look at the wrong moments for half a minute. Within this process those who want
/// to write stand in line instead, and the one who waited longest is next. Other processes meet SQLite's own lock, as ever.
/// </summary>
sealed class WriterTurns(string file) : DbTransactionInterceptor, IDbConnectionInterceptor
{
    static readonly ConcurrentDictionary<string, SemaphoreSlim> lines = [];

    /// <summary>Whoever waits longer tries without a turn, and is told by SQLite how it stands.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    readonly SemaphoreSlim line = lines.GetOrAdd(Path.GetFullPath(file), _ => new(1, 1));
    bool hasTurn;

    /// <summary>Reading at one moment asks for the level at which SQLite does not begin to write.</summary>
    static bool Writes(TransactionStartingEventData asked) => asked.IsolationLevel is not IsolationLevel.ReadUncommitted;

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (Writes(eventData) && !hasTurn)
            hasTurn = line.Wait(patience);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Writes(eventData) && !hasTurn)
            hasTurn = await line.WaitAsync(patience, cancellationToken);
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => GiveBack();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        GiveBack();
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => GiveBack();

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        GiveBack();
        return Task.CompletedTask;
    }

    /// <summary>A transaction that is left without an end is undone when its connection closes; nobody says so otherwise.</summary>
    void IDbConnectionInterceptor.ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => GiveBack();

    Task IDbConnectionInterceptor.ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        GiveBack();
        return Task.CompletedTask;
    }

    void IDbConnectionInterceptor.ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => GiveBack();

    Task IDbConnectionInterceptor.ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        GiveBack();
        return Task.CompletedTask;
    }

    void GiveBack()
    {
        if (!hasTurn)
            return;
        hasTurn = false;
        line.Release();
    }
}
