using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Telbaar.Storage;

/// <summary>The embedded database: one file.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options) : Store(options)
{
    const int UniqueConstraint = 2067, PrimaryKeyConstraint = 1555, ForeignKeyConstraint = 787, RestrictingKey = 1811;

    /// <summary>Every transaction of SQLite sees one moment; only at this level it does not ask to write from its beginning.</summary>
    protected override IsolationLevel SnapshotLevel => IsolationLevel.ReadUncommitted;

    protected override bool IsRepeatedKey(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    protected override bool IsBrokenReference(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ForeignKeyConstraint or RestrictingKey };
}
