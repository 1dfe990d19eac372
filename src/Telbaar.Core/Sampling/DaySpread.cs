namespace Telbaar.Sampling;

/// <summary>
/// Decides how many calls each department gets on each day: as even as it can be, within what persons, cover, callers and the cap per hour allow.
/// A flow through department, week and day finds a division whenever there is one.
/// </summary>
static class DaySpread
{
    /// <summary>How far an even share may be left, from strict to not at all: its rounding, and how many times as much in a hundred.</summary>
    static readonly (bool WeekUp, bool DayUp, bool AllUp, int Percent)[] steps = [(false, false, false, 100), (false, true, false, 100), (true, true, true, 100), (true, true, true, 125), (true, true, true, 200), (true, true, true, int.MaxValue)];

    /// <returns>By department, the calls of each day; their sum is less than wished where not all fit.</returns>
    public static int[][] Run(IReadOnlyList<DepartmentRoom> departments, IReadOnlyList<CallPlaces> days, SplitMix64 luck)
    {
        var flow = new Flow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var room = days.Sum(day => (long)day.Room);
        var dayNodes = days.Select(_ => flow.AddNode()).ToArray();
        var arcs = new List<(int Arc, long Even, int Most, Kind Kind)>();
        for (var day = 0; day < days.Count; day++)
            arcs.Add((flow.AddArc(dayNodes[day], sink, 0), departments.Sum(department => (long)department.Left) * days[day].Room, days[day].Room, Kind.All));
        var ofDay = departments.Select(_ => new int[days.Count]).ToArray();
        foreach (var index in luck.Shuffled(Enumerable.Range(0, departments.Count)))
        {
            var department = departments[index];
            var node = flow.AddNode();
            flow.AddArc(source, node, Math.Min(department.Left, department.Total));
            foreach (var week in luck.Shuffled(Enumerable.Range(0, department.Weeks.Count)))
            {
                var weekNode = flow.AddNode();
                var inWeek = Enumerable.Range(0, days.Count).Where(day => department.WeekOf[day] == week).ToList();
                arcs.Add((flow.AddArc(node, weekNode, 0), department.Left * inWeek.Sum(day => (long)days[day].Room), Math.Max(0, department.InWeek[week]), Kind.Week));
                foreach (var day in luck.Shuffled(inWeek))
                {
                    ofDay[index][day] = flow.AddArc(weekNode, dayNodes[day], 0);
                    arcs.Add((ofDay[index][day], department.Left * (long)days[day].Room, department.OnDay[day], Kind.Day));
                }
            }
        }
        foreach (var step in steps)
        {
            foreach (var (arc, even, most, kind) in arcs)
            {
                var up = kind switch { Kind.Week => step.WeekUp, Kind.Day => step.DayUp, _ => step.AllUp };
                var share = step.Percent == int.MaxValue ? int.MaxValue : (even * step.Percent / 100 / room) + (up && even * step.Percent / 100 % room > 0 ? 1 : 0);
                flow.Widen(arc, (int)Math.Min(share, most));
            }
            flow.Run(source, sink);
        }
        return [.. ofDay.Select(department => department.Select(flow.On).ToArray())];
    }

    enum Kind
    {
        Week,
        Day,
        All,
    }
}
