using System.Diagnostics;
using Npgsql;

namespace Telbaar.Tests.Given;

/// <summary>
/// A real PostgreSQL server of our own, from Debian's package, in a folder that goes away again. It is reached through a socket in that folder, never over a network.
/// It sorts as a Dutch organisation's would (ICU, nl-NL), so that a mistake in collation shows.
/// </summary>
public sealed class PostgresServer
{
    static readonly Lazy<Task<PostgresServer>> started = new(Start);

    readonly string folder;

    PostgresServer(string folder) => this.folder = folder;

    public static Task<PostgresServer> Started => started.Value;

    public string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Username = "telbaar",
        Database = database,
        // Many small databases, each used by one test: a pool for each would hold connections that nobody needs any more.
        Pooling = false,
    }.ToString();

    public async Task Execute(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The bytes of all tables of a database, as they lie on disk.</summary>
    public async Task<IReadOnlyList<byte[]>> FilesOf(string database)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "CHECKPOINT; SELECT pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class WHERE relkind IN ('r', 't', 'i') AND pg_relation_filepath(oid) IS NOT NULL AND NOT relisshared", connection);
        await using var found = await command.ExecuteReaderAsync();
        var files = new List<byte[]>();
        while (await found.ReadAsync())
            files.Add(found.GetFieldValue<byte[]>(0));
        return files;
    }

    static async Task<PostgresServer> Start()
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
            : null;
        if (programs is null)
            throw new InvalidOperationException("These tests need a PostgreSQL server. On Debian, as root: apt-get install postgresql");
        var folder = Directory.CreateTempSubdirectory("telbaar-pg-").FullName;
        if (Environment.UserName == "root")
            await Run("chown", ["postgres", folder]);
        await Run($"{programs}/initdb", ["-D", $"{folder}/data", "-U", "telbaar", "-A", "trust", "-E", "UTF8", "--locale-provider=icu", "--icu-locale=nl-NL", "--no-sync"], asPostgres: true);
        await Run($"{programs}/pg_ctl", ["-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", $"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=200", "start"], asPostgres: true);
        var ended = false;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (ended)
                return;
            ended = true;
            Run($"{programs}/pg_ctl", ["-D", $"{folder}/data", "-m", "immediate", "stop"], asPostgres: true).GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return new(folder);
    }

    /// <summary>PostgreSQL refuses to run as root; then its own user runs it.</summary>
    static async Task Run(string program, IReadOnlyList<string> arguments, bool asPostgres = false)
    {
        var start = asPostgres && Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output} {errors}");
    }
}
