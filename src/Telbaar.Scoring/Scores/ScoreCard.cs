using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Scores;

/// <summary>A measure's value over a group of attempts, with what it rests on: attempts, also where the value is weighted by the size of departments.</summary>
/// <param name="Numerator">For a share the attempts counted; for a mean the sum of the times in seconds.</param>
/// <param name="Denominator">The number of attempts in the population.</param>
/// <param name="Value">In per cent for a share, in seconds for a mean; nothing when the population is empty.</param>
public readonly record struct Figure(double Numerator, long Denominator, double? Value, Interval? Interval)
{
    public static Figure Of(Measure measure, Tally tally)
    {
        var counted = 0L;
        var fulfilled = 0L;
        var time = default(TimeSum);
        foreach (ref readonly var cell in tally.CellsInOrder)
        {
            if (!measure.Counts(cell.Key))
                continue;
            counted += cell.Value.Count;
            if (measure is ShareMeasure share && share.Fulfils(cell.Key))
                fulfilled += cell.Value.Count;
            if (measure is MeanMeasure mean)
                time += mean.TimeOf(cell.Value);
        }
        return measure is ShareMeasure ? OfShare(fulfilled, counted) : OfMean(counted, time);
    }

    static Figure OfShare(long numerator, long denominator) =>
        new(numerator, denominator, denominator == 0 ? null : 100.0 * numerator / denominator, Intervals.Interval.OfShare(numerator, denominator));

    static Figure OfMean(long count, TimeSum time)
    {
        var interval = Intervals.Interval.OfMean(count, time.Milliseconds, time.Squares);
        var inSeconds = interval is { } found ? new Interval(found.Low / 1000, found.High / 1000) : default(Interval?);
        return new(time.Milliseconds / 1000.0, count, count == 0 ? null : time.Milliseconds / 1000.0 / count, inSeconds);
    }
}

/// <summary>A measure over a group of attempts, and its mark where the norms give it one.</summary>
/// <param name="Component">The component that its mark goes into.</param>
/// <param name="MarkInterval">The two ends of the figure put through its scale.</param>
/// <param name="Indicative">The figure rests on fewer attempts than the minimum of the norms.</param>
public sealed record ParameterScore(
    Measure Measure, Parameter? Parameter, Component? Component, Figure Figure, double? Mark, Interval? MarkInterval, bool Indicative);

/// <summary>The unrounded mark of a component, or of the whole.</summary>
/// <param name="Value">Nothing when none of the figures below it has any attempts.</param>
/// <param name="Interval">Linearised (delta method), from the sums of the attempts' contributions; kept within 1 and 10.</param>
/// <param name="Indicative">A figure that it rests on is indicative.</param>
public readonly record struct Mark(double? Value, Interval? Interval, bool Indicative);

public sealed record ComponentScore(Component Component, Mark Mark);

/// <summary>All figures and marks of a group of attempts under one set of norms.</summary>
/// <param name="Attempts">The valid attempts in the group.</param>
/// <param name="Parameters">One for each measure of the catalogue that belongs to the group, marked or not.</param>
public sealed record ScoreCard(long Attempts, IReadOnlyList<ParameterScore> Parameters, IReadOnlyList<ComponentScore> Components, Mark Final)
{
    public ParameterScore? Find(string measure) => Parameters.FirstOrDefault(score => score.Measure.Id == measure);
}
