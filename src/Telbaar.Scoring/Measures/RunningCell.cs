using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>The times of an attempt that are summed up, in milliseconds; 0 where one is missing.</summary>
readonly struct CountedTimes(in Attempt attempt)
{
    public readonly int Search = attempt.Search.Milliseconds;
    public readonly int Transfer = attempt.Transfer.Milliseconds;
    public readonly int Waiting = attempt.Waiting.Milliseconds;
}

/// <summary>
/// A <see cref="Cell"/> that attempts are added to, half as large: an attempt mostly falls in another cell than the one before, so that cells come and go in the
/// processor's cache.
/// </summary>
struct RunningCell
{
    /// <summary>Whose cell it is.</summary>
    public Profile Profile;
    public uint Count;
    long search, transfer, waiting;
    ulong searchSquares, transferSquares, waitingSquares;

    /// <summary>Another attempt may not fit. It always does before: the square of a day has 53 bits.</summary>
    public readonly bool IsNearlyFull => (searchSquares | transferSquares | waitingSquares) >> 63 != 0 || Count == uint.MaxValue;

    public readonly Cell Whole => new(Count, new(search, searchSquares), new(transfer, transferSquares), new(waiting, waitingSquares));

    public void Add(CountedTimes times)
    {
        Count++;
        search += times.Search;
        searchSquares += Square(times.Search);
        transfer += times.Transfer;
        transferSquares += Square(times.Transfer);
        waiting += times.Waiting;
        waitingSquares += Square(times.Waiting);
    }

    static ulong Square(int number) => (ulong)((long)number * number);
}
