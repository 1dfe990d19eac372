using Telbaar.Attempts;
using Telbaar.Measures;

namespace Telbaar.Norms;

/// <summary>A sentence in both languages of the product. It comes from a file; the scoring itself never reads it.</summary>
public sealed record Words(string Nl, string En);

/// <summary>A part of a final mark: a measure with its norm and its scale.</summary>
/// <param name="Threshold">For a measure that asks for one: within how much time counts as quick.</param>
/// <param name="Norm">In per cent for a share, in seconds for a time.</param>
/// <param name="Weight">Its weight among the parameters of its component.</param>
/// <param name="Decimals">To how many decimals its mark is printed.</param>
public sealed record Parameter(Measure Measure, TimeSpan? Threshold, double Norm, Scale Scale, double Weight, int Decimals)
{
    /// <summary>The unrounded mark of a value in the unit of the measure.</summary>
    public double MarkOf(double value) => Math.Clamp(Scale.MarkAt(DistanceOf(value)), 1, 10);

    /// <summary>By how much the mark moves for each unit of the value.</summary>
    public double SlopeAt(double value) => Scale.SlopeAt(DistanceOf(value)) * (Measure is MeanMeasure ? 100 / Norm : 1);

    double DistanceOf(double value) => Measure is MeanMeasure ? 100 * (value - Norm) / Norm : value - Norm;
}

/// <summary>A group of parameters that has a mark of its own: the mean of theirs.</summary>
/// <param name="Side">Whose component it is; a breakdown by department or team has those of the departments only.</param>
public sealed record Component(string Id, Side Side, Words Title, double Weight, int Decimals, IReadOnlyList<Parameter> Parameters);

/// <summary>How long a caller waits before giving up; a time over its limit is a finding.</summary>
public sealed record Limits(TimeSpan Queue, TimeSpan Transfer, TimeSpan Search);

/// <summary>What makes a greeting correct: its elements, and which of them are required.</summary>
public sealed record GreetingElement(string Id, bool Required, Words Title);

/// <summary>When initiative is correct: the rule, and examples to decide by.</summary>
public sealed record InitiativeAid(Words Rule, IReadOnlyList<InitiativeExample> Examples);

public sealed record InitiativeExample(bool Correct, Words Text);

/// <summary>A set of service norms (servicenormen), as data: what is measured against what, and how it becomes a mark.</summary>
public sealed record NormSet
{
    public required string Name { get; init; }

    public required int Version { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required Words Title { get; init; }

    public required Words Source { get; init; }

    /// <summary>What no source publishes and is a reconstruction of ours, to be said wherever the set is shown.</summary>
    public required IReadOnlyList<Words> Reconstructed { get; init; }

    public required CallbackRule Callback { get; init; }

    /// <summary>Which callbacks count, where each is known by itself. A file of attempts tells of one moment only.</summary>
    public CallbackCounting Counting { get; init; } = CallbackCounting.ByTelephone;

    public required OfficeHours OfficeHours { get; init; }

    public required Rounding Rounding { get; init; }

    public required double TargetMark { get; init; }

    /// <summary>Under this number of attempts a figure is indicative.</summary>
    public required int MinimumAttempts { get; init; }

    public required Limits Limits { get; init; }

    public required IReadOnlyList<GreetingElement> Greeting { get; init; }

    public required InitiativeAid Initiative { get; init; }

    public required IReadOnlyList<Component> Components { get; init; }

    /// <summary>Within how much time the KCC should answer, or <see langword="null"/> when the set does not say.</summary>
    public TimeSpan? Threshold => Components.SelectMany(component => component.Parameters).Select(parameter => parameter.Threshold).FirstOrDefault(threshold => threshold is not null);
}
