using CsCheck;
using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Intervals;

/// <summary>The linearised interval of a composed mark, attempt by attempt, where the product takes all attempts with the same answers at once.</summary>
public class LinearisedTests
{
    [Fact]
    public void The_interval_of_a_composed_mark_follows_from_what_each_attempt_contributes() => Studies.Random.Sample(study =>
    {
        var card = study.Scores().Whole;
        foreach (var (component, mark) in card.Components)
            Same(IntervalOf(study, mark, PartsOf(card, component.Id, 1)), mark.Interval);
        Same(IntervalOf(study, card.Final, [.. card.Components.SelectMany(score => PartsOf(card, score.Component.Id, score.Component.Weight))]), card.Final.Interval);
    }, iter: 50);

    /// <summary>The parts of a component that have a mark; together they weigh as much as the component.</summary>
    static List<(ParameterScore Score, double Weight)> PartsOf(ScoreCard card, string component, double weight)
    {
        var parts = card.Parameters.Where(score => score.Component?.Id == component && score.Mark is not null).ToList();
        return [.. parts.Select(score => (score, weight * score.Parameter!.Weight / parts.Sum(part => part.Parameter!.Weight)))];
    }

    static Interval? IntervalOf(Study study, Mark mark, List<(ParameterScore Score, double Weight)> parts)
    {
        var classification = study.Classification();
        var variance = study.Valid.Sum(attempt => Math.Pow(ContributionOf(attempt, new(attempt, classification.Judge(attempt), study.Norms.Threshold), parts), 2));
        var half = Interval.Z * Math.Sqrt(variance);
        return mark.Value is { } value ? new(Math.Clamp(value - half, 1, 10), Math.Clamp(value + half, 1, 10)) : null;
    }

    static double ContributionOf(Attempt attempt, Profile profile, List<(ParameterScore Score, double Weight)> parts) => parts.Sum(part =>
        Bootstrap.ValueOf(part.Score.Measure, profile, attempt) is not { } value ? 0
            : part.Weight / parts.Sum(other => other.Weight) * part.Score.Parameter!.SlopeAt(part.Score.Figure.Value!.Value)
                * (value - part.Score.Figure.Value.Value) / part.Score.Figure.Denominator);

    static void Same(Interval? expected, Interval? found)
    {
        Assert.Equal(expected is null, found is null);
        Assert.Equal(expected?.Low ?? 0, found?.Low ?? 0, 6);
        Assert.Equal(expected?.High ?? 0, found?.High ?? 0, 6);
    }
}
