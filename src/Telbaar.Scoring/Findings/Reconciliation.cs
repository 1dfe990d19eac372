using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Findings;

/// <summary>Another way to arrive at a published figure than ours.</summary>
public enum Reading
{
    /// <summary>Cut off where we round.</summary>
    CutOff,
    /// <summary>Rounded up where we round.</summary>
    RoundedUp,
    /// <summary>Over all valid attempts, where we leave out failures of the KCC and of technology.</summary>
    OverAllAttempts,
    /// <summary>Another measure of the catalogue.</summary>
    OtherMeasure,
    /// <summary>All failures, where we count those of the departments.</summary>
    AllFailures,
}

/// <summary>A published figure beside the one that follows from the attempts.</summary>
/// <param name="Computed">The unrounded figure by our definition; nothing when it does not follow from attempts.</param>
/// <param name="Agrees">The figure by our definition, rounded as the norms say, is the published one.</param>
/// <param name="Reading">Where it does not agree: the first other reading under which it would.</param>
public sealed record ReconciledFigure(PublishedFigure Published, double? Computed, bool Agrees, Reading? Reading, Rounding Rounding)
{
    /// <summary>Our figure to as many decimals as the publication has.</summary>
    public decimal? ComputedRounded => Computed is { } value ? Rounding.Round(value, Published.Decimals) : null;
}

/// <summary>
/// Recomputes published figures from the attempts: which agree, which differ, and by which reading they would agree. Figures are named
/// <c>attempts</c>, <c>value:MEASURE</c>, <c>mark:MEASURE</c>, <c>count:MEASURE</c>, <c>component:ID</c>, <c>final</c>, <c>time:answer</c> (also search, transfer, waiting: the mean),
/// <c>outcome:CODE</c>, <c>successes</c>, <c>failures</c> (of the departments), <c>failures:share</c> (of the department attempts, in per cent), <c>failures:voicemail</c>, <c>failures:callback-note</c>, <c>failures:reason</c>.
/// </summary>
/// <param name="own">The study's scores under its own norms.</param>
/// <param name="others">Its scores under other norms, of which a published figure may name one.</param>
public sealed class Reconciliation(StudyScores own, IReadOnlyList<StudyScores> others)
{
    /// <summary>Whether figures can have this name.</summary>
    public static bool Knows(string figure) => figure.Split(':') switch
    {
        ["attempts" or "final" or "successes" or "failures"] => true,
        ["value" or "mark" or "count", var id] => Catalogue.Find(id) is not null,
        ["component", _] => true,
        ["time", "answer" or "search" or "transfer" or "waiting"] => true,
        ["outcome", var code] => Outcomes.All.Any(outcome => outcome.Code() == code),
        ["failures", "share" or "voicemail" or "callback-note" or "reason"] => true,
        _ => false,
    };

    public IReadOnlyList<ReconciledFigure> Reconcile(Published published) =>
        [.. published.Figures.SelectMany(figure => figure.Parts.Prepend(figure)).Select(Reconcile)];

    public IEnumerable<Finding> Findings(Published published)
    {
        foreach (var (day, weekday) in published.Days)
        {
            if (day.DayOfWeek != weekday)
                yield return new WrongWeekday(day, weekday, NearestOn(weekday, day));
        }
        foreach (var reconciled in Reconcile(published))
        {
            if (!reconciled.Agrees && reconciled.Computed is not null)
                yield return new FigureDiffers(reconciled);
            if (reconciled.Agrees && OtherReadingOf(reconciled.Published) is { } other)
                yield return new TwoReadings(reconciled, other);
        }
        foreach (var whole in published.Figures.Where(figure => figure.Parts.Count > 0))
        {
            var sum = whole.Parts.Sum(part => part.Value);
            if (sum != whole.Value)
                yield return new PartsDoNotAdd(whole, (double)sum, ScoresOf(whole) is { } scores ? scores.Failures - scores.DepartmentFailures : 0);
        }
    }

    ReconciledFigure Reconcile(PublishedFigure published)
    {
        if (ScoresOf(published) is not { } scores)
            return new(published, null, false, null, own.Norms.Rounding);
        var rounding = scores.Norms.Rounding;
        var computed = Compute(published.Figure, scores);
        if (computed is not { } value)
            return new(published, null, false, null, rounding);
        if (rounding.Round(value, published.Decimals) == published.Value)
            return new(published, computed, true, null, rounding);
        Reading? reading = OtherReadings(published, value, scores).Where(other => other.Figure == published.Value).Select(other => (Reading?)other.Reading).FirstOrDefault();
        return new(published, computed, false, reading, rounding);
    }

