using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

static class DocumentsSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReportWords>(words =>
        {
            words.ToTable("report_words");
            words.HasKey(w => new { w.OrganisationId, w.StudyId, w.Language, w.Place });
            words.Property(w => w.Place).HasMaxLength(100);
            words.Property(w => w.Text).HasMaxLength(WriteWords.LongestChapter);
            words.BelongsTo<ReportWords, Study>(nameof(ReportWords.StudyId));
        });
        model.Entity<EarlierYear>(year =>
        {
            year.OwnedTable("earlier_years");
            year.Ignore(y => y.Mark);
            year.Property(y => y.Norms).HasMaxLength(200);
            year.Property(y => y.Source).HasMaxLength(200);
            year.HasIndex(y => new { y.OrganisationId, y.Year }).IsUnique();
        });
        model.Entity<HouseStyle>(style =>
        {
            style.ToTable("house_styles");
            style.HasKey(s => s.OrganisationId);
            style.Property(s => s.Name).HasMaxLength(200);
        });
        model.Entity<Document>(document =>
        {
            document.OwnedTable("documents");
            document.Property(d => d.Department).HasMaxLength(200);
            document.Property(d => d.Allowed).HasMaxLength(2000);
            document.Ignore(d => d.AllowedNames);
            document.Property(d => d.Digest).HasMaxLength(64);
            document.Property(d => d.Why).HasMaxLength(1000);
            document.BelongsTo<Document, Study>(nameof(Document.StudyId));
        });
    }
}
