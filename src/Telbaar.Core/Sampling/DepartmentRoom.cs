using Telbaar.Acts;

namespace Telbaar.Sampling;

/// <summary>How many calls to one department the persons in it and the cover leave room for, after what was rung.</summary>
sealed class DepartmentRoom
{
    readonly SampleWish wish;
    readonly Dictionary<string, List<DateOnly>> rungDays;
    readonly DateOnly[][] daysOf;
    readonly int[] aliasesLeft;
    readonly int[] questionsLeft;
    readonly int[] personsInWeek;

    /// <param name="quota">How many attempts, with what was rung.</param>
    /// <param name="days">The days on which there is a place.</param>
    public DepartmentRoom(SampleWish wish, DepartmentWish department, int quota, IReadOnlyList<CallPlaces> days)
    {
        this.wish = wish;
        Name = department.Name;
        Quota = quota;
        Employees = [.. department.Employees.Order(StringComparer.Ordinal)];
        Questions = [.. department.Questions.Order(StringComparer.Ordinal)];
        Days = days;
        Weeks = [.. days.Select(day => day.Monday).Distinct()];
        WeekOf = [.. days.Select(day => Weeks.IndexOf(day.Monday))];
        daysOf = [.. Weeks.Select(week => days.Where(day => day.Monday == week).Select(day => day.Day).ToArray())];
        // By code, in whatever department somebody was when rung.
        rungDays = wish.Rung.GroupBy(call => call.Employee).ToDictionary(person => person.Key, person => person.Select(call => call.Day).ToList());
        Rung = wish.Rung.Where(call => call.Department == department.Name).ToList();
        Left = quota - Rung.Count;
        aliasesLeft = [.. Weeks.Select(week => wish.Aliases.Count - UsedIn(week, call => call.Alias, wish.Aliases))];
        questionsLeft = [.. Weeks.Select(week => Questions.Count - UsedIn(week, call => call.Question, Questions))];
        personsInWeek = [.. Weeks.Select((_, week) => Employees.Sum(employee => Math.Min(LeftOf(employee), LeftOf(employee, week))))];
        InWeek = [.. Weeks.Select((_, week) => Math.Min(personsInWeek[week], Math.Min(aliasesLeft[week], questionsLeft[week])))];
        OnDay = [.. Days.Select((_, day) => Employees.Count(employee => MayBeRung(employee, day)))];
        Total = Employees.Sum(employee => Math.Min(LeftOf(employee), Enumerable.Range(0, Weeks.Count).Sum(week => LeftOf(employee, week))));
    }

    public string Name { get; }

    public int Quota { get; }

    /// <summary>Still to be planned.</summary>
    public int Left { get; }

    public IReadOnlyList<DrawnCall> Rung { get; }

    public IReadOnlyList<string> Employees { get; }

    public IReadOnlyList<string> Questions { get; }

    public IReadOnlyList<CallPlaces> Days { get; }

    public List<DateOnly> Weeks { get; }

    /// <summary>Of each day, the index of its week.</summary>
    public IReadOnlyList<int> WeekOf { get; }

    /// <summary>How many calls fit in each week.</summary>
    public IReadOnlyList<int> InWeek { get; }

    /// <summary>How many persons may be rung on each day.</summary>
    public IReadOnlyList<int> OnDay { get; }

    /// <summary>How many calls the persons allow in all.</summary>
    public int Total { get; }

    /// <summary>Somebody in the department was rung before.</summary>
    public bool HasHistory => Employees.Any(rungDays.ContainsKey);

    public int RungOf(string employee) => rungDays.TryGetValue(employee, out var days) ? days.Count : 0;

    /// <summary>How often somebody may still be rung.</summary>
    public int LeftOf(string employee) => Math.Max(0, wish.MostPerPerson - RungOf(employee));

    /// <summary>How often somebody may still be rung in a week: once a day at most.</summary>
    public int LeftOf(string employee, int week)
    {
        var days = daysOf[week];
        return !rungDays.TryGetValue(employee, out var rung)
            ? Math.Min(wish.MostPerPersonPerWeek, days.Length)
            : Math.Max(0, Math.Min(wish.MostPerPersonPerWeek - rung.Count(day => Week.MondayOf(day) == Weeks[week]), days.Count(day => !rung.Contains(day))));
    }

    public bool MayBeRung(string employee, int day) =>
        LeftOf(employee) > 0 && (!rungDays.TryGetValue(employee, out var rung) || (!rung.Contains(Days[day].Day) && LeftOf(employee, WeekOf[day]) > 0));

    /// <summary>Which of the single bounds the wish goes over.</summary>
    public IEnumerable<Refusal> Refusals()
    {
        var (persons, weeks) = (Employees.Sum(LeftOf), Enumerable.Range(0, Weeks.Count).Sum(week => Employees.Sum(employee => LeftOf(employee, week))));
        if (Left > persons)
            yield return SamplingRefusals.TooManyForPersonsIn.With(Name, Quota, Employees.Count, wish.MostPerPerson, Rung.Count + persons);
        if (Left > weeks)
            yield return SamplingRefusals.TooManyForWeeks.With(Name, Quota, Employees.Count, wish.MostPerPersonPerWeek, Weeks.Count, Rung.Count + weeks);
        if (TooFew(aliasesLeft, wish.Aliases.Count) is var (fitAliases, needAliases))
            yield return SamplingRefusals.TooFewAliases.With(Name, Quota, wish.Aliases.Count, Weeks.Count, fitAliases, needAliases);
        if (TooFew(questionsLeft, Questions.Count) is var (fitQuestions, needQuestions))
            yield return SamplingRefusals.TooFewQuestions.With(Name, Quota, Questions.Count, Weeks.Count, fitQuestions, needQuestions);
    }

    /// <summary>What fits with so many aliases (or questions), and how many are needed; nothing when there are enough.</summary>
    (int Fits, int Needed)? TooFew(int[] left, int there)
    {
        // Where the persons are too few already, more aliases alone would not do: then only these are counted.
        var most = personsInWeek.Sum() >= Left ? personsInWeek : [.. personsInWeek.Select(_ => int.MaxValue)];
        int FitWith(int more) => left.Zip(most).Sum(week => Math.Max(0, Math.Min(week.First + more, week.Second)));
        var fits = FitWith(0);
        if (Left <= fits || Weeks.Count == 0)
            return null;
        var more = 1;
        while (FitWith(more) < Left)
            more++;
        return (Rung.Count + fits, there + more);
    }

    int UsedIn(DateOnly monday, Func<DrawnCall, string?> cover, IReadOnlyList<string> among) =>
        Rung.Where(call => Week.MondayOf(call.Day) == monday && cover(call) is { } used && among.Contains(used)).Select(cover).Distinct().Count();
}
