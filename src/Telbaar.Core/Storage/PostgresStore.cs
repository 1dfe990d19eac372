using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telbaar.Storage;

/// <summary>PostgreSQL, for an organisation that has it.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options) : Store(options)
{
    protected override IsolationLevel SnapshotLevel => IsolationLevel.RepeatableRead;

    /// <summary>Every table is written into new files, and the old ones go.</summary>
    public override async Task Compact(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        // A reader who began before would keep alive what he can still see; and whoever waits for a table keeps all others waiting behind him.
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND backend_xmin IS NOT NULL";
        if (await command.ExecuteScalarAsync(cancellation) is > 0L)
            throw new TimeoutException("Somebody still reads what was taken out.");
        await Database.ExecuteSqlAsync($"SET lock_timeout = '3s'", cancellation);
        Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await Database.ExecuteSqlAsync($"VACUUM (FULL)", cancellation);
    }

    protected override bool IsRepeatedKey(Exception? exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override bool IsBrokenReference(Exception? exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation };

    /// <summary>As one stream of rows, so that none waits for an answer to the one before.</summary>
    private protected override async Task Insert(TableColumns columns, IEnumerable<Owned> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await using var probe = connection.CreateCommand();
        var types = Enumerable.Range(0, columns.Count).Select(column => ((NpgsqlParameter)columns.TypeOf(column).CreateParameter(probe, "p", null, nullable: true)).NpgsqlDbType).ToList();
        await using var stream = await connection.BeginBinaryImportAsync($"COPY {columns.Table} ({columns.Names}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await stream.StartRowAsync(cancellation);
            for (var column = 0; column < columns.Count; column++)
            {
                if (columns.ValueOf(row, column) is { } value)
                    await stream.WriteAsync(value, types[column], cancellation);
                else
                    await stream.WriteNullAsync(cancellation);
            }
        }
        await stream.CompleteAsync(cancellation);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.FindAnnotation(Mapping.FoldedColumn) is not null))
            property.SetCollation("C");
    }
}
