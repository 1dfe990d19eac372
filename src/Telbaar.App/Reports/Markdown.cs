using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Telbaar.Reports;

/// <summary>What the lead wrote, as HTML that may stand in a report: text, lists, tables, emphasis and links; no HTML of its own, no pictures, and no heading above the report's own.</summary>
static class Markdown
{
    static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>The chapters stand under headings of the second level.</summary>
    const int FirstLevel = 3, LastLevel = 4;

    public static string ToHtml(string text)
    {
        var document = Markdig.Markdown.Parse(text, pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + FirstLevel - 1, FirstLevel, LastLevel);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // A picture would be fetched from elsewhere; and a link leads to a page or an address, never to a script.
            if (link.IsImage || !IsHarmless(link.Url))
                link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()))), copyChildren: false);
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsHarmless(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var table in document.Descendants<Markdig.Extensions.Tables.Table>())
            table.GetAttributes().AddClass("words");
        return document.ToHtml(pipeline);
    }

    /// <summary>The same in plain paragraphs, with an empty line between, for a document that has no other layout. The items of a list stand together, each on a line that begins with "- ".</summary>
    public static string ToParagraphs(string text)
    {
        var document = Markdig.Markdown.Parse(text, pipeline);
        return string.Join("\n\n", document.Select(block => block is ListBlock list ? string.Join('\n', list.Descendants<ParagraphBlock>().Select(item => $"- {PlainOf(item)}")) : PlainOf(block)).Where(plain => plain.Length > 0));
    }

    static string PlainOf(Block block)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        pipeline.Setup(renderer);
        renderer.Render(block);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    static bool IsHarmless(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
