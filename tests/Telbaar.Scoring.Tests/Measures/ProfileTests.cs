using CsCheck;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Measures;

public class ProfileTests
{
    static readonly Gen<(Attempt Attempt, Verdict Verdict, Profile Profile)> profiles = Gen.Select(Studies.Random, Studies.Attempt, (study, attempt) =>
    {
        var verdict = study.Classification().Judge(attempt);
        return (attempt, verdict, new Profile(attempt, verdict, TimeSpan.FromSeconds(30)));
    });

    [Fact]
    public void A_profile_gives_back_what_it_was_made_of() => profiles.Sample((attempt, verdict, profile) =>
    {
        Assert.Equal((attempt.Route, attempt.Line, attempt.KccGreeting, attempt.Reached, attempt.Greeting, attempt.Initiative, attempt.BackAtKcc, attempt.Message),
            (profile.Route, profile.Line, profile.KccGreeting, profile.Reached, profile.Greeting, profile.Initiative, profile.BackAtKcc, profile.Message));
        Assert.Equal((verdict.Outcome, verdict.Attribution, verdict.IsDepartmentAttempt), (profile.Outcome, profile.Attribution, profile.IsDepartmentAttempt));
        Assert.Equal((attempt.SearchTime.HasValue, attempt.TransferTime.HasValue, attempt.WaitingTime.HasValue), (profile.HasSearchTime, profile.HasTransferTime, profile.HasWaitingTime));
    });

    [Fact]
    public void Speed_is_that_of_the_answer() => profiles.Sample((attempt, verdict, profile) =>
    {
        var answered = attempt is { Route: Route.Kcc, Line: LineResult.Answered, AnswerTime: not null };
        var quick = attempt.AnswerTime <= TimeSpan.FromSeconds(30);
        Assert.Equal(!answered ? AnswerSpeed.Unknown : quick ? AnswerSpeed.WithinThreshold : AnswerSpeed.OverThreshold, profile.Speed);
        Assert.Equal(AnswerSpeed.Unknown, new Profile(attempt, verdict, null).Speed);
    });

    [Fact]
    public void Profiles_compare_in_one_order() => Gen.Select(profiles, profiles).Sample((one, other) =>
    {
        var (left, right) = (one.Item3, other.Item3);
        var order = left.CompareTo(right);
        bool[] ours = [left < right, left > right, left <= right, left >= right, left == right, left != right];
        Assert.Equal([order < 0, order > 0, order <= 0, order >= 0, order == 0, order != 0], ours);
        Assert.Equal(-Math.Sign(order), Math.Sign(right.CompareTo(left)));
        Assert.Equal(order == 0, left.Equals((object)right));
        var again = new Profile(one.Item1, one.Item2, TimeSpan.FromSeconds(30));
        Assert.True(left.Equals((object)again) && left.GetHashCode() == again.GetHashCode());
    });

    [Fact]
    public void Attempts_that_differ_in_an_answer_differ_in_profile()
    {
        var attempt = An.Attempt();
        Attempt[] others =
        [
            attempt.By(Route.Direct), attempt.WithLine(null), attempt.GreetedByKcc(false), attempt.Reaching(Reached.Employee), attempt.Greeted(false), attempt.WithInitiative(false),
            attempt.BackAtTheKcc(false), attempt.LeavingMessage(), attempt.SearchedFor(0), attempt.TransferredIn(0), attempt.WaitingFor(0), attempt.AnsweredAfter(31),
        ];
        Assert.Equal(others.Length + 1, others.Prepend(attempt).Select(one => new Profile(one, new(Outcome.Employee, null), TimeSpan.FromSeconds(30))).Distinct().Count());
    }
}
