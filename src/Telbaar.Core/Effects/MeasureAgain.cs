using Microsoft.EntityFrameworkCore;
using Telbaar.Fieldwork;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Effects;

/// <summary>In which part of a study something was measured.</summary>
/// <param name="From">Its first day, where it does not begin with the study.</param>
/// <param name="To">Its last day, where it does not go on until the end.</param>
public sealed record MeasuredPart(string Study, DateOnly? From, DateOnly? To);

/// <summary>Why nothing can be said of an effect, beside too few attempts.</summary>
public enum NoEffect
{
    /// <summary>There is no study with attempts before the moment.</summary>
    NothingBefore,
    /// <summary>There is no study with attempts since.</summary>
    NothingSince,
    /// <summary>So few persons were asked for that figures would give single ones away.</summary>
    TooSmall,
    /// <summary>The norms of the studies do not mark this measure, so that nothing says what is better.</summary>
    NotMarked,
}

/// <summary>A figure of a department before and since a moment.</summary>
/// <param name="Department">Nothing where the figure is that of the KCC, or of all departments.</param>
/// <param name="Effect">Nothing where <paramref name="None"/> says why.</param>
public sealed record MeasuredEffect(Measure Measure, string? Department, MeasuredPart? Before, MeasuredPart? Since, NormSet? Norms, Effect? Effect, NoEffect? None);

/// <summary>
/// Measures a figure before and since something was done about it. Before is the study nearest to the moment that has enough attempts of the department before it, and since the nearest that has enough after
/// it; when the moment lies within the fieldwork of a study, its two parts are taken apart. Both are scored under the norms of the later one.
/// Which studies are taken follows from how many attempts they have, never from what came out.
/// </summary>
/// <param name="asOf">What lies after this moment has not happened yet.</param>
public sealed class MeasureAgain(Store db, DateTimeOffset asOf)
{
    /// <summary>So many studies away a study is not set beside it any more.</summary>
    const int MostStudies = 3;

    /// <param name="Department">Nothing for the figure of the KCC, or of all departments together.</param>
    /// <param name="On">The first day on which it holds.</param>
    /// <param name="AlsoActing">Departments that had such an action too: they are not set beside it.</param>
    public sealed record Input(Measure Measure, DepartmentId? Department, DateOnly On, IReadOnlySet<DepartmentId> AlsoActing);

    /// <summary>Several figures are often taken from the same part of a study.</summary>
    readonly Dictionary<(StudyId, AttemptFilter, string), Scored?> parts = [];

    public async Task<MeasuredEffect> Of(Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var name = input.Department is { } id ? await db.Set<Department>().Where(department => department.Id == id).Select(department => department.Name).FirstAsync(cancellation) : null;
        var nothing = new MeasuredEffect(input.Measure, name, null, null, null, null, NoEffect.NothingBefore);
        var studies = await db.Set<Study>().AsNoTracking().Where(study => study.From != null && study.To != null && study.State != StudyState.Designed && study.State != StudyState.Ready).ToListAsync(cancellation);
        var since = studies.Where(study => study.To >= input.On).OrderBy(study => study.From).Take(MostStudies).ToList();
        var before = studies.Where(study => study.From < input.On).OrderByDescending(study => study.From).Take(MostStudies).ToList();
        NormSet? norms = null;
        foreach (var study in since)
            norms ??= await StudyNorms.Of(db, study, cancellation);
        if (norms is null)
            return nothing with { None = before.Count == 0 ? NoEffect.NothingBefore : NoEffect.NothingSince };
        if (norms.Components.SelectMany(component => component.Parameters).All(parameter => parameter.Measure.Id != input.Measure.Id))
            return nothing with { None = NoEffect.NotMarked, Norms = norms };

        var earlier = await Nearest(before, study => new AttemptFilter(To: study.To >= input.On ? input.On.AddDays(-1) : null), input.Measure, name, norms, cancellation);
        var later = await Nearest(since, study => new AttemptFilter(From: study.From < input.On ? input.On : null), input.Measure, name, norms, cancellation);
        nothing = nothing with { Before = earlier?.Part, Since = later?.Part, Norms = norms };
        if (earlier is null || later is null)
            return nothing with { None = earlier is null ? NoEffect.NothingBefore : NoEffect.NothingSince };
        if (!earlier.MayBeShown(input.Department) || !later.MayBeShown(input.Department))
            return nothing with { None = NoEffect.TooSmall };
        return nothing with { None = null, Effect = await Compare(input, name, earlier, later, cancellation) };
    }

