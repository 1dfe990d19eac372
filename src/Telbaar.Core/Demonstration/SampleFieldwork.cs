using Telbaar.Sampling;

namespace Telbaar.Demonstration;

/// <summary>A call of the sample's fieldwork.</summary>
readonly record struct SampleCall(DateTime At, string Caller);

/// <summary>When the six callers of the sample ring: on the twenty working days from 25 November to 20 December 2019, most in the morning.</summary>
static class SampleFieldwork
{
    /// <summary>At least so many calls on each day, so that the first and the last are in every sample.</summary>
    const int FewestADay = 20;

    /// <summary>A place in a caller's day. Dialling within its first five minutes leaves seven for the call itself.</summary>
    static readonly TimeSpan place = TimeSpan.FromMinutes(12);
    static readonly TimeSpan first = new(8, 36, 0);
    static readonly TimeSpan last = new(16, 36, 0);

    /// <summary>The callers, and how much each of them works.</summary>
    static readonly (string Code, int Weight)[] callers = [("E1", 6), ("E2", 6), ("E3", 5), ("E4", 5), ("E5", 4), ("E6", 3)];

    /// <summary>So many calls, in the order of their moments.</summary>
    public static IEnumerable<SampleCall> Calls(int count, SplitMix64 luck)
    {
        var places = Days().SelectMany(Places).ToList();
        List<(DateTime At, string Caller, int Weight)> taken = [];
        foreach (var day in Days())
        {
            var ofDay = places.Where(place => place.At.Date == day).ToList();
            taken.AddRange(luck.Take(ofDay, FewestADay, place => place.Weight));
        }
        var free = places.Except(taken).ToList();
        taken.AddRange(luck.Take(free, count - taken.Count, place => place.Weight));
        return taken.Select(place => new SampleCall(place.At.AddSeconds(luck.Below(300)), place.Caller)).OrderBy(call => call.At).ThenBy(call => call.Caller, StringComparer.Ordinal);
    }

    static IEnumerable<DateTime> Days() =>
        Enumerable.Range(0, 26).Select(day => new DateTime(2019, 11, 25).AddDays(day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    static IEnumerable<(DateTime At, string Caller, int Weight)> Places(DateTime day)
    {
        for (var time = first; time <= last; time += place)
        {
            foreach (var (code, weight) in callers)
                yield return (day + time, code, weight * HourWeight(time.Hours));
        }
    }

    static int HourWeight(int hour) => hour switch
    {
        8 => 4,
        9 or 10 => 10,
        11 => 8,
        12 => 3,
        13 or 14 => 6,
        15 => 5,
        _ => 3,
    };
}
