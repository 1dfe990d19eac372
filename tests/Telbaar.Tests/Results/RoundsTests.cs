using Telbaar.Results;
using Xunit;

namespace Telbaar.Tests.Results;

public sealed class RoundsTests
{
    readonly Rounds<string, int> rounds = new();
    int made;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_while_an_answer_is_made_gets_the_next_one_together_with_all_others()
    {
        var (first, begun, end) = Begun();
        await begun;

        var others = Enumerable.Range(0, 50).Select(_ => rounds.Of("een", Make, Cancellation)).ToList();
        end.SetResult();

        Assert.Equal(1, await first);
        Assert.All(await Task.WhenAll(others), answer => Assert.Equal(2, answer));
    }

    [Fact]
    public async Task Who_asks_when_nothing_is_made_gets_a_new_answer()
    {
        Assert.Equal(1, await rounds.Of("een", Make, Cancellation));
        Assert.Equal(2, await rounds.Of("een", Make, Cancellation));
    }

    [Fact]
    public async Task Another_key_waits_for_nobody()
    {
        var (first, begun, end) = Begun();
        await begun;

        Assert.Equal(2, await rounds.Of("twee", Make, Cancellation));

        end.SetResult();
        Assert.Equal(1, await first);
    }

    [Fact]
    public async Task A_failure_is_told_to_who_waited_for_it_alone()
    {
        var (first, begun, end) = Begun();
        await begun;
        var next = rounds.Of("een", Make, Cancellation);
        end.SetException(new InvalidOperationException("kapot"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(2, await next);
    }

    /// <summary>An answer that is being made until it is let go.</summary>
    (Task<int> Answer, Task Begun, TaskCompletionSource End) Begun()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        return (rounds.Of("een", async () =>
        {
            var answer = await Make();
            begun.SetResult();
            await end.Task;
            return answer;
        }, Cancellation), begun.Task, end);
    }

    Task<int> Make() => Task.FromResult(Interlocked.Increment(ref made));
}
