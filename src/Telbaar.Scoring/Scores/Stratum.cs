using Telbaar.Intervals;
using Telbaar.Measures;

namespace Telbaar.Scores;

/// <summary>A department as a part of a weighted figure: how large it is, and what was measured of it.</summary>
readonly record struct Stratum(double Size, Tally Tally);

/// <summary>
/// A measure's figures of the departments, each weighing by its size: for a share or mean Σ W·r over the departments with data, where W is the
/// department's part in their sizes and r its own figure.
/// </summary>
sealed class StratifiedFigure
{
    readonly List<(Stratum Stratum, Figure Figure)> parts;
    readonly double sizes;
    readonly Measure measure;

    public StratifiedFigure(Measure measure, IEnumerable<Stratum> strata)
    {
        this.measure = measure;
        parts = [.. strata.Select(stratum => (stratum, Figure.Of(measure, stratum.Tally))).Where(part => part.Item2.Denominator > 0)];
        sizes = parts.Sum(part => part.Stratum.Size);
        // From one of them on, so that figures that are all alike give that very figure, and never one beside a corner of a scale.
        if (parts.Count > 0 && parts[0].Figure.Value is { } first)
            Value = first + parts.Sum(part => WeightOf(part.Stratum) * (part.Figure.Value!.Value - first));
    }

    public double? Value { get; }

    /// <summary>Of how many attempts chosen at will the figure has the certainty (Kish 1965): as many as there are where the plan was proportional, and fewer otherwise.</summary>
    public double EffectiveAttempts => parts.Count == 0 ? 0 : 1 / parts.Sum(part => Square(WeightOf(part.Stratum)) / part.Figure.Denominator);

    public Interval? Interval => Value is not { } value ? null : measure is ShareMeasure ? OfShare(value) : OfMean(value);

    /// <summary>
    /// What an attempt of this department adds to the figure for each unit that it lies above the centre; and that centre. The square of the first holds n/(n - 1), so
    /// that the squares add up to W²·s²/n. A department with one attempt says nothing of its own spread: its attempt is set against the whole.
    /// </summary>
    public (double Weight, double Centre)? TermOf(Stratum stratum)
    {
        foreach (var (other, figure) in parts)
        {
            if (!ReferenceEquals(other.Tally, stratum.Tally))
                continue;
            double n = figure.Denominator;
            return n < 2 ? (WeightOf(stratum), Value!.Value) : (WeightOf(stratum) / Math.Sqrt(n * (n - 1)), figure.Value!.Value);
        }
        return null;
    }

    double WeightOf(Stratum stratum) => stratum.Size / sizes;

    /// <summary>
    /// Wilson's interval with the number of attempts that has the same variance. The shares of the departments are drawn to the middle as Wilson does, so that none or all of a
    /// few attempts is not taken for certainty.
    /// </summary>
    Interval? OfShare(double value)
    {
        const double squared = Intervals.Interval.Z * Intervals.Interval.Z;
        var middle = 0.0;
        var variance = 0.0;
        foreach (var (stratum, figure) in parts)
        {
            var weight = WeightOf(stratum);
            var drawn = (figure.Numerator + (squared / 2)) / (figure.Denominator + squared);
            middle += weight * drawn;
            variance += weight * weight * drawn * (1 - drawn) / figure.Denominator;
        }
        return Intervals.Interval.OfShare(value / 100, middle * (1 - middle) / variance);
    }

    Interval? OfMean(double value)
    {
        if (parts.Sum(part => part.Figure.Denominator) < 2)
            return null;
        var variance = parts.Sum(part => Square(WeightOf(part.Stratum)) * VarianceOfMean(part.Stratum.Tally, part.Figure, value));
        return Intervals.Interval.Around(value, Math.Sqrt(variance));
    }

    double VarianceOfMean(Tally tally, Figure figure, double whole) => figure.Denominator < 2
        ? Square(figure.Value!.Value - whole)
        : Square(Intervals.Interval.StandardErrorOfMean(figure.Denominator, SumOf(tally).Milliseconds, SumOf(tally).Squares) / 1000);

    TimeSum SumOf(Tally tally) => tally.Cells.Where(cell => measure.Counts(cell.Key))
        .Aggregate(default(TimeSum), (sum, cell) => sum + ((MeanMeasure)measure).TimeOf(cell.Value));

    static double Square(double number) => number * number;
}
