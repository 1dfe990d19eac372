using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

static class AgreementsSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Agreement>(agreement =>
        {
            agreement.OwnedTable("agreements");
            agreement.Property(a => a.Words).HasMaxLength(4000);
            agreement.Property(a => a.Number).HasMaxLength(40);
            agreement.Property(a => a.NotesTo).HasMaxLength(320);
            agreement.HasIndex(a => new { a.OrganisationId, a.Thread, a.Edition }).IsUnique();
            agreement.BelongsTo<Agreement, Department>(nameof(Agreement.DepartmentId));
            agreement.BelongsTo<Agreement, Team>(nameof(Agreement.TeamId));
            agreement.BelongsTo<Agreement, Employee>(nameof(Agreement.OwnerId));
        });
        model.Entity<AgreementMember>(member =>
        {
            member.ToTable("agreement_members");
            member.HasKey(m => new { m.OrganisationId, m.AgreementId, m.Place });
            member.BelongsTo<AgreementMember, Agreement>(nameof(AgreementMember.AgreementId));
            member.BelongsTo<AgreementMember, Employee>(nameof(AgreementMember.EmployeeId));
            member.BelongsTo<AgreementMember, Employee>(nameof(AgreementMember.ForId));
        });
    }
}
