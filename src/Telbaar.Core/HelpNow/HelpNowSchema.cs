using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

static class HelpNowSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Subject>(subject =>
        {
            subject.OwnedTable("subjects");
            subject.HasName(s => s.Name, s => s.Folded);
            subject.Property(s => s.Synonyms).HasMaxLength(SaveSubject.LongestSynonyms);
            subject.HasIndex(s => new { s.OrganisationId, s.Folded }).IsUnique();
            subject.BelongsTo<Subject, Department>(nameof(Subject.DepartmentId));
            subject.BelongsTo<Subject, Team>(nameof(Subject.TeamId));
            subject.BelongsTo<Subject, Employee>(nameof(Subject.EmployeeId));
        });
        model.Entity<DesktopKey>(key =>
        {
            key.OwnedTable("desktop_keys");
            key.Property(k => k.Name).HasMaxLength(100);
            key.Property(k => k.Digest).HasMaxLength(64);
            key.HasIndex(k => k.Digest).IsUnique();
        });
    }
}
