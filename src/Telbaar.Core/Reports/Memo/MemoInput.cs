namespace Telbaar.Reports;

/// <summary>Who signs a memo: an office and, where it is known, a name.</summary>
public sealed record Signatory(string Role, string Name = "");

/// <summary>What came of asking why attempts failed, as numbers alone.</summary>
/// <param name="Asked">How many attempts were asked about.</param>
/// <param name="Answered">To how many of them somebody reacted.</param>
/// <param name="Reasons">What was said, as kinds of reasons, and how often.</param>
public sealed record ExplanationCounts(long Asked, long Answered, IReadOnlyList<(string Name, long Count)> Reasons);

/// <summary>All that a memo to the council tells of: the report, and what only the municipality knows.</summary>
public sealed record MemoInput
{
    public required ReportInput Report { get; init; }

    /// <summary>The day on the memo.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The name of the municipality; without it the memo speaks of the municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Who did the research.</summary>
    public string? Agency { get; init; }

    /// <summary>Who sign; where there is nobody, the offices that usually do.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];

    /// <summary>Words of one's own for a place of <see cref="MemoFields.WithOwnWords"/>: plain paragraphs with an empty line between, and lists of lines that begin with "- ". They follow what the figures say; under lessons and what follows they stand alone.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>();

    /// <summary>Nothing where nobody was asked.</summary>
    public ExplanationCounts? Explanations { get; init; }
}
