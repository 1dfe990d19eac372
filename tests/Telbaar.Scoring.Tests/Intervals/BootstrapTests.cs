using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Intervals;

/// <summary>
/// The linearised intervals of components and the final mark, held against 10,000 draws. They agree where a mark moves in a straight line with its figure
/// over the whole interval, and each figure rests on some hundreds of attempts. They part at a corner or an end of a scale, under few attempts, and on steps.
/// </summary>
public class BootstrapTests
{
    /// <summary>Straight over all that a share or a mean of these studies can come to.</summary>
    static readonly Scale wideShare = ServiceNorms.Linear((-100, 1), (100, 10));
    static readonly Scale wideTime = ServiceNorms.Linear((-100, 10), (400, 1));

    static NormSet Norms(Scale share, Scale time) => ServiceNorms.Of(
        ServiceNorms.Part("kcc", Side.Kcc, Share("kcc-speed", 60, 2), Share("kcc-greeting", null, 1)),
        ServiceNorms.Part("reachability", Side.Departments, Share("direct", null, 1), Share("indirect", null, 3)) with { Weight = 2 },
        ServiceNorms.Part("times", Side.Departments, ServiceNorms.Time("transfer-time") with { Scale = time }, ServiceNorms.Time("waiting-time") with { Scale = time, Weight = 2 }),
        ServiceNorms.Part("success", Side.Departments, Share("success", null, 1)))
        with
    { Callback = new CallbackRule.Hours(24) };

    static readonly NormSet wide = Norms(wideShare, wideTime);

    static Parameter Share(string measure, double? threshold, double weight, Scale? scale = null) =>
        ServiceNorms.Share(measure, 50, threshold) with { Scale = scale ?? wideShare, Weight = weight };

    /// <summary>Figures well inside their scales, and attempts whose answers hang together, as they do in life.</summary>
    static Study Random(int seed, int size)
    {
        var random = new Random(seed);
        return Study.Of([.. Enumerable.Range(0, size).Select(_ => One())]).Under(wide);

        Attempt One()
        {
            var attempt = An.Attempt().AnsweredAfter(random.NextDouble() * 90).GreetedByKcc(random.NextDouble() < 0.7);
            var reached = random.Next(10) switch { < 4 => Reached.Employee, < 6 => Reached.Colleague, 6 => Reached.OtherDepartment, 7 => Reached.Kcc, _ => Reached.Nobody };
            attempt = attempt.Reaching(reached).WithInitiative(random.NextDouble() < 0.6);
            return reached is Reached.Kcc or Reached.Nobody
                ? attempt.WaitingFor(20 + (random.NextDouble() * 40))
                : attempt.TransferredIn(10 + (random.NextDouble() * (reached is Reached.Employee ? 20 : 60)));
        }
    }

    static List<(Interval Ours, Interval Theirs)> Pairs(Study study, int seed)
    {
        var card = study.Scores().Whole;
        return [.. card.Components.Select(score => score.Mark).Append(card.Final).Select(mark => mark.Interval!.Value).Zip(new Bootstrap(study, seed).Intervals())];
    }

    static double Gap((Interval Ours, Interval Theirs) pair) =>
        Math.Max(Math.Abs(pair.Ours.Low - pair.Theirs.Low), Math.Abs(pair.Ours.High - pair.Theirs.High));

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 300)]
    [InlineData(3, 400)]
    [InlineData(4, 600)]
    public void Inside_the_scales_both_intervals_agree_to_a_twentieth_of_a_mark(int seed, int size) =>
        Assert.All(Pairs(Random(seed, size), seed), pair => Assert.True(Gap(pair) < 0.05, $"{pair.Ours} against {pair.Theirs}"));

    [Fact]
    public void The_final_mark_of_the_model_study_agrees_where_no_figure_is_at_an_end()
    {
        var components = ServiceNorms.Haarlem2019.Components.Where(component => component.Id is "greeting" or "success");
        var pair = Pairs(ModelStudy.Of2019.Under(ServiceNorms.Of([.. components])), 2019);
        Assert.True(Gap(pair[1]) < 0.05, $"{pair[1]}");
    }

    [Fact]
    public void At_a_corner_ours_is_the_wider()
    {
        var corner = Norms(wideShare, wideTime) with { Components = [ServiceNorms.Part("a", Side.Departments, Share("success", null, 1, ServiceNorms.Linear((-50, 7), (0, 8), (10, 10))))] };
        var pair = Pairs(Half(400).Under(corner), 5)[0];
        Assert.True(pair.Ours.High - pair.Ours.Low > pair.Theirs.High - pair.Theirs.Low);
        Assert.True(pair.Theirs.Low - pair.Ours.Low > 0.3, $"{pair}");
    }

    [Fact]
    public void Beyond_the_end_of_a_scale_ours_has_no_width_and_theirs_may_have_some()
    {
        var end = wide with { Components = [ServiceNorms.Part("a", Side.Departments, Share("success", null, 1, ServiceNorms.Linear((1, 1), (50, 10))))] };
        var pair = Pairs(Half(400).Under(end), 6)[0];
        Assert.Equal(0, pair.Ours.High - pair.Ours.Low);
        Assert.True(pair.Theirs.High > pair.Ours.High + 0.05, $"{pair}");
    }

    [Fact]
    public void On_steps_ours_has_no_width_and_theirs_jumps()
    {
        var steps = wide with { Components = [ServiceNorms.Part("a", Side.Departments, Share("success", null, 1, ServiceNorms.Steps((-50, 4), (0, 7))))] };
        var pair = Pairs(Half(400).Under(steps), 7)[0];
        Assert.Equal(new(7, 7), pair.Ours);
        Assert.Equal(new(4, 7), pair.Theirs);
    }

    [Fact]
    public void Under_a_few_attempts_they_part()
    {
        var study = Study.Of([.. Enumerable.Repeat(An.Attempt().Reaching(Reached.Employee), 11), An.Attempt().Reaching(Reached.Nobody)])
            .Under(wide with { Components = [ServiceNorms.Part("a", Side.Departments, Share("success", null, 1))] });
        Assert.True(Gap(Pairs(study, 8)[0]) > 0.05);
    }

    /// <summary>Attempts of which just one half succeeds.</summary>
    static Study Half(int size) => Study.Of([.. Enumerable.Range(0, size).Select(i => An.Attempt().Reaching(i % 2 == 0 ? Reached.Employee : Reached.Nobody))]);
}
