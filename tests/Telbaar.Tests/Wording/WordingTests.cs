using System.Reflection;
using Telbaar.Acts;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Wording;
using Xunit;

namespace Telbaar.Tests.Wording;

public sealed class WordingTests
{
    public static TheoryData<Refusal> AllRefusals => [.. new[] { typeof(Refusal).Assembly, typeof(Form).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(Refusal))
        .Select(property => (Refusal)property.GetValue(null)!)];

    [Theory, MemberData(nameof(AllRefusals))]
    public void Every_refusal_has_words_in_both_languages(Refusal refusal)
    {
        var named = refusal.With("een", "twee", "drie", "vier", "vijf", "zes");

        var (dutch, english) = (RefusalTexts.Of(named, Language.Dutch), RefusalTexts.Of(named, Language.English));

        Assert.True(dutch.Length > 5 && english.Length > 5);
        Assert.NotEqual(dutch, english);
    }

    [Fact]
    public void No_two_refusals_bear_the_same_code() =>
        Assert.Equal(AllRefusals.Count, AllRefusals.Select(row => row.Data.Code).Distinct().Count());

    [Fact]
    public void Every_value_of_an_enumeration_that_is_shown_has_words()
    {
        foreach (var value in ValueTexts.Enumerations.SelectMany(type => Enum.GetValues(type).Cast<Enum>()))
            Assert.NotEqual("", ValueTexts.Of(value, Language.Dutch) + ValueTexts.Of(value, Language.English));
    }
}
