using System.Text.RegularExpressions;
using Telbaar.Commands;
using Telbaar.Formats;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Guards;

/// <summary>Every code that a user can meet has words in both languages; those of figures are held in <c>ReportTextsTests</c>.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Every_fault_has_words_of_its_own_in_each_language()
    {
        var kinds = Enum.GetValues<FaultKind>();
        var dutch = kinds.Select(kind => FaultTexts.Dutch.Sentence(new(1, "", "", kind, "10"))).ToList();
        var english = kinds.Select(kind => FaultTexts.English.Sentence(new(1, "", "", kind, "10"))).ToList();
        Assert.DoesNotContain(dutch.Concat(english), string.IsNullOrWhiteSpace);
        Assert.Equal(2 * kinds.Length, dutch.Concat(english).Distinct().Count());
    }

    [Fact]
    public void Every_text_of_the_command_line_is_said_in_each_language()
    {
        var (dutch, english) = (CommandTexts.Of(Language.Dutch), CommandTexts.Of(Language.English));
        var texts = typeof(CommandTexts).GetProperties().Where(property => property.PropertyType == typeof(string)).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace((string?)text.GetValue(dutch)) || string.IsNullOrWhiteSpace((string?)text.GetValue(english)), text.Name));
        Assert.Empty(texts.Where(text => Equals(text.GetValue(dutch), text.GetValue(english))).Select(text => text.Name));
    }

    /// <summary>A page asks its texts by name, from the record beside it: there both languages stand next to each other, and the other pages' words can be looked up.</summary>
    [Fact]
    public void No_page_holds_words_of_its_own_in_two_languages()
    {
        var pages = Sources.FilesBelow("src", "*.razor").ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => WordsInPage().IsMatch(File.ReadAllText(page))).Select(Path.GetFileName));
    }

    [Fact]
    public void Every_text_of_a_page_is_said_in_each_language()
    {
        var pages = typeof(CommandTexts).Assembly.GetTypes().Where(type => type.GetProperty("Dutch")?.PropertyType == type && type.GetProperty("English")?.PropertyType == type).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            var texts = page.GetProperties().Where(property => property.PropertyType == typeof(string)).ToList();
            foreach (var language in new[] { "Dutch", "English" })
                Assert.Empty(texts.Where(text => string.IsNullOrWhiteSpace((string?)text.GetValue(page.GetProperty(language)!.GetValue(null)))).Select(text => $"{page.Name}.{language}.{text.Name}"));
        });
    }

    [GeneratedRegex("\\bIn\\([^)]*\"")]
    private static partial Regex WordsInPage();
}
