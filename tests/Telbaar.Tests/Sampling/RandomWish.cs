using Telbaar.Sampling;

namespace Telbaar.Tests.Sampling;

/// <summary>Wishes for samples, of all kinds: small and large departments, narrow and wide maxima, with shifts and without. About half of them can be met.</summary>
static class RandomWish
{
    public static SampleWish Of(int seed)
    {
        var luck = new Random(seed);
        var days = Days(luck);
        var departments = Enumerable.Range(1, luck.Next(1, 6)).Select(number => ADepartment(luck, number)).ToList();
        var employees = departments.Sum(department => department.Employees.Count);
        var mostPerPerson = luck.Next(1, 4);
        return new()
        {
            Seed = luck.Next(),
            Division = (Division)luck.Next(4),
            Attempts = Math.Max(1, (int)(employees * mostPerPerson * luck.NextDouble())),
            HalfWidth = 20 + (30 * luck.NextDouble()),
            Departments = departments,
            MostPerPerson = mostPerPerson,
            MostPerPersonPerWeek = luck.Next(1, 4),
            Days = days,
            Turns = [.. Turns(luck, days)],
            MinutesPerCall = luck.Next(7, 30),
            CallsPerHour = luck.Next(2) == 0 ? null : luck.Next(1, 8),
            Aliases = [.. Enumerable.Range(1, luck.Next(3, 30)).Select(number => $"Alias {number}")],
        };
    }

    /// <summary>The same wish after some of its calls were rung, on a later day.</summary>
    public static SampleWish Later(SampleWish wish, IReadOnlyList<DrawnCall> plan, int seed)
    {
        var luck = new Random(seed);
        var today = wish.Days[luck.Next(wish.Days.Count)];
        var noon = new FieldDay(today.Day, today.From.AddMinutes(luck.Next(0, 240)), today.To);
        return wish with
        {
            Seed = luck.Next(),
            Rung = [.. plan.Where(call => call.Day < today.Day || (call.Day == today.Day && call.At < noon.From)).Where(_ => luck.Next(10) > 0)],
            Days = [.. wish.Days.Where(day => day.Day > today.Day).Prepend(noon).Where(day => day.From < day.To)],
        };
    }

    static List<FieldDay> Days(Random luck)
    {
        var monday = new DateOnly(2027, 3, 1);
        return [.. Enumerable.Range(0, 14).Select(monday.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && luck.Next(4) > 0).Take(8)
            .DefaultIfEmpty(monday).Select(day => new FieldDay(day, new TimeOnly(8 + luck.Next(3), 30 * luck.Next(2)), new TimeOnly(12 + luck.Next(6), 0)))];
    }

    static DepartmentWish ADepartment(Random luck, int number) => new(
        $"Afdeling {number}",
        [.. Enumerable.Range(1, luck.Next(1, 25)).Select(employee => $"M{number:00}{employee:00}")],
        [.. Enumerable.Range(1, luck.Next(2, 30)).Select(question => $"Vraag {(question % 2 == 0 ? 0 : number)}-{question}")],
        luck.Next(0, 20));

    static IEnumerable<CallerTurn> Turns(Random luck, List<FieldDay> days)
    {
        var hasShifts = luck.Next(2) == 0;
        foreach (var caller in Enumerable.Range(1, luck.Next(1, 4)).Select(number => $"E{number}"))
        {
            foreach (var day in days)
            {
                if (!hasShifts)
                    yield return new(caller, day.Day, day.From, day.To);
                for (var i = luck.Next(3); hasShifts && i > 0; i--)
                {
                    var from = new TimeOnly(luck.Next(7, 16), luck.Next(60));
                    yield return new(caller, day.Day, from, from.AddMinutes(luck.Next(10, 300)));
                }
            }
        }
    }
}
