using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>
/// The report as a document in Word (report.docx), for who writes on. It tells the page that <c>report.html</c> is, word for word, with Word's own styles, tables,
/// captions and contents: whatever is added to the page stands in Word as well.
/// </summary>
public static class ReportWord
{
    /// <param name="html">The page; it is read only, nothing in it is run or loaded.</param>
    /// <param name="png">Draws an SVG as PNG for programs that know no SVG; nothing where that cannot be done. Those programs then show an empty picture.</param>
    public static async Task<byte[]> Write(string html, WordFacts facts, Func<string, CancellationToken, Task<byte[]?>> png, CancellationToken cancellation)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var pictures = page.QuerySelectorAll("svg").Where(svg => svg.Closest(".on-phone, .skip, [hidden]") is null)
            .Select(svg => (Element: svg, Picture: WordPicture.Of(svg))).Where(drawn => drawn.Picture is not null).ToDictionary(drawn => drawn.Element, drawn => drawn.Picture!);
        // Each is drawn by a program of its own: as many at once as there are processors.
        await Parallel.ForEachAsync(pictures.Values, cancellation, async (picture, ended) => picture.Png = await png(picture.Svg, ended) ?? picture.Png);
        using var whole = new MemoryStream();
        WritePackage(whole, page, facts, pictures);
        return whole.ToArray();
    }

    static void WritePackage(Stream stream, IDocument page, WordFacts facts, IReadOnlyDictionary<IElement, WordPicture> pictures)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        var (parts, links) = (0, 0);
        var body = new WordBody(page, WordTexts.Of(facts.Language), pictures, Embedded, Outside);
        WordFrame.Write(document, facts, XmlText.Sound(page.Title ?? ""), body.Numbered);
        Save(main, W("document", new XAttribute(XNamespace.Xmlns + "w", Main.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relationship.NamespaceName),
            W("body", body.Blocks, WordPage.Section)));

        (string, string) Embedded(WordPicture picture)
        {
            parts++;
            var (raster, vector) = ($"png{parts}", $"svg{parts}");
            using var bytes = new MemoryStream(picture.Png);
            main.AddImagePart(ImagePartType.Png, raster).FeedData(bytes);
            using var drawn = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(picture.Svg));
            main.AddImagePart(ImagePartType.Svg, vector).FeedData(drawn);
            return (raster, vector);
        }

        string Outside(Uri address)
        {
            links++;
            return main.AddHyperlinkRelationship(address, isExternal: true, $"link{links}").Id;
        }
    }
}
