namespace Telbaar.Reports;

/// <summary>The fields that a template may have, by the name that stands as the tag of a content control.</summary>
public sealed class MemoFields
{
    public const string Introduction = "introduction";
    public const string Results = "results";
    public const string Analysis = "analysis";
    public const string NotMeasured = "not-measured";
    public const string Lessons = "lessons";
    public const string WhatFollows = "what-follows";
    public const string Signatories = "signatories";

    /// <summary>No field, but a place for words of one's own: after the table of the years.</summary>
    public const string Years = "years";

    /// <summary>Those that take paragraphs, lists and tables.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Introduction, Results, Analysis, NotMeasured, Lessons, WhatFollows, Signatories];

    /// <summary>Those that take a few words, within a line or by themselves.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["municipality", "study", "period", "date", "attempts", "norms", "agency", "final-mark", "final-marks", "target-mark", "program"];

    /// <summary>Those for which words of one's own can be given.</summary>
    public static IReadOnlyList<string> WithOwnWords { get; } = [.. Sections, Years];

    /// <summary>All names, as a message lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words, .. Sections];

    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<MemoBlock>> Blocks { get; init; }
}
