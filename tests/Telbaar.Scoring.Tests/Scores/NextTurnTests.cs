using CsCheck;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Norms;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

/// <summary>Scores that are remembered until time changes them are those that would be counted now.</summary>
public sealed class NextTurnTests
{
    [Fact]
    public void Until_it_comes_every_attempt_keeps_its_verdict_and_its_oddities() => Gen.Select(Studies.Attempt.Array[1, 12], Gen.Int[-5_000, 45_000], Gen.Double[0, 1]).Sample((attempts, minutes, part) =>
    {
        var asOf = Amsterdam.Clock.At(new DateTime(2020, 3, 23).AddMinutes(minutes));
        var turn = TurnOf(attempts, asOf);
        var later = turn is { } at ? asOf + TimeSpan.FromTicks((long)((at - asOf).Ticks * part * 0.999)) : asOf.AddYears(1);

        Assert.Equal(Seen(attempts, asOf), Seen(attempts, later));
        if (turn is { } end)
            Assert.Equal(Seen(attempts, asOf), Seen(attempts, end.AddTicks(-1)));
    });

    [Fact]
    public void A_verdict_that_time_changes_changes_at_no_moment_before_it() => Gen.Select(Studies.Attempt, Gen.Int[-5_000, 45_000], Gen.Int[1, 20_000]).Sample((attempt, minutes, on) =>
    {
        var asOf = Amsterdam.Clock.At(new DateTime(2020, 3, 23).AddMinutes(minutes));
        var later = asOf.AddMinutes(on);
        if (Seen([attempt], asOf).SequenceEqual(Seen([attempt], later)))
            return;
        var turn = TurnOf([attempt], asOf);
        Assert.True(turn > asOf && turn <= later, $"it differs at {later}, and its turn is {turn}");
    });

    [Fact]
    public void The_deadline_itself_is_still_in_time()
    {
        var attempt = An.Attempt().Reaching(Reached.Nobody).LeavingMessage();
        var deadline = DeadlinesOf(ServiceNorms.Haarlem2019).After(attempt.MessageLeftAt);

        Assert.Equal(deadline.AddTicks(1), TurnOf([attempt], deadline.AddMinutes(-1)));
        Assert.Equal(deadline.AddTicks(1), TurnOf([attempt], deadline));
        Assert.Null(TurnOf([attempt], deadline.AddTicks(1)));
    }

    static DateTimeOffset? TurnOf(IEnumerable<Attempt> attempts, DateTimeOffset asOf)
    {
        var turn = new NextTurn(DeadlinesOf(ServiceNorms.Haarlem2019), asOf);
        foreach (var attempt in attempts)
            turn.Add(attempt);
        return turn.At;
    }

    static IReadOnlyList<(Verdict, Oddities)> Seen(IEnumerable<Attempt> attempts, DateTimeOffset asOf)
    {
        var (classification, oddities) = (new Classification(DeadlinesOf(ServiceNorms.Haarlem2019), asOf), new OddityCheck(ServiceNorms.Haarlem2019.Limits, Amsterdam.Calendar(), asOf));
        return [.. attempts.Select(attempt => (Verdict: classification.Judge(attempt), attempt)).Select(judged => (judged.Verdict, oddities.Of(judged.attempt, judged.Verdict)))];
    }

    static Deadlines DeadlinesOf(NormSet norms) => new(norms.Callback, Amsterdam.Calendar());
}
