using Microsoft.AspNetCore.Components;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>A component that stands somewhere in a report.</summary>
public abstract class ReportPart : ComponentBase
{
    [CascadingParameter]
    public required ReportContext Report { get; set; }

    protected ReportInput Input => Report.Input;

    protected StudyScores Scores => Report.Input.Scores;

    protected Printing Print => Report.Print;

    protected ReportTexts Texts => Report.Print.Texts;

    protected Numbers Numbers => Report.Print.Numbers;

    /// <summary>The lead's sentence in the place of the program's, where there is one that agrees with the figures.</summary>
    protected string Say(string key, string generated) => Input.Words.Say(key, generated);

    protected bool HasOwn(Chapter chapter) => Input.Words.Chapters.ContainsKey(chapter);

    /// <summary>Sentences after each other; those that there are. (Razor drops the white space between two of its own.)</summary>
    protected static string Sentences(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));
}
