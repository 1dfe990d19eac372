using Microsoft.EntityFrameworkCore;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Retention;

/// <summary>Until when it may be known who the employees of a study are: the months of the statement at its legal gate, counted from the last day of its field period.</summary>
/// <param name="Months">Nothing while no statement is in force: then nothing is taken out.</param>
/// <param name="LastAttempt">The day of its last attempt; nothing where it has none.</param>
public sealed record RetentionTerm(Study Study, int? Months, DateOnly? LastAttempt)
{
    /// <summary>The last day of the field period, or of the attempts where it has none.</summary>
    public DateOnly? LastFieldDay => Study.To ?? LastAttempt;

    /// <summary>The last day on which it is known.</summary>
    public DateOnly? LastDay => LastFieldDay is { } last && Months is { } months ? last.AddMonths(months) : null;

    public bool IsOverAt(DateTimeOffset at) => LastDay is { } last && Zones.LocalDay(at) > last;

    /// <summary>
    /// Whether the study may still need the staff list: its term runs, or it never got one. A study without attempts that did not go into the field needs it no longer once its last day has
    /// passed, or a year after it was designed without one: what nobody goes on with must not keep names for ever.
    /// </summary>
    public bool NeedsNamesAt(DateTimeOffset at) => !IsOverAt(at)
        && (LastAttempt is not null || Study.State is not (StudyState.Designed or StudyState.Ready) || Zones.LocalDay(at) <= (Study.To ?? Zones.LocalDay(Study.StateSince).AddYears(1)));

    /// <summary>Those of all studies of the organisation, the last one first.</summary>
    public static async Task<IReadOnlyList<RetentionTerm>> All(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var attempts = await db.Set<RecordedAttempt>().GroupBy(attempt => attempt.StudyId).Select(study => new { study.Key, Last = study.Max(attempt => attempt.StartedAt) })
            .ToDictionaryAsync(study => study.Key, study => Zones.LocalDay(study.Last), cancellation);
        var terms = new List<RetentionTerm>();
        foreach (var study in await db.Set<Study>().AsNoTracking().OrderByDescending(study => study.To).ThenBy(study => study.Folded).ToListAsync(cancellation))
            terms.Add(new(study, (await Gate.Of(db, study.Id, cancellation)).InForce(GateKind.RetentionTerm)?.Number, attempts.TryGetValue(study.Id, out var last) ? last : null));
        return terms;
    }
}
