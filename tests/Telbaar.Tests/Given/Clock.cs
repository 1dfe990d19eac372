namespace Telbaar.Tests.Given;

/// <summary>A clock that a test moves by hand.</summary>
public sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
