using System.Runtime.InteropServices;
using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Of the attempts with one profile: how many there are, and the sums of their times.</summary>
public record struct Cell(long Count, TimeSum Search, TimeSum Transfer, TimeSum Waiting)
{
    public static Cell operator +(Cell left, Cell right) =>
        new(left.Count + right.Count, left.Search + right.Search, left.Transfer + right.Transfer, left.Waiting + right.Waiting);
}

/// <summary>
/// How often each profile occurred in a group of valid attempts, and the sums of their times. Every figure follows from it. A tally merges with another
/// and does not depend on the order in which attempts came.
/// </summary>
public sealed class Tally
{
    // By profile, at a place that follows from its bits or at the next free one: the number of its running cell; 0 is a free place.
    int[] places = new int[64];

    // In the order in which their profiles first came, from 1: the few that most attempts fall in lie together, and stay in the processor's cache.
    RunningCell[] running = new RunningCell[16];
    int used;

    /// <summary>What was merged in, and what running cells had become too large for.</summary>
    readonly Dictionary<Profile, Cell> settled = [];

    KeyValuePair<Profile, Cell>[]? inOrder;

    /// <summary>The profiles that occurred, in a fixed order, so that sums of doubles over them always come out the same.</summary>
    public IReadOnlyList<KeyValuePair<Profile, Cell>> Cells => inOrder ??= InOrder();

    /// <summary><see cref="Cells"/>, to be gone through many times.</summary>
    internal ReadOnlySpan<KeyValuePair<Profile, Cell>> CellsInOrder => inOrder ??= InOrder();

    public long Attempts => Count(_ => true);

    public void Add(Profile profile, in Attempt attempt) => Add(profile, new(attempt), 0);

    public void Merge(Tally other)
    {
        inOrder = null;
        foreach (var (profile, added) in other.settled)
            Settle(settled, profile, added);
        other.SettleRunning(settled);
    }

    /// <summary>How many attempts have a profile that answers to this.</summary>
    public long Count(Func<Profile, bool> counts)
    {
        var count = 0L;
        foreach (ref readonly var cell in CellsInOrder)
            count += counts(cell.Key) ? cell.Value.Count : 0;
        return count;
    }

    /// <summary>The number of the running cell that a profile most likely has; 0 where it surely has none yet.</summary>
    internal int LikelyNumberOf(Profile profile) => places[profile.GetHashCode() & (places.Length - 1)];

    /// <summary>The number, where it is that of the profile's running cell, and 0 otherwise.</summary>
    internal int Checked(int number, Profile profile) => running[number].Profile == profile ? number : 0;

    /// <param name="number">That of the profile's running cell, or 0 where it is not known.</param>
    internal void Add(Profile profile, CountedTimes times, int number)
    {
        inOrder = null;
        ref var cell = ref running[number];
        if (number == 0)
            cell = ref CellOf(profile);
        cell.Add(times);
        if (!cell.IsNearlyFull)
            return;
        Settle(settled, profile, cell.Whole);
        cell = new() { Profile = profile };
    }

    KeyValuePair<Profile, Cell>[] InOrder()
    {
        var all = new Dictionary<Profile, Cell>(settled);
        SettleRunning(all);
        return [.. all.OrderBy(cell => cell.Key)];
    }

    void SettleRunning(Dictionary<Profile, Cell> cells)
    {
        for (var number = 1; number <= used; number++)
            Settle(cells, running[number].Profile, running[number].Whole);
    }

    static void Settle(Dictionary<Profile, Cell> cells, Profile profile, Cell added) => CollectionsMarshal.GetValueRefOrAddDefault(cells, profile, out _) += added;

    /// <summary>The running cell of a profile; an empty one the first time.</summary>
    ref RunningCell CellOf(Profile profile)
    {
        ref var place = ref PlaceOf(profile);
        if (place > 0)
            return ref running[place];
        if (2 * used >= places.Length)
        {
            places = new int[2 * places.Length];
            for (var number = 1; number <= used; number++)
                PlaceOf(running[number].Profile) = number;
            place = ref PlaceOf(profile);
        }
        place = ++used;
        if (used == running.Length)
            Array.Resize(ref running, 2 * running.Length);
        running[used].Profile = profile;
        return ref running[used];
    }

    /// <summary>Where a profile's number lies, or the free place for it.</summary>
    ref int PlaceOf(Profile profile)
    {
        var at = profile.GetHashCode() & (places.Length - 1);
        while (places[at] > 0 && running[places[at]].Profile != profile)
            at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }
}