    static IEnumerable<(Reading Reading, decimal Figure)> OtherReadings(PublishedFigure published, double value, StudyScores scores)
    {
        var rounding = scores.Norms.Rounding;
        yield return (Reading.CutOff, Rounding.CutOff(value, published.Decimals));
        yield return (Reading.RoundedUp, Rounding.RoundedUp(value, published.Decimals));
        if (published.Figure == "failures")
            yield return (Reading.AllFailures, scores.Failures);
        if (published.Figure.Split(':') is not ["value", var id] || scores.Whole.Find(id) is not { Measure: ShareMeasure measure } score)
            yield break;
        if (score.Figure.Denominator == scores.DepartmentAttempts)
            yield return (Reading.OverAllAttempts, rounding.Round(100.0 * score.Figure.Numerator / scores.Counts.Valid, published.Decimals));
        if (measure.MayBeReadAs is { } other && scores.Whole.Find(other)?.Figure.Value is { } otherValue)
            yield return (Reading.OtherMeasure, rounding.Round(otherValue, published.Decimals));
    }

    /// <summary>The other measure under which a figure that agrees would agree as well: the publication cannot tell which was meant.</summary>
    string? OtherReadingOf(PublishedFigure published) =>
        published.Figure.Split(':') is ["value", var id] && Catalogue.Find(id)?.MayBeReadAs is { } other && ScoresOf(published) is { } scores
        && scores.Whole.Find(other)?.Figure.Value is { } value && scores.Norms.Rounding.Round(value, published.Decimals) == published.Value ? other : null;

    StudyScores? ScoresOf(PublishedFigure published) =>
        published.Norms is null ? own : others.Prepend(own).FirstOrDefault(scores => scores.Norms.Name == published.Norms);

    static double? Compute(string figure, StudyScores scores) => figure.Split(':') switch
    {
        ["attempts"] => scores.Counts.Valid,
        ["final"] => scores.Whole.Final.Value,
        ["successes"] => scores.Tally.Count(attempt => attempt.Outcome.IsSuccess),
        ["failures"] => scores.DepartmentFailures,
        ["failures", "share"] => scores.DepartmentAttempts == 0 ? null : 100.0 * scores.DepartmentFailures / scores.DepartmentAttempts,
        ["failures", "voicemail"] => FailuresWith(scores, attempt => attempt.Message is Message.Voicemail && IsAboutCallback(attempt.Outcome)),
        ["failures", "callback-note"] => FailuresWith(scores, attempt => attempt.Message is Message.CallbackNote && IsAboutCallback(attempt.Outcome)),
        ["failures", "reason"] => scores.Tally.Count(attempt => attempt.Outcome is Outcome.SearchTime or Outcome.Disconnected or Outcome.AlternativeNumber or Outcome.Other),
        ["value", var id] => scores.Whole.Find(id)?.Figure.Value,
        ["count", var id] => scores.Whole.Find(id)?.Figure is { Value: not null } found ? found.Numerator : null,
        ["mark", var id] => scores.Whole.Find(id)?.Mark,
        ["component", var id] => scores.Whole.Components.FirstOrDefault(score => score.Component.Id == id)?.Mark.Value,
        ["time", "answer"] => scores.Times.Answer.Mean,
        ["time", "search"] => scores.Times.Search.Mean,
        ["time", "transfer"] => scores.Times.Transfer.Mean,
        ["time", "waiting"] => scores.Times.Waiting.Mean,
        ["outcome", var code] => scores.Tally.Count(attempt => attempt.Outcome.Code() == code),
        _ => null,
    };

    static double FailuresWith(StudyScores scores, Func<Profile, bool> counts) =>
        scores.Tally.Count(attempt => attempt.Attribution is Attribution.Department && counts(attempt));

    static bool IsAboutCallback(Outcome outcome) => outcome is Outcome.CalledBackLate or Outcome.NotCalledBack;

    static DateOnly NearestOn(DayOfWeek weekday, DateOnly day)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(ahead <= 3 ? ahead : ahead - 7);
    }
}
