using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Telbaar.Installation;
using Telbaar.Storage;

namespace Telbaar.Backups;

/// <summary>
/// Writes everything in a database, as it is at one moment, to a file that only the passphrase opens. A server may work meanwhile.
/// The file is the same from SQLite and from PostgreSQL (docs/backup.md).
/// </summary>
public static class TakeBackup
{
    public const int ShortestPassphrase = 12;

    static readonly JsonWriterOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="program">The program with its version.</param>
    public static Task<BackupContents> Run(Database database, Stream file, string passphrase, string program, DateTimeOffset at, CancellationToken cancellation) =>
        Run(database, file, passphrase, program, at, BackupHeader.UsualIterations, cancellation);

    /// <param name="iterations">Fewer, where a test opens a backup a hundred times.</param>
    internal static async Task<BackupContents> Run(Database database, Stream file, string passphrase, string program, DateTimeOffset at, int iterations, CancellationToken cancellation)
    {
        await using var store = database.Open();
        await store.Database.OpenConnectionAsync(cancellation);
        var connection = store.Database.GetDbConnection();
        await using var snapshot = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

        var (header, key) = BackupHeader.New(program, SchemaVersion.KnownTo(store), at, passphrase, iterations);
        using var seal = new Seal(key, header.Write(file));
        await using var pieces = new SealingStream(file, seal);
        var counts = new List<TableCount>();
        await using (var packed = new GZipStream(pieces, CompressionLevel.Optimal, leaveOpen: true))
        await using (var lines = new BufferedStream(packed, Seal.PieceLength))
        {
            foreach (var table in BackupTable.All(store))
                counts.Add(new(table.Name, await Write(table, snapshot, database.Postgres is not null, lines, cancellation)));
            await using (var writer = new Utf8JsonWriter(lines, json))
            {
                writer.WriteStartObject();
                writer.WriteNumber("tables", counts.Count);
                writer.WriteEndObject();
            }
            lines.WriteByte((byte)'\n');
        }
        pieces.Complete();
        return new(header, counts);
    }

    static async Task<long> Write(BackupTable table, DbTransaction snapshot, bool isPostgres, Stream lines, CancellationToken cancellation)
    {
        await using var command = snapshot.Connection!.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = table.Select(isPostgres);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await using var writer = new Utf8JsonWriter(lines, json);
        table.WriteHead(writer);
        long count = 0;
        while (await rows.ReadAsync(cancellation))
        {
            NextLine();
            table.WriteRow(rows, writer);
            count++;
        }
        NextLine();
        writer.WriteStartObject();
        writer.WriteNumber("rows", count);
        writer.WriteEndObject();
        NextLine();
        return count;

        void NextLine()
        {
            writer.Flush();
            writer.Reset();
            lines.WriteByte((byte)'\n');
        }
    }
}
