using Microsoft.EntityFrameworkCore;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>Makes the row of an attempt again from its sources, in the transaction of the act that added one.</summary>
static class Refold
{
    /// <summary>Of an attempt that was rung here: makes the row when the line has been closed for the first time.</summary>
    /// <param name="row">The row that there is; nothing before the line was closed.</param>
    /// <param name="events">All of them, those that are being added too.</param>
    /// <returns>The call, and the row where there is one by now.</returns>
    public static async Task<(FoldedCall Call, RecordedAttempt? Row, bool IsNew)> OfCall(
        Store db, CallClaim claim, RecordedAttempt? row, IEnumerable<CallEvent> events, IReadOnlyCollection<Callback> callbacks, IReadOnlyCollection<Correction> corrections, CallbackCounting counting, CancellationToken cancellation)
    {
        var department = await db.Set<Department>().Where(d => d.Id == claim.DepartmentId).Select(d => d.Name).FirstAsync(cancellation);
        var call = CallFold.Of(claim, department, team: null, events, Zones.Amsterdam);
        // Whoever adds to the same call at the same moment would fold without knowing of this.
        db.RestOn(claim);
        if (row is null && !call.IsOver)
            return (call, null, false);
        var isNew = row is null;
        if (row is null)
        {
            row = new()
            {
                Id = claim.Id,
                StudyId = claim.StudyId,
                Identifier = claim.Identifier,
                Purpose = claim.Purpose,
                StartedAt = call.Attempt.StartedAt,
                DepartmentId = claim.DepartmentId,
                TeamId = claim.TeamId,
                EmployeeId = claim.EmployeeId,
                Replaces = claim.Replaces,
            };
            db.Add(row);
        }
        row.Tell(AttemptFold.Of(call.Attempt, Counting(callbacks, counting), corrections, Zones.Amsterdam));
        return (call, row, isNew);
    }

    /// <summary>Of any attempt that has a row, from what the store holds and what is being added.</summary>
    public static async Task Of(Store db, Study study, RecordedAttempt row, IReadOnlyCollection<Callback> callbacks, IReadOnlyCollection<Correction> corrections, CancellationToken cancellation)
    {
        var counting = (await StudyNorms.Of(db, study, cancellation))?.Counting ?? CallbackCounting.ByTelephone;
        if (await db.Set<CallClaim>().FirstOrDefaultAsync(claim => claim.Id == row.Id, cancellation) is { } claim)
        {
            var events = await db.Set<CallEvent>().AsNoTracking().Where(happened => happened.AttemptId == row.Id).ToListAsync(cancellation);
            await OfCall(db, claim, row, events, callbacks, corrections, counting, cancellation);
            return;
        }
        var read = await db.Set<ImportedRow>().AsNoTracking().FirstAsync(imported => imported.AttemptId == row.Id, cancellation);
        db.RestOn(row);
        row.Tell(AttemptFold.Of(RowAsRead.Fold(read.Text, Zones.Amsterdam).Attempt, Counting(callbacks, counting), corrections, Zones.Amsterdam));
    }

    static IEnumerable<DateTimeOffset> Counting(IEnumerable<Callback> callbacks, CallbackCounting counting) =>
        callbacks.Where(callback => callback.WithdrawnAt is null && counting.Counts(callback.By, callback.How)).Select(callback => callback.At);
}
