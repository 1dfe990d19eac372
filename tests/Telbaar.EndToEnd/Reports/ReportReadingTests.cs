using Telbaar.EndToEnd.Browsing;
using Xunit;

namespace Telbaar.EndToEnd.Reports;

/// <summary>What somebody who reads the report finds in it, with eyes, by keyboard or with a screen reader.</summary>
public sealed class ReportReadingTests(Chromium chromium, MadeReports reports)
{
    public static TheoryData<Report> BothLanguages { get; } = [Report.Dutch, Report.English];

    [Theory]
    [InlineData(Report.Dutch, "nl", "Telefonische bereikbaarheid")]
    [InlineData(Report.English, "en", "Reachability by telephone")]
    public async Task It_says_its_language_and_speaks_it(Report report, string tag, string title)
    {
        await using var visit = await Read(report);
        Assert.Equal([tag], await visit.Find("() => [document.documentElement.lang]"));
        Assert.Equal([title], await visit.Find(Texts("h1")));
        Assert.StartsWith(title, await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Report.Dutch, "6,4", "een 6,0", new[] { "9", "1,5", "8", "8", "5" })]
    [InlineData(Report.English, "6.4", "a 6.0", new[] { "9", "1.5", "8", "8", "5" })]
    public async Task The_published_marks_stand_in_it(Report report, string final, string underOtherNorms, string[] components)
    {
        await using var visit = await Read(report);
        Assert.Equal([final], await visit.Find(Texts("#final .figure")));
        Assert.Contains(underOtherNorms, string.Concat(await visit.Find(Texts("#final"))), StringComparison.Ordinal);
        Assert.Equal(components, await visit.Find(Texts("#parameters .component-head strong")));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public async Task Each_picture_has_words_and_a_table_of_its_figures(Report report)
    {
        await using var visit = await Read(report);
        Assert.Empty(await visit.Find("""
            () => {
                const pictures = [...document.querySelectorAll('.picture svg')];
                if (pictures.length < 20) return [`only ${pictures.length} pictures`];
                const words = picture => (picture.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ');
                const tables = picture => [...picture.closest('section[id]').querySelectorAll('table')]
                    .filter(table => picture.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
                return pictures
                    .filter(picture => picture.getAttribute('role') !== 'img' || words(picture).length < 20 || tables(picture).length === 0)
                    .map(picture => picture.closest('figure').innerText);
            }
            """));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public async Task Headings_go_down_one_level_at_a_time(Report report)
    {
        await using var visit = await Read(report);
        var levels = (await visit.Find("() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => heading.tagName)")).Select(tag => tag[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public async Task Each_link_leads_somewhere_within_it(Report report)
    {
        await using var visit = await Read(report);
        var links = await visit.Find("() => [...document.querySelectorAll('a')].map(link => link.getAttribute('href'))");
        Assert.True(links.Length > 10);
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        foreach (var link in links)
            Assert.Equal([link], await visit.Find($"() => [...document.querySelectorAll('{link}')].filter(place => place.checkVisibility()).map(() => '{link}')"));
    }

    [Fact]
    public async Task By_keyboard_one_skips_to_its_content_and_unfolds_a_table()
    {
        await using var visit = await Read(Report.Dutch);
        await visit.Press("Tab");
        Assert.Equal("#content", await visit.FocusIs("getAttribute('href')"));
        await visit.Press("Enter", "Tab");
        Assert.Equal("final", await visit.FocusIs("closest('section')?.id"));
        await visit.PressUntil("Tab", "matches('summary')");
        await visit.Press("Enter");
        Assert.Equal("true", await visit.FocusIs("parentElement.open"));
        await visit.Press("Tab");
        Assert.Equal("TABLE", await visit.FocusIs("firstElementChild.tagName"));
        await visit.Press("Shift+Tab", "Space");
        Assert.Equal("false", await visit.FocusIs("parentElement.open"));
    }

    [Fact]
    public async Task By_keyboard_one_moves_a_table_that_is_wider_than_a_phone()
    {
        await using var visit = await chromium.Open(reports[Report.Dutch], View.Phone);
        await visit.PressUntil("Tab", "scrollWidth > document.activeElement.clientWidth + 40 && document.activeElement.matches('.frame')");
        await visit.Press("ArrowRight");
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
    }

    Task<Visit> Read(Report report) => chromium.Open(reports[report], View.Desk);

    static string Texts(string selector) => $"() => [...document.querySelectorAll('{selector}')].map(element => element.innerText.trim())";
}
