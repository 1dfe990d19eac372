using System.Globalization;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>What to score, and how.</summary>
public sealed record ScoringInput
{
    public required AttemptsFile File { get; init; }

    public required NormSet Norms { get; init; }

    /// <summary>Other norms under which the same attempts are scored as well.</summary>
    public IReadOnlyList<NormSet> Compared { get; init; } = [];

    /// <summary>What lies after this moment has not happened yet.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Days on which this organisation is closed, beside weekends and public holidays.</summary>
    public IReadOnlySet<DateOnly> ClosingDays { get; init; } = new HashSet<DateOnly>();

    /// <summary>A breakdown beside the one by department.</summary>
    public Breakdown? By { get; init; }

    /// <summary>The departments that the study speaks of, and their sizes; all of them, unless given.</summary>
    public Scope Scope { get; init; } = Scope.All;

    /// <summary>Figures published elsewhere, to be held against the attempts.</summary>
    public Published? Published { get; init; }

    /// <summary>Takes the rows with faults, which are then skipped; without it a fault refuses the file.</summary>
    public IRefusedRows? Refused { get; init; }

    public IProgress<double>? Progress { get; init; }
}

/// <summary>The scores of an attempts file, or why there are none.</summary>
public sealed record Scored
{
    public required FaultList Faults { get; init; }

    public required IReadOnlyList<string> UnknownColumns { get; init; }

    public required long Rows { get; init; }

    public required long Skipped { get; init; }

    /// <summary>Faults of the list of departments that only the attempts bring to light: departments that it lacks.</summary>
    public FaultList DepartmentFaults { get; init; } = new();

    /// <summary>Under the study's own norms; nothing when the file was refused.</summary>
    public StudyScores? Scores { get; init; }

    /// <summary>Under each of the other norms, in the order asked for.</summary>
    public IReadOnlyList<StudyScores> Compared { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<ReconciledFigure> Reconciled { get; init; } = [];
}

/// <summary>Scores an attempts file.</summary>
public static class ScoreAttempts
{
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static Scored Run(ScoringInput input, CancellationToken cancellation)
    {
        var zone = Zones.Amsterdam;
        var norms = input.Compared.Prepend(input.Norms).ToList();
        var asked = norms.Count;
        norms.AddRange(NamedBy(input.Published).Where(set => norms.TrueForAll(other => other.Name != set.Name)));
        var reading = new AttemptsReader(input.File, zone) { Progress = input.Progress, PassedOver = [.. NamesNotAsked(input.By)] }.Read(
            () => new ScoringSink([.. norms.Select((set, i) => new StudyTally(
                set, new BusinessCalendar(new LocalClock(zone), set.OfficeHours, input.ClosingDays), input.AsOf, i == 0 ? input.By : null, input.Scope))]),
            input.Refused, cancellation);
        var scored = new Scored { Faults = reading.Faults, UnknownColumns = reading.UnknownColumns, Rows = reading.Rows, Skipped = reading.Skipped };
        if (reading.Sinks is not { Count: > 0 } sinks)
            return scored;
        var all = sinks[0];
        foreach (var other in sinks.Skip(1))
            all.Merge(other);
        return scored.With(all.Tallies, asked, all.Odd, reading.Replaced, input.Published, input.Scope);
    }

    /// <summary>Adds the scores and all that follows from them.</summary>
    /// <param name="tallies">The first is the study's own.</param>
    /// <param name="asked">Under how many norms scores were asked for, the study's own among them; the rest serve the publication.</param>
    internal static Scored With(
        this Scored scored, IReadOnlyList<StudyTally> tallies, int asked, OddAttempts odd, ReplacedAttempts replaced, Published? published, Scope scope)
    {
        var scores = tallies.Select(tally => tally.Score()).ToList();
        var unlisted = Unlisted(scores[0], scope);
        if (unlisted.Count > 0)
            return scored with { DepartmentFaults = unlisted };
        var reconciliation = new Reconciliation(scores[0], scores[1..]);
        return scored with
        {
            Scores = scores[0],
            Compared = scores[1..asked],
            Findings =
            [
                .. published is null ? [] : reconciliation.Findings(published),
                .. Replaced(replaced),
                .. odd.Findings(),
                .. StudyFindings.Of(scores[0]),
            ],
            Reconciled = published is null ? [] : reconciliation.Reconcile(published),
        };
    }

    /// <summary>The names beside that of the department, less those that attempts are broken down by.</summary>
    static IEnumerable<AttemptColumn> NamesNotAsked(Breakdown? by)
    {
        if (by is not Breakdown.Team)
            yield return AttemptColumn.Team;
        if (by is not Breakdown.Caller)
            yield return AttemptColumn.Caller;
    }

    /// <summary>The shipped norms under which a publication gives figures.</summary>
    static IEnumerable<NormSet> NamedBy(Published? published) => (published?.Figures ?? [])
        .Select(figure => figure.Norms).OfType<string>().Distinct().Select(ShippedNorms.Find).OfType<NormSet>();

    /// <summary>
    /// A department with attempts that the list lacks. Nobody could say whether the study speaks of it, nor how it weighs, and mostly its name is written otherwise in one of
    /// both files: so nothing is scored.
    /// </summary>
    static FaultList Unlisted(StudyScores scores, Scope scope)
    {
        var faults = new FaultList();
        foreach (var group in scores.Departments.Where(group => scope.IsListed && !scope.Lists(group.Key.Name!)))
            faults.Add(new(1, DepartmentsFile.NameColumn, group.Key.Name!, FaultKind.UnlistedDepartment, group.Card.Attempts.ToString(CultureInfo.InvariantCulture)));
        return faults;
    }

    static IEnumerable<Finding> Replaced(ReplacedAttempts replaced) =>
        replaced.Count > 0 ? [new OddAttemptsFinding(Oddities.ReplacedButValid, replaced.Count, replaced.Identifiers)] : [];
}
