using Telbaar.EndToEnd.Browsing;
using Xunit;

namespace Telbaar.EndToEnd.Reports;

/// <summary>The report on a screen: whole on every width, its pictures readable, and without anything from elsewhere.</summary>
public sealed class ReportScreenTests(Chromium chromium, MadeReports reports)
{
    public static TheoryData<Report, View> EveryWidth { get; } = new(
        from report in Enum.GetValues<Report>()
        from view in View.All
        where !view.Dark
        select (report, view));

    [Theory, MemberData(nameof(EveryWidth))]
    public async Task It_does_not_scroll_sideways(Report report, View view)
    {
        await using var visit = await chromium.Open(reports[report], view);
        await visit.Unfold();
        await visit.MustNotScrollSideways();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_words_in_pictures_stand_out(bool dark)
    {
        await using var visit = await chromium.Open(reports[Report.Dutch], View.Desk with { Dark = dark });
        Assert.Empty(await visit.Find(FaintWords));
    }

    [Theory, MemberData(nameof(EveryWidth))]
    public async Task No_words_in_a_picture_meet_other_words_or_its_edge(Report report, View view)
    {
        await using var visit = await chromium.Open(reports[report], view);
        Assert.Empty(await visit.Find(WordsThatMeet));
    }

    [Fact]
    public async Task It_is_one_file_without_script()
    {
        await using var visit = await chromium.Open(reports[Report.Dutch], View.Desk);
        visit.MustAskNothingElsewhere();
        Assert.Empty(await visit.Find("() => [...document.querySelectorAll('script, link, iframe, object, img')].map(element => element.outerHTML)"));
    }

    /// <summary>A label that a line stands in, another label, or the edge of the picture cuts off.</summary>
    const string WordsThatMeet = """
        () => [...document.querySelectorAll('.picture svg')].filter(picture => picture.checkVisibility()).flatMap(picture => {
            const edge = picture.getBoundingClientRect();
            const words = [...picture.querySelectorAll('text')].map(text => ({ said: text.textContent, at: text.getBoundingClientRect() }));
            const upright = [...picture.querySelectorAll('path')].map(path => path.getBoundingClientRect()).filter(at => at.width < 3 && at.height > 60);
            const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
            const sentence = word => word.said.length > 8;
            return [
                ...words.filter(({ at }) => at.left < edge.left - 1 || at.right > edge.right + 1 || at.top < edge.top - 2 || at.bottom > edge.bottom + 2).map(({ said }) => `${said} is cut off`),
                ...words.flatMap((word, i) => words.slice(i + 1).filter(other => meet(word.at, other.at)).map(other => `${word.said} meets ${other.said}`)),
                ...words.filter(sentence).flatMap(word => upright.filter(line => meet(word.at, line)).map(() => `a line stands in ${word.said}`)),
            ];
        })
        """;

    /// <summary>Words in a picture with less contrast than 4.5 to 1 with the paper; where they stand on a shape, that shape is a plate of paper.</summary>
    const string FaintWords = """
        () => {
            const luminance = colour => {
                const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
                    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const paper = luminance(getComputedStyle(document.body).backgroundColor);
            const words = [...document.querySelectorAll('.picture svg text')].filter(text => text.checkVisibility());
            if (words.length < 50) return ['hardly any words were found'];
            return words
                .map(text => ({ text, ink: luminance(getComputedStyle(text).fill) }))
                .filter(({ ink }) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05) < 4.5)
                .map(({ text }) => `${text.textContent}: ${getComputedStyle(text).fill}`);
        }
        """;
}
