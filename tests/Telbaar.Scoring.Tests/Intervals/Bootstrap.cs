using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Tests.Given;

namespace Telbaar.Tests.Intervals;

/// <summary>
/// The percentile bootstrap: 10,000 studies drawn from the attempts of one, each marked anew. It shares with the product only who counts for a measure
/// and the mark of a value; it knows no slope and no variance.
/// </summary>
sealed class Bootstrap(Study study, int seed)
{
    const int Draws = 10_000;

    readonly Random random = new(seed);

    /// <summary>The intervals of the components, in their order, and then that of the final mark.</summary>
    public IReadOnlyList<Interval> Intervals()
    {
        var classification = study.Classification();
        var attempts = study.Valid.Select(attempt => (Attempt: attempt, Profile: new Profile(attempt, classification.Judge(attempt), study.Norms.Threshold))).ToList();
        var parameters = study.Norms.Components.SelectMany(component => component.Parameters).ToList();
        var values = attempts.Select(one => parameters.Select(parameter => ValueOf(parameter.Measure, one.Profile, one.Attempt)).ToArray()).ToArray();
        var marks = Enumerable.Range(0, Draws).Select(_ => MarksOf(parameters, values)).ToList();
        return [.. Enumerable.Range(0, study.Norms.Components.Count + 1).Select(i => Middle95([.. marks.Select(mark => mark[i]).Order()]))];
    }

    double[] MarksOf(List<Parameter> parameters, double?[][] values)
    {
        var (sums, counts) = (new double[parameters.Count], new int[parameters.Count]);
        for (var draw = 0; draw < values.Length; draw++)
        {
            var drawn = values[random.Next(values.Length)];
            for (var i = 0; i < drawn.Length; i++)
            {
                if (drawn[i] is not { } value)
                    continue;
                sums[i] += value;
                counts[i]++;
            }
        }
        var marks = new Queue<double>(parameters.Select((parameter, i) => parameter.MarkOf(sums[i] / counts[i])));
        var components = study.Norms.Components.Select(component => Mean(component.Parameters.Select(parameter => (marks.Dequeue(), parameter.Weight)))).ToArray();
        return [.. components, Mean(components.Zip(study.Norms.Components, (value, component) => (value, component.Weight)))];
    }

    static double Mean(IEnumerable<(double Value, double Weight)> parts)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (value, weight) in parts)
            (sum, weights) = (sum + (value * weight), weights + weight);
        return sum / weights;
    }

    /// <summary>What an attempt adds to the sum of a measure; nothing where it does not count.</summary>
    public static double? ValueOf(Measure measure, Profile profile, Attempt attempt) => measure switch
    {
        _ when !measure.Counts(profile) => null,
        ShareMeasure share => share.Fulfils(profile) ? 100 : 0,
        { Id: "transfer-time" } => attempt.TransferTime!.Value.TotalSeconds,
        _ => attempt.WaitingTime!.Value.TotalSeconds,
    };

    static Interval Middle95(double[] sorted) => new(sorted[Draws * 25 / 1000], sorted[Draws * 975 / 1000]);
}
