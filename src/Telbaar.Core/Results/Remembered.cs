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

    /// <summary>The answer that there is, or that is being made; nothing where nobody asked for it, or it failed.</summary>
    public Task<TAnswer>? Find(TKey key)
    {
        lock (turn)
        {
            if (!byKey.TryGetValue(key, out var node) || node.Value.Answer.IsFaulted || node.Value.Answer.IsCanceled)
                return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Answer;
        }
    }

    /// <param name="make">Makes the answer. It serves all who wait for it, so it goes on when one of them goes away.</param>
    /// <param name="cancellation">Ends the waiting of this one alone.</param>
    public Task<TAnswer> Of(TKey key, Func<Task<TAnswer>> make, CancellationToken cancellation)
    {
        LinkedListNode<(TKey Key, Task<TAnswer> Answer)>? node;
        lock (turn)
        {
            if (byKey.TryGetValue(key, out node) && !node.Value.Answer.IsFaulted && !node.Value.Answer.IsCanceled)
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
        return node.Value.Answer.WaitAsync(cancellation);
    }
}
