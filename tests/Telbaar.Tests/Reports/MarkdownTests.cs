using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Reports;

/// <summary>What the lead writes, as a page and as plain paragraphs.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>")]
    [InlineData("# Kop", "<h3>Kop</h3>")]
    [InlineData("##### Diep", "<h4>Diep</h4>")]
    [InlineData("<b onclick=x>", "<p>&lt;b onclick=x&gt;</p>")]
    [InlineData("[a](javascript:b)", "<p>a</p>")]
    [InlineData("[a](//elders.example)", "<p>a</p>")]
    [InlineData("![plaat](https://elders.example/p.png)", "<p>plaat</p>")]
    [InlineData("[a](https://elders.example)", "<p><a href=\"https://elders.example\">a</a></p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    public void A_page_has_its_layout_and_nothing_that_runs_or_is_fetched(string markdown, string html) => Assert.Equal(html, Markdown.ToHtml(markdown).Trim());

    [Fact]
    public void Plain_paragraphs_keep_their_words_and_lists_their_items() => Assert.Equal(
        "Kop\n\nEen vet woord, & een link.\n\n- eerste\n- tweede regel\n\nDaarna.",
        Markdown.ToParagraphs("# Kop\n\nEen **vet** woord, & een [link](https://a.example).\n\n- eerste\n- tweede\n  regel\n\nDaarna."));
}
