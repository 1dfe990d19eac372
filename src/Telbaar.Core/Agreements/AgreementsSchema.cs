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
        MapRounds(model);
    }

    static void MapRounds(ModelBuilder model)
    {
        model.Entity<KnowledgeRound>(round =>
        {
            round.OwnedTable("knowledge_rounds");
            round.Ignore(r => r.ClosesAt);
            round.BelongsTo<KnowledgeRound, Department>(nameof(KnowledgeRound.DepartmentId));
            round.BelongsTo<KnowledgeRound, Team>(nameof(KnowledgeRound.TeamId));
        });
        model.Entity<KnowledgeInvitation>(invitation =>
        {
            invitation.OwnedTable("knowledge_invitations");
            invitation.HasIndex(i => new { i.OrganisationId, i.RoundId, i.EmployeeId }).IsUnique();
            invitation.BelongsTo<KnowledgeInvitation, KnowledgeRound>(nameof(KnowledgeInvitation.RoundId));
            invitation.BelongsTo<KnowledgeInvitation, Employee>(nameof(KnowledgeInvitation.EmployeeId));
        });
        model.Entity<KnowledgeLink>(link =>
        {
            link.ToTable("knowledge_links");
            link.HasKey(l => new { l.OrganisationId, l.Digest });
            link.Property(l => l.Digest).HasMaxLength(64);
            link.BelongsTo<KnowledgeLink, KnowledgeInvitation>(nameof(KnowledgeLink.InvitationId));
        });
        model.Entity<KnowledgeTally>(tally =>
        {
            tally.ToTable("knowledge_tallies");
            tally.HasKey(t => new { t.OrganisationId, t.RoundId, t.AgreementId });
            tally.BelongsTo<KnowledgeTally, KnowledgeRound>(nameof(KnowledgeTally.RoundId));
            tally.BelongsTo<KnowledgeTally, Agreement>(nameof(KnowledgeTally.AgreementId));
        });
    }
}
