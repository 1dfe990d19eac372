namespace Telbaar.Sampling;

/// <summary>Gives each call an alias and a question: none twice in a department in a week, each as often as another, and nobody the same one twice where that can be helped.</summary>
sealed class CoverDealing(DepartmentRoom department, IReadOnlyList<string> aliases, SplitMix64 luck)
{
    readonly Pool aliasPool = new(luck.Shuffled(aliases), department.Rung.Select(call => (call.Employee, call.Day, call.Alias)));
    readonly Pool questionPool = new(luck.Shuffled(department.Questions), department.Rung.Select(call => (call.Employee, call.Day, call.Question)));

    public (string Alias, string Question) For(string employee, DateOnly day) => (aliasPool.Take(employee, day), questionPool.Take(employee, day));

    sealed class Pool
    {
        readonly List<string> order;
        readonly HashSet<(DateOnly Monday, string Cover)> inWeek = [];
        readonly HashSet<(string Employee, string Cover)> heard = [];
        readonly Dictionary<string, int> used = [];

        public Pool(List<string> order, IEnumerable<(string Employee, DateOnly Day, string? Cover)> rung)
        {
            this.order = order;
            foreach (var (employee, day, cover) in rung)
            {
                if (cover is not null)
                    Note(employee, day, cover);
            }
        }

        public string Take(string employee, DateOnly day)
        {
            var monday = Week.MondayOf(day);
            var cover = order.Where(cover => !inWeek.Contains((monday, cover))).MinBy(cover => (heard.Contains((employee, cover)), used.GetValueOrDefault(cover)))
                ?? throw new InvalidOperationException("The spread over the weeks left more calls than cover.");
            Note(employee, day, cover);
            return cover;
        }

        void Note(string employee, DateOnly day, string cover)
        {
            inWeek.Add((Week.MondayOf(day), cover));
            heard.Add((employee, cover));
            used[cover] = used.GetValueOrDefault(cover) + 1;
        }
    }
}
