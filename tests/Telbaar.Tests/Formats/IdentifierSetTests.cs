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
        var repeated = new HashSet<ulong>();
        var hashes = added.Select(one => (one.Item1 * 0x9E3779B97F4A7C15 & ~IdentifierSet.CountsBit) | (one.Item2 ? IdentifierSet.CountsBit : 0)).ToArray();
        foreach (var part in hashes.Chunk(700))
            set.Add(part, repeated);
        var first = hashes.GroupBy(hash => hash & ~IdentifierSet.CountsBit).ToDictionary(same => same.Key, same => same.ToList());
        Assert.Equal(first.Count, set.Count);
        Assert.Equal(first.Where(same => same.Value.Count > 1).Select(same => same.Key).Order(), repeated.Order());
        Assert.All(first, same => Assert.Equal((true, (same.Value[0] & IdentifierSet.CountsBit) != 0), set.Find(same.Key)));
    }, iter: 200);

    [Fact]
    public void Does_not_know_what_was_never_added()
    {
        using var set = new IdentifierSet();
        set.Add([4, 1UL << 63], []);
        Assert.Equal([false, false, true], new[] { 2UL, 3UL << 62, 5UL }.Select(hash => set.Find(hash).Known));
    }

    [Fact]
    public void Hashes_that_begin_and_end_alike_are_told_apart()
    {
        using var set = new IdentifierSet();
        var alike = Enumerable.Range(1, 1000).Select(i => (ulong)i << 20).ToArray();
        set.Add(alike, []);
        Assert.All(alike, hash => Assert.True(set.Find(hash).Known));
        Assert.Equal(alike.Length, set.Count);
    }
}
