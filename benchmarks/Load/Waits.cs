using System.Collections.Concurrent;
using System.Diagnostics;

namespace Telbaar.Bench.Load;

/// <summary>How long all those people waited for each answer, and which answers were wrong.</summary>
sealed class Waits
{
    readonly ConcurrentDictionary<Waited, ConcurrentBag<double>> milliseconds = [];
    readonly ConcurrentQueue<string> errors = [];

    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>Forgets how long people waited until now, not what was wrong.</summary>
    public void BeginAnew() => milliseconds.Clear();

    public void Fail(Waited what, string why) => errors.Enqueue($"{what}: {why}");

    /// <summary>Waits for an answer, and looks at it.</summary>
    /// <param name="look">Says what is wrong with the answer; nothing when it is right.</param>
    public async Task<T?> For<T>(Waited what, Func<Task<T>> answer, Func<T, string?> look)
        where T : class
    {
        var asked = Stopwatch.GetTimestamp();
        try
        {
            var given = await answer();
            milliseconds.GetOrAdd(what, _ => []).Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (look(given) is not { } wrong)
                return given;
            Fail(what, wrong);
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException or IOException)
        {
            // Whoever waited for nothing has waited all the same: without them the times would look best when the server is at its worst.
            milliseconds.GetOrAdd(what, _ => []).Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            Fail(what, $"{failed.GetType().Name}: {failed.Message}");
        }
        return null;
    }

    public Percentiles? Of(Waited what) => milliseconds.TryGetValue(what, out var all) ? Percentiles.Of([.. all]) : null;
}

/// <summary>Milliseconds within which half, nearly all and all but one in a hundred of the answers came.</summary>
sealed record Percentiles(int Count, double Half, double P95, double P99, double Longest)
{
    public static Percentiles Of(double[] milliseconds)
    {
        Array.Sort(milliseconds);
        double At(double share) => milliseconds[Math.Max(0, (int)Math.Ceiling(share * milliseconds.Length) - 1)];
        return new(milliseconds.Length, At(0.5), At(0.95), At(0.99), milliseconds[^1]);
    }
}
