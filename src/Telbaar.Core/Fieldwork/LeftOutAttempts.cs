using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>How many attempts were left out or made again for a reason.</summary>
/// <param name="Reason">Nothing where none was given: a file of attempts tells the status alone.</param>
public sealed record LeftOut(AttemptStatus Status, CorrectionReason? Reason, int Attempts);

/// <summary>The attempts of a study that do not count, and why.</summary>
public static class LeftOutAttempts
{
    /// <summary>By status, and within it the reason that was given most often first.</summary>
    public static async Task<IReadOnlyList<LeftOut>> Of(Store db, StudyId study, CancellationToken cancellation)
    {
        var leftOut = db.AttemptsOf(study).Where(attempt => attempt.Status != AttemptStatus.Valid);
        var statuses = await leftOut.Select(attempt => new { attempt.Id, attempt.Status }).ToListAsync(cancellation);
        if (statuses.Count == 0)
            return [];
        var corrections = await db.Set<Correction>().Where(correction => correction.Column == AttemptColumn.Status && leftOut.Any(attempt => attempt.Id == correction.AttemptId))
            .Select(correction => new { correction.AttemptId, correction.Ordinal, correction.Reason }).ToListAsync(cancellation);
        var corrected = corrections.GroupBy(correction => correction.AttemptId).ToDictionary(attempt => attempt.Key, attempt => attempt.MaxBy(correction => correction.Ordinal)!.Reason);
        // What the caller said when the call was to be made again, unless it was taken back.
        var told = await db.Set<CallEvent>()
            .Where(happened => happened.Step == CallStep.Again && leftOut.Any(attempt => attempt.Id == happened.AttemptId) && !db.Set<CallEvent>().Any(undo => undo.Undoes == happened.Id))
            .Select(happened => new { happened.AttemptId, happened.Sequence, happened.Value }).ToListAsync(cancellation);
        var again = told.GroupBy(happened => happened.AttemptId).ToDictionary(attempt => attempt.Key, attempt => ReasonIn(attempt.MaxBy(happened => happened.Sequence)!.Value));
        return [.. statuses.GroupBy(attempt => (attempt.Status, Reason: corrected.TryGetValue(attempt.Id, out var given) ? given : again.TryGetValue(attempt.Id, out var said) ? said : (CorrectionReason?)null))
            .Select(group => new LeftOut(group.Key.Status, group.Key.Reason, group.Count())).OrderBy(left => left.Status).ThenByDescending(left => left.Attempts).ThenBy(left => left.Reason)];
    }

    static CorrectionReason ReasonIn(string value) => Enum.TryParse<CorrectionReason>(value, out var reason) ? reason : CorrectionReason.Other;
}
