using System.Collections;
using System.Reflection;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Scores;
using Xunit;

namespace Telbaar.Tests.Reports;

public sealed class ReportTextsTests
{
    public static TheoryData<Language> BothLanguages { get; } = [.. Languages.All];

    [Theory, MemberData(nameof(BothLanguages))]
    public void Every_code_has_words_of_its_own(Language language)
    {
        var texts = ReportTexts.Of(language);
        AssertNames(Outcomes.All, texts.OutcomeName);
        AssertNames(Enum.GetValues<Attribution>(), texts.AttributionName);
        AssertNames(Enum.GetValues<Message>(), texts.MessageName);
        AssertNames(Enum.GetValues<Route>(), texts.RouteName);
        AssertNames(CallCourses.All, texts.EventName);
        AssertNames(Enum.GetValues<Breakdown>(), texts.BreakdownName);
        AssertNames(Enum.GetValues<Reading>(), texts.ReadingName);
        AssertNames(Enum.GetValues<Severity>(), texts.SeverityName);
        AssertNames(Enum.GetValues<Oddities>().Where(oddity => oddity is not Oddities.None), texts.Findings.Oddity);
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public void Every_measure_of_the_catalogue_has_words(Language language)
    {
        var texts = ReportTexts.Of(language);
        AssertNames(Catalogue.Measures, measure => texts.Measure(measure.Id).Name);
        AssertNames(Catalogue.Measures, measure => texts.Measure(measure.Id).ShortName);
        AssertNames(Catalogue.Measures, measure => texts.Measure(measure.Id).Sentence("42", "60"));
        Assert.All(Catalogue.Measures, measure => Assert.EndsWith(".", texts.Measure(measure.Id).Definition, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public void Every_kind_of_finding_becomes_a_sentence(Language language)
    {
        var print = new Printing(ReportStudies.Haarlem.Scores.Norms, language);
        Assert.Equal(KindsOfFinding.Order(StringComparer.Ordinal), OneOfEach.Select(finding => finding.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(OneOfEach, finding => Assert.EndsWith(".", print.Sentence(finding), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public void Every_published_figure_has_a_name(Language language)
    {
        var print = new Printing(ReportStudies.Haarlem.Scores.Norms, language);
        Assert.All(ReportStudies.Haarlem.Reconciled, figure => Assert.NotEqual(figure.Published.Figure, print.NameOf(figure.Published)));
        Assert.All(["successes", "count:direct", "time:search", "time:transfer", "time:waiting"], figure => Assert.NotEqual(figure, print.FigureName(figure)));
    }

    [Fact]
    public void No_text_is_empty_and_few_are_the_same_in_both_languages()
    {
        var dutch = Said(ReportTexts.Dutch).ToList();
        var english = Said(ReportTexts.English).ToList();
        Assert.Equal(dutch.Count, english.Count);
        Assert.DoesNotContain(dutch.Concat(english), string.IsNullOrWhiteSpace);
        Assert.InRange(dutch.Zip(english).Count(pair => pair.First == pair.Second), 0, 16);
    }

    static IEnumerable<string> KindsOfFinding => typeof(Finding).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Finding))).Select(type => type.Name);

    /// <summary>A finding of every kind and with every code.</summary>
    internal static IReadOnlyList<Finding> OneOfEach
    {
        get
        {
            var figure = new PublishedFigure("value:success", 77, 0, null, []);
            var rounding = new Rounding(Midpoint.AwayFromZero, 1);
            var differs = new ReconciledFigure(figure, 77.8, false, null, rounding);
            return
            [
                .. Enum.GetValues<Oddities>().Where(oddity => oddity is not Oddities.None).Select(oddity => new OddAttemptsFinding(oddity, 1, ["P1"])), new FewAttempts(30, ["Wmo"]), new OutOfScope([new("Wmo", 12)]), new WithoutAttempts(["Wmo"]), new SimilarNames(["Wmo", "WMO"]), new WithoutData(["direct"]),
                new NormsYounger(ReportStudies.Haarlem.Scores.Norms, new(2019, 1, 7)), new StillPending(1), new StillPending(2),
                new WrongWeekday(new(2019, 11, 24), DayOfWeek.Monday, new(2019, 11, 25)), new FigureDiffers(differs),
                .. Enum.GetValues<Reading>().Select(reading => new FigureDiffers(differs with { Reading = reading })),
                new TwoReadings(differs, "settled-later"), new PartsDoNotAdd(figure, 90, 13), new PartsDoNotAdd(figure, 91, 13),
            ];
        }
    }

    static void AssertNames<T>(IEnumerable<T> codes, Func<T, string> name)
    {
        var names = codes.Select(name).ToList();
        Assert.DoesNotContain(names, string.IsNullOrWhiteSpace);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    /// <summary>All texts that need no value.</summary>
    static IEnumerable<string> Said(object texts) => texts.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => property.GetValue(texts))
        .SelectMany(value => value switch
        {
            string text => [text],
            IEnumerable many => many.Cast<object>().SelectMany(Said),
            null or Delegate => [],
            _ => Said(value),
        });
}
