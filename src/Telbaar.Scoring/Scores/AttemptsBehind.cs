using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Scores;

/// <summary>The two counts of a figure.</summary>
public enum FigurePart
{
    Denominator,
    Numerator,
}

/// <summary>
/// Says of one attempt after another how a study counts it, so that the attempts behind a figure can be shown: those whose profile a measure counts, or that have an outcome.
/// </summary>
/// <param name="norms">The norms of the figures.</param>
/// <param name="calendar">The organisation's working days; not shared with another thread.</param>
/// <param name="asOf">The as-of moment of the figures.</param>
/// <param name="scope">The departments that the figures speak of.</param>
public sealed class AttemptsBehind(NormSet norms, BusinessCalendar calendar, DateTimeOffset asOf, Scope scope)
{
    readonly Classification classification = new(new Deadlines(norms.Callback, calendar), asOf);

    /// <summary>Nothing for an attempt that no figure counts: a void or redone one, or of a department out of scope.</summary>
    public Profile? ProfileOf(in Attempt attempt) =>
        attempt.Status is AttemptStatus.Valid && !scope.LeavesOut(attempt.Department) ? new Profile(attempt, classification.Judge(attempt), norms.Threshold) : null;

    /// <summary>Whether a count of a measure's figure has an attempt with this profile in it. Without the threshold that it needs, a measure has no figure, and so no attempts behind it.</summary>
    public static bool Has(Measure measure, FigurePart count, Profile attempt, NormSet norms) =>
        (!measure.NeedsThreshold || norms.Threshold is not null) && (count is FigurePart.Numerator ? measure.IsInNumerator(attempt) : measure.Counts(attempt));
}
