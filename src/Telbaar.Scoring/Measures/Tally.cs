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
    // By profile, at a place that follows from its bits or at the next free one: the number of its cell; 0 is a free place.
    (Profile Profile, int Number)[] places = new (Profile, int)[64];

    // The cells in the order in which their profiles first came, from 1: the few that most attempts fall in lie together, and stay in the processor's cache.
    Cell[] cells = new Cell[16];
    int used;

    /// <summary>The profiles that occurred, in a fixed order, so that sums of doubles over them always come out the same.</summary>
    public IEnumerable<KeyValuePair<Profile, Cell>> Cells => places
        .Where(place => place.Number > 0)
        .OrderBy(place => place.Profile)
        .Select(place => KeyValuePair.Create(place.Profile, cells[place.Number]));

    public long Attempts => cells.Sum(cell => cell.Count);

    public void Add(Profile profile, in Attempt attempt)
    {
        ref var cell = ref CellOf(profile);
        cell.Count++;
        // A time that is missing adds nothing: to ask for it, where no processor foresees the answer, costs more than to add it.
        cell.Search += TimeSum.Of(attempt.SearchTime.GetValueOrDefault());
        cell.Transfer += TimeSum.Of(attempt.TransferTime.GetValueOrDefault());
        cell.Waiting += TimeSum.Of(attempt.WaitingTime.GetValueOrDefault());
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

    /// <summary>The cell of a profile; an empty one the first time.</summary>
    ref Cell CellOf(Profile profile)
    {
        ref var place = ref PlaceOf(profile);
        if (place.Number > 0)
            return ref cells[place.Number];
        if (4 * used >= places.Length)
        {
            var old = places;
            places = new (Profile, int)[2 * old.Length];
            foreach (var taken in old.Where(taken => taken.Number > 0))
                PlaceOf(taken.Profile) = taken;
            place = ref PlaceOf(profile);
        }
        place = (profile, ++used);
        if (used == cells.Length)
            Array.Resize(ref cells, 2 * cells.Length);
        return ref cells[used];
    }

    /// <summary>Where a profile lies, or the free place for it.</summary>
    ref (Profile Profile, int Number) PlaceOf(Profile profile)
    {
        var at = profile.GetHashCode() & (places.Length - 1);
        while (places[at].Number > 0 && places[at].Profile != profile)
            at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }
}
