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
    // Profiles lie at a place that follows from their bits, or at the next free one; a count of 0 is a free place.
    Profile[] profiles = new Profile[64];
    Cell[] cells = new Cell[64];
    int used;

    /// <summary>The profiles that occurred, in a fixed order, so that sums of doubles over them always come out the same.</summary>
    public IEnumerable<KeyValuePair<Profile, Cell>> Cells => Enumerable.Range(0, cells.Length)
        .Where(place => cells[place].Count > 0)
        .Select(place => KeyValuePair.Create(profiles[place], cells[place]))
        .OrderBy(cell => cell.Key);

    public long Attempts => cells.Sum(cell => cell.Count);

    public void Add(Profile profile, in Attempt attempt)
    {
        ref var cell = ref CellOf(profile);
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
        foreach (var (profile, added) in other.Cells)
        {
            ref var cell = ref CellOf(profile);
            cell = new(cell.Count + added.Count, cell.Search + added.Search, cell.Transfer + added.Transfer, cell.Waiting + added.Waiting);
        }
    }

    /// <summary>How many attempts have a profile that answers to this.</summary>
    public long Count(Func<Profile, bool> counts) => Cells.Where(cell => counts(cell.Key)).Sum(cell => cell.Value.Count);

    /// <summary>The cell of a profile; a new one is still free, and taken by being counted in.</summary>
    ref Cell CellOf(Profile profile)
    {
        for (var place = profile.GetHashCode() & (cells.Length - 1); ; place = (place + 1) & (cells.Length - 1))
        {
            if (cells[place].Count == 0)
            {
                if (2 * used >= cells.Length)
                {
                    Grow();
                    return ref CellOf(profile);
                }
                used++;
                profiles[place] = profile;
                return ref cells[place];
            }
            if (profiles[place] == profile)
                return ref cells[place];
        }
    }

    void Grow()
    {
        var (oldProfiles, oldCells) = (profiles, cells);
        (profiles, cells, used) = (new Profile[2 * oldCells.Length], new Cell[2 * oldCells.Length], 0);
        for (var i = 0; i < oldCells.Length; i++)
        {
            if (oldCells[i].Count > 0)
                CellOf(oldProfiles[i]) = oldCells[i];
        }
    }
}
