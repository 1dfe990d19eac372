using CsCheck;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Measures;

/// <summary>What always holds (measuring.md, section 6), on random studies.</summary>
public class PropertyTests
{
    static readonly string[] ofDepartments = ["direct", "indirect", "success", "employee"];

    [Fact]
    public void Every_valid_attempt_has_exactly_one_outcome() => Studies.Random.Sample(study =>
    {
        var counts = study.Valid.CountBy(attempt => study.Classification().Judge(attempt).Outcome).ToDictionary();
        var scores = study.Scores();
        Assert.All(Outcomes.All, outcome => Assert.Equal(counts.GetValueOrDefault(outcome), scores.CountOf(outcome)));
    }, iter: 50);

    [Fact]
    public void Outcome_counts_add_up_to_the_valid_attempts() => Studies.Random.Sample(study =>
    {
        var scores = study.Scores();
        Assert.Equal(study.Valid.LongCount(), Outcomes.All.Sum(scores.CountOf));
        Assert.Equal(scores.Counts.Valid, scores.Whole.Attempts);
        Assert.Equal(study.Attempts.Count, scores.Counts.Total);
        Assert.Equal(scores.CountOf(Outcome.Pending) + scores.CountOf(Outcome.Incomplete), scores.Counts.Pending + scores.Counts.Incomplete);
    }, iter: 50);

    [Fact]
    public void Only_a_failure_is_attributed() => Gen.Select(Studies.Random, Studies.Attempt).Sample((study, attempt) =>
    {
        var verdict = study.Classification().Judge(attempt);
        Assert.Equal(verdict.Outcome.IsFailure, verdict.Attribution is not null);
    });

    [Fact]
    public void The_departments_add_up_to_the_whole() => Studies.Random.Sample(study =>
    {
        var scores = study.Scores();
        foreach (var ours in scores.Whole.Parameters.Where(score => scores.Departments.Any(group => group.Card.Find(score.Measure.Id) is not null)))
        {
            var theirs = scores.Departments.Select(group => group.Card.Find(ours.Measure.Id)!.Figure).ToList();
            Assert.Equal(ours.Figure.Denominator, theirs.Sum(figure => figure.Denominator));
            Assert.Equal(ours.Figure.Numerator, theirs.Sum(figure => figure.Numerator), 6);
        }
    }, iter: 50);

    [Fact]
    public void Every_breakdown_adds_up_to_the_whole() => Studies.Random.Where(study => study.Breakdown is not null).Sample(study =>
    {
        var scores = study.Scores();
        Assert.Equal(scores.Counts.Valid, scores.Groups.Sum(group => group.Card.Attempts));
        Assert.Equal(scores.Groups.OrderBy(group => group.Key).Select(group => group.Key), scores.Groups.Select(group => group.Key));
    }, iter: 50);

    [Fact]
    public void The_order_of_the_rows_changes_nothing_to_the_last_bit() =>
        Studies.Random.SelectMany(study => Gen.Select(Gen.Const(study), Gen.Shuffle(study.Attempts.ToArray()))).Sample((study, shuffled) =>
            Assert.Equal(InFull.Of(study.Scores()), InFull.Of(study.With(shuffled).Scores())), iter: 60);

    [Fact]
    public void Splitting_in_two_and_merging_changes_nothing_to_the_last_bit() =>
        Gen.Select(Studies.Random, Gen.Int[0, 80]).Sample((study, size) =>
        {
            var merged = study.With(study.Attempts.Take(size)).Tally();
            merged.Merge(study.With(study.Attempts.Skip(size)).Tally());
            Assert.Equal(InFull.Of(study.Scores()), InFull.Of(merged.Score()));
        }, iter: 60);

    [Fact]
    public void A_better_value_never_gets_a_lower_mark() =>
        Gen.Select(Studies.Norms, Gen.Double[0, 100], Gen.Double[0, 100]).Sample((norms, one, other) =>
        {
            foreach (var parameter in norms.Components.SelectMany(component => component.Parameters))
            {
                var (better, worse) = parameter.Measure is ShareMeasure ? (Math.Max(one, other), Math.Min(one, other)) : (Math.Min(one, other), Math.Max(one, other));
                // Two values on both sides of a corner may differ in the last digit of a double.
                Assert.True(parameter.MarkOf(better) >= parameter.MarkOf(worse) - 1e-12, $"{parameter}: {better} against {worse}");
            }
        });

