using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Telbaar.Reports;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Reports;

/// <summary>Slides as LibreOffice shows them, printed by it and read by poppler's tools.</summary>
public sealed class SlidesInLibreOfficeTests : IDisposable
{
    /// <summary>Of a word's box, in points: letters hang over, and lines are set close.</summary>
    const double Slack = 1.5;

    static readonly XNamespace html = "http://www.w3.org/1999/xhtml";

    readonly Folder folder = new();

    [Fact]
    public async Task It_shows_every_slide_and_no_word_lies_over_another_or_off_its_slide()
    {
        var decks = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (i, (name, study)) in DepartmentSlidesTests.Studies.Index())
        {
            var (input, department) = study();
            using var slides = new SlidesOf(input, department, i % 2 == 0 ? Language.Dutch : Language.English, i % 2 == 0 ? null : DepartmentSlidesTests.Matter);
            decks[folder.Write($"{name}.pptx", slides.Bytes)] = slides.Titles;
        }

        await OtherProgram.Print(folder, decks.Keys);

        foreach (var (deck, titles) in decks)
        {
            var boxes = XDocument.Parse(WithoutUnreadable(await OtherProgram.Said("pdftotext", "-bbox", Path.ChangeExtension(deck, "pdf"), "-")));
            var pages = boxes.Descendants(html + "page").ToList();
            Assert.Equal(titles.Count, pages.Count);
            foreach (var (page, title) in pages.Zip(titles))
            {
                var words = page.Elements(html + "word").Select(word => new Word(word.Value, Of(word, "xMin"), Of(word, "yMin"), Of(word, "xMax"), Of(word, "yMax"))).ToList();
                var last = Regex.Match(title, @"\p{IsBasicLatin}+$").Value.Split(' ')[^1];
                Assert.Contains(words, word => word.Text.Contains(last, StringComparison.Ordinal));
                Assert.All(words, word => Assert.True(word.Left >= 0 && word.Top >= 0 && word.Right <= Of(page, "width") && word.Bottom <= Of(page, "height"), $"{deck}: ‘{word.Text}’ lies off the slide ‘{title}’"));
                foreach (var (i, word) in words.Index())
                    Assert.All(words.Skip(i + 1), other => Assert.False(word.Overlaps(other), $"{deck}: ‘{word.Text}’ and ‘{other.Text}’ lie over each other on the slide ‘{title}’"));
            }
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The box of a word, in points from the top left.</summary>
    sealed record Word(string Text, double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Word other) =>
            Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Slack && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Math.Min(Bottom - Top, other.Bottom - other.Top) / 3;
    }

    static double Of(XElement box, string side) => double.Parse(box.Attribute(side)!.Value, CultureInfo.InvariantCulture);

    /// <summary>A letter that a font does not have may come out as one that XML cannot hold.</summary>
    static string WithoutUnreadable(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) || char.IsWhiteSpace(letter)));
}
