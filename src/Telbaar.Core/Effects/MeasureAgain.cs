using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Effects;

/// <summary>
/// Measures a figure before and since something was done about it. Since is the nearest closed study that has enough attempts of the department after the moment, and before the nearest that has enough
/// before it; when the moment lies within the fieldwork of a study, its two parts are taken apart. Both are scored under the norms of the later one.
/// Which studies are taken follows from how many attempts they have, never from what came out.
/// </summary>
/// <param name="asOf">What lies after this moment has not happened yet.</param>
/// <param name="reader">Who looks: shown is what the results of those studies show. Nothing for everybody who may read a report.</param>
public sealed class MeasureAgain(Store db, DateTimeOffset asOf, Acting? reader)
{
    /// <summary>So many studies away a study is not set beside it any more.</summary>
    const int MostStudies = 3;

    /// <param name="Department">Nothing for the figure of the KCC, or of all departments together.</param>
    /// <param name="On">The first day on which it holds.</param>
    /// <param name="Others">What else was done to improve the same.</param>
    /// <param name="In">The study that must have measured it since, closed or about to be; nothing where any closed one may.</param>
    public sealed record Input(Measure Measure, DepartmentId? Department, DateOnly On, IReadOnlyCollection<OtherAction> Others, StudyId? In = null);

    /// <param name="Department">Nothing for the whole organisation.</param>
    /// <param name="Since">Its first day; nothing where that was not said.</param>
    public sealed record OtherAction(DepartmentId? Department, DateOnly? Since);

    /// <summary>A study, and the days of its first and last attempt.</summary>
    sealed record Rung(Study Study, DateOnly First, DateOnly Last);

    /// <summary>A part of a study, scored.</summary>
    sealed record Scored(Rung Rung, MeasuredPart Part, AttemptFilter Filter, StudyScores Scores, SmallGroups Groups, Gate Gate)
    {
        public Figure? FigureOf(Measure measure, string? department) =>
            (department is null ? Scores.Whole : Scores.Departments.FirstOrDefault(group => group.Key.Name == department)?.Card)?.Find(measure.Id)?.Figure;
    }

    /// <summary>Several figures are often taken from the same part of a study, under the norms of the same one.</summary>
    readonly Dictionary<(StudyId Study, AttemptFilter Part, StudyId NormsOf), Scored?> parts = [];

    IReadOnlyList<Rung>? closed;

    HashSet<DepartmentId>? headed;

    public async Task<MeasuredEffect> Of(Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var departments = await db.Set<Department>().AsNoTracking().ToListAsync(cancellation);
        var measured = new MeasuredEffect(input.Measure.Id, departments.FirstOrDefault(department => department.Id == input.Department)?.Name);
        if (!await SeesResultsOf(input.Department, cancellation))
            return measured with { None = NoEffect.OtherDepartment };
        if (input.Measure.IsOnlyReported)
            return measured with { None = NoEffect.NotMarked };
        var studies = await StudiesWith(input.In, cancellation);
        // A day on which the moment lies, or one after it, belongs to what is measured since.
        var later = await Nearest(studies.Where(rung => rung.Last >= input.On && (input.In is null || rung.Study.Id == input.In)).OrderBy(rung => rung.First), isSince: true, normsOf: null, measured.Department, input, cancellation);
        if (later is null)
        {
            var isComing = await db.Set<Study>().AnyAsync(study => (study.State == StudyState.InField || study.State == StudyState.AwaitingCallbacks) && study.To >= input.On, cancellation);
            return measured with { None = studies.Count == 0 || studies.All(rung => rung.First >= input.On) ? NoEffect.NothingBefore : isComing ? NoEffect.StillInField : NoEffect.NothingSince };
        }
        var norms = later.Scores.Norms;
        measured = measured with { Since = later.Part, Rounding = norms.Rounding };
        if (norms.Components.SelectMany(component => component.Parameters).All(parameter => parameter.Measure.Id != input.Measure.Id))
            return measured with { None = NoEffect.NotMarked };
        var earlier = await Nearest(studies.Where(rung => rung.First < input.On).OrderByDescending(rung => rung.Last), isSince: false, later.Rung.Study, measured.Department, input, cancellation);
        if (earlier is null)
            return measured with { None = NoEffect.NothingBefore };
        measured = measured with { Before = earlier.Part };
        if ((WhyHidden(earlier, input.Department) ?? WhyHidden(later, input.Department)) is { } hidden)
            return measured with { None = hidden };
        return await Compare(input, departments, measured, earlier, later, cancellation);
    }

    /// <summary>Closed studies with attempts, and the one that is being closed.</summary>
    async Task<IReadOnlyList<Rung>> StudiesWith(StudyId? closing, CancellationToken cancellation)
    {
        if (closed is not null)
            return closed;
        var found = new List<Rung>();
        foreach (var study in await db.Set<Study>().AsNoTracking().Where(study => study.State == StudyState.Closed || study.Id == closing).ToListAsync(cancellation))
        {
            var attempts = db.AttemptsOf(study.Id).Where(attempt => attempt.Status == AttemptStatus.Valid);
            if (await attempts.MinAsync(attempt => (DateTimeOffset?)attempt.StartedAt, cancellation) is { } first && await attempts.MaxAsync(attempt => (DateTimeOffset?)attempt.StartedAt, cancellation) is { } last)
                found.Add(new(study, Zones.LocalDay(first), Zones.LocalDay(last)));
        }
        return closed = found;
    }

