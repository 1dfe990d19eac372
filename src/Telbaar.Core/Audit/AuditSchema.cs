using Microsoft.EntityFrameworkCore;

namespace Telbaar.Audit;

static class AuditSchema
{
    public static void Map(ModelBuilder model) => model.Entity<AuditEntry>(entry =>
    {
        entry.ToTable("audit");
        entry.HasIndex(e => new { e.OrganisationId, e.At });
        entry.Property(e => e.Action).HasMaxLength(80);
        entry.Property(e => e.Result).HasMaxLength(80);
        entry.Property(e => e.Detail).HasMaxLength(500);
    });
}
