using CsCheck;
using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

/// <summary>Figures of the whole in which each department weighs by its size.</summary>
public class WeightedTests
{
    static readonly string[] names = ["Burgerzaken", "Belastingen", "Openbare ruimte"];

    static readonly Attempt employee = An.Attempt().Reaching(Reached.Employee);
    static readonly Attempt nobody = An.Attempt().Reaching(Reached.Nobody);

    static readonly Gen<ListedDepartment[]> sizes = Gen.Int[1, 9999].Array[3].Select(numbers => Listed(numbers.Select(number => (double)number)));

    static readonly Gen<Study> withSizes = Gen.Select(Studies.Random, sizes).Select((study, departments) => study.Of(departments));

    [Fact]
    public void A_large_department_weighs_more_than_one_that_was_rung_often()
    {
        var study = Study.Of([.. Of("Burgerzaken", employee, 9, nobody, 1), .. Of("Belastingen", employee, 1, nobody, 1)]);
        var scores = study.Of([new("Burgerzaken", 100, true), new("Belastingen", 300, true)]).Scores();
        Assert.Equal(1000.0 / 12, scores.Whole.Find("success")!.Figure.Value!.Value, 12);
        Assert.Equal((0.25 * 90) + (0.75 * 50), scores.Weighted!.Find("success")!.Figure.Value!.Value, 12);
        Assert.Equal((10, 12), ((int)scores.Weighted.Find("success")!.Figure.Numerator, scores.Weighted.Find("success")!.Figure.Denominator));
    }

    [Fact]
    public void A_weighted_mark_comes_from_the_weighted_figure() => withSizes.Sample(study =>
    {
        foreach (var score in study.Scores().Weighted!.Parameters.Where(score => score is { Parameter: not null, Figure.Value: not null }))
            Assert.Equal(score.Parameter!.MarkOf(score.Figure.Value!.Value), score.Mark);
    }, iter: 50);

    [Fact]
    public void Departments_that_are_all_alike_give_the_same_weighted_and_unweighted() => Gen.Select(Studies.Random, sizes).Sample((study, departments) =>
    {
        var alike = names.SelectMany(name => study.Attempts.Select(attempt => attempt with { Department = name }));
        AssertSameFigures(study.With(alike).Of(departments).Scores(), Catalogue.Measures.Select(measure => measure.Id));
    }, iter: 50);

    [Fact]
    public void Sizes_in_proportion_to_the_department_attempts_change_none_of_the_figures_over_them() => Studies.Random.Sample(study =>
    {
        var attempts = study.Scores().Departments.ToDictionary(group => group.Key.Name!, group => group.Card.Find("employee")!.Figure.Denominator);
        var departments = Listed(names.Select(name => 3.5 * Math.Max(1, attempts.GetValueOrDefault(name))));
        AssertSameFigures(study.Of(departments).Scores(), ["direct", "indirect", "settled-later", "employee", "success"]);
    }, iter: 50);

    [Fact]
    public void Scaling_all_sizes_changes_nothing() => Gen.Select(withSizes, Gen.Double[0.001, 1000]).Sample((study, factor) =>
    {
        foreach (var (ours, scaled) in study.Scores().Weighted!.Parameters.Zip(study.Of(Scaled(study, factor)).Scores().Weighted!.Parameters))
            AssertClose(ours.Figure, scaled.Figure);
        Assert.Equal(InFull.Of(study.Scores()), InFull.Of(study.Of(Scaled(study, 0.25)).Scores()));
    }, iter: 50);

    [Fact]
    public void Neither_the_order_of_attempts_nor_that_of_departments_changes_anything_to_the_last_bit() =>
        withSizes.SelectMany(study => Gen.Select(Gen.Const(study), Gen.Shuffle(study.Attempts.ToArray()), Gen.Shuffle(study.Scope!.Departments.ToArray()))).Sample((study, attempts, departments) =>
            Assert.Equal(InFull.Of(study.Scores()), InFull.Of(study.With(attempts).Of(departments).Scores())), iter: 50);