    /// <summary>The nearest study with as many attempts as a figure needs not to be indicative; where there is none, the one with the most.</summary>
    /// <param name="normsOf">Whose norms count; nothing for each study its own.</param>
    async Task<Scored?> Nearest(IEnumerable<Rung> studies, bool isSince, Study? normsOf, string? department, Input input, CancellationToken cancellation)
    {
        Scored? most = null;
        var attempts = 0L;
        foreach (var rung in studies.Take(MostStudies))
        {
            var isSplit = rung.First < input.On && rung.Last >= input.On;
            var part = !isSplit ? AttemptFilter.None : isSince ? new(From: input.On) : new(To: input.On.AddDays(-1));
            if (await ScoredOf(rung, part, normsOf ?? rung.Study, cancellation) is not { } found)
                continue;
            var of = found.FigureOf(input.Measure, department)?.Denominator ?? 0;
            if (of > attempts)
                (most, attempts) = (found, of);
            if (of >= found.Scores.Norms.MinimumAttempts)
                break;
        }
        return most;
    }

    async Task<Scored?> ScoredOf(Rung rung, AttemptFilter part, Study normsOf, CancellationToken cancellation)
    {
        var (study, key) = (rung.Study, (rung.Study.Id, part, normsOf.Id));
        if (parts.TryGetValue(key, out var known))
            return known;
        if (await StudyNorms.Of(db, normsOf, cancellation) is not { } norms)
            return null;
        var (scored, _) = await ScoreStudy.Run(db, study.Id, [norms], asOf, part, by: null, cancellation);
        return parts[key] = scored.Scores is { } scores
            ? new(rung, new(study.Name, part.From, part.To), part, scores, await SmallGroups.Of(db, study.Id, cancellation), await Gate.Of(db, study.Id, cancellation)) : null;
    }

    /// <summary>Whoever sees no results of the whole organisation sees here those of the departments that he or she heads.</summary>
    async Task<bool> SeesResultsOf(DepartmentId? department, CancellationToken cancellation)
    {
        if (department is not { } id || reader is null || reader.May(Permission.SeeResults))
            return true;
        headed ??= await HeadedDepartments.Of(db, reader, cancellation);
        return headed.Contains(id);
    }

    /// <summary>Nothing where it may be shown: by itself, and beside all else that is shown of the study.</summary>
    NoEffect? WhyHidden(Scored scored, DepartmentId? department)
    {
        var (part, minimum) = (scored.Filter with { Department = department }, scored.Gate.MinimumGroupSize);
        if (!scored.Groups.MayBeShown(part, minimum))
            return NoEffect.TooSmall;
        var seesAttempts = reader is not null && scored.Gate.OpensAttemptsTo(reader);
        return seesAttempts || scored.Groups.StandsAlone(part, minimum) ? null : scored.Filter.IsNone ? NoEffect.TooSmall : NoEffect.WithinStudy;
    }

    async Task<MeasuredEffect> Compare(Input input, IReadOnlyList<Department> departments, MeasuredEffect measured, Scored before, Scored since, CancellationToken cancellation)
    {
        var name = measured.Department;
        // Each department that was measured may have been the one that was chosen, because it scored low.
        var among = name is null ? 1 : Math.Max(1, before.Scores.Departments.Count(group => group.Card.Find(input.Measure.Id)?.Figure.Denominator > 0));
        if (input.Measure is MeanMeasure mean)
        {
            var effect = Effect.OfMeans(mean.DistributionOf(await TimesOf(before, input.Department, cancellation)), mean.DistributionOf(await TimesOf(since, input.Department, cancellation)), among);
            return measured with { Effect = effect, Alone = name is null ? Alone.Whole : Alone.Time };
        }
        var own = new MeasuredTwice(Counted(before.FigureOf(input.Measure, name)!.Value), Counted(since.FigureOf(input.Measure, name)!.Value));
        if (name is null)
            return measured with { Effect = Effect.OfShares(own, [], among), Alone = Alone.Whole };
        var allActed = input.Others.Any(other => other.Department is null && (other.Since is null || (other.Since > before.Rung.First && other.Since <= since.Rung.Last)));
        var acting = input.Others.Where(other => other.Since is null || other.Since <= since.Rung.Last).Select(other => other.Department).ToHashSet();
        var others = allActed ? [] : departments.Where(other => other.Id != input.Department && !acting.Contains(other.Id) && WhyHidden(before, other.Id) is null && WhyHidden(since, other.Id) is null)
            .Select(other => (Earlier: before.FigureOf(input.Measure, other.Name), Later: since.FigureOf(input.Measure, other.Name))).Where(other => other is { Earlier: not null, Later: not null })
            .Select(other => new MeasuredTwice(Counted(other.Earlier!.Value), Counted(other.Later!.Value))).ToList();
        var beside = Effect.OfShares(own, others, among);
        return measured with { Effect = beside, Alone = beside.Beside is not null ? null : allActed ? Alone.AllActed : Alone.NobodyAsLow };
    }

    /// <summary>The times of a department, or of all in scope, over the attempts that the figures count.</summary>
    async Task<Times> TimesOf(Scored scored, DepartmentId? department, CancellationToken cancellation)
    {
        var times = new Times();
        var attempts = (scored.Filter with { Department = department }).Of(db.AttemptsOf(scored.Rung.Study.Id), new LocalClock(Zones.Amsterdam)).Where(attempt => attempt.Status == AttemptStatus.Valid);
        await foreach (var stored in StudyAttempts.Of(db, attempts, Zones.Amsterdam, cancellation))
        {
            if (!scored.Scores.Scope.LeavesOut(stored.Attempt.Department))
                times.Add(stored.Attempt);
        }
        return times;
    }

    static CountedShare Counted(Figure figure) => new((long)figure.Numerator, figure.Denominator);
}
