using Telbaar.Sampling;
using Xunit;

namespace Telbaar.Tests.Sampling;

/// <summary>Whether chance is what the design says, by chi-square over a thousand seeds. The seeds are fixed, so that a test which passes goes on passing.</summary>
public sealed class ChanceTests
{
    const int Draws = 1000;

    /// <summary>With eleven degrees of freedom a fair draw stays below it in 999 cases of a thousand.</summary>
    const double Limit = 31.26;

    static IEnumerable<IReadOnlyList<DrawnCall>> Plans(Func<int, SampleWish> wish) => Enumerable.Range(1, Draws).Select(seed => SampleDraw.Run(wish(seed) with { Seed = seed }).Value);

    [Fact]
    public void Every_employee_of_a_department_has_the_same_chance_to_be_drawn()
    {
        var drawn = Plans(_ => TwelveEmployees(calls: 5)).SelectMany(plan => plan).CountBy(call => call.Employee).ToDictionary();

        // Five different persons of twelve each time: less spread than of single draws, by the share that is not drawn.
        Assert.InRange(ChiSquare(drawn, Draws * 5 / 12.0) / (1 - (5 / 12.0)) * (11 / 12.0), 0, Limit);
    }

    [Fact]
    public void Every_employee_has_the_same_chance_of_a_second_call()
    {
        var twice = Plans(_ => TwelveEmployees(calls: 17)).SelectMany(plan => plan.CountBy(call => call.Employee).Where(person => person.Value == 2)).CountBy(person => person.Key).ToDictionary();

        Assert.InRange(ChiSquare(twice, Draws * 5 / 12.0) / (1 - (5 / 12.0)) * (11 / 12.0), 0, Limit);
    }

    [Fact]
    public void Over_random_organisations_rank_in_the_list_makes_no_difference()
    {
        var (drawn, expected) = (new double[4], new double[4]);
        foreach (var wish in Enumerable.Range(1, Draws).Select(RandomWish.Of))
        {
            if (!SampleDraw.Run(wish).IsDone(out var plan))
                continue;
            foreach (var department in wish.Departments)
            {
                var calls = plan.Where(call => call.Department == department.Name).ToList();
                for (var i = 0; i < department.Employees.Count; i++)
                {
                    drawn[4 * i / department.Employees.Count] += calls.Count(call => call.Employee == department.Employees[i]);
                    expected[4 * i / department.Employees.Count] += (double)calls.Count / department.Employees.Count;
                }
            }
        }

        // Three degrees of freedom.
        Assert.InRange(drawn.Zip(expected).Sum(quarter => Math.Pow(quarter.First - quarter.Second, 2) / quarter.Second), 0, 16.27);
    }

    [Fact]
    public void Nobody_is_rung_twice_before_everybody_is_rung_once() =>
        Assert.All(Plans(_ => TwelveEmployees(calls: 17)).Take(100), plan => Assert.Equal((12, 5), (plan.DistinctBy(call => call.Employee).Count(), plan.CountBy(call => call.Employee).Count(person => person.Value == 2))));

    [Fact]
    public void After_some_were_rung_the_others_go_first_and_have_the_same_chance_among_them()
    {
        var rung = SampleDraw.Run(TwelveEmployees(calls: 4)).Value;
        var wish = TwelveEmployees(calls: 8) with { Rung = rung };

        var drawn = Plans(_ => wish).SelectMany(plan => plan).CountBy(call => call.Employee).ToDictionary();

        Assert.Empty(drawn.Keys.Intersect(rung.Select(call => call.Employee)));
        // Four of eight each time; seven degrees of freedom.
        Assert.InRange(ChiSquare(drawn, Draws * 4 / 8.0) / (1 - (4 / 8.0)) * (7 / 8.0), 0, 24.32);
    }

    [Fact]
    public void Every_day_gets_its_part_of_a_small_department()
    {
        var days = Plans(_ => TwelveEmployees(calls: 4) with { Days = [.. Given.Days().Take(12)] }).SelectMany(plan => plan).CountBy(call => call.Day).ToDictionary();

        Assert.Equal(12, days.Count);
        Assert.All(days.Values, calls => Assert.InRange(calls, 230, 440));
    }

    static SampleWish TwelveEmployees(int calls) => Given.AWish([Given.Department("Burgerzaken", 12)], aliases: 40) with { Attempts = calls };

    static double ChiSquare(Dictionary<string, int> counts, double expected) => counts.Values.Sum(count => Math.Pow(count - expected, 2) / expected);
}
