using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

static class FieldworkSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<RecordedAttempt>(attempt =>
        {
            attempt.OwnedTable("attempts");
            attempt.Property(a => a.Identifier).HasMaxLength(200);
            attempt.Property(a => a.Caller).HasMaxLength(200);
            attempt.Property(a => a.Replaces).HasMaxLength(200);
            attempt.HasIndex(a => new { a.OrganisationId, a.StudyId, a.Identifier }).IsUnique();
            attempt.BelongsTo<RecordedAttempt, Study>(nameof(RecordedAttempt.StudyId));
            attempt.BelongsTo<RecordedAttempt, Department>(nameof(RecordedAttempt.DepartmentId));
            attempt.BelongsTo<RecordedAttempt, Team>(nameof(RecordedAttempt.TeamId));
            attempt.BelongsTo<RecordedAttempt, Employee>(nameof(RecordedAttempt.EmployeeId));
        });
        model.Entity<AttemptRemark>(remark =>
        {
            remark.ToTable("attempt_remarks");
            remark.HasKey(r => new { r.OrganisationId, r.AttemptId });
            remark.BelongsTo<AttemptRemark, RecordedAttempt>(nameof(AttemptRemark.AttemptId));
        });
        model.Entity<AttemptImport>(import =>
        {
            import.OwnedTable("attempt_imports");
            import.Property(i => i.Digest).HasMaxLength(64);
            import.BelongsTo<AttemptImport, Study>(nameof(AttemptImport.StudyId));
        });
        model.Entity<ImportedRow>(row =>
        {
            row.ToTable("imported_rows");
            row.HasKey(r => new { r.OrganisationId, r.AttemptId });
            row.BelongsTo<ImportedRow, RecordedAttempt>(nameof(ImportedRow.AttemptId));
            row.BelongsTo<ImportedRow, AttemptImport>(nameof(ImportedRow.ImportId));
        });
    }
}
