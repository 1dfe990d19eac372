using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telbaar.Storage;

/// <summary>PostgreSQL, for an organisation that has it.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options) : Store(options)
{
    protected override IsolationLevel SnapshotLevel => IsolationLevel.RepeatableRead;

    /// <summary>Every table is written into new files, and the old ones go.</summary>
    public override Task Compact(CancellationToken cancellation) => Database.ExecuteSqlAsync($"VACUUM (FULL)", cancellation);

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
