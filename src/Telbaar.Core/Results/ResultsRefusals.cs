using Telbaar.Acts;

namespace Telbaar.Results;

/// <summary>Why a part of the results is not shown.</summary>
public static class ResultsRefusals
{
    /// <summary>Fewer persons than the minimum that is named were asked for in it, or in what it leaves out of a wider part.</summary>
    public static Refusal TooFewPersons { get; } = new("results-too-few-persons");

    /// <summary>A department or team in a period of its own, or one that is put together with others: from parts beside it somebody could find few persons.</summary>
    public static Refusal NotApart { get; } = new("results-not-apart");

    public static Refusal UnknownPart { get; } = new("results-unknown-part");
}
