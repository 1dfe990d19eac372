using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Editions;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Agreements;

/// <summary>How reachable workplaces with an agreement of a kind were, beside those without: how often the employee or a colleague was reached (measure <c>direct</c>).</summary>
/// <param name="With">Where it held all the time of the fieldwork.</param>
/// <param name="Without">Where it held at no time.</param>
/// <param name="Difference">With less without, in percentage points. Where it holds 0 the attempts are too few to see a difference.</param>
public sealed record MeasuredWith(AgreementKind Kind, Figure With, Figure Without, Interval Difference)
{
    public bool IsSeen => !Difference.Holds(0);
}

/// <summary>The edition of a study beside agreements.</summary>
/// <param name="Kinds">Those of which both sides may be shown.</param>
public sealed record MeasuredInStudy(string Study, int Edition, DateOnly From, DateOnly To, IReadOnlyList<MeasuredWith> Kinds);

/// <summary>
/// Sets what was measured beside what was agreed. It tells an association and no cause: workplaces that agree on something differ in other ways too. Attempts of one workplace resemble each other, so that
/// the intervals are rather too narrow than too wide.
/// </summary>
public static class MeasuredBeside
{
    const string Measure = "direct";

    /// <summary>The last edition of the study that was rung last.</summary>
    /// <returns>Nothing where no study has an edition.</returns>
    public static async Task<MeasuredInStudy?> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await LastMeasured.Of(db, but: null, cancellation) is not { } last)
            return null;
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == last.StudyId, cancellation);
        var opened = OpenedEdition.Of(last.File);
        var scores = opened.Scored.Scores!;
        if (scores.First is not { } first || scores.Last is not { } end)
            return null;
        var (from, to) = (study.From ?? Zones.LocalDay(first), study.To ?? Zones.LocalDay(end));
        var cells = Cells(opened, scores);
        var minimum = Math.Max(SmallestGroup.Least, Math.Max(opened.Matter.MinimumGroupSize, await SmallestGroup.Of(db, cancellation)));
        // Workplaces with few persons are left out of both sides, so that nobody can find them by taking one comparison from another.
        var shown = SmallCells.ShownApart(cells.ToDictionary(cell => cell.Key, IReadOnlySet<string> (cell) => cell.Value.Persons), minimum);
        var agreements = await db.Set<Agreement>().AsNoTracking().ToListAsync(cancellation);
        var places = await PlacesByName(db, cancellation);
        var kinds = Enum.GetValues<AgreementKind>().Select(kind => Compared(kind, cells, shown, place => HeldBetween(agreements, places, place, kind, from, to), scores)).OfType<MeasuredWith>();
        return new(study.Name, last.Number, from, to, [.. kinds]);
    }

    /// <summary>What was rung for one workplace.</summary>
    sealed record Cell(StudyTally Tally, HashSet<string> Persons);

    static Dictionary<(string Department, string? Team), Cell> Cells(OpenedEdition opened, StudyScores scores)
    {
        var cells = new Dictionary<(string, string?), Cell>();
        foreach (var each in opened.Attempts.Where(each => each.Attempt.Status is AttemptStatus.Valid && !scores.Scope.LeavesOut(each.Attempt.Department)))
        {
            var place = (each.Attempt.Department, string.IsNullOrEmpty(each.Attempt.Team) ? null : each.Attempt.Team);
            if (!cells.TryGetValue(place, out var cell))
                cells[place] = cell = new(new(scores.Norms, opened.Calendar, scores.AsOf), []);
            cell.Tally.Add(each.Attempt);
            // Where an attempt does not say for whom, it is taken for one person of its own.
            cell.Persons.Add(each.Employee.Length > 0 ? each.Employee : $"? {each.Identifier}");
        }
        return cells;
    }

    static MeasuredWith? Compared(AgreementKind kind, Dictionary<(string Department, string? Team), Cell> cells, IReadOnlySet<(string Department, string? Team)> shown, Func<(string, string?), bool?> held, StudyScores scores)
    {
        var (with, without) = (new Tally(), new Tally());
        foreach (var place in shown)
        {
            // Nothing where it held for a part of the time.
            if (held(place) is { } holds)
                (holds ? with : without).Merge(cells[place].Tally.Score().Tally);
        }
        var marking = new Marking(scores.Norms);
        return FigureOf(with) is { Interval: { } ofWith, Value: { } there } figureWith && FigureOf(without) is { Interval: { } ofWithout, Value: { } elsewhere } figureWithout
            ? new(kind, figureWith, figureWithout, Interval.OfDifference(elsewhere, ofWithout, there, ofWith)) : null;

        Figure? FigureOf(Tally tally) => marking.Department(tally).Find(Measure)?.Figure;
    }

    static async Task<Dictionary<(string, string?), Workplace>> PlacesByName(Store db, CancellationToken cancellation)
    {
        var places = new Dictionary<(string, string?), Workplace>();
        foreach (var (department, teams, _) in (await Structure.Of(db, cancellation)).Departments)
        {
            places[(department.Name, null)] = new(department.Id, null);
            foreach (var (team, _) in teams)
                places[(department.Name, team.Name)] = new(department.Id, team.Id);
        }
        return places;
    }

    /// <summary>Whether a kind of agreement held for a workplace on each day from one to another, or on none; nothing where it held on some, or the workplace is not known any more.</summary>
    static bool? HeldBetween(IReadOnlyList<Agreement> agreements, Dictionary<(string, string?), Workplace> places, (string Department, string? Team) name, AgreementKind kind, DateOnly from, DateOnly to)
    {
        if (!places.TryGetValue(name, out var place))
            return null;
        var concerned = agreements.Where(agreement => agreement.Kind == kind && agreement.DepartmentId == place.Department && (agreement.TeamId is null || agreement.TeamId == place.Team)).ToList();
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => AgreementsInForce.Among(concerned, day).Count > 0).Distinct().ToList();
        return days is [var same] ? same : null;
    }
}
