using System.Runtime.InteropServices;
using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Of the attempts with one profile: how many there are, and the sums of their times.</summary>
public record struct Cell(long Count, TimeSum Search, TimeSum Transfer, TimeSum Waiting);

/// <summary>
/// How often each profile occurred in a group of valid attempts, and the sums of their times. Every figure follows from it. A tally merges with another
/// and does not depend on the order in which attempts came.
/// </summary>
public sealed class Tally
{
    readonly Dictionary<Profile, Cell> cells = [];

    /// <summary>The profiles that occurred, in a fixed order, so that sums of doubles over them always come out the same.</summary>
    public IEnumerable<KeyValuePair<Profile, Cell>> Cells => cells.OrderBy(cell => cell.Key);

    public long Attempts => cells.Values.Sum(cell => cell.Count);

    public void Add(Profile profile, in Attempt attempt)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, profile, out _);
        cell.Count++;
        if (attempt.SearchTime is { } search)
            cell.Search += TimeSum.Of(search);
        if (attempt.TransferTime is { } transfer)
            cell.Transfer += TimeSum.Of(transfer);
        if (attempt.WaitingTime is { } waiting)
            cell.Waiting += TimeSum.Of(waiting);
    }

    public void Merge(Tally other)
    {
        foreach (var (profile, added) in other.cells)
        {
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, profile, out _);
            cell = new(cell.Count + added.Count, cell.Search + added.Search, cell.Transfer + added.Transfer, cell.Waiting + added.Waiting);
        }
    }

    /// <summary>How many attempts have a profile that answers to this.</summary>
    public long Count(Func<Profile, bool> counts) => cells.Where(cell => counts(cell.Key)).Sum(cell => cell.Value.Count);
}
