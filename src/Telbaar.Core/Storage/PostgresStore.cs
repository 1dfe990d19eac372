using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telbaar.Storage;

/// <summary>PostgreSQL, for an organisation that has it.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options) : Store(options)
{
    protected override IsolationLevel SnapshotLevel => IsolationLevel.RepeatableRead;

    protected override bool IsRepeatedKey(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override bool IsBrokenReference(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.FindAnnotation(Mapping.FoldedColumn) is not null))
            property.SetCollation("C");
    }
}
