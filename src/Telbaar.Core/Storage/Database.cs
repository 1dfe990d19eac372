using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Telbaar.Storage;

/// <summary>Where the data lies, and how it is opened: a file of SQLite, or a database of PostgreSQL.</summary>
public sealed record Database
{
    /// <summary>The path of the SQLite file; nothing with PostgreSQL.</summary>
    public string? File { get; private init; }

    /// <summary>The connection string of PostgreSQL; nothing with SQLite.</summary>
    public string? Postgres { get; private init; }

    public static Database InFile(string path) => new() { File = path };

    public static Database OnPostgres(string connection) => new() { Postgres = connection };

    /// <summary>A piece of work on the database. One for each request or job; not shared.</summary>
    public Store Open() => Postgres is null ? new SqliteStore(SqliteOptions()) : new PostgresStore(PostgresOptions());

    DbContextOptions<SqliteStore> SqliteOptions() => new DbContextOptionsBuilder<SqliteStore>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true, DefaultTimeout = 30 }.ToString())
        .AddInterceptors(new SqlitePragmas(), new WriterTurns(File!), new LookedUp.AtCommit())
        .Options;

    DbContextOptions<PostgresStore> PostgresOptions() => new DbContextOptionsBuilder<PostgresStore>().UseNpgsql(Postgres).AddInterceptors(new LookedUp.AtCommit()).Options;

    /// <summary>
    /// WAL, so that reading and writing do not wait for one another; FULL, so that what was acknowledged survives a power cut;
    /// secure_delete, so that what retention takes out is no longer in the file; busy_timeout, so that who waits for another one's writing looks again after some milliseconds: by itself the
    /// library looks again after a seventh of a second.
    /// </summary>
    sealed class SqlitePragmas : DbConnectionInterceptor
    {
        const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
