using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Scores;

/// <summary>Puts a group's tally against a set of norms.</summary>
/// <param name="norms">The norms under which the tally was made: its outcomes and its threshold are theirs.</param>
public sealed class Marking(NormSet norms)
{
    /// <summary>Everything: of the KCC and of the departments.</summary>
    public ScoreCard Whole(Tally tally) => Score(tally, norms.Components, Catalogue.Measures);

    /// <summary>What a department or team answers for: the departments' parameters and components alone.</summary>
    public ScoreCard Department(Tally tally)
    {
        var components = norms.Components.Where(component => component.Side is Side.Departments).ToList();
        var marked = components.SelectMany(component => component.Parameters).Select(parameter => parameter.Measure).ToHashSet();
        var markedAnywhere = norms.Components.SelectMany(component => component.Parameters).Select(parameter => parameter.Measure).ToHashSet();
        return Score(tally, components, Catalogue.Measures
            .Where(measure => marked.Contains(measure) || (measure.Side is Side.Departments && !markedAnywhere.Contains(measure))));
    }

    /// <summary>
    /// The figures of the whole in which each department weighs by its size. Their counts are those of the attempts themselves; a department without data for a
    /// measure, or without a size, does not weigh in it.
    /// </summary>
    internal ScoreCard Weighted(Tally whole, IReadOnlyList<Stratum> departments)
    {
        var figures = Catalogue.Measures.ToDictionary(measure => measure, measure => new StratifiedFigure(measure, departments));
        var sampling = new Sampling(
            measure => Figure.Of(measure, whole) with { Value = figures[measure].Value, Interval = figures[measure].Interval },
            // Where the plan was proportional, the effective number may come out a hair below the number of attempts.
            (measure, _) => figures[measure].EffectiveAttempts < norms.MinimumAttempts - 1e-9,
            parts => departments.Sum(department => VarianceOf(department.Tally, TermsOf(department, parts))));
        return Score(whole.Attempts, norms.Components, Catalogue.Measures, sampling);

        List<Term> TermsOf(Stratum department, IReadOnlyList<Part> parts)
        {
            var terms = new List<Term>();
            foreach (var part in parts)
            {
                if (figures[part.Measure].TermOf(department) is var (weight, centre))
                    terms.Add(new(part.Measure, part.Weight * part.Slope * weight, centre));
            }
            return terms;
        }
    }

    /// <summary>How figures follow from attempts: all attempts alike, or each department by its size.</summary>
    /// <param name="FigureOf">The figure of a measure.</param>
    /// <param name="IsIndicative">Whether a figure rests on too little.</param>
    /// <param name="VarianceOf">The linearised variance of a mark that is composed of these parts.</param>
    sealed record Sampling(Func<Measure, Figure> FigureOf, Func<Measure, Figure, bool> IsIndicative, Func<IReadOnlyList<Part>, double> VarianceOf);

    ScoreCard Score(Tally tally, IReadOnlyList<Component> components, IEnumerable<Measure> measures) => Score(tally.Attempts, components, measures, new(
        measure => Figure.Of(measure, tally),
        (_, figure) => figure.Denominator < norms.MinimumAttempts,
        parts => VarianceOf(tally, [.. parts.Select(part => new Term(part.Measure, part.Weight * part.Slope / part.Score.Figure.Denominator, part.Score.Figure.Value!.Value))])));

    ScoreCard Score(long attempts, IReadOnlyList<Component> components, IEnumerable<Measure> measures, Sampling sampling)
    {
        var parameters = measures.Select(measure => ScoreOf(measure, components, sampling)).ToList();
        var componentScores = components.Select(component => new ComponentScore(component,
            Compose(parameters.Where(score => score.Component == component).Select(score => (score, score.Parameter!.Weight)), sampling))).ToList();
        var parts = componentScores.SelectMany(score =>
        {
            var inComponent = parameters.Where(parameter => parameter.Component == score.Component && parameter.Mark is not null).ToList();
            var within = inComponent.Sum(parameter => parameter.Parameter!.Weight);
            return inComponent.Select(parameter => (parameter, score.Component.Weight * parameter.Parameter!.Weight / within));
        });
        return new(attempts, parameters, componentScores, Compose(parts, sampling));
    }

