using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Telbaar.Storage;

/// <summary>The embedded database: one file.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options) : Store(options)
{
    const int UniqueConstraint = 2067, PrimaryKeyConstraint = 1555, ForeignKeyConstraint = 787, RestrictingKey = 1811;

    /// <summary>Every transaction of SQLite sees one moment; only at this level it does not ask to write from its beginning.</summary>
    protected override IsolationLevel SnapshotLevel => IsolationLevel.ReadUncommitted;

    /// <summary>What was written anew lies in the write-ahead log first: only once that was taken into the file and cut off is the old content gone.</summary>
    public override async Task Compact(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        await Database.ExecuteSqlAsync($"VACUUM", cancellation);
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var found = await command.ExecuteReaderAsync(cancellation);
        if (!await found.ReadAsync(cancellation) || found.GetInt32(0) != 0)
            throw new TimeoutException("The write-ahead log could not be cut off: somebody still reads from it.");
    }

    /// <summary>It keeps none unless it is asked to, and nobody asks.</summary>
    public override Task LeavePersonsOutOfStatistics(CancellationToken cancellation) => Task.CompletedTask;

    protected override bool IsRepeatedKey(Exception? exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    protected override bool IsBrokenReference(Exception? exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ForeignKeyConstraint or RestrictingKey };

    /// <summary>One prepared statement, run for each row.</summary>
    private protected override async Task Insert(TableColumns columns, IEnumerable<Owned> rows, CancellationToken cancellation)
    {
        await using var insert = (SqliteCommand)Database.GetDbConnection().CreateCommand();
        insert.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText = $"INSERT INTO {columns.Table} ({columns.Names}) VALUES ({string.Join(", ", Enumerable.Range(0, columns.Count).Select(Parameter))})";
        for (var column = 0; column < columns.Count; column++)
            insert.Parameters.Add(columns.TypeOf(column).CreateParameter(insert, Parameter(column), null, nullable: true));
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var column = 0; column < columns.Count; column++)
                insert.Parameters[column].Value = columns.ValueOf(row, column) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    static string Parameter(int column) => $"@p{column.ToString(CultureInfo.InvariantCulture)}";
}
