using CsCheck;
using Telbaar.Accounts;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class GuessThrottleTests
{
    const string Owner = "EIGENAAR";

    /// <summary>Guesses of an attacker: from one of many addresses, at the owner or at others, some time after the one before.</summary>
    static readonly Gen<(string Address, string Name, int Seconds)[]> attacks =
        Gen.Select(Gen.Int[1, 40], Gen.Frequency((3, Gen.Const(Owner)), (1, Gen.Int[1, 5].Select(n => $"ANDER{n}"))), Gen.Int[0, 20], (address, name, seconds) => ($"203.0.113.{address}", name, seconds)).Array[0, 300];

    [Fact]
    public void Whatever_others_do_the_owner_may_try_three_times_from_an_address_of_their_own() => attacks.Sample(attack =>
    {
        var (throttle, _) = After(attack);
        return Enumerable.Range(0, GuessThrottle.FreeOfPair).All(_ => throttle.Begin(new("192.0.2.1", Owner)).MayTry);
    });

    [Fact]
    public void Whatever_others_do_a_browser_that_signed_in_before_may_try_also_a_short_code() => attacks.Sample(attack =>
    {
        var (throttle, _) = After(attack.Select(guess => guess with { Address = "192.0.2.1" }), isShort: true);
        return Enumerable.Range(0, GuessThrottle.FreeOfPair).All(_ => throttle.Begin(new("192.0.2.1", Owner, "browser", IsShort: true)).MayTry);
    });

    [Fact]
    public void Who_waits_as_long_as_was_told_may_try_again() => attacks.Sample(attack =>
    {
        var (throttle, clock) = After(attack);
        var guess = new Guess("203.0.113.1", Owner);
        clock.Pass(throttle.Begin(guess).Wait);
        return throttle.Begin(guess).MayTry || throttle.Begin(guess).Wait <= GuessThrottle.LongestWait;
    });

    [Fact]
    public void No_wait_is_longer_than_the_longest() => attacks.Sample(attack =>
    {
        var (throttle, _) = After(attack);
        return attack.All(guess => throttle.Begin(new(guess.Address, guess.Name)).Wait <= GuessThrottle.LongestWait);
    });

    [Fact]
    public void One_address_gets_few_guesses_at_one_account_in_a_day()
    {
        var (throttle, clock) = After([]);
        var let = Enumerable.Range(0, 24 * 3600).Count(_ =>
        {
            clock.Pass(TimeSpan.FromSeconds(1));
            return throttle.Begin(new("203.0.113.1", Owner)).MayTry;
        });

        Assert.InRange(let, 10, 24 * 4 * 12);
    }

    [Fact]
    public void A_thousand_addresses_together_get_few_guesses_at_a_short_code()
    {
        var (throttle, clock) = After([]);
        var let = Enumerable.Range(0, 20_000).Count(n =>
        {
            clock.Pass(TimeSpan.FromMilliseconds(45));
            return throttle.Begin(new($"203.0.{n % 1000}", Owner, IsShort: true)).MayTry;
        });

        Assert.InRange(let, 10, 25);
    }

    [Fact]
    public void Many_at_once_gain_nothing()
    {
        var (throttle, _) = After([]);

        var let = Enumerable.Range(0, 200).AsParallel().Count(_ => throttle.Begin(new("203.0.113.1", Owner)).MayTry);

        Assert.Equal(GuessThrottle.FreeOfPair, let);
    }

    [Fact]
    public void A_right_guess_forgives_what_the_owner_did_wrong_before()
    {
        var (throttle, _) = After([]);
        var guess = new Guess("192.0.2.1", Owner);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(throttle.Begin(guess).MayTry);
            Assert.True(throttle.Begin(guess).MayTry);
            throttle.Succeeded(guess);
        }
    }

    [Fact]
    public void After_the_window_all_is_forgotten()
    {
        var (throttle, clock) = After(Enumerable.Repeat(("203.0.113.1", Owner, 0), 100));
        clock.Pass(GuessThrottle.Window);

        Assert.True(throttle.Begin(new("203.0.113.1", Owner)).MayTry);
    }

    [Fact]
    public void The_first_that_is_held_back_is_noted_and_those_after_it_are_not()
    {
        var (throttle, _) = After(Enumerable.Repeat(("203.0.113.1", Owner, 0), GuessThrottle.FreeOfPair));

        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(_ => throttle.Begin(new("203.0.113.1", Owner)).IsFirst));
    }

    [Fact]
    public void However_many_names_are_tried_memory_stays_bounded()
    {
        var (throttle, clock) = After([]);
        for (var i = 0; i < 100_000; i++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(1));
            throttle.Begin(new($"address-{i}", $"name-{i}"));
        }

        Assert.InRange(throttle.Count, 1, GuessThrottle.Remembered + 3);
    }

    static (GuessThrottle Throttle, Clock Clock) After(IEnumerable<(string Address, string Name, int Seconds)> attack, bool isShort = false)
    {
        var clock = new Clock(TestDatabase.Now);
        var throttle = new GuessThrottle(clock);
        foreach (var (address, name, seconds) in attack)
        {
            clock.Pass(TimeSpan.FromSeconds(seconds));
            throttle.Begin(new(address, name, IsShort: isShort));
        }
        return (throttle, clock);
    }
}
