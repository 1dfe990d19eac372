using CsCheck;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

/// <summary>The attempts that are shown behind a figure are as many as the figure counts.</summary>
public class AttemptsBehindTests
{
    static readonly ListedDepartment[] departments = [new("Belastingen", 40, true), new("Openbare ruimte", 25, true), new("Burgerzaken", 60, false)];

    [Fact]
    public void Behind_each_figure_are_as_many_attempts_as_it_counts() => Gen.Select(Studies.Random, Gen.Bool).Sample((random, limited) =>
    {
        var study = limited ? random.With(random.Attempts.Where(attempt => departments.Any(listed => listed.Name == attempt.Department))).Of(departments) : random;
        Assert.All(study.Scores().Whole.Parameters, score => AssertCounts(study, score, Profiles(study)));
    }, iter: 60);

    [Fact]
    public void So_it_is_for_each_department() => Studies.Random.Sample(study => Assert.All(study.Scores().Departments, group =>
    {
        var own = Profiles(study.With(study.Attempts.Where(attempt => attempt.Department == group.Key.Name)));
        Assert.All(group.Card.Parameters, score => AssertCounts(study, score, own));
    }), iter: 60);

    [Fact]
    public void Behind_each_outcome_too() => Studies.Random.Sample(study =>
    {
        var (scores, profiles) = (study.Scores(), Profiles(study));
        Assert.All(Outcomes.All, outcome => Assert.Equal(scores.CountOf(outcome), profiles.Count(attempt => attempt.Outcome == outcome)));
    }, iter: 60);

    /// <summary>A mean's numerator is a sum of times; it rests on all attempts of its denominator.</summary>
    static void AssertCounts(Study study, ParameterScore score, IReadOnlyList<Profile> attempts)
    {
        Assert.Equal(score.Figure.Denominator, attempts.Count(attempt => AttemptsBehind.Has(score.Measure, FigurePart.Denominator, attempt, study.Norms)));
        Assert.Equal(score.Measure is ShareMeasure ? score.Figure.Numerator : score.Figure.Denominator, attempts.Count(attempt => AttemptsBehind.Has(score.Measure, FigurePart.Numerator, attempt, study.Norms)));
    }

    static IReadOnlyList<Profile> Profiles(Study study)
    {
        var behind = new AttemptsBehind(study.Norms, Amsterdam.Calendar(study.Norms.OfficeHours), study.AsOf, study.Scope ?? Scope.All);
        return [.. study.Attempts.Select(attempt => behind.ProfileOf(attempt)).OfType<Profile>()];
    }
}
