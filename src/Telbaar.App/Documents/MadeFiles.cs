using System.Text;
using Telbaar.Reports;

namespace Telbaar.Documents;

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

    /// <summary>How many of the department were asked why, and how many answered, where that may be shown.</summary>
    static SlideMatter? MatterOf(ReportInput input, string department) =>
        input.Matter?.Explanations?.Departments.FirstOrDefault(asked => asked.Name == department) is { } found ? new() { Explanations = new(found.Asked, found.Answered, []) } : null;

    /// <param name="department">Whom slides are for.</param>
    /// <param name="browser">The browser that prints; needed for a PDF.</param>
    public static async Task<byte[]> Make(DocumentKind kind, FileFormat format, ReportInput input, Language language, string department, string? browser, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        switch (kind, format)
        {
            case (DocumentKind.Report, FileFormat.Xlsx):
                ReportWorkbook.Write(file, input, language);
                break;
            case (DocumentKind.Report, FileFormat.Html):
                file.Write(Encoding.UTF8.GetBytes(ReportHtml.Render(input, language)));
                break;
            case (DocumentKind.Report, FileFormat.Pdf):
                file.Write(await PdfPrinter.Print(browser ?? throw new InvalidOperationException("There is no browser to print with."), ReportHtml.Render(input, language), cancellation));
                break;
            case (DocumentKind.Report, FileFormat.Docx):
                file.Write(await ReportWord.Write(ReportHtml.Render(input, language), input.WordFacts(language), PicturePrinter.With(PicturePrinter.Find(), browser), cancellation));
                break;
            case (DocumentKind.Slides, FileFormat.Pptx):
                DepartmentSlides.Write(file, input, department, language, MatterOf(input, department));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, $"There is no {kind} of this format.");
        }
        return file.ToArray();
    }
}
