using Telbaar.Findings;
using Telbaar.Results;
using Xunit;

namespace Telbaar.Tests.Demonstration;

public sealed class Haarlem2019PublishedTests
{
    static Published Published { get; } =
        PublishedFile.Read(File.ReadAllBytes(Repository.PathOf("samples/haarlem-2019.published.json"))).Published!;

    static Reconciliation Reconciliation { get; } = new(
        new SampleStudy(2019).ScoresUnder(HaarlemNorms.Of2019), [new SampleStudy(2019).ScoresUnder(HaarlemNorms.Of2018)]);

    static IEnumerable<Finding> Findings => Reconciliation.Findings(Published);

    [Fact]
    public void Every_published_figure_agrees_or_agrees_when_read_otherwise()
    {
        var otherwise = Reconciliation.Reconcile(Published).Where(figure => !figure.Agrees).Select(figure => (figure.Published.Figure, figure.Reading));
        Assert.Equal([("value:success", Reading.CutOff), ("failures:share", Reading.RoundedUp)], otherwise);
    }

    [Fact]
    public void The_published_failures_leave_out_the_thirteen_of_the_KCC()
    {
        var finding = Assert.Single(Findings.OfType<PartsDoNotAdd>());
        Assert.Equal((129, 142.0, 13), (finding.Whole.Value, finding.Sum, finding.NotAttributedToDepartments));
    }

    [Fact]
    public void The_published_first_day_was_a_Sunday()
    {
        var finding = Assert.Single(Findings.OfType<WrongWeekday>());
        Assert.Equal((new(2019, 11, 24), new(2019, 11, 25)), (finding.Day, finding.Meant));
    }

    [Fact]
    public void Indirect_may_have_meant_what_was_settled_later() =>
        Assert.Equal("value:indirect", Assert.Single(Findings.OfType<TwoReadings>()).Figure.Published.Figure);

    [Fact]
    public void The_years_before_have_their_marks() => Assert.Equal([new EarlierMark(2017, 4.9m), new EarlierMark(2018, 5.7m)], Published.Earlier);
}
