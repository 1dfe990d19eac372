using Microsoft.EntityFrameworkCore;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

static class StudiesSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Study>(study =>
        {
            study.OwnedTable("studies");
            study.HasName(s => s.Name, s => s.Folded);
            study.Property(s => s.Agency).HasMaxLength(200);
            study.Property(s => s.ShippedNorms).HasMaxLength(200);
            study.HasIndex(s => new { s.OrganisationId, s.Folded }).IsUnique();
            study.BelongsTo<Study, Municipality>(nameof(Study.MunicipalityId));
            study.BelongsTo<Study, StoredNormSet>(nameof(Study.NormSetId));
            study.BelongsTo<Study, Study>(nameof(Study.CopyOf));
        });
        model.Entity<StudyStep>(step =>
        {
            step.OwnedTable("study_steps");
            step.Property(s => s.Reason).HasMaxLength(2000);
            step.BelongsTo<StudyStep, Study>(nameof(StudyStep.StudyId));
        });
        model.Entity<StudyDepartment>(scope =>
        {
            scope.ToTable("study_departments");
            scope.HasKey(s => new { s.OrganisationId, s.StudyId, s.DepartmentId });
            scope.Property(s => s.WhyInScope).HasMaxLength(2000);
            scope.Property(s => s.RunUp).HasMaxLength(4000);
            scope.BelongsTo<StudyDepartment, Study>(nameof(StudyDepartment.StudyId));
            scope.BelongsTo<StudyDepartment, Department>(nameof(StudyDepartment.DepartmentId));
        });
        model.Entity<StudyNumber>(number =>
        {
            number.OwnedTable("study_numbers");
            number.Property(n => n.Number).HasMaxLength(40);
            number.Property(n => n.Note).HasMaxLength(200);
            number.BelongsTo<StudyNumber, Study>(nameof(StudyNumber.StudyId));
            number.BelongsTo<StudyNumber, Department>(nameof(StudyNumber.DepartmentId));
        });
        model.Entity<Shift>(shift =>
        {
            shift.OwnedTable("shifts");
            shift.Property(s => s.Caller).HasMaxLength(20);
            shift.BelongsTo<Shift, Study>(nameof(Shift.StudyId));
        });
        model.Entity<Incident>(incident =>
        {
            incident.OwnedTable("incidents");
            incident.Property(i => i.What).HasMaxLength(500);
            incident.BelongsTo<Incident, Study>(nameof(Incident.StudyId));
        });
        model.Entity<GateStatement>(statement =>
        {
            statement.OwnedTable("gate_statements");
            statement.Property(s => s.Document).HasMaxLength(500);
            statement.Property(s => s.Scope).HasMaxLength(4000);
            statement.Property(s => s.Roles).HasMaxLength(300);
            statement.Property(s => s.WithdrawnWhy).HasMaxLength(2000);
            statement.BelongsTo<GateStatement, Study>(nameof(GateStatement.StudyId));
            statement.HasIndex(s => new { s.OrganisationId, s.StudyId, s.Kind });
        });
    }
}
