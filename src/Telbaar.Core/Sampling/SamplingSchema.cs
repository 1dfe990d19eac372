using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

static class SamplingSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SamplePlan>(plan =>
        {
            plan.ToTable("sample_plans");
            plan.HasKey(p => new { p.OrganisationId, p.StudyId });
            plan.BelongsTo<SamplePlan, Study>(nameof(SamplePlan.StudyId));
        });
        model.Entity<PlannedCall>(call =>
        {
            call.OwnedTable("planned_calls");
            call.Property(c => c.Caller).HasMaxLength(20);
            call.HasIndex(c => new { c.OrganisationId, c.StudyId, c.Number }).IsUnique();
            call.BelongsTo<PlannedCall, Study>(nameof(PlannedCall.StudyId));
            call.BelongsTo<PlannedCall, Employee>(nameof(PlannedCall.EmployeeId));
            call.BelongsTo<PlannedCall, Department>(nameof(PlannedCall.DepartmentId));
            call.BelongsTo<PlannedCall, CoverAlias>(nameof(PlannedCall.AliasId));
            call.BelongsTo<PlannedCall, CoverQuestion>(nameof(PlannedCall.QuestionId));
        });
        model.Entity<CoverAlias>(alias =>
        {
            alias.OwnedTable("cover_aliases");
            alias.Property(a => a.Name).HasMaxLength(200);
            alias.Property(a => a.NumberShown).HasMaxLength(40);
            alias.Property(a => a.NumberLeft).HasMaxLength(40);
            alias.BelongsTo<CoverAlias, Study>(nameof(CoverAlias.StudyId));
        });
        model.Entity<CoverQuestion>(question =>
        {
            question.OwnedTable("cover_questions");
            question.Property(q => q.Question).HasMaxLength(2000);
            question.Property(q => q.Answers).HasMaxLength(4000);
            question.Property(q => q.WhenAnswered).HasMaxLength(2000);
            question.BelongsTo<CoverQuestion, Study>(nameof(CoverQuestion.StudyId));
            question.BelongsTo<CoverQuestion, Department>(nameof(CoverQuestion.DepartmentId));
        });
    }
}
