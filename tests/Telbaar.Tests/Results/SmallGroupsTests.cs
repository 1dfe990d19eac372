using CsCheck;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Results;
using Xunit;

namespace Telbaar.Tests.Results;

/// <summary>No two parts of the results that are shown differ by few persons.</summary>
public sealed class SmallGroupsTests
{
    const int Minimum = 3, Days = 6;

    static readonly DateOnly monday = new(2027, 3, 1);

    static readonly Gen<AttemptFilter> parts = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[-1, Days], Gen.Int[-1, Days], (department, team, from, to) =>
        new AttemptFilter(department == 0 ? null : new(Id(department)), team == 0 ? null : new(Id(10 + team)), from < 0 ? null : monday.AddDays(from), to < 0 ? null : monday.AddDays(to)));

    static readonly Gen<SmallGroups.Asked[]> asked = Gen.Select(Gen.Int[1, 4], Gen.Int[0, Days - 1], Gen.Int[0, 12], (team, day, person) =>
        new SmallGroups.Asked(new(Id((team + 1) / 2)), new TeamId(Id(10 + team)), monday.AddDays(day), Id(100 + person))).Array[0, 40];

    /// <summary>A part, and a wider one.</summary>
    static readonly Gen<(AttemptFilter Narrow, AttemptFilter Wide)> twoParts = Gen.Select(parts, Gen.Bool, Gen.Bool, Gen.Int[-1, 3], Gen.Int[-1, 3], (narrow, department, team, earlier, later) => (narrow, new AttemptFilter(
        department ? narrow.Department : null, team ? narrow.Team : null, earlier < 0 ? null : narrow.From?.AddDays(-earlier), later < 0 ? null : narrow.To?.AddDays(later))));

    [Fact]
    public void Two_parts_that_are_shown_never_differ_by_few_persons() => Gen.Select(asked, twoParts).Sample((all, two) =>
    {
        var (groups, (narrow, wide)) = (new SmallGroups(all), two);
        // Of a part without anybody, what a wider one has more is that whole part, which is shown or not by itself.
        if (!all.Any(call => Holds(narrow, call)) || !groups.MayBeShown(narrow, Minimum) || !groups.MayBeShown(wide, Minimum))
            return;
        var more = all.Where(call => Holds(wide, call) && !Holds(narrow, call)).Select(call => call.Person).Distinct().Count();
        Assert.True(more is 0 or >= Minimum, $"{more} persons are in {wide} and not in {narrow}");
    }, iter: 20_000);

    [Fact]
    public void All_attempts_together_are_shown_and_so_is_a_part_of_enough_persons()
    {
        var groups = new SmallGroups([.. Enumerable.Range(0, 8).Select(i => new SmallGroups.Asked(new(Id(1 + (i % 2))), null, monday, Id(100 + i)))]);

        Assert.True(groups.MayBeShown(AttemptFilter.None, 100));
        Assert.True(groups.MayBeShown(new(Department: new(Id(1))), 4));
        Assert.False(groups.MayBeShown(new(Department: new(Id(1))), 5));
    }

    static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    static bool Holds(AttemptFilter part, SmallGroups.Asked call) =>
        (part.Department is null || part.Department == call.Department) && (part.Team is null || part.Team == call.Team) && !(call.Day < part.From) && !(call.Day > part.To);
}
