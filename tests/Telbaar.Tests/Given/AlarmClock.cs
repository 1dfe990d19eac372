namespace Telbaar.Tests.Given;

/// <summary>A clock that a test moves by hand, and whose timers go off, once, when it passes their time.</summary>
public sealed class AlarmClock(DateTimeOffset now) : TimeProvider
{
    readonly Lock turn = new();
    readonly List<Alarm> alarms = [];
    DateTimeOffset shown = now;

    public override DateTimeOffset GetUtcNow()
    {
        lock (turn)
            return shown;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Returns when something has begun to wait for just this long.</summary>
    /// <exception cref="TimeoutException">Nothing does, for a good while.</exception>
    public async Task IsAwaited(TimeSpan time)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            lock (turn)
            {
                if (alarms.Exists(alarm => alarm.At == shown + time))
                    return;
            }
            await Task.Delay(10);
        }
        throw new TimeoutException($"Nothing waits for {time}.");
    }

    public void Pass(TimeSpan time)
    {
        List<Alarm> due;
        lock (turn)
        {
            shown += time;
            due = alarms.FindAll(alarm => alarm.At <= shown);
            alarms.RemoveAll(due.Contains);
        }
        foreach (var alarm in due)
            alarm.Ring();
    }

    sealed class Alarm(AlarmClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.turn)
            {
                clock.alarms.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    At = clock.shown + dueTime;
                    clock.alarms.Add(this);
                }
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
