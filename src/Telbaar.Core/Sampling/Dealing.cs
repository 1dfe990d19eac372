namespace Telbaar.Sampling;

/// <summary>
/// Decides who is rung on which day. The employees of a department are put in a random order and dealt the calls of one day after another, so that everybody is rung once
/// before anybody is rung twice, and everybody has the same chance.
/// </summary>
static class Dealing
{
    /// <param name="calls">How many on each day.</param>
    /// <param name="room">How many more calls fit on each day over all departments; changes with what is moved.</param>
    /// <returns>Who is rung on each day; less than wished where not all fit.</returns>
    public static List<string>[] Run(DepartmentRoom department, int[] calls, int[] room, SplitMix64 luck) =>
        department.HasHistory ? Again(department, calls, room, luck) : First(department, calls, luck);

    /// <summary>
    /// Going round a fixed order keeps every maximum by itself: no day has more calls than persons, and no week or period more than the persons times their maximum.
    /// </summary>
    static List<string>[] First(DepartmentRoom department, int[] calls, SplitMix64 luck)
    {
        var order = luck.Shuffled(department.Employees);
        var next = 0;
        return [.. calls.Select(count => Enumerable.Range(0, count).Select(_ => order[next++ % order.Count]).ToList())];
    }

    /// <summary>
    /// After calls were rung, those who were rung least go first. Their histories differ, so that a flow must find who can be rung when; where a day has no person left, its call
    /// moves to another day.
    /// </summary>
    static List<string>[] Again(DepartmentRoom department, int[] calls, int[] room, SplitMix64 luck)
    {
        var order = luck.Shuffled(department.Employees);
        var flow = new Flow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var persons = order.Select(employee => (Employee: employee, Node: flow.AddNode())).Select(person => (person.Employee, person.Node, Arc: flow.AddArc(person.Node, sink, 0))).ToList();
        var weeks = new Dictionary<(int Person, int Week), int>();
        var given = new List<(int Day, string Employee, int Arc)>();
        var dayArcs = new int[calls.Length];
        for (var day = 0; day < calls.Length; day++)
        {
            var dayNode = flow.AddNode();
            dayArcs[day] = flow.AddArc(source, dayNode, calls[day]);
            for (var i = 0; i < persons.Count; i++)
            {
                if (!department.MayBeRung(persons[i].Employee, day))
                    continue;
                var week = department.WeekOf[day];
                if (!weeks.TryGetValue((i, week), out var node))
                {
                    weeks[(i, week)] = node = flow.AddNode();
                    flow.AddArc(node, persons[i].Node, department.LeftOf(persons[i].Employee, week));
                }
                given.Add((day, persons[i].Employee, flow.AddArc(dayNode, node, 1)));
            }
        }
        var highest = order.Select(employee => department.LeftOf(employee) + department.RungOf(employee)).DefaultIfEmpty().Max();
        for (var level = 1; level <= highest; level++)
        {
            foreach (var (employee, _, arc) in persons)
                flow.Widen(arc, Math.Max(0, Math.Min(level - department.RungOf(employee), department.LeftOf(employee))));
            flow.Run(source, sink);
        }
        Move(department, flow, source, sink, dayArcs, calls, room, luck);
        var dealt = calls.Select(_ => new List<string>()).ToArray();
        foreach (var (day, employee, arc) in given.Where(given => flow.On(given.Arc) > 0))
            dealt[day].Add(employee);
        return dealt;
    }

    static void Move(DepartmentRoom department, Flow flow, int source, int sink, int[] dayArcs, int[] calls, int[] room, SplitMix64 luck)
    {
        var missing = 0;
        for (var day = 0; day < calls.Length; day++)
        {
            var lacking = calls[day] - flow.On(dayArcs[day]);
            missing += lacking;
            room[day] += lacking;
            flow.Widen(dayArcs[day], flow.On(dayArcs[day]));
        }
        if (missing == 0)
            return;
        var inWeek = new int[department.Weeks.Count];
        for (var day = 0; day < calls.Length; day++)
            inWeek[department.WeekOf[day]] += flow.On(dayArcs[day]);
        foreach (var day in luck.Shuffled(Enumerable.Range(0, calls.Length)))
        {
            while (missing > 0 && room[day] > 0 && inWeek[department.WeekOf[day]] < department.InWeek[department.WeekOf[day]])
            {
                flow.Widen(dayArcs[day], flow.On(dayArcs[day]) + 1);
                if (flow.Run(source, sink) == 0)
                {
                    flow.Widen(dayArcs[day], flow.On(dayArcs[day]));
                    break;
                }
                missing--;
                room[day]--;
                inWeek[department.WeekOf[day]]++;
            }
        }
    }
}
