namespace Telbaar.Reports;

/// <summary>Chapters of a report that the lead may write in, each at its place.</summary>
public enum Chapter
{
    Introduction,
    Kcc,
    Departments,
    Years,
    Failures,
    Explanations,
    Observations,
    /// <summary>What was agreed and done.</summary>
    Agreements,
    Lessons,
    /// <summary>What follows; for the memo to the council.</summary>
    WhatFollows,
}

/// <summary>A sentence that the lead put in the place of one that the program makes.</summary>
/// <param name="Was">The program's own sentence when it was replaced.</param>
public sealed record ReplacedSentence(string Text, string Was)
{
    /// <summary>Whether the figures are still those over which it was written.</summary>
    public bool Agrees(string generated) => Was == generated;
}

/// <summary>What the lead wrote for a report, in one language.</summary>
/// <param name="Chapters">As Markdown.</param>
/// <param name="Sentences">By the key of the sentence, see <see cref="ReportSentences"/>.</param>
public sealed record OwnWords(IReadOnlyDictionary<Chapter, string> Chapters, IReadOnlyDictionary<string, ReplacedSentence> Sentences)
{
    public static OwnWords None { get; } = new(new Dictionary<Chapter, string>(), new Dictionary<string, ReplacedSentence>());

    /// <summary>The lead's sentence, as long as the figures are those over which it was written; else the program's.</summary>
    public string Say(string key, string generated) => Say(key, generated, generated);

    /// <param name="otherwise">What a document says that has words of its own for what the report's sentence tells.</param>
    public string Say(string key, string generated, string otherwise) => Sentences.TryGetValue(key, out var replaced) && replaced.Agrees(generated) ? replaced.Text : otherwise;
}
