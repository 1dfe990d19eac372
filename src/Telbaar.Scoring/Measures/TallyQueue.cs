using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>
/// Attempts on their way to their tallies. They are added some at a time: each waits for memory of its own, and where nothing hangs on what comes of one, the
/// processor waits for many at once.
/// </summary>
sealed class TallyQueue
{
    const int Length = 64;

    readonly (Tally Tally, Profile Profile, CountedTimes Times)[] queue = new (Tally, Profile, CountedTimes)[Length];
    readonly int[] numbers = new int[Length];
    int waiting;

    public void Add(Tally tally, Profile profile, in Attempt attempt)
    {
        queue[waiting++] = (tally, profile, new(attempt));
        if (waiting == Length)
            Empty();
    }

    /// <summary>Adds those that still wait.</summary>
    [MethodImpl(EachAttempt.Compiled)]
    public void Empty()
    {
        for (var i = 0; i < waiting; i++)
            numbers[i] = queue[i].Tally.LikelyNumberOf(queue[i].Profile);
        for (var i = 0; i < waiting; i++)
            numbers[i] = queue[i].Tally.Checked(numbers[i], queue[i].Profile);
        for (var i = 0; i < waiting; i++)
            queue[i].Tally.Add(queue[i].Profile, queue[i].Times, numbers[i]);
        waiting = 0;
    }
}