    [Fact]
    public void Splitting_in_two_and_merging_changes_nothing_to_the_last_bit() => Gen.Select(withSizes, Gen.Int[0, 80]).Sample((study, size) =>
    {
        var merged = study.With(study.Attempts.Take(size)).Tally();
        merged.Merge(study.With(study.Attempts.Skip(size)).Tally());
        Assert.Equal(InFull.Of(study.Scores()), InFull.Of(merged.Score()));
    }, iter: 50);

    [Fact]
    public void A_weighted_figure_lies_among_those_of_the_departments_and_within_its_interval() => withSizes.Sample(study =>
    {
        var scores = study.Scores();
        foreach (var score in scores.Weighted!.Parameters.Where(score => score.Figure.Value is not null))
        {
            var own = scores.Departments.Select(group => group.Card.Find(score.Measure.Id)?.Figure.Value).OfType<double>().DefaultIfEmpty(score.Figure.Value!.Value).ToList();
            Assert.InRange(score.Figure.Value!.Value, own.Min() - 1e-9, own.Max() + 1e-9);
            Assert.InRange(score.Figure.Value.Value, (score.Figure.Interval?.Low ?? double.MinValue) - 1e-9, (score.Figure.Interval?.High ?? double.MaxValue) + 1e-9);
        }
    }, iter: 50);

    [Fact]
    public void One_department_has_the_same_figures_and_intervals_weighted_and_unweighted() => Studies.Random.Sample(study =>
    {
        var scores = study.With(study.Attempts.Select(attempt => attempt with { Department = names[0] })).Of([new(names[0], 7, true)]).Scores();
        foreach (var (ours, weighted) in scores.Whole.Parameters.Zip(scores.Weighted!.Parameters))
            AssertClose(ours.Figure, weighted.Figure);
        Assert.Equal(scores.Whole.Final.Value, scores.Weighted.Final.Value);
    }, iter: 50);

    [Fact]
    public void All_of_a_few_attempts_is_no_certainty()
    {
        var study = Study.Of([.. Of("Burgerzaken", employee, 3), .. Of("Belastingen", employee, 1)]).Of([new("Burgerzaken", 1, true), new("Belastingen", 1, true)]);
        var interval = study.Scores().Weighted!.Find("success")!.Figure.Interval!.Value;
        Assert.Equal(100, interval.High);
        Assert.InRange(interval.Low, 20, 60);
    }

    /// <summary>Exactly, over all that eight attempts in one department and twenty in another may give.</summary>
    [Fact]
    public void The_interval_of_a_share_holds_the_true_value_in_some_95_of_100_studies()
    {
        (double Small, double Large)[] truths = [(0.5, 0.5), (0.9, 0.9), (0.95, 0.7), (0.3, 0.8), (0.98, 0.98)];
        var held = new double[truths.Length];
        foreach (var (a, b) in Enumerable.Range(0, 9).SelectMany(a => Enumerable.Range(0, 21).Select(b => (a, b))))
        {
            var study = Study.Of([.. Of("Burgerzaken", employee, a, nobody, 8 - a), .. Of("Belastingen", employee, b, nobody, 20 - b)]);
            var interval = study.Of([new("Burgerzaken", 600, true), new("Belastingen", 400, true)]).Scores().Weighted!.Find("success")!.Figure.Interval!.Value;
            foreach (var (i, (small, large)) in truths.Index())
                held[i] += (0.6 * small) + (0.4 * large) is var truth && interval.Low <= 100 * truth && 100 * truth <= interval.High ? Chance(a, 8, small) * Chance(b, 20, large) : 0;
        }
        Assert.All(held, share => Assert.InRange(share, 0.94, 0.99));
    }

    [Fact]
    public void One_attempt_is_set_against_the_whole_since_it_says_nothing_of_its_own_spread()
    {
        var study = Study.Of(employee.TransferredIn(10).OfDepartment("Burgerzaken"), employee.TransferredIn(30).OfDepartment("Belastingen"))
            .Of([new("Burgerzaken", 1, true), new("Belastingen", 1, true)]);
        var figure = study.Scores().Weighted!.Find("transfer-time")!.Figure;
        // Each lies 10 seconds beside the mean of 20, with half the weight.
        Assert.Equal(20, figure.Value!.Value, 12);
        Assert.Equal(20 + (Interval.Z * Math.Sqrt(2 * 25)), figure.Interval!.Value.High, 9);
    }

