using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;

namespace Telbaar.Storage;

/// <summary>PostgreSQL, for an organisation that has it.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options) : Store(options)
{
    /// <summary>For two minutes.</summary>
    const int MostLooks = 600;

    /// <summary>What retention takes out.</summary>
    static readonly Type[] personal =
    [
        typeof(EmployeeKey), typeof(AttemptRemark), typeof(CallRemark), typeof(CallbackRemark), typeof(CallEvent), typeof(ExplanationWords), typeof(ExplanationQuote), typeof(DisputeWords), typeof(FeedbackPlan),
        typeof(FeedbackLink), typeof(OutgoingMail),
    ];

    static readonly TimeSpan betweenLooks = TimeSpan.FromMilliseconds(200);

    protected override IsolationLevel SnapshotLevel => IsolationLevel.RepeatableRead;

    /// <summary>
    /// Every table is written into new files, and the old ones go. A row that somebody's reading began before it was taken out can still be seen by him, and would be written along:
    /// so those readers are waited for, autovacuum among them, and whoever began to write before, in whatever database of the server: by them PostgreSQL reckons what can still be seen.
    /// </summary>
    public override async Task Compact(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        await using var now = Database.GetDbConnection().CreateCommand();
        now.CommandText = "SELECT pg_current_xact_id()::text";
        var since = (string)(await now.ExecuteScalarAsync(cancellation))!;
        await using var readers = (NpgsqlCommand)Database.GetDbConnection().CreateCommand();
        readers.CommandText = """
            SELECT (pg_snapshot_xmin(pg_current_snapshot()) <= @since::xid8)::int + (
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL AND age(backend_xmin) >= age(@since::xid8::xid))
            """;
        readers.Parameters.AddWithValue("since", since);
        for (var looks = 0; await readers.ExecuteScalarAsync(cancellation) is > 0L; looks++)
        {
            if (looks == MostLooks)
                throw new TimeoutException("Somebody still reads what was taken out.");
            await Task.Delay(betweenLooks, cancellation);
        }
        // Whoever waits for a table keeps all others waiting behind him.
        await Database.ExecuteSqlAsync($"SET lock_timeout = '5s'", cancellation);
        Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await Database.ExecuteSqlAsync($"VACUUM (FULL)", cancellation);
    }

    /// <summary>
    /// PostgreSQL keeps frequent and outermost values of each column beside the table, to plan queries with, and keeps them when the rows are gone: names would stay there. Of these columns it keeps none.
    /// </summary>
    public override async Task LeavePersonsOutOfStatistics(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        foreach (var entity in personal.Select(type => Model.FindEntityType(type)!))
        {
            foreach (var property in entity.GetProperties().Where(property => property.GetTypeMapping().Converter?.ProviderClrType == typeof(string) || property.ClrType == typeof(string)))
            {
                await using var command = Database.GetDbConnection().CreateCommand();
                command.CommandText = $"ALTER TABLE \"{entity.GetTableName()}\" ALTER COLUMN \"{property.GetColumnName()}\" SET STATISTICS 0";
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        await Database.CloseConnectionAsync();
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
