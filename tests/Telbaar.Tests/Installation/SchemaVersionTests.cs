using Microsoft.EntityFrameworkCore;
using Telbaar.Installation;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Installation;

public sealed class SchemaVersionTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_database_without_tables_is_empty_until_it_is_migrated(Engine engine)
    {
        await using var database = await TestDatabase.WithoutTables(engine);

        Assert.Equal(SchemaState.Empty, (await SchemaVersion.Of(database.Database, Cancellation)).State);
        Assert.Null(await MigrateDatabase.Run(database.Database, TestDatabase.Now, Cancellation));
        Assert.Equal(SchemaState.Current, (await SchemaVersion.Of(database.Database, Cancellation)).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_database_with_a_migration_that_we_do_not_know_is_newer(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await OfTheFuture(database);

        Assert.Equal(SchemaState.Newer, (await SchemaVersion.Of(database.Database, Cancellation)).State);
    }

    [Fact]
    public async Task Serving_migrating_and_backing_up_a_newer_database_is_refused_and_says_what_to_do()
    {
        await using var database = await TestDatabase.WithoutTables(Engine.Sqlite);
        await MigrateDatabase.Run(database.Database, TestDatabase.Now, Cancellation);
        await OfTheFuture(database);
        var folder = Path.GetDirectoryName(database.Database.File)!;

        foreach (string[] command in new[] { new[] { "serve" }, ["migrate"], ["backup", Path.Combine(folder, "b")] })
        {
            var (code, _, errors) = await Commanded.Run([.. command, "--data", folder]);
            Assert.Equal((1, true), (code, errors.Contains("Start de nieuwere versie", StringComparison.Ordinal)));
        }
    }

    static async Task OfTheFuture(TestDatabase database)
    {
        await using var db = database.Database.Open();
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99')""", Cancellation);
    }
}
