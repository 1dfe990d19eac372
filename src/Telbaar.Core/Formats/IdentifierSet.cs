using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

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

    const int Ahead = 16;

    // The upper bits of a hash choose the part, the lower ones the place in it.
    const int PartBits = 10, SmallestPart = 64;

    readonly Part[] parts = new Part[1 << PartBits];

    public long Count { get; private set; }

    /// <summary>The hash under which an identifier is known; never 0 or 1.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> identifier) => Math.Max(2, XxHash3.HashToUInt64(identifier) & ~CountsBit);

    /// <summary>Adds identifiers that follow one another.</summary>
    /// <param name="hashes">From <see cref="HashOf"/>, with the lowest bit set where the attempt counts.</param>
    /// <param name="repeated">Takes the hashes that were there already.</param>
    public void Add(ReadOnlySpan<ulong> hashes, HashSet<ulong> repeated)
    {
        for (var i = 0; i < hashes.Length; i++)
        {
            // Each identifier lies somewhere else in a table far larger than any cache: the memory is asked for well before it is needed.
            if (Sse.IsSupported && i + Ahead < hashes.Length)
                Sse.Prefetch0(PartOf(hashes[i + Ahead]).FirstPlaceOf(hashes[i + Ahead]));
            ref var part = ref PartOf(hashes[i]);
            if (4 * part.Count >= 3 * part.Size)
                part.Grow();
            if (part.TryAdd(hashes[i]))
                Count++;
            else
                repeated.Add(hashes[i] & ~CountsBit);
        }
    }

    /// <summary>Whether an identifier is there, and whether its attempt counts.</summary>
    public (bool Known, bool Counts) Find(ulong hash)
    {
        ref var part = ref PartOf(hash);
        if (part.Size == 0)
            return (false, false);
        var entry = *part.PlaceOf(hash);
        return (entry != 0, (entry & CountsBit) != 0);
    }

    public void Clear()
    {
        Free();
        Array.Clear(parts);
        Count = 0;
    }

    public void Dispose()
    {
        Clear();
        GC.SuppressFinalize(this);
    }

    ~IdentifierSet() => Free();

    void Free()
    {
        foreach (var part in parts)
            NativeMemory.Free(part.Entries);
    }

    ref Part PartOf(ulong hash) => ref parts[hash >> (64 - PartBits)];

    /// <summary>
    /// The identifiers whose hashes begin alike. Each part grows by itself, so that never more than one of them is there twice while it moves to a larger table.
    /// </summary>
    struct Part
    {
        public ulong* Entries;
        public int Size;
        public int Count;

        /// <summary>Where a hash would lie if no other came before it.</summary>
        public readonly ulong* FirstPlaceOf(ulong hash) => Entries + ((hash >> 1) & (ulong)(Size - 1));

        /// <summary>Where a hash lies, or the free place for it.</summary>
        public readonly ulong* PlaceOf(ulong hash)
        {
            var place = FirstPlaceOf(hash);
            while (*place != 0 && (*place & ~CountsBit) != (hash & ~CountsBit))
                place = place + 1 == Entries + Size ? Entries : place + 1;
            return place;
        }

        public bool TryAdd(ulong hash)
        {
            var place = PlaceOf(hash);
            if (*place != 0)
                return false;
            *place = hash;
            Count++;
            return true;
        }

        public void Grow()
        {
            var (old, oldSize) = ((nint)Entries, Size);
            Size = Math.Max(SmallestPart, 2 * Size);
            Entries = (ulong*)NativeMemory.AllocZeroed((nuint)Size, sizeof(ulong));
            Count = 0;
            foreach (var entry in new ReadOnlySpan<ulong>((ulong*)old, oldSize))
            {
                if (entry != 0)
                    TryAdd(entry);
            }
            NativeMemory.Free((void*)old);
        }
    }
}
