using System.Text;
using Telbaar.Reports;

namespace Telbaar.Documents;

/// <summary>A document that is to be made.</summary>
/// <param name="Department">Whom slides are for; empty for others.</param>
sealed record Asked(DocumentKind Kind, FileFormat Format, Language Language, string Department = "")
{
    /// <summary>Of a memo: the name of the municipality, without the word.</summary>
    public string? Municipality { get; init; }

    /// <summary>Of a memo: who did the research.</summary>
    public string? Agency { get; init; }

    /// <summary>Of a memo.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];

    /// <summary>Of a memo: the organisation's own template; nothing for the one that comes along.</summary>
    public byte[]? Template { get; init; }
}

/// <summary>Makes the files of documents from what they tell.</summary>
static class MadeFiles
{
    /// <summary>All that can be made, in the order in which they are offered.</summary>
    public static IReadOnlyList<(DocumentKind Kind, FileFormat Format)> Kinds { get; } =
    [
        (DocumentKind.Report, FileFormat.Pdf), (DocumentKind.Report, FileFormat.Docx), (DocumentKind.Report, FileFormat.Html), (DocumentKind.Report, FileFormat.Xlsx),
        (DocumentKind.Memo, FileFormat.Docx), (DocumentKind.Slides, FileFormat.Pptx),
    ];

    /// <summary>As it stands in an address and a form: report-pdf.</summary>
    public static string CodeOf(DocumentKind kind, FileFormat format) => $"{kind}-{format}".ToLowerInvariant();

    public static (DocumentKind Kind, FileFormat Format)? Of(string code) => Kinds.Where(made => CodeOf(made.Kind, made.Format) == code).Select(made => ((DocumentKind, FileFormat)?)made).FirstOrDefault();

    public static string TypeOf(FileFormat format) => format switch
    {
        FileFormat.Html => "text/html; charset=utf-8",
        FileFormat.Pdf => "application/pdf",
        FileFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    /// <param name="asked">What is to be made, and what only a memo or slides need.</param>
    /// <param name="browser">The browser that prints; needed for a PDF.</param>
    public static async Task<byte[]> Make(Asked asked, ReportInput input, string? browser, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        switch (asked.Kind, asked.Format)
        {
            case (DocumentKind.Report, FileFormat.Xlsx):
                ReportWorkbook.Write(file, input, asked.Language);
                break;
            case (DocumentKind.Report, FileFormat.Html):
                file.Write(Encoding.UTF8.GetBytes(ReportHtml.Render(input, asked.Language)));
                break;
            case (DocumentKind.Report, FileFormat.Pdf):
                file.Write(await PdfPrinter.Print(browser ?? throw new InvalidOperationException("There is no browser to print with."), ReportHtml.Render(input, asked.Language), cancellation));
                break;
            case (DocumentKind.Report, FileFormat.Docx):
                file.Write(await ReportWord.Write(ReportHtml.Render(input, asked.Language), input.WordFacts(asked.Language), PicturePrinter.With(PicturePrinter.Find(), browser), cancellation));
                break;
            case (DocumentKind.Memo, FileFormat.Docx):
                var (memo, faults) = MemoWord.Write(MemoOf(asked, input), asked.Language, asked.Template);
                file.Write(memo ?? throw new InvalidDataException($"The template of the memo has {faults.Count} faults."));
                break;
            case (DocumentKind.Slides, FileFormat.Pptx):
                DepartmentSlides.Write(file, input, asked.Department, asked.Language, MatterOf(input, asked.Department, asked.Language));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(asked), asked.Format, $"There is no {asked.Kind} of this format.");
        }
        return file.ToArray();
    }

    static MemoInput MemoOf(Asked asked, ReportInput input)
    {
        var texts = ReportTexts.Of(asked.Language).Explanations;
        return new()
        {
            Report = input,
            Date = DateOnly.FromDateTime(input.MadeAt.DateTime),
            Municipality = asked.Municipality,
            Agency = asked.Agency,
            Signatories = asked.Signatories,
            Own = memoSections.Where(section => input.Words.Chapters.ContainsKey(section.Key)).ToDictionary(section => section.Value, section => Markdown.ToParagraphs(input.Words.Chapters[section.Key])),
            Explanations = input.Matter?.Explanations is { } given
                ? new(given.Asked, given.Answered, [.. given.Reasons.Select(reason => (reason.Code is { } code ? texts.ReasonName(code) : texts.Together, (long)reason.Count))]) : null,
        };
    }

    /// <summary>Where in a memo each chapter of the lead's stands.</summary>
    static readonly Dictionary<Chapter, string> memoSections = new()
    {
        [Chapter.Introduction] = MemoFields.Introduction,
        [Chapter.Years] = MemoFields.Years,
        [Chapter.Failures] = MemoFields.Analysis,
        [Chapter.Lessons] = MemoFields.Lessons,
        [Chapter.WhatFollows] = MemoFields.WhatFollows,
    };

    /// <summary>How many of the department were asked why, and how many answered, where that may be shown; and its action points, what is still to be done first.</summary>
    static SlideMatter MatterOf(ReportInput input, string department, Language language) => new()
    {
        Explanations = input.Matter?.Explanations?.Departments.FirstOrDefault(asked => asked.Name == department) is { } found ? new(found.Asked, found.Answered, []) : null,
        Actions =
        [
            .. (input.Matter?.Steering?.Actions ?? []).Where(action => action.Department == department).OrderBy(action => action.State is nameof(Steering.ActionState.Done) or nameof(Steering.ActionState.Dropped))
                .Select(action => new SlideAction(action.What, ReportTexts.Of(language).Steering.StateName(action.State))),
        ],
    };
}
