using System.IO.Hashing;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// The identifiers of a file, as 64-bit hashes of eight bytes each: ten million in some 80 MB. Two identifiers with the same hash are thinkable, so whoever
/// finds one twice looks at the identifiers themselves before saying so.
/// </summary>
/// <remarks>
/// A hash is at first only written down, behind the others that begin like it. When all are there, each part is gone through by itself: a table of one part
/// stays in a core's own cache, while every look into a table of all would be a wait for memory.
/// Outside the managed heap, which would copy them around for as long as the collector pleases.
/// </remarks>
sealed unsafe class IdentifierSet : IDisposable
{
    // The lowest bit of an entry says whether the attempt counts.
    public const ulong CountsBit = 1;

    // The upper bits of a hash choose the part, the lower ones the place in its table.
    const int PartBits = 10;

    readonly Part[] parts = new Part[1 << PartBits];
    readonly ChunkStore chunks = new();

    /// <summary>The hash under which an identifier is known; never 0 or 1.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> identifier) => Math.Max(2, XxHash3.HashToUInt64(identifier) & ~CountsBit);

    /// <summary>Adds identifiers that follow one another.</summary>
    /// <param name="hashes">From <see cref="HashOf"/>, with the lowest bit set where the attempt counts.</param>
    [MethodImpl(EachAttempt.Compiled)]
    public void Add(ReadOnlySpan<ulong> hashes)
    {
        foreach (var hash in hashes)
        {
            ref var part = ref parts[PartOf(hash)];
            if (part.IsFull)
                part.Extend(chunks.Take());
            part.Add(hash);
        }
    }

    /// <summary>Says, when all are there, which hashes came more than once, and of those that are asked for whether their attempts count.</summary>
    /// <returns>Of a hash that was not added nothing is said; of one that came more than once, whether its first attempt counts.</returns>
    public (HashSet<ulong> Repeated, Dictionary<ulong, bool> Counts) LookUp(IEnumerable<ulong> asked)
    {
        var repeated = new HashSet<ulong>();
        var counts = new Dictionary<ulong, bool>();
        var askedOf = asked.Distinct().ToLookup(PartOf);
        var finding = new Lock();
        Parallel.For(0, parts.Length, () => new Table(), (number, _, table) =>
        {
            if (parts[number].Room == 0)
                return table;
            table.Take(parts[number]);
            if (table.Repeated.Count == 0 && !askedOf.Contains(number))
                return table;
            lock (finding)
            {
                repeated.UnionWith(table.Repeated);
                foreach (var hash in askedOf[number])
                {
                    if (table.Find(hash) is var entry and > 0)
                        counts[hash] = (entry & CountsBit) != 0;
                }
            }
            return table;
        }, _ => { });
        return (repeated, counts);
    }

    public void Clear()
    {
        chunks.Free();
        Array.Clear(parts);
    }

    public void Dispose()
    {
        Clear();
        GC.SuppressFinalize(this);
    }

    ~IdentifierSet() => chunks.Free();

    static int PartOf(ulong hash) => (int)(hash >> (64 - PartBits));

    /// <summary>Pieces of memory, each of which lies at a multiple of its size.</summary>
    sealed class ChunkStore
    {
        public const int Size = 2048;

        const int PerSlab = 512;

        readonly List<nint> slabs = [];
        int taken = PerSlab;

        public ulong* Take()
        {
            if (taken == PerSlab)
            {
                slabs.Add((nint)NativeMemory.AlignedAlloc(PerSlab * Size, Size));
                taken = 0;
            }
            return (ulong*)(slabs[^1] + (Size * taken++));
        }

        public void Free()
        {
            foreach (var slab in slabs)
                NativeMemory.AlignedFree((void*)slab);
            slabs.Clear();
            taken = PerSlab;
        }
    }

    /// <summary>The identifiers whose hashes begin alike, in the order in which they came: in chunks, each of which begins with the place of the next one.</summary>
    struct Part
    {
        const int ChunkLength = ChunkStore.Size / sizeof(ulong);

        ulong* first;
        ulong* next;
        int chunks;

        /// <summary>For how many identifiers there is room.</summary>
        public readonly int Room => chunks * (ChunkLength - 1);

        /// <summary>The last chunk is full, or there is none.</summary>
        public readonly bool IsFull => (nint)next % ChunkStore.Size == 0;

        public void Extend(ulong* chunk)
        {
            if (first == null)
                first = chunk;
            else
                *(next - ChunkLength) = (ulong)chunk;
            next = chunk + 1;
            chunks++;
        }

        public void Add(ulong hash) => *next++ = hash;

        /// <summary>The identifiers of the chunk behind this one, or of the first; none behind the last.</summary>
        public readonly ReadOnlySpan<ulong> After(ref ulong* chunk)
        {
            chunk = chunk == null ? first : IsLast(chunk) ? null : (ulong*)*chunk;
            return chunk == null ? default : new(chunk + 1, (int)((IsLast(chunk) ? next : chunk + ChunkLength) - chunk - 1));
        }

        readonly bool IsLast(ulong* chunk) => next > chunk && next <= chunk + ChunkLength;
    }

    /// <summary>The identifiers of one part, to be found again.</summary>
    sealed class Table
    {
        /// <summary>In a larger table identifiers are few that come over and over, until they prove to be many.</summary>
        const int LargestToBegin = 1 << 17;

        // Of these as many as a part needs, for most files are small; 0 is an empty place.
        ulong[] entries = [];
        int size;
        int count;

        /// <summary>The hashes that came more than once.</summary>
        public HashSet<ulong> Repeated { get; } = [];

        /// <summary>Takes the identifiers of another part.</summary>
        public void Take(in Part part)
        {
            Repeated.Clear();
            Begin((int)Math.Min(LargestToBegin, BitOperations.RoundUpToPowerOf2((ulong)part.Room * 4 / 3)));
            ulong* chunk = null;
            for (var hashes = part.After(ref chunk); hashes.Length > 0; hashes = part.After(ref chunk))
            {
                if (4 * (count + hashes.Length) >= 3 * size)
                    Grow();
                foreach (var hash in hashes)
                {
                    if (!TryAdd(hash))
                        Repeated.Add(hash & ~CountsBit);
                }
            }
        }

        /// <summary>What was added first with this hash, or 0.</summary>
        public ulong Find(ulong hash) => PlaceOf(hash);

        bool TryAdd(ulong hash)
        {
            ref var place = ref PlaceOf(hash);
            if (place != 0)
                return false;
            place = hash;
            count++;
            return true;
        }

        /// <summary>Where a hash lies, or the free place for it.</summary>
        ref ulong PlaceOf(ulong hash)
        {
            var at = (int)(hash >> 1) & (size - 1);
            while (entries[at] != 0 && (entries[at] & ~CountsBit) != (hash & ~CountsBit))
                at = (at + 1) & (size - 1);
            return ref entries[at];
        }

        void Begin(int places)
        {
            (size, count) = (places, 0);
            if (entries.Length < size)
                entries = new ulong[size];
            else
                Array.Clear(entries, 0, size);
        }

        void Grow()
        {
            var old = entries.AsSpan(0, size).ToArray();
            Begin(2 * size);
            foreach (var entry in old)
            {
                if (entry != 0)
                    TryAdd(entry);
            }
        }
    }
}
