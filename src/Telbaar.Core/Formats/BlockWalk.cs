namespace Telbaar.Formats;

/// <summary>
/// Reads the blocks of a source with as many threads as the machine has cores: blocks are handed out one by one, taken apart side by side, and what came of
/// them is taken in again in the order of the file.
/// </summary>
static class BlockWalk
{
    /// <param name="newVisitor">Makes, for each thread, what takes a block apart.</param>
    /// <param name="commit">Takes in what came of a block, with the number of lines before it; called by one thread at a time, in the order of the file.</param>
    public static void Over<T>(RecordSource source, Func<Func<RecordBlock, T>> newVisitor, Action<T, long> commit, IProgress<double>? progress, CancellationToken cancellation)
    {
        var reading = new Lock();
        var committing = new Lock();
        var waiting = new SortedDictionary<int, (T Result, int Lines)>();
        var nextIndex = 0;
        var linesBefore = 0L;
        var someoneCommits = false;

        // Whoever finds another at it leaves its own result to that one, and goes on reading.
        void Commit(RecordBlock block, T result)
        {
            lock (committing)
            {
                waiting[block.Index] = (result, block.Lines);
                if (someoneCommits)
                    return;
                someoneCommits = true;
            }
            while (TakeNext() is { } next)
            {
                commit(next.Result, linesBefore);
                linesBefore += next.Lines;
            }
        }

        (T Result, int Lines)? TakeNext()
        {
            lock (committing)
            {
                someoneCommits = waiting.Remove(nextIndex, out var next);
                nextIndex += someoneCommits ? 1 : 0;
                return someoneCommits ? next : null;
            }
        }

        void Work(Func<RecordBlock, T> visit)
        {
            RecordBlock? block = null;
            for (; ; )
            {
                cancellation.ThrowIfCancellationRequested();
                lock (reading)
                    block = source.Next(block);
                if (block is null)
                    return;
                Commit(block, visit(block));
                progress?.Report(source.Progress);
            }
        }

        var threads = Math.Clamp(Environment.ProcessorCount, 1, 8);
        var visitors = Enumerable.Range(0, threads).Select(_ => newVisitor()).ToList();
        var others = visitors.Skip(1).Select(visit => Task.Factory.StartNew(() => Work(visit), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            Work(visitors[0]);
        }
        finally
        {
            // Also when this thread's own part failed: the others still use the source.
            Task.WhenAll(others).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }
        foreach (var other in others)
            other.GetAwaiter().GetResult();
    }
}
