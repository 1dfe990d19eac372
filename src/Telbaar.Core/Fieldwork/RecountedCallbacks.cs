using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// The callbacks of a study's attempts, as norms count them that are not the study's own. The row of an attempt holds the first callback that counts under the study's norms;
/// under norms that count other callbacks it is made again from what was recorded.
/// </summary>
public sealed class RecountedCallbacks
{
    readonly CallbackCounting counting;
    readonly ILookup<AttemptId, Callback> callbacks;
    readonly Dictionary<AttemptId, Correction> corrections;
    readonly Dictionary<AttemptId, DateTimeOffset?> told;

    RecountedCallbacks(CallbackCounting counting, ILookup<AttemptId, Callback> callbacks, Dictionary<AttemptId, Correction> corrections, Dictionary<AttemptId, DateTimeOffset?> told) =>
        (this.counting, this.callbacks, this.corrections, this.told) = (counting, callbacks, corrections, told);

    /// <returns>Nothing where these norms count what the study's own count: then the rows stand as they are.</returns>
    public static async Task<RecountedCallbacks?> Of(Store db, StudyId study, NormSet norms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(norms);
        var own = (await StudyNorms.Of(db, await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == study, cancellation), cancellation))?.Counting ?? CallbackCounting.ByTelephone;
        if (norms.Counting.IsAs(own))
            return null;
        var recorded = db.Set<Callback>().AsNoTracking().Where(callback => callback.StudyId == study && callback.AttemptId != null && callback.WithdrawnAt == null);
        var callbacks = (await recorded.ToListAsync(cancellation)).ToLookup(callback => callback.AttemptId!.Value);
        var corrected = await db.Set<Correction>().AsNoTracking()
            .Where(correction => correction.Column == AttemptColumn.CalledBackAt && recorded.Any(callback => callback.AttemptId == correction.AttemptId)).ToListAsync(cancellation);
        // An attempt that was rung here has its callbacks from these records alone; one from a file may have told of one itself.
        var read = await db.Set<ImportedRow>().AsNoTracking().Where(row => recorded.Any(callback => callback.AttemptId == row.AttemptId)).Select(row => new { row.AttemptId, row.Text }).ToListAsync(cancellation);
        return new(
            norms.Counting, callbacks, corrected.GroupBy(correction => correction.AttemptId).ToDictionary(attempt => attempt.Key, attempt => attempt.MaxBy(correction => correction.Ordinal)!),
            read.ToDictionary(row => row.AttemptId, row => RowAsRead.Fold(row.Text, Zones.Amsterdam).Attempt.CalledBackAt));
    }

    /// <summary>The attempt as these norms count its callbacks.</summary>
    /// <param name="attempt">As its row stands.</param>
    public Attempt Recount(AttemptId id, in Attempt attempt) => !callbacks.Contains(id) ? attempt : AttemptFold.WithCallback(
        attempt with { CalledBackAt = told.GetValueOrDefault(id) }, callbacks[id].Where(callback => counting.Counts(callback.By, callback.How)).Select(callback => callback.At), corrections.GetValueOrDefault(id), Zones.Amsterdam);
}
