using Telbaar.Sampling;

namespace Telbaar.Demonstration;

/// <summary>Draws the times of the sample, in tenths of a second, and nudges them until they add up to the published means.</summary>
sealed class SampleTimes(SplitMix64 luck)
{
    const int Second = 10;

    readonly record struct Band(int From, int To);

    /// <summary>The KCC answers 262 calls within 30 s and 226 more within 60 s; 33 s on average. In the busy hours more callers wait long.</summary>
    public void Answer(IReadOnlyList<SampleAttempt> attempts)
    {
        var waiting = attempts.ToList();
        var slow = luck.Take(waiting, 107, attempt => attempt.StartedAt.Hour is 9 or 10 or 11 ? 3 : 1);
        var middling = luck.Take(waiting, 226, _ => 1);
        List<(SampleAttempt Attempt, Band Band, int Draws)> plan =
        [
            .. waiting.Select(attempt => (attempt, new Band(2 * Second, 30 * Second), 2)),
            .. middling.Select(attempt => (attempt, new Band((30 * Second) + 1, 60 * Second), 2)),
            .. slow.Select(attempt => (attempt, new Band((60 * Second) + 1, 104 * Second), 3)),
        ];
        var times = plan.Select(part => part.Band.From + luck.Lowest(part.Band.To - part.Band.From, part.Draws)).ToArray();
        MakeMean(33, times, [.. plan.Select(part => part.Band)]);
        for (var i = 0; i < times.Length; i++)
            plan[i].Attempt.AnswerTime = times[i];
    }

    /// <summary>Looking for the department: seconds, but over three minutes where that is why the attempt failed.</summary>
    public void Search(IReadOnlyList<SampleAttempt> attempts)
    {
        foreach (var attempt in attempts)
            attempt.SearchTime = Second * (attempt.Ending is Ending.SearchTime ? 184 + luck.Below(60) : 3 + luck.Lowest(70, 3));
    }

    /// <summary>From the transfer to the answer: 48 s on average.</summary>
    public void Transfer(IReadOnlyList<SampleAttempt> attempts)
    {
        var times = TimesWithMean(48, attempts.Count, new Band(6 * Second, 120 * Second), 24 * Second);
        for (var i = 0; i < times.Length; i++)
            attempts[i].TransferTime = times[i];
    }

    /// <summary>From the transfer until it is clear that nobody answers: 30 s on average.</summary>
    public void Waiting(IReadOnlyList<SampleAttempt> attempts)
    {
        var times = TimesWithMean(30, attempts.Count, new Band(8 * Second, 68 * Second), 14 * Second);
        for (var i = 0; i < times.Length; i++)
            attempts[i].WaitingTime = times[i];
    }

    /// <summary>Times that rise steeply over the first stretch of the band and fall slowly over the rest.</summary>
    int[] TimesWithMean(int seconds, int count, Band band, int rise)
    {
        var times = new int[count];
        for (var i = 0; i < count; i++)
            times[i] = band.From + luck.Below(rise) + luck.Lowest(band.To - band.From - rise, 2);
        MakeMean(seconds, times, [.. times.Select(_ => band)]);
        return times;
    }

    /// <summary>Moves times by a tenth of a second, none out of its band, until their mean is exactly this.</summary>
    void MakeMean(int seconds, int[] times, Band[] bands)
    {
        for (var missing = (seconds * Second * times.Length) - times.Sum(); missing != 0;)
        {
            var i = luck.Below(times.Length);
            var moved = times[i] + Math.Sign(missing);
            if (moved < bands[i].From || moved > bands[i].To)
                continue;
            missing -= Math.Sign(missing);
            times[i] = moved;
        }
    }
}
