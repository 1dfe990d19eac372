using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Telbaar.Reports;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;
using Languages = Telbaar.Reports.Languages;

namespace Telbaar.Tests.Reports;

/// <summary>
/// The whole text of the documents of the sample, as it was last read and found good. Where one is meant to change, <c>NEW_TEXTS=1</c> writes it anew, and the difference is read in the commit.
/// </summary>
public sealed partial class DocumentTextTests
{
    static readonly Pictures pictures = Pictures.Start();

    public static TheoryData<Language> BothLanguages { get; } = [.. Languages.All];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(BothLanguages))]
    public Task The_report_says_what_it_said(Language language) => MustBe($"report.{language.Tag}.txt", LinesOf(ReportHtml.Render(ReportStudies.Haarlem, language, pictures)));

    [Theory, MemberData(nameof(BothLanguages))]
    public Task The_memo_says_what_it_said(Language language)
    {
        var memo = MemoWord.Write(new()
        {
            Report = ReportStudies.Haarlem,
            Date = new(2020, 2, 3),
            Municipality = "Teststad",
            Agency = "bureau Voorbeeld",
            Signatories = [new("de secretaris", "S. Verzonnen")],
        }, language).Word!;
        using var document = WordprocessingDocument.Open(new MemoryStream(memo), isEditable: false);
        return MustBe($"memo.{language.Tag}.txt", [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => Spaces().Replace(paragraph.InnerText, " ").Trim()).Where(line => line.Length > 0)]);
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public async Task Each_sentence_heading_and_caption_of_the_page_is_in_the_pdf(Language language)
    {
        using var folder = new Folder();
        var html = ReportHtml.Render(ReportStudies.Haarlem, language, pictures);
        var browser = PdfPrinter.Find(null) ?? throw new InvalidOperationException("This test needs Chromium. On Debian, as root: apt-get install chromium");
        var pdf = folder.Write("report.pdf", await PdfPrinter.Print(browser, html, Cancellation));

        // What stands at the foot of each page may come between the lines of a paragraph.
        var foot = $"{ReportStudies.Haarlem.Study} · {ReportStudies.Haarlem.Program}";
        var printed = Spaces().Replace(Foot(foot).Replace(await OtherProgram.Said("pdftotext", "-raw", pdf, "-"), " "), "").Replace("\u00AD", "", StringComparison.Ordinal);

        using var page = new HtmlParser().ParseDocument(html);
        foreach (var unseen in page.QuerySelectorAll(".unseen"))
            unseen.Remove();
        var told = page.QuerySelectorAll("main p, main li, main h2, main h3, main h4, main caption").Where(told => told.Closest(".on-phone, svg, .skip, summary") is null && told.QuerySelector("ul, ol") is null)
            .Select(told => Spaces().Replace(told.TextContent, "")).Where(told => told.Length > 0).Distinct().ToList();
        Assert.True(told.Count > 100, $"only {told.Count} were found");
        Assert.All(told, words => Assert.Contains(words, printed, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public async Task LibreOffice_opens_the_workbook_and_shows_the_marks_and_every_sheet(Language language)
    {
        using var workbook = new MemoryStream();
        ReportWorkbook.Write(workbook, ReportStudies.Haarlem, language);

        var words = string.Join('\n', await OtherProgram.PagesOf(workbook.ToArray(), "report.xlsx"));

        var texts = ReportTexts.Of(language);
        // A number in a workbook is shown as the reader's machine writes numbers.
        Assert.Matches(@"\b6[.,]4\b", words);
        Assert.All([texts.Sheets.Final, texts.Groups.Department, texts.Sheets.Numerator], heading => Assert.Contains(heading, words, StringComparison.Ordinal));
    }

    static async Task MustBe(string name, IReadOnlyList<string> lines)
    {
        var path = Repository.PathOf($"tests/Telbaar.Tests/Reports/{name}");
        if (Environment.GetEnvironmentVariable("NEW_TEXTS") == "1")
            await File.WriteAllLinesAsync(path, lines, Cancellation);
        Assert.Equal(await File.ReadAllLinesAsync(path, Cancellation), lines);
    }

    /// <summary>A line for each sentence, heading, caption and row.</summary>
    static List<string> LinesOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("body p, body li, h1, h2, h3, h4, figcaption, summary, caption, tr, dl > div").Where(line => line.Closest(".on-phone, .skip, svg, [hidden]") is null)
            .Select(line => line.LocalName == "tr" ? string.Join(" | ", line.Children.Select(cell => Spaces().Replace(cell.TextContent, " ").Trim())) : Spaces().Replace(line.TextContent, " ").Trim()).Where(line => line.Length > 0)];
    }

    static Regex Foot(string foot) => new($@"{Regex.Escape(foot)}[^\n]*|^\s*\d+\s*/\s*\d+\s*$", RegexOptions.Multiline);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