    [Fact]
    public void Marks_and_their_intervals_lie_from_1_to_10() => Studies.Random.Sample(study =>
    {
        var card = study.Scores().Whole;
        foreach (var (value, interval) in card.Parameters.Select(score => (score.Mark, score.MarkInterval))
            .Concat(card.Components.Select(score => (score.Mark.Value, score.Mark.Interval))).Append((card.Final.Value, card.Final.Interval)))
        {
            Assert.InRange(value ?? 1, 1 - 1e-12, 10 + 1e-12);
            Assert.InRange(interval?.Low ?? 1, 1, 10);
            Assert.InRange(interval?.High ?? 10, interval?.Low ?? 1, 10);
        }
    }, iter: 50);

    [Fact]
    public void Reaching_the_employee_instead_of_a_callback_in_time_lowers_no_figure() =>
        Gen.Select(Studies.Random, Studies.CalledBackInTime).Sample((study, attempt) =>
        {
            study = study with { AsOf = Amsterdam.At("2020-06-01") };
            var before = study.With([.. study.Attempts, attempt]).Scores();
            var after = study.With([.. study.Attempts, attempt.Reaching(Reached.Employee)]).Scores();
            Assert.All(ofDepartments, measure => Assert.True(Value(after, measure) >= Value(before, measure), measure));
            Assert.Equal(before.CountOf(Outcome.CalledBackInTime) - 1, after.CountOf(Outcome.CalledBackInTime));
        }, iter: 50);

    [Fact]
    public void One_failure_of_the_kcc_or_another_or_none_is_the_same_to_the_departments() =>
        Studies.WithFailuresOfTheKcc.Sample((study, failure, other) =>
        {
            var scores = study.With([.. study.Attempts, failure]).Scores();
            var changed = study.With([.. study.Attempts, other]).Scores();
            Assert.Equal(OfDepartments(scores), OfDepartments(changed));
            Assert.Equal(Known(OfDepartments(scores)), Known(OfDepartments(study.Scores())));
        }, iter: 50);

    [Fact]
    public void Rebasing_to_the_same_norms_changes_nothing() => Studies.Random.Sample(study =>
        Assert.Equal(InFull.Of(study.Scores()), InFull.Of(study.Under(Rewritten(study.Norms)).Scores())), iter: 50);

    /// <summary>On this rests the square of a contribution in Marking: of the two mean times an attempt has at most one.</summary>
    [Fact]
    public void The_populations_of_the_mean_times_exclude_each_other()
    {
        Assert.Equal(2, Catalogue.Measures.OfType<MeanMeasure>().Count());
        Gen.Select(Studies.Random, Studies.Attempt).Sample((study, attempt) =>
        {
            var profile = new Profile(attempt, study.Classification().Judge(attempt), study.Norms.Threshold);
            Assert.True(Catalogue.Measures.OfType<MeanMeasure>().Count(measure => measure.Counts(profile)) <= 1);
        });
    }

    /// <summary>The same norms, made anew, as when their file is read again.</summary>
    static NormSet Rewritten(NormSet norms) => norms with
    {
        Components = [.. norms.Components.Select(component => component with { Parameters = [.. component.Parameters.Select(parameter => parameter with { })] })],
    };

    static double Value(StudyScores scores, string measure) => scores.Whole.Find(measure)!.Figure.Value!.Value;

    static List<(string? Department, string Measure, Figure Figure)> OfDepartments(StudyScores scores) =>
        [.. scores.Departments.Append(new(default, scores.Tally, scores.Whole)).SelectMany(group => ofDepartments
            .Where(measure => group.Card.Find(measure) is not null)
            .Select(measure => (group.Key.Name, measure, group.Card.Find(measure)!.Figure)))];

    static IEnumerable<(string?, string, Figure)> Known(IEnumerable<(string?, string, Figure Figure)> figures) => figures.Where(figure => figure.Figure.Denominator > 0);
}
