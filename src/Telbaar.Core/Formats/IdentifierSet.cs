using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Telbaar.Formats;

/// <summary>
/// The identifiers of a file, as 64-bit hashes of eight bytes each: ten million in some 130 MB. Two identifiers with the same hash are thinkable, so whoever
/// finds one twice looks at the identifiers themselves before saying so.
/// </summary>
/// <remarks>Outside the managed heap, where growing would leave the old tables behind for as long as the collector pleases.</remarks>
sealed unsafe class IdentifierSet : IDisposable
{
    // The lowest bit of an entry says whether the attempt counts; 0 is an empty place.
    public const ulong CountsBit = 1;

    ulong* entries;
    nuint mask;

    public IdentifierSet()
    {
        const nuint atFirst = 1 << 12;
        entries = (ulong*)NativeMemory.AllocZeroed(atFirst, sizeof(ulong));
        mask = atFirst - 1;
    }

    public long Count { get; private set; }

    /// <summary>The hash under which an identifier is known; never 0 or 1.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> identifier) => Math.Max(2, XxHash3.HashToUInt64(identifier) & ~CountsBit);

    /// <summary>Adds identifiers that follow one another.</summary>
    /// <param name="hashes">From <see cref="HashOf"/>, with the lowest bit set where the attempt counts.</param>
    /// <param name="repeated">Takes the hashes that were there already.</param>
    public void Add(ReadOnlySpan<ulong> hashes, HashSet<ulong> repeated)
    {
        while (Count + hashes.Length > (long)(mask / 4 * 3))
            Grow();
        foreach (var hash in hashes)
        {
            if (!TryAdd(hash))
                repeated.Add(hash & ~CountsBit);
        }
    }

    /// <summary>Whether an identifier is there, and whether its attempt counts.</summary>
    public (bool Known, bool Counts) Find(ulong hash)
    {
        for (var place = PlaceOf(hash); ; place = (place + 1) & mask)
        {
            var entry = entries[place];
            if (entry == 0)
                return (false, false);
            if ((entry & ~CountsBit) == (hash & ~CountsBit))
                return (true, (entry & CountsBit) != 0);
        }
    }

    public void Clear()
    {
        NativeMemory.Clear(entries, (mask + 1) * sizeof(ulong));
        Count = 0;
    }

    public void Dispose()
    {
        NativeMemory.Free(entries);
        entries = null;
        GC.SuppressFinalize(this);
    }

    ~IdentifierSet() => NativeMemory.Free(entries);

    bool TryAdd(ulong hash)
    {
        for (var place = PlaceOf(hash); ; place = (place + 1) & mask)
        {
            var entry = entries[place];
            if (entry == 0)
            {
                entries[place] = hash;
                Count++;
                return true;
            }
            if ((entry & ~CountsBit) == (hash & ~CountsBit))
                return false;
        }
    }

    nuint PlaceOf(ulong hash) => (nuint)(hash >> 1) & mask;

    void Grow()
    {
        var old = entries;
        var oldSize = mask + 1;
        entries = (ulong*)NativeMemory.AllocZeroed(2 * oldSize, sizeof(ulong));
        mask = (2 * oldSize) - 1;
        Count = 0;
        for (nuint i = 0; i < oldSize; i++)
        {
            if (old[i] != 0)
                TryAdd(old[i]);
        }
        NativeMemory.Free(old);
    }
}
