namespace Telbaar.Results;

/// <summary>
/// Answers that are made one at a time for each key, however many ask. Who asks while one is being made gets the next one, together with all others who asked meanwhile: so nobody's
/// answer leaves out what was there when it was asked for, and a crowd costs no more than one who asks again and again.
/// </summary>
public sealed class Rounds<TKey, TAnswer>
    where TKey : notnull
{
    readonly Lock turn = new();
    readonly Dictionary<TKey, Round> byKey = [];

    /// <param name="make">Makes the answer, from what is there when it is called. It serves all who wait for it, so it goes on when one of them goes away.</param>
    /// <param name="cancellation">Ends the waiting of this one alone.</param>
    public Task<TAnswer> Of(TKey key, Func<Task<TAnswer>> make, CancellationToken cancellation)
    {
        lock (turn)
        {
            if (!byKey.TryGetValue(key, out var round))
                byKey[key] = round = new(Task.Run(() => Make(key, make, before: null), CancellationToken.None));
            else
                round.Next ??= Task.Run(() => Make(key, make, round.Now), CancellationToken.None);
            return (round.Next ?? round.Now).WaitAsync(cancellation);
        }
    }

    async Task<TAnswer> Make(TKey key, Func<Task<TAnswer>> make, Task? before)
    {
        // Whoever waits for the one before hears of its failure.
        if (before is not null)
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            return await make();
        }
        finally
        {
            lock (turn)
            {
                if (byKey[key] is { Next: { } next })
                    byKey[key] = new(next);
                else
                    byKey.Remove(key);
            }
        }
    }

    sealed class Round(Task<TAnswer> now)
    {
        public Task<TAnswer> Now => now;

        /// <summary>Begins when this one has ended.</summary>
        public Task<TAnswer>? Next { get; set; }
    }
}
