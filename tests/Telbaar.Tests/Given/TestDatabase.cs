using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Installation;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>An empty database of its own for one test, with all migrations, on either engine.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    static readonly Lazy<Task<string>> sqliteTemplate = new(MakeSqliteTemplate);
    static readonly Lazy<Task> postgresTemplate = new(MakePostgresTemplate);
    static int made;

    readonly Func<Task> remove;

    TestDatabase(Database database, Func<Task> remove)
    {
        Database = database;
        this.remove = remove;
    }

    public Database Database { get; }

    /// <summary>The moment at which tests take place: Monday 1 March 2027, 10:00 in Amsterdam.</summary>
    public static DateTimeOffset Now { get; } = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static async Task<TestDatabase> On(Engine engine) => engine is Engine.Sqlite ? await InFile() : await OnPostgres();

    /// <summary>A database without any table: with SQLite there is not even a file.</summary>
    public static async Task<TestDatabase> WithoutTables(Engine engine)
    {
        if (engine is Engine.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("telbaar-test-").FullName;
            return new(Database.InFile(Path.Combine(folder, "telbaar.db")), () =>
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
                return Task.CompletedTask;
            });
        }
        var server = await PostgresServer.Started;
        var name = $"bare_{Interlocked.Increment(ref made)}";
        await server.Execute($"CREATE DATABASE {name} LOCALE_PROVIDER icu ICU_LOCALE 'nl-NL' TEMPLATE template0");
        return new(Database.OnPostgres(server.ConnectionTo(name)), () => server.Execute($"DROP DATABASE {name} WITH (FORCE)"));
    }

    /// <summary>Makes an organisation.</summary>
    public async Task<OrganisationId> Organisation(string slug = "teststad")
    {
        await using var db = Database.Open();
        return (await CreateOrganisation.Run(db, null, Origin.Console, Now, new(EntityId.New<OrganisationId>(Now), slug, slug), CancellationToken.None)).Value;
    }

    /// <summary>A store that looks at this organisation.</summary>
    public Store Of(OrganisationId organisation)
    {
        var store = Database.Open();
        store.Organisation = organisation;
        return store;
    }

    /// <summary>All that lies on disk of it, one file after the other.</summary>
    public async Task<IReadOnlyList<byte[]>> Files() => Database.File is { } file
        ? [.. new[] { file, $"{file}-wal" }.Where(File.Exists).Select(ReadShared)]
        : await (await PostgresServer.Started).FilesOf(new NpgsqlConnectionStringBuilder(Database.Postgres).Database!);

    static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Somebody with these roles in the organisation.</summary>
    public static Acting As(OrganisationId organisation, params Role[] roles) => new(null, organisation, roles.ToHashSet(), Origin.Web, Now);

    public async ValueTask DisposeAsync() => await remove();

    static async Task<TestDatabase> InFile()
    {
        var file = Path.Combine(Path.GetTempPath(), $"telbaar-test-{Environment.ProcessId}-{Interlocked.Increment(ref made)}.db");
        File.Copy(await sqliteTemplate.Value, file, overwrite: true);
        return new(Database.InFile(file), () =>
        {
            SqliteConnection.ClearAllPools();
            foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" })
                File.Delete(part);
            return Task.CompletedTask;
        });
    }

    static async Task<TestDatabase> OnPostgres()
    {
        await postgresTemplate.Value;
        var server = await PostgresServer.Started;
        var name = $"test_{Interlocked.Increment(ref made)}";
        await server.Execute($"CREATE DATABASE {name} TEMPLATE telbaar_template");
        return new(Database.OnPostgres(server.ConnectionTo(name)), () => server.Execute($"DROP DATABASE {name} WITH (FORCE)"));
    }

    static async Task<string> MakeSqliteTemplate()
    {
        var file = Path.Combine(Path.GetTempPath(), $"telbaar-template-{Environment.ProcessId}.db");
        File.Delete(file);
        await using (var store = Database.InFile(file).Open())
        {
            await store.Database.MigrateAsync();
            await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    static async Task MakePostgresTemplate()
    {
        var server = await PostgresServer.Started;
        await server.Execute("CREATE DATABASE telbaar_template LOCALE_PROVIDER icu ICU_LOCALE 'nl-NL' TEMPLATE template0");
        await MigrateDatabase.Run(Database.OnPostgres(server.ConnectionTo("telbaar_template")), Now, CancellationToken.None);
    }
}