    ParameterScore ScoreOf(Measure measure, IReadOnlyList<Component> components, Sampling sampling)
    {
        var component = components.FirstOrDefault(component => component.Parameters.Any(parameter => parameter.Measure == measure));
        var parameter = component?.Parameters.First(parameter => parameter.Measure == measure);
        // Without a threshold nobody can be quick: the figure does not exist, rather than being nought.
        var figure = measure.NeedsThreshold && norms.Threshold is null ? default : sampling.FigureOf(measure);
        var mark = figure.Value is { } value ? parameter?.MarkOf(value) : null;
        Interval? markInterval = null;
        if (parameter is not null && figure.Interval is { } interval)
        {
            var (a, b) = (parameter.MarkOf(interval.Low), parameter.MarkOf(interval.High));
            markInterval = new(Math.Min(a, b), Math.Max(a, b));
        }
        return new(measure, parameter, component, figure, mark, markInterval, sampling.IsIndicative(measure, figure));
    }

    /// <summary>
    /// The weighted mean of marks and its linearised interval. To a first order the mark moves by Σ k·(y - R·d) with each attempt, where d says whether the
    /// attempt is in a parameter's population, y what it adds to the numerator, R the parameter's value and k the slope of the mark in R over the size
    /// of the population; the variance is the sum of the squares of these contributions.
    /// </summary>
    static Mark Compose(IEnumerable<(ParameterScore Score, double Weight)> all, Sampling sampling)
    {
        var marked = all.Where(part => part.Score.Mark is not null).ToList();
        if (marked.Count == 0)
            return new(null, null, true);
        var weights = marked.Sum(part => part.Weight);
        var mark = marked.Sum(part => part.Weight * part.Score.Mark!.Value) / weights;
        var variance = sampling.VarianceOf([.. marked.Select(part => new Part(part.Score, part.Weight / weights))]);
        var interval = Interval.Around(mark, Math.Sqrt(variance)).ClampedTo(1, 10);
        return new(mark, interval, marked.Any(part => part.Score.Indicative));
    }

    static double VarianceOf(Tally tally, IReadOnlyList<Term> terms)
    {
        var variance = 0.0;
        foreach (ref readonly var cell in tally.CellsInOrder)
            variance += SquaredContributions(cell.Key, cell.Value, terms);
        return variance;
    }

    static double SquaredContributions(Profile profile, in Cell cell, IReadOnlyList<Term> terms)
    {
        // All attempts of a cell contribute the same, but for the length of at most one time: the populations of the two mean times exclude each other.
        var onAverage = 0.0;
        var spread = 0.0;
        foreach (var (measure, k, centre) in terms)
        {
            if (!measure.Counts(profile))
                continue;
            if (measure is ShareMeasure share)
                onAverage += k * ((share.Fulfils(profile) ? 100 : 0) - centre);
            if (measure is MeanMeasure mean)
            {
                var time = mean.TimeOf(cell);
                onAverage += k * ((time.Milliseconds / 1000.0 / cell.Count) - centre);
                spread = k * k * time.SquaredDeviations(cell.Count) / 1e6;
            }
        }
        return (cell.Count * onAverage * onAverage) + spread;
    }

    /// <summary>A parameter's share in a composed mark.</summary>
    readonly record struct Part(ParameterScore Score, double Weight)
    {
        public Measure Measure => Score.Measure;

        public double Slope => Score.Parameter!.SlopeAt(Score.Figure.Value!.Value);
    }

    /// <summary>By how much a composed mark moves for each unit by which an attempt lies above the centre of a measure.</summary>
    readonly record struct Term(Measure Measure, double K, double Centre);
}
