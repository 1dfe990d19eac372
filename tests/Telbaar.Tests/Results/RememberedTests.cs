using Telbaar.Results;
using Xunit;

namespace Telbaar.Tests.Results;

public sealed class RememberedTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_for_what_is_being_made_waits_for_it()
    {
        var (remembered, made, ready) = (new Remembered<string, int>(3), 0, new TaskCompletionSource());

        var asking = Enumerable.Range(0, 8).Select(_ => remembered.Of("a", async () =>
        {
            await ready.Task;
            return Interlocked.Increment(ref made);
        }, Cancellation)).ToList();
        ready.SetResult();

        Assert.All(await Task.WhenAll(asking), answer => Assert.Equal(1, answer));
    }

    [Fact]
    public async Task What_nobody_asked_for_longest_goes_first()
    {
        var (remembered, made) = (new Remembered<string, int>(2), 0);
        Task<int> Ask(string key) => remembered.Of(key, () => Task.FromResult(Interlocked.Increment(ref made)), Cancellation);
        var answers = new List<int>();
        foreach (var key in new[] { "a", "b", "a", "c", "a", "b" })
            answers.Add(await Ask(key));

        Assert.Equal([1, 2, 1, 3, 1, 4], answers);
        Assert.Equal(2, remembered.Count);
    }

    [Fact]
    public async Task What_failed_is_made_anew()
    {
        var remembered = new Remembered<string, int>(2);

        await Assert.ThrowsAsync<IOException>(() => remembered.Of("a", () => Task.FromException<int>(new IOException()), Cancellation));

        Assert.Equal(1, await remembered.Of("a", () => Task.FromResult(1), Cancellation));
        Assert.Equal(1, remembered.Count);
    }

    [Fact]
    public async Task Who_asks_while_an_answer_is_under_way_that_does_not_hold_any_more_gets_a_new_one()
    {
        var (remembered, holdsFrom, made, ready) = (new Remembered<string, int>(2), 1, 0, new TaskCompletionSource());
        Task<int> Ask(Task until) => remembered.Of("a", async () =>
        {
            var now = Interlocked.Increment(ref made);
            await until;
            return now;
        }, Cancellation, answer => answer >= Volatile.Read(ref holdsFrom));
        var before = Ask(ready.Task);
        while (Volatile.Read(ref made) == 0)
            await Task.Yield();

        Volatile.Write(ref holdsFrom, 2);
        var after = Ask(Task.CompletedTask);
        ready.SetResult();

        Assert.Equal((2, 2), (await before, await after));
    }

    [Fact]
    public async Task Who_goes_away_ends_nothing_for_those_who_stay()
    {
        var (remembered, ready) = (new Remembered<string, int>(2), new TaskCompletionSource<int>());
        using var leaving = new CancellationTokenSource();
        var (leaves, stays) = (remembered.Of("a", () => ready.Task, leaving.Token), remembered.Of("a", () => ready.Task, Cancellation));

        await leaving.CancelAsync();
        ready.SetResult(7);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.Equal(7, await stays);
    }
}