    /// <summary>A part of a study, scored.</summary>
    sealed record Scored(MeasuredPart Part, StudyScores Scores, SmallGroups Groups, AttemptFilter Filter, int Minimum)
    {
        /// <summary>Also beside what else is shown of the study.</summary>
        public bool MayBeShown(DepartmentId? department) => Groups.MayBeShown(Filter with { Department = department }, Minimum);

        public Figure? FigureOf(Measure measure, string? department) =>
            (department is null ? Scores.Whole : Scores.Departments.FirstOrDefault(group => group.Key.Name == department)?.Card)?.Find(measure.Id)?.Figure;
    }

    /// <summary>The nearest study with as many attempts as a figure needs not to be indicative; where there is none, the one with the most.</summary>
    async Task<Scored?> Nearest(IReadOnlyList<Study> studies, Func<Study, AttemptFilter> partOf, Measure measure, string? department, NormSet norms, CancellationToken cancellation)
    {
        Scored? most = null;
        var attempts = 0L;
        foreach (var study in studies)
        {
            if (await ScoredOf(study, partOf(study), norms, cancellation) is not { } found)
                continue;
            var of = found.FigureOf(measure, department)?.Denominator ?? 0;
            if (of > attempts)
                (most, attempts) = (found, of);
            if (of >= norms.MinimumAttempts)
                break;
        }
        return most;
    }

    async Task<Scored?> ScoredOf(Study study, AttemptFilter part, NormSet norms, CancellationToken cancellation)
    {
        var key = (study.Id, part, norms.Name);
        if (parts.TryGetValue(key, out var known))
            return known;
        var (scored, _) = await ScoreStudy.Run(db, study.Id, [norms], asOf, part, by: null, cancellation);
        return parts[key] = scored.Scores is { } scores
            ? new(new(study.Name, part.From, part.To), scores, await SmallGroups.Of(db, study.Id, cancellation), part, (await Gate.Of(db, study.Id, cancellation)).MinimumGroupSize) : null;
    }

    async Task<Effect> Compare(Input input, string? department, Scored before, Scored since, CancellationToken cancellation)
    {
        var (earlier, later) = (before.FigureOf(input.Measure, department)!.Value, since.FigureOf(input.Measure, department)!.Value);
        // Each department that was measured may have been the one that was chosen, because it scored low.
        var among = department is null ? 1 : Math.Max(1, before.Scores.Departments.Count(group => group.Card.Find(input.Measure.Id)?.Figure.Denominator > 0));
        if (input.Measure is not ShareMeasure)
            return new(Change.OfMeans((earlier.Value, earlier.Interval, earlier.Denominator), (later.Value, later.Interval, later.Denominator), among), null);
        return Effect.OfShares(new(Counted(earlier), Counted(later)), department is null ? [] : await Others(input, department, before, since, cancellation), among);
    }

    async Task<IReadOnlyList<MeasuredTwice>> Others(Input input, string department, Scored before, Scored since, CancellationToken cancellation)
    {
        var departments = await db.Set<Department>().AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. from other in departments
               where other.Name != department && !input.AlsoActing.Contains(other.Id) && before.MayBeShown(other.Id) && since.MayBeShown(other.Id)
               let earlier = before.FigureOf(input.Measure, other.Name)
               let later = since.FigureOf(input.Measure, other.Name)
               where earlier is not null && later is not null
               select new MeasuredTwice(Counted(earlier.Value), Counted(later.Value)),
        ];
    }

    static CountedShare Counted(Figure figure) => new((long)figure.Numerator, figure.Denominator);
}
