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
        var markedElsewhere = norms.Components.SelectMany(component => component.Parameters).Select(parameter => parameter.Measure).Except(marked).ToHashSet();
        return Score(tally, components, Catalogue.Measures
            .Where(measure => marked.Contains(measure) || (measure.Side is Side.Departments && !markedElsewhere.Contains(measure))));
    }

    ScoreCard Score(Tally tally, IReadOnlyList<Component> components, IEnumerable<Measure> measures)
    {
        var parameters = measures.Select(measure => ScoreOf(measure, tally, components)).ToList();
        var componentScores = components.Select(component => new ComponentScore(component,
            Compose(parameters.Where(score => score.Component == component).Select(score => Part.Of(score, score.Parameter!.Weight)), tally))).ToList();
        var final = componentScores.Where(score => score.Mark.Value is not null).ToList();
        var weights = final.Sum(score => score.Component.Weight);
        var parts = final.SelectMany(score =>
        {
            var inComponent = parameters.Where(parameter => parameter.Component == score.Component && parameter.Mark is not null).ToList();
            var within = inComponent.Sum(parameter => parameter.Parameter!.Weight);
            return inComponent.Select(parameter => Part.Of(parameter, score.Component.Weight / weights * parameter.Parameter!.Weight / within));
        });
        return new(tally.Attempts, parameters, componentScores, Compose(parts, tally));
    }

    ParameterScore ScoreOf(Measure measure, Tally tally, IReadOnlyList<Component> components)
    {
        var component = components.FirstOrDefault(component => component.Parameters.Any(parameter => parameter.Measure == measure));
        var parameter = component?.Parameters.First(parameter => parameter.Measure == measure);
        // Without a threshold nobody can be quick: the figure does not exist, rather than being nought.
        var figure = measure.NeedsThreshold && norms.Threshold is null ? default : Figure.Of(measure, tally);
        var mark = figure.Value is { } value ? parameter?.MarkOf(value) : null;
        Interval? markInterval = null;
        if (parameter is not null && figure.Interval is { } interval)
        {
            var (a, b) = (parameter.MarkOf(interval.Low), parameter.MarkOf(interval.High));
            markInterval = new(Math.Min(a, b), Math.Max(a, b));
        }
        return new(measure, parameter, component, figure, mark, markInterval, figure.Denominator < norms.MinimumAttempts);
    }

    /// <summary>
    /// The weighted mean of marks and its linearised interval. To a first order the mark moves by Σ k·(y - R·d) with each attempt, where d says whether the
    /// attempt is in a parameter's population, y what it adds to the numerator, R the parameter's value and k the slope of the mark in R over the size
    /// of the population; the variance is the sum of the squares of these contributions.
    /// </summary>
    static Mark Compose(IEnumerable<Part> all, Tally tally)
    {
        var parts = all.Where(part => part.Score.Mark is not null).ToList();
        if (parts.Count == 0)
            return new(null, null, true);
        var weights = parts.Sum(part => part.Weight);
        var mark = parts.Sum(part => part.Weight * part.Score.Mark!.Value) / weights;
        var variance = tally.Cells.Sum(cell => SquaredContributions(cell.Key, cell.Value, parts, weights));
        var interval = Interval.Around(mark, Math.Sqrt(variance)).ClampedTo(1, 10);
        return new(mark, interval, parts.Any(part => part.Score.Indicative));
    }

    static double SquaredContributions(Profile profile, in Cell cell, List<Part> parts, double weights)
    {
        // All attempts of a cell contribute the same, but for the length of at most one time: the populations of the two mean times exclude each other.
        var onAverage = 0.0;
        var spread = 0.0;
        foreach (var part in parts)
        {
            var (measure, figure) = (part.Score.Measure, part.Score.Figure);
            if (!measure.Counts(profile))
                continue;
            var k = part.Weight / weights * part.Score.Parameter!.SlopeAt(figure.Value!.Value) / figure.Denominator;
            if (measure is ShareMeasure share)
                onAverage += k * ((share.Fulfils(profile) ? 100 : 0) - figure.Value.Value);
            if (measure is MeanMeasure mean)
            {
                var time = mean.TimeOf(cell);
                onAverage += k * ((time.Milliseconds / 1000.0 / cell.Count) - figure.Value.Value);
                spread = k * k * time.SquaredDeviations(cell.Count) / 1e6;
            }
        }
        return (cell.Count * onAverage * onAverage) + spread;
    }

    readonly record struct Part(ParameterScore Score, double Weight)
    {
        public static Part Of(ParameterScore score, double weight) => new(score, weight);
    }
}
