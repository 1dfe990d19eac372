using Microsoft.EntityFrameworkCore;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

static class FeedbackSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<FeedbackPlan>(plan =>
        {
            plan.ToTable("feedback_plans");
            plan.HasKey(p => new { p.OrganisationId, p.StudyId });
            plan.Property(p => p.ContactName).HasMaxLength(200);
            plan.Property(p => p.ContactAddress).HasMaxLength(MailAddresses.Longest);
            plan.Property(p => p.DigestDays).HasMaxLength(100);
            plan.Ignore(p => p.DigestWeekdays);
            plan.BelongsTo<FeedbackPlan, Study>(nameof(FeedbackPlan.StudyId));
        });
        model.Entity<FeedbackRequest>(request =>
        {
            request.OwnedTable("feedback_requests");
            // What happens once because an attempt failed: whatever its outcome becomes later, nobody is asked twice.
            request.HasIndex(r => new { r.OrganisationId, r.AttemptId }).IsUnique();
            request.BelongsTo<FeedbackRequest, Study>(nameof(FeedbackRequest.StudyId));
            request.BelongsTo<FeedbackRequest, RecordedAttempt>(nameof(FeedbackRequest.AttemptId));
            request.BelongsTo<FeedbackRequest, Employee>(nameof(FeedbackRequest.EmployeeId));
            request.BelongsTo<FeedbackRequest, Department>(nameof(FeedbackRequest.DepartmentId));
            request.BelongsTo<FeedbackRequest, OutgoingMail>(nameof(FeedbackRequest.MailId));
        });
        model.Entity<FeedbackLink>(link =>
        {
            link.ToTable("feedback_links");
            link.HasKey(l => new { l.OrganisationId, l.Digest });
            link.Property(l => l.Digest).HasMaxLength(64);
            link.BelongsTo<FeedbackLink, FeedbackRequest>(nameof(FeedbackLink.RequestId));
        });
        model.Entity<Explanation>(explanation =>
        {
            explanation.ToTable("explanations");
            explanation.HasKey(e => new { e.OrganisationId, e.RequestId });
            explanation.BelongsTo<Explanation, FeedbackRequest>(nameof(Explanation.RequestId));
        });
        model.Entity<ExplanationWords>(words =>
        {
            words.ToTable("explanation_words");
            words.HasKey(w => new { w.OrganisationId, w.RequestId });
            words.BelongsTo<ExplanationWords, FeedbackRequest>(nameof(ExplanationWords.RequestId));
        });
        model.Entity<ExplanationQuote>(quote =>
        {
            quote.ToTable("explanation_quotes");
            quote.HasKey(q => new { q.OrganisationId, q.RequestId });
            quote.BelongsTo<ExplanationQuote, FeedbackRequest>(nameof(ExplanationQuote.RequestId));
        });
        model.Entity<Dispute>(dispute =>
        {
            dispute.OwnedTable("disputes");
            dispute.HasIndex(d => new { d.OrganisationId, d.RequestId }).IsUnique();
            dispute.BelongsTo<Dispute, Study>(nameof(Dispute.StudyId));
            dispute.BelongsTo<Dispute, FeedbackRequest>(nameof(Dispute.RequestId));
        });
        model.Entity<DisputeWords>(words =>
        {
            words.ToTable("dispute_words");
            words.HasKey(w => new { w.OrganisationId, w.DisputeId });
            words.BelongsTo<DisputeWords, Dispute>(nameof(DisputeWords.DisputeId));
        });
    }
}
