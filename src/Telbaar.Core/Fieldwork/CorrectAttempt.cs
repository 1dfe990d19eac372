using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// The research lead puts a column of an attempt right, leaves it out (status void), has it made again (redone), or lets it count after all (valid).
/// What stood there before, who, when and why are kept. After the study was closed its edition stays as it is, until a next one is made.
/// </summary>
public static class CorrectAttempt
{
    /// <param name="Value">In the words of an attempts file, in Dutch or English; empty for nothing.</param>
    public sealed record Input(StudyId Study, AttemptId Attempt, AttemptColumn? Column, string? Value, CorrectionReason? Reason, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.CorrectAttempts) is { } refusal)
            return refusal;
        if (acting.Account is null)
            return ActRefusals.NotAllowed;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var study = await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation);
        var row = await db.Set<RecordedAttempt>().FirstOrDefaultAsync(candidate => candidate.Id == input.Attempt && candidate.StudyId == input.Study, cancellation);
        if (study is null || row is null)
            return ActRefusals.NotFound;
        db.Expect(row, input.Version);
        if (await Put(db, acting, study, row, new(input.Column, input.Value, input.Reason), cancellation) is { Count: > 0 } refusals)
            return Answer<Done>.Refused(refusals);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }

    internal sealed record Change(AttemptColumn? Column, string? Value, CorrectionReason? Reason);

    /// <summary>The same as a part of another act, in its transaction: nothing is saved yet.</summary>
    /// <returns>Why it cannot be; empty when it was done.</returns>
    internal static async Task<IReadOnlyList<Refusal>> Put(Store db, Acting acting, Study study, RecordedAttempt row, Change change, CancellationToken cancellation)
    {
        var stands = await StudyAttempts.Of(db, row, cancellation);
        var check = new Checking();
        var column = check.Value(change.Column, nameof(Input.Column));
        var reason = check.Value(change.Reason, nameof(Input.Reason));
        check.RefuseWhen(change.Column is not null && !AttemptFold.MayBeCorrected.Contains(column), FieldworkRefusals.NotCorrected, nameof(Input.Column));
        if (check.IsRefused)
            return check.Refusals;
        var (changed, faults) = AttemptFold.With(stands, column, change.Value?.Trim() ?? "", Zones.Amsterdam);
        if (changed is not { } corrected)
            return [.. faults.Select(fault => FieldworkRefusals.NotAValue.With(fault).About(nameof(Input.Value)))];
        var (before, after) = (AttemptFold.TextOf(stands, column), AttemptFold.TextOf(corrected, column));
        check.RefuseWhen(before == after, FieldworkRefusals.NothingChanges, nameof(Input.Value));
        check.RefuseWhen(!CorrectionReasons.For(CorrectionReasons.KindOf(column, corrected.Status)).Contains(reason), FieldworkRefusals.NotThisReason, nameof(Input.Reason));
        if (check.IsRefused)
            return check.Refusals;

        var corrections = await db.Set<Correction>().Where(correction => correction.AttemptId == row.Id).ToListAsync(cancellation);
        var correction = new Correction
        {
            Id = EntityId.New<CorrectionId>(acting.At),
            AttemptId = row.Id,
            Column = column,
            Before = before,
            After = after,
            Reason = reason,
            By = acting.Account ?? throw new InvalidOperationException("An attempt is corrected by a person."),
            At = acting.At,
            Ordinal = corrections.Count + 1,
        };
        db.Add(correction);
        var callbacks = await db.Set<Callback>().Where(callback => callback.AttemptId == row.Id).ToListAsync(cancellation);
        await Refold.Of(db, study, row, callbacks, [.. corrections, correction], cancellation);
        if (column is AttemptColumn.Status)
            await PutBack(db, study, row, cancellation);
        db.Audit(acting, "attempt.corrected", row.Id.Value, $"{column} {reason}");
        await db.RaiseRevision(study.Id, cancellation);
        return [];
    }

    /// <summary>A call that is to be made again goes back into the plan; one that counts after all comes out of it, unless somebody has it by now.</summary>
    static async Task PutBack(Store db, Study study, RecordedAttempt row, CancellationToken cancellation)
    {
        if (await db.Set<CallClaim>().AsNoTracking().FirstOrDefaultAsync(claim => claim.Id == row.Id, cancellation) is not { PlannedCallId: { } id })
            return;
        var planned = await db.Set<PlannedCall>().FirstAsync(call => call.Id == id, cancellation);
        if (row.Status is AttemptStatus.Redone && planned.Holder == row.Id.Value && StudyInHand.BeforeTheEndOfTheField.Contains(study.State))
            planned.State = PlannedCallState.Planned;
        else if (row.Status is not AttemptStatus.Redone && planned.State is PlannedCallState.Planned && planned.Holder == row.Id.Value)
            planned.State = PlannedCallState.Rung;
    }
}
