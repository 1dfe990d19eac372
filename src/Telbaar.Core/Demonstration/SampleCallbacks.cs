using Telbaar.Attempts;
using Telbaar.Sampling;

namespace Telbaar.Demonstration;

/// <summary>Leaves the messages of the sample, and calls them back, in time or late by the norms of 2018 and 2019: within two working days.</summary>
sealed class SampleCallbacks(SplitMix64 luck)
{
    static readonly TimeSpan from = new(8, 40, 0);
    static readonly TimeSpan until = new(16, 40, 0);

    /// <summary>After the caller's question or the beep, with all that came before it.</summary>
    public void LeaveMessage(SampleAttempt attempt)
    {
        var tenths = attempt.AnswerTime + attempt.SearchTime + (attempt.WaitingTime ?? 0);
        attempt.MessageAt = attempt.StartedAt.AddSeconds((tenths / 10) + 15 + luck.Below(45));
    }

    public void CallBackInTime(SampleAttempt attempt)
    {
        var message = attempt.MessageAt!.Value;
        var soonest = message.AddMinutes(12);
        var left = (int)(message.Date + until - soonest).TotalSeconds;
        attempt.CalledBackAt = left > 0 && luck.Chance(55)
            ? soonest.AddSeconds(luck.Lowest(left, 2))
            : OnWorkingDay(message, luck.Chance(75) ? 1 : 2);
    }

    public void CallBackLate(SampleAttempt attempt) => attempt.CalledBackAt = OnWorkingDay(attempt.MessageAt!.Value, 3 + luck.Lowest(3, 2));

    /// <summary>Some moment of the Nth working day after the message.</summary>
    DateTime OnWorkingDay(DateTime message, int days)
    {
        var day = DateOnly.FromDateTime(message);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays.Includes(day))
                days--;
        }
        return day.ToDateTime(TimeOnly.FromTimeSpan(from)).AddSeconds(luck.Below((int)(until - from).TotalSeconds));
    }
}
