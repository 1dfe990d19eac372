namespace Telbaar.Reports;

/// <summary>What a document in Word says of itself: in its properties, and at the head and foot of each page.</summary>
public sealed record WordFacts
{
    /// <summary>What stands at the head of each page: the name of the study.</summary>
    public required string Study { get; init; }

    public required Language Language { get; init; }

    /// <summary>The name and version of the program.</summary>
    public required string Program { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>For whom this copy was made, which then stands on each page; nothing where it is for everybody.</summary>
    public string? Recipient { get; init; }
}
