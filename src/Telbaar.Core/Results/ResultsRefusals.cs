using Telbaar.Acts;

namespace Telbaar.Results;

/// <summary>Why a part of the results is not shown.</summary>
public static class ResultsRefusals
{
    /// <summary>Fewer persons than the minimum that is named were asked for in it, or in what it leaves out of a wider part.</summary>
    public static Refusal TooFewPersons { get; } = new("results-too-few-persons");

    public static Refusal UnknownPart { get; } = new("results-unknown-part");
}
