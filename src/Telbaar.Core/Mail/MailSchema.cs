using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Mail;

static class MailSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MailSender>(sender =>
        {
            sender.ToTable("mail_senders");
            sender.HasKey(s => s.OrganisationId);
            sender.Property(s => s.Name).HasMaxLength(200);
            sender.Property(s => s.Address).HasMaxLength(MailAddresses.Longest);
        });
        model.Entity<MailTemplate>(template =>
        {
            template.ToTable("mail_templates");
            template.HasKey(t => new { t.OrganisationId, t.Kind, t.Language });
            template.Property(t => t.Subject).HasMaxLength(200);
            template.Property(t => t.Body).HasMaxLength(SaveTemplate.LongestBody);
        });
        model.Entity<OutgoingMail>(mail =>
        {
            mail.OwnedTable("outgoing_mails");
            mail.Property(m => m.MessageId).HasMaxLength(400);
            mail.Property(m => m.Failure).HasMaxLength(40);
            mail.HasIndex(m => new { m.OrganisationId, m.Kind, m.About, m.Ordinal }).IsUnique();
            mail.HasIndex(m => new { m.OrganisationId, m.State, m.DueAt });
            mail.BelongsTo<OutgoingMail, Study>(nameof(OutgoingMail.StudyId));
            mail.BelongsTo<OutgoingMail, Employee>(nameof(OutgoingMail.EmployeeId));
            mail.BelongsTo<OutgoingMail, Department>(nameof(OutgoingMail.DepartmentId));
        });
        model.Entity<MailStop>(stop =>
        {
            stop.ToTable("mail_stops");
            stop.HasKey(s => new { s.OrganisationId, s.EmployeeId });
            stop.BelongsTo<MailStop, Employee>(nameof(MailStop.EmployeeId));
        });
    }
}
