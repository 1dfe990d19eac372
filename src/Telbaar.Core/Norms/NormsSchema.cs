using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Norms;

static class NormsSchema
{
    public static void Map(ModelBuilder model) => model.Entity<StoredNormSet>(norms =>
    {
        norms.OwnedTable("norm_sets");
        norms.Property(n => n.Name).HasMaxLength(200);
        norms.HasIndex(n => new { n.OrganisationId, n.Name, n.Number }).IsUnique();
    });
}
