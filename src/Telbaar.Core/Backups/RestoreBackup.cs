using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telbaar.Installation;
using Telbaar.Storage;

namespace Telbaar.Backups;

/// <summary>
/// Puts a backup into a database. All of the backup is checked first; then the data comes in as a whole or not at all. A backup of an older version is put in at that version and migrated from there.
/// </summary>
public static class RestoreBackup
{
    /// <param name="file">Read twice; it must be able to go back to its beginning.</param>
    /// <param name="replaces">Whether data in the database may go.</param>
    public static async Task<BackupReading> Run(Database database, Stream file, string passphrase, bool replaces, DateTimeOffset at, CancellationToken cancellation)
    {
        var reading = await VerifyBackup.Run(file, passphrase, cancellation);
        if (reading is not { Fault: null, Header: { } header })
            return reading;
        await using (var store = database.Open())
        {
            if (!SchemaVersion.KnownTo(store).Take(header.Schema.Count).SequenceEqual(header.Schema))
                return reading with { Fault = BackupFault.NewerSchema };
        }
        file.Position = 0;
        var fault = database.File is { } path ? await IntoFile(path, database, file, passphrase, replaces, at, cancellation)
            : await IntoPostgres(database, header, file, passphrase, replaces, at, cancellation);
        return reading with { Fault = fault };
    }

