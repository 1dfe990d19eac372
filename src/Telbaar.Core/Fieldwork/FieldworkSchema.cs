using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Sampling;
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
        model.Entity<CallClaim>(claim =>
        {
            claim.OwnedTable("call_claims");
            claim.Property(c => c.Identifier).HasMaxLength(200);
            claim.Property(c => c.Replaces).HasMaxLength(200);
            claim.Property(c => c.Caller).HasMaxLength(20);
            claim.HasIndex(c => new { c.OrganisationId, c.StudyId, c.Identifier }).IsUnique();
            claim.BelongsTo<CallClaim, Study>(nameof(CallClaim.StudyId));
            claim.BelongsTo<CallClaim, PlannedCall>(nameof(CallClaim.PlannedCallId));
            claim.BelongsTo<CallClaim, Department>(nameof(CallClaim.DepartmentId));
            claim.BelongsTo<CallClaim, Team>(nameof(CallClaim.TeamId));
            claim.BelongsTo<CallClaim, Employee>(nameof(CallClaim.EmployeeId));
        });
        model.Entity<CallEvent>(happened =>
        {
            happened.OwnedTable("call_events");
            happened.Property(e => e.Value).HasMaxLength(200);
            happened.Property(e => e.Digest).HasMaxLength(64);
            happened.HasIndex(e => new { e.OrganisationId, e.AttemptId, e.Sequence }).IsUnique();
            happened.BelongsTo<CallEvent, Study>(nameof(CallEvent.StudyId));
            happened.BelongsTo<CallEvent, CallClaim>(nameof(CallEvent.AttemptId));
        });
        model.Entity<CallRemark>(remark =>
        {
            remark.ToTable("call_remarks");
            remark.HasKey(r => new { r.OrganisationId, r.AttemptId });
            remark.BelongsTo<CallRemark, CallClaim>(nameof(CallRemark.AttemptId));
        });
        model.Entity<StudyCaller>(caller =>
        {
            caller.ToTable("study_callers");
            caller.HasKey(c => new { c.OrganisationId, c.StudyId, c.AccountId });
            caller.Property(c => c.Code).HasMaxLength(20);
            caller.HasIndex(c => new { c.OrganisationId, c.StudyId, c.Code }).IsUnique();
            caller.BelongsTo<StudyCaller, Study>(nameof(StudyCaller.StudyId));
        });
        model.Entity<CallingKey>(key =>
        {
            key.ToTable("calling_keys");
            key.HasKey(k => k.AccountId);
            key.Property(k => k.Key).HasMaxLength(64);
            key.HasOne<Account>().WithOne().HasForeignKey<CallingKey>(k => k.AccountId);
        });
        model.Entity<ListeningShare>(share =>
        {
            share.ToTable("listening_shares");
            share.HasKey(s => new { s.OrganisationId, s.StudyId });
            share.BelongsTo<ListeningShare, Study>(nameof(ListeningShare.StudyId));
        });
        model.Entity<SecondJudgement>(judgement =>
        {
            judgement.ToTable("second_judgements");
            judgement.HasKey(j => new { j.OrganisationId, j.AttemptId });
            judgement.BelongsTo<SecondJudgement, CallClaim>(nameof(SecondJudgement.AttemptId));
        });
        model.Entity<Callback>(callback =>
        {
            callback.OwnedTable("callbacks");
            callback.BelongsTo<Callback, Study>(nameof(Callback.StudyId));
            callback.BelongsTo<Callback, RecordedAttempt>(nameof(Callback.AttemptId));
        });
        model.Entity<CallbackRemark>(remark =>
        {
            remark.ToTable("callback_remarks");
            remark.HasKey(r => new { r.OrganisationId, r.CallbackId });
            remark.BelongsTo<CallbackRemark, Callback>(nameof(CallbackRemark.CallbackId));
        });
        model.Entity<Correction>(correction =>
        {
            correction.OwnedTable("corrections");
            correction.Property(c => c.Before).HasMaxLength(200);
            correction.Property(c => c.After).HasMaxLength(200);
            correction.HasIndex(c => new { c.OrganisationId, c.AttemptId, c.Ordinal }).IsUnique();
            correction.BelongsTo<Correction, RecordedAttempt>(nameof(Correction.AttemptId));
        });
    }
}
