using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telbaar.Storage;

/// <summary>The words in which schemas are written.</summary>
static class Mapping
{
    /// <summary>A table of owned things with the key (organisation, id).</summary>
    public static void OwnedTable<TEntity>(this EntityTypeBuilder<TEntity> entity, string table)
        where TEntity : Owned
    {
        entity.ToTable(table);
        entity.HasKey(nameof(Owned.OrganisationId), "Id");
    }

    /// <summary>
    /// A foreign key of (organisation, id): the database itself refuses a child under another organisation's parent. Nothing is deleted along with its parent.
    /// </summary>
    public static void BelongsTo<TEntity, TParent>(this EntityTypeBuilder<TEntity> entity, string property)
        where TEntity : Owned
        where TParent : Owned =>
        entity.HasOne<TParent>().WithMany().HasForeignKey(nameof(Owned.OrganisationId), property).OnDelete(DeleteBehavior.Restrict);

    /// <summary>A name with its folded form beside it, which sorts by bytes on every database.</summary>
    public static void HasName<TEntity>(this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, string>> name, Expression<Func<TEntity, string>> folded)
        where TEntity : class
    {
        entity.Property(name).HasMaxLength(200);
        entity.Property(folded).HasMaxLength(200).HasAnnotation(FoldedColumn, true);
    }

    /// <summary>Marks a column that PostgreSQL must order by bytes, as SQLite does.</summary>
    public const string FoldedColumn = "Telbaar:Folded";
}
