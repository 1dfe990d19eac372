using CsCheck;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class IdentifierSetTests
{
    [Fact]
    public void Knows_what_was_added_and_what_came_twice() => Gen.Select(Gen.ULong[2, 5_000], Gen.Bool).Array[0, 3_000].Sample(added =>
    {
        using var set = new IdentifierSet();
        var hashes = added.Select(one => (one.Item1 * 0x9E3779B97F4A7C15 & ~IdentifierSet.CountsBit) | (one.Item2 ? IdentifierSet.CountsBit : 0)).ToArray();
        foreach (var part in hashes.Chunk(700))
            set.Add(part);
        var first = hashes.GroupBy(hash => hash & ~IdentifierSet.CountsBit).ToDictionary(same => same.Key, same => same.ToList());
        var (repeated, counts) = set.LookUp(first.Keys);
        Assert.Equal(first.Where(same => same.Value.Count > 1).Select(same => same.Key).Order(), repeated.Order());
        Assert.Equal(first.ToDictionary(same => same.Key, same => (same.Value[0] & IdentifierSet.CountsBit) != 0), counts);
    }, iter: 200);

    [Fact]
    public void Does_not_know_what_was_never_added()
    {
        using var set = new IdentifierSet();
        set.Add([4, 1UL << 63]);
        Assert.Equal([4UL], set.LookUp([2, 3UL << 62, 4]).Counts.Keys);
    }

    [Fact]
    public void Hashes_that_begin_alike_are_told_apart_however_many_there_are()
    {
        using var set = new IdentifierSet();
        var alike = Enumerable.Range(1, 100_000).Select(i => (ulong)i << 20).ToArray();
        set.Add(alike);
        set.Add([alike[^1], alike[0]]);
        var (repeated, counts) = set.LookUp(alike);
        Assert.Equal([alike[0], alike[^1]], repeated.Order());
        Assert.Equal(alike.Length, counts.Count);
    }

    [Fact]
    public void A_set_that_was_emptied_knows_nothing()
    {
        using var set = new IdentifierSet();
        set.Add([4, 4]);
        set.Clear();
        Assert.Empty(set.LookUp([4]).Counts);
    }
}
