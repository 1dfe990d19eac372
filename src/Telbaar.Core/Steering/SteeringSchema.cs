using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Steering;

static class SteeringSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ActionLine>(line =>
        {
            line.OwnedTable("action_lines");
            line.HasName(l => l.Name, l => l.Folded);
            line.HasIndex(l => new { l.OrganisationId, l.Folded }).IsUnique();
        });
        model.Entity<ActionPoint>(point =>
        {
            point.OwnedTable("action_points");
            point.Property(p => p.What).HasMaxLength(ActionPoint.LongestWhat);
            point.Property(p => p.OwnerFunction).HasMaxLength(ActionPoint.LongestFunction);
            point.Property(p => p.Reason).HasMaxLength(ActionPoint.LongestReason);
            point.Property(p => p.TargetMeasure).HasMaxLength(40);
            point.Property(p => p.OriginDetail).HasMaxLength(40);
            point.HasIndex(p => new { p.OrganisationId, p.Number }).IsUnique();
            point.BelongsTo<ActionPoint, ActionLine>(nameof(ActionPoint.LineId));
            point.BelongsTo<ActionPoint, Department>(nameof(ActionPoint.DepartmentId));
            point.BelongsTo<ActionPoint, Team>(nameof(ActionPoint.TeamId));
            point.BelongsTo<ActionPoint, Employee>(nameof(ActionPoint.OwnerId));
            point.BelongsTo<ActionPoint, Department>(nameof(ActionPoint.TargetDepartmentId));
            point.BelongsTo<ActionPoint, Study>(nameof(ActionPoint.OriginStudyId));
        });
        model.Entity<ProgressNote>(note =>
        {
            note.OwnedTable("progress_notes");
            note.Property(n => n.Text).HasMaxLength(ProgressNote.Longest);
            note.Property(n => n.Changed).HasMaxLength(200);
            note.BelongsTo<ProgressNote, ActionPoint>(nameof(ProgressNote.ActionPointId));
        });
        model.Entity<SteeringMember>(member =>
        {
            member.OwnedTable("steering_members");
            member.Property(m => m.Function).HasMaxLength(ActionPoint.LongestFunction);
            member.BelongsTo<SteeringMember, Employee>(nameof(SteeringMember.EmployeeId));
        });
        model.Entity<SteeringDecision>(decision =>
        {
            decision.OwnedTable("steering_decisions");
            decision.Property(d => d.What).HasMaxLength(SteeringDecision.Longest);
            decision.BelongsTo<SteeringDecision, ActionPoint>(nameof(SteeringDecision.ActionPointId));
        });
        model.Entity<ReminderPlan>(plan =>
        {
            plan.ToTable("reminder_plans");
            plan.HasKey(p => p.OrganisationId);
        });
    }
}