    /// <summary>A new file is made beside the old one, and takes its place when it is whole.</summary>
    static async Task<BackupFault?> IntoFile(string path, Database database, Stream file, string passphrase, bool replaces, DateTimeOffset at, CancellationToken cancellation)
    {
        var holder = Guid.CreateVersion7(at);
        if ((await SchemaVersion.Of(database, cancellation)).State is not SchemaState.Empty)
        {
            if (!replaces && await HoldsData(database, cancellation))
                return BackupFault.NotEmpty;
            if (await ServerLease.Take(database, holder, at, ServerLease.UsualTerm, cancellation) is not null)
                return BackupFault.ServerRunning;
        }
        var part = path + ".part";
        foreach (var remains in Parts(part))
            File.Delete(remains);
        await using (var store = Database.InFile(part).Open())
        {
            await Fill(store, file, passphrase, cancellation);
            await store.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
            SqliteConnection.ClearPool((SqliteConnection)store.Database.GetDbConnection());
        }
        SqliteConnection.ClearAllPools();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var old in Parts(path).Skip(1))
            File.Delete(old);
        File.Move(part, path, overwrite: true);
        return null;
    }

    static string[] Parts(string path) => [path, $"{path}-wal", $"{path}-shm"];

    static async Task<BackupFault?> IntoPostgres(Database database, BackupHeader header, Stream file, string passphrase, bool replaces, DateTimeOffset at, CancellationToken cancellation)
    {
        var version = await SchemaVersion.Of(database, cancellation);
        if (version.State is SchemaState.Newer)
            return BackupFault.OtherSchema;
        await using var store = database.Open();
        if (version.State is SchemaState.Empty)
        {
            await Fill(store, file, passphrase, cancellation);
            return null;
        }
        if (!version.Names.SequenceEqual(header.Schema))
            return BackupFault.OtherSchema;
        if (!replaces && await HoldsData(database, cancellation))
            return BackupFault.NotEmpty;
        var holder = Guid.CreateVersion7(at);
        if (await ServerLease.Take(database, holder, at, ServerLease.UsualTerm, cancellation) is not null)
            return BackupFault.ServerRunning;
        try
        {
            await Fill(store, file, passphrase, cancellation);
        }
        finally
        {
            await ServerLease.Release(database, holder, CancellationToken.None);
        }
        return null;
    }

    static async Task<bool> HoldsData(Database database, CancellationToken cancellation)
    {
        await using var store = database.Open();
        await store.Database.OpenConnectionAsync(cancellation);
        foreach (var table in BackupTable.All(store))
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT 1 FROM {BackupTable.Quoted(table.Name)} LIMIT 1";
            if (await command.ExecuteScalarAsync(cancellation) is not null)
                return true;
        }
        return false;
    }

    static async Task Fill(Store store, Stream file, string passphrase, CancellationToken cancellation)
    {
        var (header, digest) = BackupHeader.Read(file);
        var migrations = store.Database.GetMigrations().ToList();
        await store.GetService<IMigrator>().MigrateAsync(migrations[header.Schema.Count - 1], cancellation);
        await store.Database.OpenConnectionAsync(cancellation);
        await using (var transaction = await store.Database.GetDbConnection().BeginTransactionAsync(cancellation))
        {
            var filling = new Filling(transaction, cancellation);
            await filling.Begin();
            await BackupReader.Walk(file, header, digest, passphrase, filling.BeginTable, filling.Take, cancellation);
            await filling.End();
            await transaction.CommitAsync(cancellation);
        }
        await store.Database.CloseConnectionAsync();
        await store.Database.MigrateAsync(cancellation);
        await store.LeavePersonsOutOfStatistics(cancellation);
    }

    /// <summary>The rows coming in, within one transaction. References are looked at when all are in: a study may be the copy of one that comes later.</summary>
    sealed class Filling(DbTransaction transaction, CancellationToken cancellation)
    {
        readonly bool isPostgres = transaction is not SqliteTransaction;
        readonly List<(string Table, string Name)> references = [];
        DbCommand? insert;

        public async Task Begin()
        {
            if (!isPostgres)
            {
                await Execute("PRAGMA defer_foreign_keys=ON");
                return;
            }
            var tables = await Pairs("SELECT quote_ident(tablename), '' FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('__EFMigrationsHistory', 'server_lease')");
            await Execute($"TRUNCATE {string.Join(", ", tables.Select(table => table.First))}");
            references.AddRange(await Pairs("SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"));
            foreach (var (table, name) in references)
                await Execute($"ALTER TABLE {table} ALTER CONSTRAINT \"{name}\" DEFERRABLE INITIALLY DEFERRED");
        }

        public Task BeginTable(BackupTable table)
        {
            insert = Command(table.Insert());
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var parameter = insert.CreateParameter();
                parameter.ParameterName = $"@p{i.ToString(CultureInfo.InvariantCulture)}";
                insert.Parameters.Add(parameter);
            }
            return Task.CompletedTask;
        }

        public async Task Take(object?[] row)
        {
            for (var i = 0; i < row.Length; i++)
                insert!.Parameters[i].Value = row[i] ?? DBNull.Value;
            await insert!.ExecuteNonQueryAsync(cancellation);
        }

        public async Task End()
        {
            if (!isPostgres)
                return;
            await Execute("SET CONSTRAINTS ALL IMMEDIATE");
            foreach (var (table, name) in references)
                await Execute($"ALTER TABLE {table} ALTER CONSTRAINT \"{name}\" NOT DEFERRABLE");
            await SetCounters();
        }

        /// <summary>Numbers that the database itself gives go on after the highest that came in.</summary>
        async Task SetCounters()
        {
            foreach (var (table, column) in await Pairs("SELECT table_name, column_name FROM information_schema.columns WHERE is_identity = 'YES' AND table_schema = current_schema()"))
                await Execute($"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), (SELECT COALESCE(MAX(\"{column}\"), 0) + 1 FROM \"{table}\"), false)");
        }

        async Task<List<(string First, string Second)>> Pairs(string query)
        {
            var pairs = new List<(string, string)>();
            await using var command = Command(query);
            await using var found = await command.ExecuteReaderAsync(cancellation);
            while (await found.ReadAsync(cancellation))
                pairs.Add((found.GetString(0), found.GetString(1)));
            return pairs;
        }

        async Task Execute(string statement)
        {
            await using var command = Command(statement);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        DbCommand Command(string statement)
        {
            var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement;
            return command;
        }
    }
}
