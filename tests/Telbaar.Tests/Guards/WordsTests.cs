using Telbaar.Commands;
using Telbaar.Formats;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Guards;

/// <summary>Every code that a user can meet has words in both languages; those of figures are held in <c>ReportTextsTests</c>.</summary>
public sealed class WordsTests
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
}
