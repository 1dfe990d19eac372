namespace Telbaar.Results;

/// <summary>
/// Answers that took work, kept in memory while they may be asked for again. Each is made once: whoever asks for one that is being made waits for it.
/// There are never more than so many; the one that nobody asked for longest goes first. One that failed is made anew.
/// </summary>
/// <param name="most">How many are kept.</param>
public sealed class Remembered<TKey, TAnswer>(int most)
    where TKey : notnull
{
    readonly Lock turn = new();
    readonly Dictionary<TKey, LinkedListNode<(TKey Key, Task<TAnswer> Answer)>> byKey = [];
    readonly LinkedList<(TKey Key, Task<TAnswer> Answer)> byUse = [];

    public int Count
    {
        get
        {
            lock (turn)
                return byKey.Count;
        }
    }

    /// <summary>The answer that there is, or that is being made; nothing where nobody asked for it, it failed, or it does not hold any more.</summary>
    /// <param name="holds">Whether an answer is still one; it always is, unless given.</param>
    public Task<TAnswer>? Find(TKey key, Func<TAnswer, bool>? holds = null)
    {
        lock (turn)
        {
            if (!byKey.TryGetValue(key, out var node) || IsOver(node.Value.Answer, holds))
                return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Answer;
        }
    }

    /// <param name="make">Makes the answer. It serves all who wait for it, so it goes on when one of them goes away.</param>
    /// <param name="cancellation">Ends the waiting of this one alone.</param>
    /// <param name="holds">Whether an answer is still one, and need not be made anew; it always is, unless given.</param>
    public async Task<TAnswer> Of(TKey key, Func<Task<TAnswer>> make, CancellationToken cancellation, Func<TAnswer, bool>? holds = null)
    {
        var answer = await Asked(key, make, holds).WaitAsync(cancellation);
        // One that was under way may have begun before what this one asks about; one that was begun since then did not.
        return holds is null || holds(answer) ? answer : await Asked(key, make, holds).WaitAsync(cancellation);
    }

    Task<TAnswer> Asked(TKey key, Func<Task<TAnswer>> make, Func<TAnswer, bool>? holds)
    {
        LinkedListNode<(TKey Key, Task<TAnswer> Answer)>? node;
        lock (turn)
        {
            if (byKey.TryGetValue(key, out node) && !IsOver(node.Value.Answer, holds))
                byUse.Remove(node);
            else
            {
                if (node is not null)
                    byUse.Remove(node);
                byKey[key] = node = new((key, Task.Run(make, CancellationToken.None)));
            }
            byUse.AddFirst(node);
            while (byUse.Count > most)
            {
                byKey.Remove(byUse.Last!.Value.Key);
                byUse.RemoveLast();
            }
        }
        return node.Value.Answer;
    }

    static bool IsOver(Task<TAnswer> answer, Func<TAnswer, bool>? holds) =>
        answer.IsFaulted || answer.IsCanceled || (holds is not null && answer.IsCompletedSuccessfully && !holds(answer.Result));
}
