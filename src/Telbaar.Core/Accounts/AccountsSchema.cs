using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Accounts;

static class AccountsSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.DisplayName).HasMaxLength(200);
            account.Property(a => a.LanguageTag).HasMaxLength(8);
            account.Property(a => a.SecondFactorSecret).HasMaxLength(64);
            account.Property(a => a.RecoveryCodes).HasMaxLength(1000);
            account.Property(a => a.InviteDigest).HasMaxLength(64);
        });
        model.Entity<Membership>(membership =>
        {
            membership.ToTable("memberships");
            membership.HasKey(m => new { m.AccountId, m.OrganisationId, m.Role });
            membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
            membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId);
        });
        model.Entity<StudyMembership>(membership =>
        {
            membership.ToTable("study_memberships");
            membership.HasKey(m => new { m.OrganisationId, m.StudyId, m.AccountId, m.Role });
            membership.BelongsTo<StudyMembership, Studies.Study>(nameof(StudyMembership.StudyId));
            membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        });
        model.Entity<ProtectionKey>(key => key.ToTable("protection_keys"));
    }
}
