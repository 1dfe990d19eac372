using Telbaar.Findings;
using Telbaar.Results;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>All that a report tells of. It holds figures and identifiers of attempts: no employee and no remark, unless it is made for one recipient who may see persons.</summary>
public sealed record ReportInput
{
    /// <summary>The name of the study: that of its file, without the folder.</summary>
    public required string Study { get; init; }

    /// <summary>Where the attempts came from.</summary>
    public required string Source { get; init; }

    public required StudyScores Scores { get; init; }

    /// <summary>The same attempts under other norms; the first are those that the reader asked to compare with.</summary>
    public IReadOnlyList<StudyScores> Compared { get; init; } = [];

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Figures published elsewhere beside ours; each whole is followed by its parts.</summary>
    public required IReadOnlyList<ReconciledFigure> Reconciled { get; init; }

    public Published? Published { get; init; }

    /// <summary>The edition from which it comes, as words: its number and digest; nothing for a file.</summary>
    public string? Edition { get; init; }

    /// <summary>What came to light beside the scores; nothing for a file.</summary>
    public ReportMatter? Matter { get; init; }

    /// <summary>What the departments answer for, before and after the first mail to each of them.</summary>
    public BeforeAndAfter? BeforeAndAfter { get; init; }

    /// <summary>Words of colleagues that were made anonymous by hand.</summary>
    public IReadOnlyList<string> Quotations { get; init; } = [];

    /// <summary>What the lead wrote.</summary>
    public OwnWords Words { get; init; } = OwnWords.None;

    /// <summary>Marks of earlier years that were entered by hand.</summary>
    public IReadOnlyList<EnteredYear> EnteredYears { get; init; } = [];

    /// <summary>Earlier studies from which there are attempts, the oldest first.</summary>
    public IReadOnlyList<EarlierStudy> EarlierStudies { get; init; } = [];

    /// <summary>Failed attempts by person, for one recipient; nothing in a general report.</summary>
    public PersonLevel? Persons { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The name and version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>In the order of their names: a ranking would tell of chance where intervals overlap.</summary>
    public IReadOnlyList<GroupScore> Departments => [.. Scores.Departments.OrderBy(group => group.Key)];

    /// <summary>The groups of the breakdown, in their own order.</summary>
    public IReadOnlyList<GroupScore> Groups => [.. Scores.Groups.OrderBy(group => group.Key)];

    /// <param name="recipient">For whom this copy is made; nothing where it is for everybody.</param>
    public WordFacts WordFacts(Language language, string? recipient = null) => new() { Study = Study, Language = language, Program = Program, MadeAt = MadeAt, Recipient = recipient ?? Persons?.Recipient };
}
