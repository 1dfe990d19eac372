using Telbaar.Acts;

namespace Telbaar.Sampling;

/// <summary>Draws the calls of a study, or says in numbers why they do not fit. <c>docs/sampling.md</c> describes the design.</summary>
public static class SampleDraw
{
    /// <returns>The calls to plan beside those that were rung, by day, moment and caller; or every bound that the wish goes over.</returns>
    public static Answer<IReadOnlyList<DrawnCall>> Run(SampleWish wish)
    {
        var divided = Quotas.Of(wish);
        if (!divided.IsDone(out var quotas))
            return Answer<IReadOnlyList<DrawnCall>>.Refused(divided.Refusals);
        if (wish.Days.Count == 0)
            return SamplingRefusals.NoDaysLeft;
        var days = CallPlaces.Of(wish).Where(day => day.Room > 0).ToList();
        var departments = wish.Departments.OrderBy(department => department.Name, StringComparer.Ordinal)
            .Select(department => new DepartmentRoom(wish, department, quotas[department.Name], days)).ToList();
        var refusals = RefusalsOf(wish, departments, days).ToList();
        if (refusals.Count > 0)
            return Answer<IReadOnlyList<DrawnCall>>.Refused(refusals);

        var luck = new SplitMix64(unchecked((ulong)wish.Seed));
        var spread = DaySpread.Run(departments, days, luck);
        var room = days.Select((day, i) => day.Room - spread.Sum(department => department[i])).ToArray();
        var dealt = departments.Select((department, i) => Dealing.Run(department, spread[i], room, luck)).ToList();
        refusals = [.. departments.Zip(dealt).Where(pair => pair.Second.Sum(day => day.Count) < pair.First.Left)
            .Select(pair => SamplingRefusals.NotTogether.With(pair.First.Name, pair.First.Quota, pair.First.Rung.Count + pair.Second.Sum(day => day.Count)))];
        return refusals.Count > 0 ? Answer<IReadOnlyList<DrawnCall>>.Refused(refusals) : Placed(wish, departments, days, dealt, luck);
    }

    static IEnumerable<Refusal> RefusalsOf(SampleWish wish, List<DepartmentRoom> departments, List<CallPlaces> days)
    {
        var (quota, left, rung) = (departments.Sum(department => department.Quota), departments.Sum(department => department.Left), departments.Sum(department => department.Rung.Count));
        var persons = departments.Sum(department => department.Employees.Sum(department.LeftOf));
        if (left > persons)
            yield return SamplingRefusals.TooManyForPersons.With(quota, departments.Sum(department => department.Employees.Count), wish.MostPerPerson, rung + persons);
        foreach (var refusal in departments.SelectMany(department => department.Refusals()))
            yield return refusal;
        var (places, room) = (days.Sum(day => day.All.Count), days.Sum(day => day.Room));
        if (left > places)
            yield return SamplingRefusals.TooManyForCallers.With(quota, rung + places);
        else if (left > room)
            yield return SamplingRefusals.TooManyForHours.With(quota, wish.CallsPerHour ?? 0, rung + room);
    }

    static Answer<IReadOnlyList<DrawnCall>> Placed(SampleWish wish, List<DepartmentRoom> departments, List<CallPlaces> days, List<List<string>[]> dealt, SplitMix64 luck)
    {
        var period = new PlaceUse(days.SelectMany(day => day.All));
        var aliases = wish.Aliases.Order(StringComparer.Ordinal).ToList();
        var cover = departments.Select(department => new CoverDealing(department, aliases, luck)).ToList();
        var calls = new List<DrawnCall>();
        for (var day = 0; day < days.Count; day++)
        {
            var persons = luck.Shuffled(Enumerable.Range(0, departments.Count).SelectMany(department => dealt[department][day].Select(employee => (Department: department, Employee: employee))));
            foreach (var ((department, employee), place) in persons.Zip(days[day].Choose(persons.Count, period, luck)))
            {
                var (alias, question) = cover[department].For(employee, days[day].Day);
                calls.Add(new(departments[department].Name, employee, days[day].Day, new TimeOnly(place.Hour, place.Minute % 60), place.Caller, alias, question));
            }
        }
        return calls.OrderBy(call => call.Day).ThenBy(call => call.At).ThenBy(call => call.Caller, StringComparer.Ordinal).ToList();
    }
}
