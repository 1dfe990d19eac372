using Telbaar.Sampling;

namespace Telbaar.Tests.Sampling;

/// <summary>
/// How many calls fit at the most, worked out in another way than the draw does: over every subset of the days, what the callers can ring on these days and the departments
/// can take on the others. The least of these is what fits (the theorem of Ford and Fulkerson on flows and cuts).
/// </summary>
static class Bound
{
    public static int Of(SampleWish wish, IReadOnlyDictionary<string, int> quotas)
    {
        var room = wish.Days.Select(day => RoomOn(wish, day)).ToArray();
        var open = Enumerable.Range(0, room.Length).Where(day => room[day] > 0).ToArray();
        return Enumerable.Range(0, 1 << open.Length).Min(subset =>
        {
            var limited = open.Where((_, i) => (subset & (1 << i)) > 0).ToList();
            var weeks = open.Except(limited).GroupBy(day => wish.Days[day].Day.AddDays(-(((int)wish.Days[day].Day.DayOfWeek + 6) % 7))).ToList();
            var all = open.CountBy(day => wish.Days[day].Day.AddDays(-(((int)wish.Days[day].Day.DayOfWeek + 6) % 7))).ToDictionary();
            return limited.Sum(day => room[day]) + wish.Departments.Sum(department => TakenBy(wish, department, quotas[department.Name], [.. weeks.Select(week => (week.Count(), all[week.Key]))], all.Values));
        });
    }

    /// <param name="weeks">Of each week: how many days count here, and how many there are.</param>
    static int TakenBy(SampleWish wish, DepartmentWish department, int quota, List<(int Days, int Of)> weeks, IEnumerable<int> all)
    {
        var persons = department.Employees.Count;
        var cover = Math.Min(wish.Aliases.Count, department.Questions.Count);
        var inWeeks = weeks.Sum(week => Math.Min(persons * week.Days, Math.Min(cover, persons * Math.Min(wish.MostPerPersonPerWeek, week.Of))));
        var inAll = persons * Math.Min(wish.MostPerPerson, all.Sum(days => Math.Min(wish.MostPerPersonPerWeek, days)));
        return Math.Min(quota, Math.Min(inAll, inWeeks));
    }

    static int RoomOn(SampleWish wish, FieldDay day)
    {
        var inHour = new int[24];
        foreach (var caller in wish.Turns.Where(turn => turn.Day == day.Day).GroupBy(turn => turn.Caller))
        {
            var busyUntil = -1;
            for (var minute = 0; minute < 24 * 60; minute++)
            {
                if (Serves(caller, day, minute) && !Serves(caller, day, minute - 1))
                    busyUntil = minute;
                if (busyUntil == minute && Enumerable.Range(minute, wish.MinutesPerCall).All(within => Serves(caller, day, within)))
                {
                    inHour[minute / 60]++;
                    busyUntil += wish.MinutesPerCall;
                }
            }
        }
        return inHour.Sum(calls => Math.Min(calls, wish.CallsPerHour ?? int.MaxValue));
    }

    static bool Serves(IEnumerable<CallerTurn> turns, FieldDay day, int minute) =>
        minute >= MinuteOf(day.From) && minute < MinuteOf(day.To) && turns.Any(turn => minute >= MinuteOf(turn.From) && minute < MinuteOf(turn.To));

    static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
