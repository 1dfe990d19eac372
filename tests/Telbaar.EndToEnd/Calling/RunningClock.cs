using System.Diagnostics;

namespace Telbaar.EndToEnd.Calling;

/// <summary>The server's clock: it begins at a day of the test's own, and runs. The browser's says another year.</summary>
sealed class RunningClock(DateTimeOffset start) : TimeProvider
{
    readonly long began = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + Stopwatch.GetElapsedTime(began);
}