    [Fact]
    public void A_composed_mark_has_the_interval_of_its_only_parameter()
    {
        var times = Of("Burgerzaken", employee.TransferredIn(20), 4, employee.TransferredIn(26), 4).Concat(Of("Belastingen", employee.TransferredIn(40), 3, employee.TransferredIn(44), 5));
        var norms = ServiceNorms.Of(ServiceNorms.Part("times", Side.Departments, ServiceNorms.Time("transfer-time")));
        var card = Study.Of([.. times]).Under(norms).Of([new("Burgerzaken", 200, true), new("Belastingen", 100, true)]).Scores().Weighted!;
        Assert.True(card.Find("transfer-time")!.Figure.Value < 30);
        Assert.Equal(10, card.Final.Value);
        var slope = card.Find("transfer-time")!.Parameter!.SlopeAt(card.Find("transfer-time")!.Figure.Value!.Value);
        Assert.Equal(Math.Min(10, 10 + Math.Abs(slope)), card.Final.Interval!.Value.High, 9);
    }

    [Fact]
    public void A_department_without_data_for_a_measure_does_not_weigh_in_it()
    {
        var study = Study.Of(employee.Greeted(true).OfDepartment("Burgerzaken"), employee.OfDepartment("Belastingen")).Of([new("Burgerzaken", 1, true), new("Belastingen", 99, true)]);
        Assert.Equal(100, study.Scores().Weighted!.Find("greeting")!.Figure.Value);
        Assert.Null(study.Scores().Weighted!.Find("waiting-time")!.Figure.Value);
    }

    [Fact]
    public void A_figure_that_hangs_on_a_few_attempts_of_a_large_department_is_indicative()
    {
        var study = Study.Of([.. Of("Burgerzaken", employee, 60), .. Of("Belastingen", employee, 2)]).Of([new("Burgerzaken", 10, true), new("Belastingen", 990, true)]);
        var scores = study.Scores();
        Assert.Equal((false, true), (scores.Whole.Find("success")!.Indicative, scores.Weighted!.Find("success")!.Indicative));
    }

    [Fact]
    public void Without_sizes_nothing_is_weighted()
    {
        Assert.Null(ModelStudy.Of2019.Scores().Weighted);
        Assert.Null(ModelStudy.Of2019.Of([new("Belastingen", null, true)]).Scores().Weighted);
    }

    static IEnumerable<Attempt> Of(string department, Attempt attempt, int count, Attempt other = default, int others = 0) =>
        Enumerable.Repeat(attempt, count).Concat(Enumerable.Repeat(other, others)).Select(one => one with { Department = department });

    /// <summary>Of so many successes in n attempts, each with chance p.</summary>
    static double Chance(int successes, int n, double p) =>
        Enumerable.Range(1, successes).Aggregate(1.0, (chance, i) => chance * (n - successes + i) / i) * Math.Pow(p, successes) * Math.Pow(1 - p, n - successes);

    static ListedDepartment[] Listed(IEnumerable<double> sizes) => [.. names.Zip(sizes, (name, size) => new ListedDepartment(name, size, true))];

    static void AssertSameFigures(StudyScores scores, IEnumerable<string> measures) => Assert.All(measures, id =>
    {
        var (ours, weighted) = (scores.Whole.Find(id)!, scores.Weighted!.Find(id)!);
        AssertClose(ours.Figure.Value, weighted.Figure.Value);
    });

    static IEnumerable<ListedDepartment> Scaled(Study study, double factor) => study.Scope!.Departments.Select(department => department with { Size = factor * department.Size });

    static void AssertClose(Figure one, Figure other)
    {
        AssertClose(one.Value, other.Value);
        AssertClose(one.Interval?.Low, other.Interval?.Low);
        AssertClose(one.Interval?.High, other.Interval?.High);
    }

    static void AssertClose(double? one, double? other)
    {
        Assert.Equal(one is null, other is null);
        Assert.Equal(one ?? 0, other ?? 0, 1e-7);
    }
}
