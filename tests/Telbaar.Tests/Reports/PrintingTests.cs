using Telbaar.Norms;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Reports;

public sealed class PrintingTests
{
    static Printing Dutch { get; } = new(ReportStudies.Haarlem.Scores.Norms, Language.Dutch);

    [Fact]
    public void Numbers_are_written_as_the_language_writes_them()
    {
        var rounding = new Rounding(Midpoint.AwayFromZero, 1);
        var (dutch, english) = (new Numbers(Language.Dutch, rounding), new Numbers(Language.English, rounding));
        Assert.Equal(("6,4", "6.4"), (dutch.Fixed(6.4201, 1), english.Fixed(6.4201, 1)));
        Assert.Equal(("42,4%", "42.4%"), (dutch.Percent(42.44, 1), english.Percent(42.44, 1)));
        Assert.Equal(("1.250", "1,250"), (dutch.Count(1250), english.Count(1250)));
        Assert.Equal(("25 november 2019", "25 November 2019"), (dutch.Day(new(2019, 11, 25)), english.Day(new(2019, 11, 25))));
    }

    [Fact]
    public void A_figure_is_rounded_by_the_rule_of_the_norms_and_never_by_its_format()
    {
        Assert.Equal("1,3", new Numbers(Language.Dutch, new(Midpoint.AwayFromZero, 1)).Fixed(1.25, 1));
        Assert.Equal("1,2", new Numbers(Language.Dutch, new(Midpoint.ToEven, 1)).Fixed(1.25, 1));
    }

    [Fact]
    public void A_result_is_told_in_a_sentence_with_its_norm()
    {
        var speed = ReportStudies.Haarlem.Scores.Whole.Find("kcc-speed")!;
        Assert.Equal("In 82% van de gevallen nam het KCC binnen 60 seconden op (norm 80%).", Dutch.Sentence(speed));
    }

    [Theory]
    [InlineData(7996, "79,96%")]
    [InlineData(8004, "80,04%")]
    [InlineData(9999, "99,99%")]
    [InlineData(8000, "80%")]
    [InlineData(10000, "alle gevallen")]
    [InlineData(0, "geen enkel geval")]
    public void A_sentence_does_not_round_a_figure_to_its_norm_nor_to_all(long numerator, string said)
    {
        var speed = ReportStudies.Haarlem.Scores.Whole.Find("kcc-speed")!;
        var figure = speed.Figure with { Numerator = numerator, Denominator = 10_000, Value = numerator / 100.0 };
        Assert.StartsWith($"In {said} ", Dutch.Sentence(speed with { Figure = figure }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_other_norms_do_otherwise_is_named() => Assert.Equal(
        ["Snelheid van opnemen door het KCC, termijn: 30 seconden in plaats van 60 seconden"], Dutch.DifferencesFrom(ReportStudies.Haarlem.Compared[0].Norms));

    [Fact]
    public void Days_with_the_same_office_hours_are_taken_together() =>
        Assert.Equal(["maandag tot en met vrijdag 08:30 – 17:00 uur"], Dutch.OfficeHours(Attempts.OfficeHours.Usual));
}
