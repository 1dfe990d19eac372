using Telbaar.Attempts;

namespace Telbaar.Scores;

/// <summary>
/// Takes in the attempts of a study one by one, and tells until when their scores stay as they are while nobody changes an attempt: by time alone an attempt changes when it begins,
/// when its callback comes and when the deadline for that passes.
/// </summary>
/// <param name="deadlines">Those of the norms by which the study is scored; not shared with another thread.</param>
/// <param name="asOf">The as-of moment of the scores.</param>
public sealed class NextTurn(Deadlines deadlines, DateTimeOffset asOf)
{
    /// <summary>The first moment after the as-of moment at which the scores may differ; nothing where they never do.</summary>
    public DateTimeOffset? At { get; private set; }

    public void Add(in Attempt attempt)
    {
        Turns(attempt.StartedAt);
        if (attempt.CalledBackAt is { } calledBack)
            Turns(calledBack);
        // A callback at the very moment of the deadline is in time, so the deadline has passed just after it.
        if (attempt.Message is not Message.None)
            Turns(deadlines.After(attempt.MessageLeftAt).AddTicks(1));
    }

    void Turns(DateTimeOffset moment)
    {
        if (moment > asOf && (At is null || moment < At))
            At = moment;
    }
}
