using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Telbaar.Reports;
using Telbaar.Tests.Given;
using DocumentLanguages = DocumentFormat.OpenXml.Wordprocessing.Languages;
using Xunit;
using Languages = Telbaar.Reports.Languages;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Telbaar.Tests.Reports;

public sealed partial class ReportWordTests
{
    const string Hostile = "<script>alert(1)</script> & \"a\" \u0001\u000b\ufffe ]]> שלום \U0001F600 {{x}}";

    public static TheoryData<string, Language> Studies { get; } = new(
        from study in new[] { "haarlem", "odd", "empty", "weighted" }
        from language in Languages.All
        select (study, language));

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Studies))]
    public async Task It_is_valid(string study, Language language)
    {
        using var document = Open(await Written(Study(study), language));
        Assert.Empty(FaultsOf(document));
    }

    [Theory, MemberData(nameof(Studies))]
    public async Task It_says_what_the_page_says_word_for_word(string study, Language language)
    {
        var html = ReportHtml.Render(Study(study), language);
        using var document = Open(await Written(html, language));
        Assert.Equal(WordsOfPage(html), WordsOf(document));
    }

    [Fact]
    public async Task A_part_that_is_added_to_the_page_comes_out_in_Word()
    {
        const string html = """
            <html lang="nl"><head><title>T</title></head><body><header class="title"><h1>T</h1></header><nav class="contents"><h2>Inhoud</h2></nav><main>
            <section><h2>Eén</h2><h4>Te diep</h4><p>Los <b>vet</b>, <i>schuin</i> en<br>verder <a href="#doel">daar</a> of <a href="https://voorbeeld.nl/?a=1&amp;b=2">elders</a> of <a href="attempts?x">hier</a>.</p>
            Zonder alinea <unknown-element>en in een onbekend element</unknown-element>
            <blockquote>Citaat</blockquote><ol start="3"><li>drie<ul><li>diep<p>en verder</p></li></ul></li><li>vier</li></ol><ol><li>anders</li></ol>
            <table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><table id="doel"><tr><td colspan="2"><p>e</p><ul><li>f</li></ul></td></tr></table>
            <details><summary>Meer</summary><p>open</p></details><div hidden>weg</div><p></p><dl><dt>term</dt><dd>een</dd><dd>twee</dd></dl>
            <figure><p>geen beeld</p><figcaption>wel woorden</figcaption></figure></section></main></body></html>
            """;
        using var document = Open(await Written(html, Language.Dutch));
        Assert.Empty(FaultsOf(document));
        Assert.Equal(WordsOfPage(html), WordsOf(document));
        Assert.Equal(["Heading1", "Heading2"], HeadingsOf(document).Select(StyleOf));
        Assert.Equal("https://voorbeeld.nl/?a=1&b=2", document.MainDocumentPart!.HyperlinkRelationships.Single().Uri.OriginalString);
        Assert.Equal([3, 1], document.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<StartOverrideNumberingValue>().Select(start => start.Val!.Value));
    }

    [Theory, MemberData(nameof(Studies))]
    public async Task Its_structure_is_that_of_Word(string study, Language language)
    {
        using var document = Open(await Written(Study(study), language));
        var (body, styles) = (document.MainDocumentPart!.Document!.Body!, document.MainDocumentPart.StyleDefinitionsPart!.Styles!);
        var known = styles.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();
        Assert.All(body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value).Concat(body.Descendants<RunStyle>().Select(style => style.Val!.Value)), used => Assert.Contains(used, known));
        Assert.Single(body.Descendants<Paragraph>(), paragraph => StyleOf(paragraph) == "Title");
        var levels = HeadingsOf(document).Select(heading => StyleOf(heading)![^1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(body.Descendants<Table>(), table =>
        {
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(table.Elements<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
            Assert.Equal("Caption", StyleOf(Assert.IsType<Paragraph>(table.PreviousSibling())));
            Assert.InRange(table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture)), 1, 9_412);
        });
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), picture => Assert.False(string.IsNullOrWhiteSpace(picture.Description)));
        Assert.Equal(language.Culture.Name, styles.Descendants<DocumentLanguages>().Single().Val);
        Assert.Equal(language.Culture.Name, document.PackageProperties.Language);
        Assert.EndsWith("haarlem-2019", document.PackageProperties.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contents_list_the_headings_and_lead_to_them()
    {
        using var document = Open(await Written(ReportStudies.Haarlem));
        var body = document.MainDocumentPart!.Document!.Body!;
        var contents = body.Descendants<SdtBlock>().Single();
        Assert.Contains("TOC", string.Concat(contents.Descendants<FieldCode>().Select(code => code.Text)), StringComparison.Ordinal);
        Assert.Equal(HeadingsOf(document).Select(heading => heading.InnerText), contents.Descendants<Paragraph>().Select(entry => string.Concat(entry.Descendants<Text>().Select(text => text.Text))));
        var bookmarks = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value).ToList();
        Assert.All(body.Descendants<Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, bookmarks));
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
    }

    [Fact]
    public async Task Tables_and_pictures_are_numbered_each_by_itself()
    {
        using var document = Open(await Written(ReportStudies.Haarlem));
        var captions = document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Where(paragraph => StyleOf(paragraph) == "Caption").ToList();
        foreach (var label in new[] { "Tabel", "Figuur" })
        {
            var own = captions.Where(caption => caption.InnerText.StartsWith(label, StringComparison.Ordinal)).ToList();
            Assert.All(own.Index(), caption => Assert.StartsWith($"{label} {caption.Index + 1}. ", TextOf(caption.Item), StringComparison.Ordinal));
            Assert.All(own, caption => Assert.Equal($"SEQ {label} \\* ARABIC", caption.Descendants<FieldCode>().Single().Text.Trim()));
            Assert.NotEmpty(own);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pictures_are_vectors_with_points_for_older_programs(bool byConverter)
    {
        var converter = PicturePrinter.Find() ?? throw new InvalidOperationException("This test needs rsvg-convert. On Debian, as root: apt-get install librsvg2-bin");
        var browser = PdfPrinter.Find(null) ?? throw new InvalidOperationException("This test needs Chromium. On Debian, as root: apt-get install chromium");
        using var document = Open(await ReportWord.Write(Page("""<svg viewBox="0 0 720 100" role="img"><title>Een beeld</title><desc>Wat het zegt.</desc><path d="M0 0L720 100" stroke="var(--picture-ink, #1b2430)"></path></svg>"""),
            Facts(Language.Dutch), PicturePrinter.With(byConverter ? converter : null, browser), Cancellation));
        var parts = document.MainDocumentPart!.ImageParts.ToDictionary(part => part.ContentType, part => { using var bytes = new MemoryStream(); using var stream = part.GetStream(); stream.CopyTo(bytes); return bytes.ToArray(); });
        Assert.Equal([1440, 200], new[] { 16, 20 }.Select(at => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(parts["image/png"].AsSpan(at))));
        var svg = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(parts["image/svg+xml"])).Root!;
        Assert.Equal(("720", "100", "#1b2430"), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height"), (string?)svg.Elements().Last().Attribute("stroke")));
        Assert.Equal("Een beeld. Wat het zegt.", document.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description);
    }

    [Fact]
    public async Task A_program_that_fails_or_is_not_there_costs_the_points_of_a_picture_and_not_the_document()
    {
        const string html = """<svg viewBox="0 0 720 100" role="img"><title>Een beeld</title><path d="M0 0L720 100"></path></svg><svg viewBox="0 0 720 100" role="img"><title>Nog een</title><path d="M0 0L720 100"></path></svg>""";
        using var folder = new Folder();
        var failing = folder.Write("failing", "#!/bin/sh\nexit 3\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(failing, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var (converter, browser) in new[] { (failing, (string?)null), (folder.PathOf("missing"), failing) })
        {
            using var document = Open(await ReportWord.Write(Page(html), Facts(Language.Dutch), PicturePrinter.With(converter, browser), Cancellation));
            Assert.Empty(FaultsOf(document));
            Assert.Equal(2, document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Count());
        }
        // The browser draws what the converter could not.
        var chromium = PdfPrinter.Find(null) ?? throw new InvalidOperationException("This test needs Chromium. On Debian, as root: apt-get install chromium");
        Assert.NotNull(await PicturePrinter.With(failing, chromium)("""<svg xmlns="http://www.w3.org/2000/svg" width="72" height="10" viewBox="0 0 720 100"/>""", Cancellation));
    }

    [Fact]
    public async Task Nothing_of_a_figure_a_table_or_a_term_is_lost_or_run_together()
    {
        const string html = """
            <p>Zie <a href="#later">later</a> of <a href="#hier">hier</a>, en<a href="https://voorbeeld.nl/"> elders</a>.</p>
            <figure>Los <div>vooraf <svg viewBox="0 0 720 100" role="img"><title>Een beeld</title><path d="M0 0L720 100"></path></svg> achteraf</div><figcaption>Onderschrift</figcaption></figure>
            <table><caption>Zonder rijen</caption></table>
            <dl><dt>term</dt><dd id="hier"><p>een</p><p>twee</p></dd></dl>
            <div hidden id="later">weg</div>
            """;
        using var document = Open(await Written(Page(html), Language.Dutch));
        Assert.Empty(FaultsOf(document));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.All(new[] { "Los", "vooraf", "achteraf", "Zonder rijen" }, words => Assert.Contains(body.Descendants<Paragraph>(), paragraph => TextOf(paragraph).Contains(words, StringComparison.Ordinal)));
        Assert.Equal(2, body.Descendants<Paragraph>().Single(paragraph => TextOf(paragraph).Contains("een", StringComparison.Ordinal) && TextOf(paragraph).Contains("twee", StringComparison.Ordinal)).Descendants<Break>().Count() + 1);
        // What leads nowhere is text, and no link begins with a blank.
        Assert.Equal(["elders"], body.Descendants<Hyperlink>().Select(link => link.InnerText));
        Assert.StartsWith("Zie later of hier, en elders.", body.Descendants<Paragraph>().Select(TextOf).First(text => text.StartsWith("Zie", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_were_made_to_do_harm_do_none()
    {
        using var document = Open(await ReportWord.Write(ReportHtml.Render(ReportStudies.Haarlem with { Study = Hostile }, Language.Dutch),
            Facts(Language.Dutch) with { Study = Hostile, Recipient = Hostile }, (_, _) => Task.FromResult<byte[]?>(null), Cancellation));
        Assert.Empty(FaultsOf(document));
        var head = document.MainDocumentPart!.HeaderParts.Single().Header!.InnerText;
        Assert.StartsWith("<script>alert(1)</script> & \"a\" \ufffd\ufffd\ufffd ]]> שלום \U0001F600 {{x}}", head, StringComparison.Ordinal);
        Assert.Contains("Exemplaar voor <script>", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch, "Eindcijfer", "6,4", "Pagina 2 van")]
    [InlineData(Language.English, "Final mark", "6.4", "Page 2 of")]
    public async Task LibreOffice_shows_it(Language language, string heading, string mark, string page)
    {
        var html = ReportHtml.Render(ReportStudies.Haarlem, language);
        var pages = await OtherProgram.PagesOf(await Written(html, language));
        Assert.InRange(pages.Count, 10, 40);
        Assert.Matches($@"{Regex.Escape(heading)}\s+{Regex.Escape(mark)}", pages[1]);
        Assert.Contains(page, pages[1], StringComparison.Ordinal);
        var words = Spaces().Replace(string.Concat(pages), " ");
        using var parsed = new HtmlParser().ParseDocument(html);
        Assert.All(parsed.QuerySelectorAll("main h2, main h3"), part => Assert.Contains(part.TextContent.Trim(), words, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Studies))]
    public async Task LibreOffice_loses_no_row_of_a_table(string study, Language language)
    {
        var html = ReportHtml.Render(Study(study), language);
        var words = Spaces().Replace(string.Concat(await OtherProgram.PagesOf(await Written(html, language), layout: false)), "");
        using var page = new HtmlParser().ParseDocument(html);
        var names = page.QuerySelectorAll("main tbody th, main tfoot th").Select(cell => Spaces().Replace(cell.FirstChild!.TextContent, "")).Where(name => name.Length > 12).CountBy(name => name);
        Assert.All(names, name => Assert.InRange(Regex.Count(words, Regex.Escape(name.Key)), name.Value, int.MaxValue));
    }

    static ReportInput Study(string name) => name switch { "odd" => ReportStudies.Odd, "empty" => ReportStudies.WithoutAttempts, "weighted" => ReportStudies.Weighted, _ => ReportStudies.Haarlem };

    static string Page(string main) => $"<html><head><title>T</title></head><body><header class=\"title\"><h1>T</h1></header><main>{main}</main></body></html>";

    static WordFacts Facts(Language language) => ReportStudies.Haarlem.WordFacts(language);

    static Task<byte[]> Written(ReportInput input, Language language = Language.Dutch) => Written(ReportHtml.Render(input, language), language);

    static Task<byte[]> Written(string html, Language language) => ReportWord.Write(html, Facts(language), (_, _) => Task.FromResult<byte[]?>(null), Cancellation);

    static WordprocessingDocument Open(byte[] word) => WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);

    static IEnumerable<string> FaultsOf(WordprocessingDocument document) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, Cancellation).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text));

    static IReadOnlyList<Paragraph> HeadingsOf(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Where(paragraph => StyleOf(paragraph)?.StartsWith("Heading", StringComparison.Ordinal) == true)];

    /// <summary>Without white space, and without what Word has of its own: contents and the numbers of captions.</summary>
    static string WordsOf(WordprocessingDocument document) => Spaces().Replace(string.Concat(document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>()
        .Where(paragraph => paragraph.Ancestors<SdtBlock>().FirstOrDefault() is null && StyleOf(paragraph) != "TOCHeading")
        .Select(paragraph => StyleOf(paragraph) == "Caption" ? Label().Replace(TextOf(paragraph), "") : TextOf(paragraph))), "");

    /// <summary>Of what a reader of the page can come to see.</summary>
    static string WordsOfPage(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var gone in page.QuerySelectorAll(".skip, .on-phone, nav, svg, [hidden], summary:has(+ .frame:last-child > table > caption)"))
            gone.Remove();
        return Spaces().Replace(page.Body!.TextContent, "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:Tabel|Figuur|Table|Figure) \d+\. ")]
    private static partial Regex Label();
}
