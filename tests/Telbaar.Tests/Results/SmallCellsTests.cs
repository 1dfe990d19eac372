using CsCheck;
using Telbaar.Results;
using Xunit;

namespace Telbaar.Tests.Results;

public sealed class SmallCellsTests
{
    const int Minimum = 5;

    static readonly Gen<Dictionary<int, IReadOnlySet<Guid>>> groups = Gen.Int[0, 12].List[1, 8].Select(sizes =>
        sizes.Index().ToDictionary(size => size.Index, size => (IReadOnlySet<Guid>)Enumerable.Range(0, size.Item).Select(person => new Guid(size.Index, (short)person, 0, new byte[8])).ToHashSet()));

    [Fact]
    public void What_is_shown_apart_has_enough_people() =>
        groups.Sample(some => Assert.All(SmallCells.ShownApart(some, Minimum), shown => Assert.True(some[shown].Count >= Minimum)));

    [Fact]
    public void Whoever_takes_what_is_shown_from_the_whole_finds_nobody_or_enough() => groups.Sample(some =>
    {
        var apart = SmallCells.ShownApart(some, Minimum);
        var rest = some.Where(group => !apart.Contains(group.Key)).SelectMany(group => group.Value).Distinct().Count();
        Assert.True(rest == 0 || rest >= Minimum || apart.Count == 0);
    });

    [Fact]
    public void Groups_that_are_large_enough_are_all_shown() =>
        Assert.Equal(2, SmallCells.ShownApart(new Dictionary<string, IReadOnlySet<Guid>> { ["a"] = People(5), ["b"] = People(9) }, Minimum).Count);

    static HashSet<Guid> People(int number) => [.. Enumerable.Range(0, number).Select(_ => Guid.CreateVersion7())];
}
