namespace Telbaar.Attempts;

/// <summary>A time within a call that may be missing, in whole milliseconds and in four bytes.</summary>
public readonly record struct CallTime
{
    // Of a missing time 0, of another one more than its milliseconds: so that nothing needs to be set where it is missing.
    readonly int code;

    CallTime(int code) => this.code = code;

    public bool IsMissing => code == 0;

    /// <summary>How long it is; 0 where it is missing, which adds nothing.</summary>
    /// <remarks>To ask whether there is a time, where no processor foresees the answer, costs more than to add nothing.</remarks>
    public int Milliseconds => Math.Max(0, code - 1);

    public TimeSpan? Length => IsMissing ? null : TimeSpan.FromTicks((code - 1) * TimeSpan.TicksPerMillisecond);

    /// <summary>A time of so many milliseconds, or a missing one.</summary>
    /// <remarks>It is worked out either way, since no processor foresees whether a time is there.</remarks>
    public static CallTime OfMilliseconds(int milliseconds, bool isMissing) => new((milliseconds + 1) & ((isMissing ? 1 : 0) - 1));

    /// <param name="length">At most a day; parts of a millisecond are left out.</param>
    public static CallTime Of(TimeSpan? length) => length is { } given ? new((int)(given.Ticks / TimeSpan.TicksPerMillisecond) + 1) : default;

    /// <summary>Whether there is a time, and it is longer than this.</summary>
    public bool IsOver(TimeSpan limit) => (code - 1) * TimeSpan.TicksPerMillisecond > limit.Ticks;
}
