using System.Text;
using System.Text.RegularExpressions;
using Telbaar.EndToEnd.Browsing;
using Xunit;

namespace Telbaar.EndToEnd.Reports;

/// <summary>The report on paper: a PDF on A4.</summary>
public sealed partial class ReportPrintTests(Chromium chromium, MadeReports reports)
{
    /// <summary>The width that a page of A4 leaves between margins of 17 mm.</summary>
    static View Paper { get; } = new((int)((210 - (2 * 17)) / 25.4 * 96));

    public static TheoryData<Report> EachReport { get; } = [.. Enum.GetValues<Report>()];

    [Theory, MemberData(nameof(EachReport))]
    public async Task It_takes_some_twenty_pages_of_A4(Report report)
    {
        await using var visit = await chromium.Open(reports[report], View.Desk);
        var pages = SizesOfPages.Matches(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true })));
        Assert.InRange(pages.Count, 15, 24);
        Assert.All(pages, page => Assert.Equal(("594.95996", "841.91998"), (page.Groups[1].Value, page.Groups[2].Value)));
    }

    [Theory, MemberData(nameof(EachReport))]
    public async Task Nothing_is_cut_off_on_paper(Report report)
    {
        await using var visit = await chromium.Open(reports[report], Paper);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Empty(await visit.Find("""
            () => [...document.body.querySelectorAll('*')]
                .filter(element => element.checkVisibility() && !element.matches('.unseen'))
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    || (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth))
                .map(element => `${element.tagName} ${element.id || element.className}`)
            """));
    }

    [Theory, MemberData(nameof(EachReport))]
    public async Task What_is_folded_on_a_screen_is_printed(Report report)
    {
        await using var visit = await chromium.Open(reports[report], Paper);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Empty(await visit.Find("() => [...document.querySelectorAll('table')].filter(table => !table.checkVisibility() || table.offsetHeight === 0).map(table => table.innerText)"));
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex SizesOfPages { get; }
}
