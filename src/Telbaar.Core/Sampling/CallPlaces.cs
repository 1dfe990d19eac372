namespace Telbaar.Sampling;

/// <summary>A moment at which a caller can begin an attempt, in minutes since midnight.</summary>
readonly record struct CallPlace(string Caller, int Minute)
{
    public int Hour => Minute / 60;
}

/// <summary>
/// The places of one day: every caller's turns, within office hours, are cut into places of as long as an attempt takes. What was rung takes places away.
/// </summary>
sealed class CallPlaces
{
    readonly List<CallPlace> places;
    readonly Dictionary<int, int> leftInHour;

    CallPlaces(DateOnly day, List<CallPlace> places, Dictionary<int, int> leftInHour)
    {
        Day = day;
        Monday = Week.MondayOf(day);
        this.places = places;
        this.leftInHour = leftInHour;
        Room = places.CountBy(place => place.Hour).Sum(hour => Math.Min(hour.Value, leftInHour[hour.Key]));
    }

    public DateOnly Day { get; }

    public DateOnly Monday { get; }

    public IReadOnlyList<CallPlace> All => places;

    /// <summary>How many calls fit, with the cap of each hour.</summary>
    public int Room { get; }

    /// <returns>Of each day, in order.</returns>
    public static List<CallPlaces> Of(SampleWish wish)
    {
        var turns = wish.Turns.ToLookup(turn => turn.Day);
        var rung = wish.Rung.ToLookup(call => call.Day);
        return [.. wish.Days.OrderBy(day => day.Day).Select(day => On(wish, day, turns[day.Day], [.. rung[day.Day]]))];
    }

    static CallPlaces On(SampleWish wish, FieldDay day, IEnumerable<CallerTurn> turns, IReadOnlyList<DrawnCall> rung)
    {
        var places = new List<CallPlace>();
        foreach (var caller in turns.GroupBy(turn => turn.Caller).OrderBy(caller => caller.Key, StringComparer.Ordinal))
        {
            var taken = rung.Where(call => call.Caller == caller.Key).Select(call => MinuteOf(call.At)).ToList();
            foreach (var (from, to) in Merged(caller.Select(turn => (Math.Max(Up(turn.From), Up(day.From)), Math.Min(MinuteOf(turn.To), MinuteOf(day.To))))))
            {
                for (var minute = from; minute + wish.MinutesPerCall <= to; minute += wish.MinutesPerCall)
                {
                    if (!taken.Any(at => Math.Abs(at - minute) < wish.MinutesPerCall))
                        places.Add(new(caller.Key, minute));
                }
            }
        }
        var leftInHour = places.Select(place => place.Hour).Distinct()
            .ToDictionary(hour => hour, hour => wish.CallsPerHour is { } cap ? Math.Max(0, cap - rung.Count(call => call.At.Hour == hour)) : int.MaxValue);
        return new(day.Day, places, leftInHour);
    }

    /// <summary>Turns that overlap or meet are one.</summary>
    static IEnumerable<(int From, int To)> Merged(IEnumerable<(int From, int To)> turns)
    {
        (int From, int To)? open = null;
        foreach (var turn in turns.Where(turn => turn.From < turn.To).Order())
        {
            if (open is { } before && turn.From <= before.To)
                open = (before.From, Math.Max(before.To, turn.To));
            else
            {
                if (open is { } done)
                    yield return done;
                open = turn;
            }
        }
        if (open is { } last)
            yield return last;
    }

    /// <summary>
    /// Chooses so many places, evenly over the hours and callers of the day and, where these are level, of the whole period.
    /// </summary>
    /// <param name="period">How many places were chosen so far in the period, and how many there are, by hour and by caller.</param>
    public List<CallPlace> Choose(int count, PlaceUse period, SplitMix64 luck)
    {
        var free = luck.Shuffled(places);
        var today = new PlaceUse(places);
        var inHour = new Dictionary<int, int>();
        var chosen = new List<CallPlace>(count);
        while (chosen.Count < count)
        {
            var best = free.Where(place => inHour.GetValueOrDefault(place.Hour) < leftInHour[place.Hour]).MinBy(place => (today.Of(place), period.Of(place)));
            free.Remove(best);
            inHour[best.Hour] = inHour.GetValueOrDefault(best.Hour) + 1;
            today.Take(best);
            period.Take(best);
            chosen.Add(best);
        }
        return chosen;
    }

    static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    static int Up(TimeOnly time) => MinuteOf(time) + (time.Ticks % TimeSpan.TicksPerMinute > 0 ? 1 : 0);
}

/// <summary>How much of the places of each hour and of each caller has been used.</summary>
sealed class PlaceUse(IEnumerable<CallPlace> places)
{
    readonly Dictionary<int, (int Used, int Places)> hours = places.CountBy(place => place.Hour).ToDictionary(hour => hour.Key, hour => (0, hour.Value));
    readonly Dictionary<string, (int Used, int Places)> callers = places.CountBy(place => place.Caller).ToDictionary(caller => caller.Key, caller => (0, caller.Value));

    public double Of(CallPlace place)
    {
        var (hour, caller) = (hours[place.Hour], callers[place.Caller]);
        return ((double)hour.Used / hour.Places) + ((double)caller.Used / caller.Places);
    }

    public void Take(CallPlace place)
    {
        hours[place.Hour] = (hours[place.Hour].Used + 1, hours[place.Hour].Places);
        callers[place.Caller] = (callers[place.Caller].Used + 1, callers[place.Caller].Places);
    }
}
